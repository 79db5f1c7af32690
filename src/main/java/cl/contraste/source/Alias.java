package cl.contraste.source;

/**
 * What somebody who knows says of a name: which program is meant.
 *
 * @param name of a program as a document prints it
 * @param agency that the document gives it to
 * @param program id, bips id or code of the program meant
 */
public record Alias(String name, String agency, String program, Place place) {}
