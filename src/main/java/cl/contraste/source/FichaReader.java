package cl.contraste.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads a monitoring ficha of the 2020 layout: what one program was given, spent, reached and
 * produced in two years, in thousands of pesos of one year.
 *
 * <p>Input is the ficha's extracted text, form feeds between pages if it has any. It is read by its
 * headings and by what its tables hold, in whatever order they come.
 */
public final class FichaReader {

  /** Many times the size of any ficha. */
  private static final int LONGEST_TEXT = 100_000;

  private static final String NO_FICHA =
      "a monitoring ficha, with a line " + Heading.TITLE.title() + " 2020";

  /** Whether this is the text of a monitoring ficha. */
  public static boolean recognises(String text) {
    return Sections.of(Lines.of(text)).has(Heading.TITLE);
  }

  /** One report, or none and the problems that say why. */
  public Reading read(String text) {
    return read(Lines.of(text));
  }

  /** The same of lines as {@link Lines} or {@link PdfLayout} make them. */
  Reading read(List<Line> lines) {
    return isTooLong(lines)
        ? tooLong(lines)
        : ficha(lines).orElseGet(() -> rejected(lines, NO_FICHA));
  }

  private static boolean isTooLong(List<Line> lines) {
    return lines.stream().mapToInt(line -> line.text().length() + 1).sum() > LONGEST_TEXT;
  }

  private static Reading tooLong(List<Line> lines) {
    return rejected(lines, "a text of at most " + LONGEST_TEXT + " characters");
  }

  /** Empty: these are not the lines of a ficha. */
  private static Optional<Reading> ficha(List<Line> lines) {
    Sections sections = Sections.of(lines);
    return sections.has(Heading.TITLE)
        ? Optional.of(isTooLong(lines) ? tooLong(lines) : new Ficha(sections).reading())
        : Optional.empty();
  }

  private static Reading rejected(List<Line> lines, String expected) {
    Problems problems = new Problems();
    String found = Lines.joined(lines);
    problems.rejected(Place.UNKNOWN, "document", found.isEmpty() ? null : found, expected);
    return new Reading(List.of(), problems.all());
  }

  /** Reads the text of a file as one document; empty: it is not that of a ficha. */
  static Optional<Publication> publication(Path file, String text) {
    return ficha(Lines.of(text)).map(reading -> publication(file, reading));
  }

  static Publication publication(Path file, Reading reading) {
    Integer edition = reading.reports().isEmpty() ? null : reading.reports().getFirst().edition();
    return new Publication(
        new Document(
            String.valueOf(file.getFileName()),
            Document.Kind.FICHA,
            Document.sha256(List.of(file)),
            edition,
            null,
            null),
        reading);
  }
}
