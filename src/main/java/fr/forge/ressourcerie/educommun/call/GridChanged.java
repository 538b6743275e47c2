package fr.forge.ressourcerie.educommun.call;

/** A published call has another grid, in the transaction of the act: what was answered to the one before counts no more. */
public record GridChanged(Call call) {}
