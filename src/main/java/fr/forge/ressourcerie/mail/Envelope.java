package fr.forge.ressourcerie.mail;

/** A mail as it lies in the outbox, encrypted: whole, so that what was promised is what is sent, whatever changes meanwhile. */
record Envelope(String key, String to, String subject, String text, String html) {
    /** What kind of mail it is. */
    String kind() {
        return key.substring(0, key.indexOf('/'));
    }

    @Override
    public String toString() {
        return "Envelope[" + key + "]";
    }
}
