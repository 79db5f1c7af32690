package cl.contraste.source;

import cl.contraste.source.Labelled.Label;
import cl.contraste.source.ProgramReport.Evaluation;
import cl.contraste.source.ProgramReport.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a program began and ends, and how it was evaluated before and after the fact. */
final class History {

  private static final String YEAR = "((?:19|20)[0-9]{2})";
  private static final int LONGEST_ENTRY = 8;
  private static final Pattern EX_ANTE =
      Pattern.compile(
          "([^()]*?[^() ]) ?(?:\\([^()]*?" + YEAR + "\\)|" + YEAR + "|\\([^()0-9]*\\))?");
  private static final Pattern EX_POST =
      Pattern.compile("([^\"0-9]+?)(?: " + YEAR + ")?(?: \"([^\"]*)\")? [-–—] (\\S.*?)[;.]?");

  private final Map<Entry, List<Line>> entries;
  private final Place place;
  private final Problems problems;

  History(Sections sections, Problems problems) {
    this.entries = Labelled.split(sections.below(Heading.HISTORY), History::label);
    this.place = sections.place(Heading.HISTORY);
    this.problems = problems;
    if (sections.has(Heading.HISTORY)) {
      reportMissing();
    }
  }

  private enum Entry {
    START("Año de inicio:", true),
    END("Año de término:", false),
    EX_ANTE("Evaluación Ex-Ante de diseño:", true),
    EX_POST("Evaluaciones Ex Post:", true);

    private final String label;
    private final boolean always;

    Entry(String label, boolean always) {
      this.label = label;
      this.always = always;
    }
  }

  /** An entry that the layout prints and this ficha does not is a problem. */
  private void reportMissing() {
    Stream.of(Entry.values())
        .filter(entry -> entry.always && !entries.containsKey(entry))
        .forEach(entry -> problems.leftOut(place, field(entry), null, "the line " + entry.label));
  }

  @Nullable Integer startYear() {
    return year(Entry.START).orElse(null);
  }

  /** Null too for a permanent program. */
  @Nullable Integer endYear() {
    return Lines.folded(text(Entry.END)).startsWith("PERMANENTE")
        ? null
        : year(Entry.END).orElse(null);
  }

  List<Evaluation> evaluations() {
    return Stream.concat(exAnte().stream(), exPost().stream()).toList();
  }

  private static Optional<Label<Entry>> label(Line line) {
    String words = line.words();
    return Stream.of(Entry.values())
        .filter(entry -> Lines.folded(words).startsWith(Lines.folded(entry.label)))
        .map(entry -> new Label<>(entry, words.substring(entry.label.length())))
        .findFirst();
  }

  private Optional<Integer> year(Entry entry) {
    String text = text(entry);
    if (Prose.saysNothing(text)) {
      return Optional.empty();
    }
    Optional<Integer> year = Figures.year(text);
    if (year.isEmpty()) {
      problems.leftOut(place(entry), field(entry), text, "a year such as 2019");
    }
    return year;
  }

  private Optional<Evaluation> exAnte() {
    String text = text(Entry.EX_ANTE);
    if (Prose.saysNothing(text)) {
      return Optional.empty();
    }
    Matcher matcher = EX_ANTE.matcher(text);
    if (!matcher.matches()) {
      problems.leftOut(place(Entry.EX_ANTE), field(Entry.EX_ANTE), text, "result (review year)");
      return Optional.empty();
    }
    String printedYear = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
    Integer year = Optional.ofNullable(printedYear).map(Integer::valueOf).orElse(null);
    return Optional.of(
        new Evaluation(Stage.EX_ANTE, matcher.group(1), null, null, year, place(Entry.EX_ANTE)));
  }

  private List<Evaluation> exPost() {
    return exPostEntries().stream()
        .filter(lines -> !Prose.saysNothing(lines))
        .flatMap(lines -> exPost(lines).stream())
        .toList();
  }

  /** An evaluation may wrap over lines; behind a complete one the next begins. */
  private List<List<Line>> exPostEntries() {
    List<List<Line>> found = new ArrayList<>();
    for (Line line : entries.getOrDefault(Entry.EX_POST, List.of())) {
      for (String part : line.words().split("; ?", -1)) {
        if (found.isEmpty() || (ended(found.getLast()) && !startsLowerCase(part))) {
          found.add(new ArrayList<>());
        }
        found.getLast().add(line.with(part));
      }
    }
    return found;
  }

  private static boolean ended(List<Line> lines) {
    return lines.size() >= LONGEST_ENTRY || exPostMatcher(lines).matches();
  }

  private static boolean startsLowerCase(String text) {
    return text.isEmpty() || Character.isLowerCase(text.codePointAt(0));
  }

  private static Matcher exPostMatcher(List<Line> lines) {
    return EX_POST.matcher(Lines.joined(lines).replaceAll("[“”«»]", "\""));
  }

  private Optional<Evaluation> exPost(List<Line> lines) {
    Matcher matcher = exPostMatcher(lines);
    Place first = lines.getFirst().place();
    if (!matcher.matches()) {
      String expected = "type year \"subject\" - state";
      problems.leftOut(first, field(Entry.EX_POST), Lines.joined(lines), expected);
      return Optional.empty();
    }
    Integer year = Optional.ofNullable(matcher.group(2)).map(Integer::valueOf).orElse(null);
    return Optional.of(
        new Evaluation(
            Stage.EX_POST, matcher.group(4), matcher.group(1), matcher.group(3), year, first));
  }

  private String text(Entry entry) {
    return Lines.joined(entries.getOrDefault(entry, List.of()));
  }

  private Place place(Entry entry) {
    List<Line> lines = entries.getOrDefault(entry, List.of());
    return lines.isEmpty() ? place : lines.getFirst().place();
  }

  private static String field(Entry entry) {
    return switch (entry) {
      case START -> "startYear";
      case END -> "endYear";
      case EX_ANTE -> "ex-ante evaluation";
      case EX_POST -> "ex-post evaluations";
    };
  }
}
