package cl.contraste.source;

/**
 * One cell of a table.
 *
 * @param text as printed; empty for a blank cell
 */
record Cell(String text, Place place) {}
