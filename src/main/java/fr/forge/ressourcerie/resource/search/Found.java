package fr.forge.ressourcerie.resource.search;

import fr.forge.ressourcerie.http.Page.FacetValue;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.resource.Resource;
import java.util.List;
import java.util.Map;

/**
 * The answer to a search.
 *
 * @param facets null when none was asked for
 * @param words what marks the words that were looked for, see {@link Highlights}; empty without any
 */
record Found(Slice<Resource> resources, Map<String, List<FacetValue>> facets, String words) {}
