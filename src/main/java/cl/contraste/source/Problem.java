package cl.contraste.source;

import org.jspecify.annotations.Nullable;

/**
 * Something in a document that could not be read.
 *
 * @param field which figure, section or column; null: the document as a whole
 * @param found the text found there, cut to 200 characters; null: nothing was found
 * @param expected what would have been read
 */
public record Problem(
    Severity severity,
    Place place,
    @Nullable String field,
    @Nullable String found,
    String expected) {

  private static final int LONGEST = 200;

  public Problem {
    found = found == null || found.length() <= LONGEST ? found : found.substring(0, LONGEST) + "…";
  }

  /** What becomes of the document. */
  public enum Severity {
    /** The document cannot be used. */
    REJECTED,
    /** One field is left out as not reported; the rest stands. */
    FIELD_LEFT_OUT,
    /** Nothing is left out, but somebody who knows has to say what is meant. */
    QUESTION
  }
}
