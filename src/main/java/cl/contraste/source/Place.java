package cl.contraste.source;

import org.jspecify.annotations.Nullable;

/**
 * Where in a document something stands.
 *
 * @param page the page, from 1; null for a document without pages
 * @param line the line of the page, or the row of a table with its heading as row 1; null when only
 *     the document is known
 */
public record Place(@Nullable Integer page, @Nullable Integer line) {

  public static final Place UNKNOWN = new Place(null, null);

  public Place {
    if ((page != null && page < 1) || (line != null && line < 1)) {
      throw new IllegalArgumentException("Pages and lines count from 1: " + page + ", " + line);
    }
  }

  /** A line of a document without pages. */
  public static Place line(int line) {
    return new Place(null, line);
  }
}
