package cl.contraste.source;

/** A document and what a reader found in it. */
public record Publication(Document document, Reading reading) {}
