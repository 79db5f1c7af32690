package cl.contraste.source;

import cl.contraste.source.Labelled.Label;
import cl.contraste.source.ProgramReport.SeriesBreak;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The technical notes at the end: the third tells since when populations are defined anew. */
final class Notes {

  private static final Pattern NOTE = Pattern.compile("(?:Nota técnica ([0-9]+)|(S/I)):(.*)");
  private static final String ON_POPULATIONS = "3";
  private static final Pattern SINCE =
      Pattern.compile(
          ".*?\\bAÑO ((?:19|20)[0-9]{2})\\b.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final List<Fact> REDEFINED =
      List.of(
          Fact.BENEFICIARIES, Fact.TARGET_POPULATION, Fact.COVERAGE, Fact.SPENDING_PER_BENEFICIARY);

  private Notes() {}

  static List<SeriesBreak> seriesBreaks(Sections sections, Problems problems) {
    List<Line> note =
        Labelled.split(sections.below(Heading.NOTES), Notes::label)
            .getOrDefault(ON_POPULATIONS, List.of());
    String text = Lines.joined(note);
    if (!Lines.folded(text).contains("POBLACION")) {
      return List.of();
    }
    Matcher since = SINCE.matcher(text);
    if (since.matches()) {
      return List.of(
          new SeriesBreak(Integer.parseInt(since.group(1)), REDEFINED, note.getFirst().place()));
    }
    problems.leftOut(note.getFirst().place(), "series break", text, "the year it begins");
    return List.of();
  }

  private static Optional<Label<String>> label(Line line) {
    Matcher matcher = NOTE.matcher(line.words());
    return matcher.matches()
        ? Optional.of(
            new Label<>(
                matcher.group(1) == null ? matcher.group(2) : matcher.group(1), matcher.group(3)))
        : Optional.empty();
  }
}
