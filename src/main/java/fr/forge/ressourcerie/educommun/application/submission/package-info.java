/**
 * Submitting an application before its call closes, taking it back, and the receipts that prove it; reminders of what is not
 * submitted yet.
 *
 * <p>May use: {@code educommun.application}, {@code educommun.call}, {@code educommun.receipt}, {@code mail}, {@code audit},
 * {@code identity}, {@code http}, {@code problem}.
 */
package fr.forge.ressourcerie.educommun.application.submission;
