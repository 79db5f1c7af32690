package cl.contraste.source;

import org.jspecify.annotations.Nullable;

/**
 * One line of a document's text.
 *
 * @param page the page, from 1; null for a text without form feeds
 * @param number the line of the page, or of the text where there are no pages, from 1
 */
record Line(@Nullable Integer page, int number, String text) {

  boolean blank() {
    return text.isBlank();
  }

  Place place() {
    return new Place(page, number);
  }

  /** The text with single blanks between its words. */
  String words() {
    return Lines.words(text);
  }

  Line with(String otherText) {
    return new Line(page, number, otherText);
  }
}
