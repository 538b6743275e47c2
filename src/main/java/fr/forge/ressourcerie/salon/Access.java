package fr.forge.ressourcerie.salon;

/**
 * Who may join a salon, and how.
 *
 * @param words in French, for everyone
 * @param link null where an invitation is needed
 */
record Access(String words, String link) {
    private static final String OPEN =
            "Ouvert à toute personne qui a un compte Tchap : suivez le lien, puis rejoignez le salon.";
    private static final String SHUT =
            "Annoncé comme forum, mais fermé selon son serveur : l'invitation se demande %s.";
    private static final String PRIVATE = "Sur invitation, avec un compte Tchap : demandez-la %s.";
    private static final String EXTERNAL =
            "Sur invitation, y compris pour les personnes extérieures à l'administration : demandez-la %s.";

    static Access of(Salon salon, String client) {
        return switch (salon.kind()) {
            case FORUM ->
                salon.joinable().orElse(true) ? new Access(OPEN, link(salon, client)) : byInvitation(SHUT, salon);
            case PRIVATE -> byInvitation(PRIVATE, salon);
            case EXTERNAL -> byInvitation(EXTERNAL, salon);
        };
    }

    private static Access byInvitation(String words, Salon salon) {
        return new Access(words.formatted(salon.contact().words()), null);
    }

    private static String link(Salon salon, String client) {
        var via = String.join(
                "&", salon.via().stream().map(server -> "via=" + server).toList());
        return client + "#/room/" + salon.roomId() + (via.isEmpty() ? "" : "?" + via);
    }
}
