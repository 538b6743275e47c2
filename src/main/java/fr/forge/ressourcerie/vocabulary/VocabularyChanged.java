package fr.forge.ressourcerie.vocabulary;

/**
 * A newer version of a vocabulary is being put in force. Fired inside the transaction, so that what others derive from
 * labels changes with them or not at all; until it has succeeded, {@link Concepts} still answers as before, and the
 * tables already hold what will be.
 *
 * @param vocabulary such as {@code level}
 * @param codes the concepts whose label, relations or status moved, new ones among them
 */
public record VocabularyChanged(String vocabulary, java.util.Set<String> codes) {}
