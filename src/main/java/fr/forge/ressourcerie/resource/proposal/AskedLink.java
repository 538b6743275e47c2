package fr.forge.ressourcerie.resource.proposal;

/**
 * A link as it was asked before the transaction, which may see another one.
 *
 * @param address null when the proposal had none
 */
record AskedLink(String address, CheckResult found) {
    /** Nobody was asked: the check says that it does not know. */
    static final AskedLink UNASKED = new AskedLink("", null);
}
