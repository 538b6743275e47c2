package fr.forge.ressourcerie.educommun.application;

import java.util.UUID;

/** A linked resource as it is kept: by its id, which no renaming moves; the id is null for one to come. */
record KeptLink(UUID resource, String title, String url) {}
