package fr.forge.ressourcerie.resource.proposal;

/** What is checked of a proposal by itself. It informs a decision and never stands in its way. */
enum Check {
    PROJECT_PUBLIC,
    LICENCE_FILE,
    LICENCE_FREE,
    README,
    SUMMARY_LENGTH,
    ACCESS_LINK,
    LINK_UNIQUE,
    AI_DISCLOSED
}
