package fr.forge.ressourcerie.resource.search;

import fr.forge.ressourcerie.http.Page.FacetValue;
import fr.forge.ressourcerie.http.Total;
import java.util.List;
import java.util.Map;

/** What one sweep over the matches found. */
record Swept(Total total, List<Match> best, Map<String, List<FacetValue>> facets) {}
