/**
 * The client of a Matrix homeserver: what it says of one room, and its public directory. It is believed as far as a
 * stranger is: bounded in time, size and rate, never followed elsewhere.
 *
 * <p>May use: {@code salon} (addresses of rooms), {@code forge} (bounded bodies).
 */
package fr.forge.ressourcerie.salon.matrix;
