package cl.contraste.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What identifies a ficha: its edition, and the names of program, agency and ministry. Names wrap;
 * a blank line ends the program's, and the ministry's starts with its kind.
 */
record TitleBlock(int edition, String name, String agency, String ministry) {

  private static final Pattern MINISTRY = Pattern.compile("(?:MINISTERIO|PRESIDENCIA)\\b.*");

  /** Or the problems that say what is missing. */
  static Optional<TitleBlock> read(Sections sections, Problems problems) {
    List<Line> lines = sections.below(Heading.TITLE);
    Place place = sections.place(Heading.TITLE);
    Optional<Integer> edition = edition(lines, place, problems);
    Names names = Names.of(behindEdition(lines));
    names.report(place, problems);
    return edition
        .filter(year -> names.complete())
        .map(
            year ->
                new TitleBlock(
                    year,
                    Lines.joined(names.name()),
                    Lines.joined(names.agency()),
                    Lines.joined(names.ministry())));
  }

  private static Optional<Integer> edition(List<Line> lines, Place place, Problems problems) {
    String found =
        lines.stream().filter(l -> !l.blank()).findFirst().map(TitleBlock::firstWord).orElse(null);
    Optional<Integer> edition = Optional.ofNullable(found).flatMap(Figures::year);
    if (edition.isEmpty()) {
      String expected = "a year such as 2020 after " + Heading.TITLE.title();
      problems.rejected(place, "edition", found, expected);
    }
    return edition;
  }

  private static String firstWord(Line line) {
    return line.words().replaceFirst(" .*", "");
  }

  /** The edition's line may go on with the name. */
  private static List<Line> behindEdition(List<Line> lines) {
    List<Line> names = new ArrayList<>(lines.stream().dropWhile(Line::blank).toList());
    if (!names.isEmpty()) {
      Line first = names.getFirst();
      names.set(0, first.with(first.words().replaceFirst("^\\S*[0-9]\\S*", "")));
    }
    return names;
  }

  private record Names(List<Line> name, List<Line> agency, List<Line> ministry) {

    static Names of(List<Line> lines) {
      List<List<Line>> paragraphs = Lines.paragraphs(lines);
      int last = -1;
      for (int i = 0; i < paragraphs.size(); i++) {
        last = ministryStart(paragraphs.get(i)) < 0 ? last : i;
      }
      return last < 0 ? withoutMinistry(paragraphs) : of(paragraphs, last);
    }

    private static Names withoutMinistry(List<List<Line>> paragraphs) {
      return new Names(
          paragraphs.isEmpty() ? List.of() : paragraphs.getFirst(),
          paragraphs.size() < 2 ? List.of() : paragraphs.get(1),
          List.of());
    }

    private static Names of(List<List<Line>> paragraphs, int last) {
      List<Line> paragraph = paragraphs.get(last);
      int start = ministryStart(paragraph);
      List<Line> ministry = paragraph.subList(start, paragraph.size());
      List<List<Line>> above = new ArrayList<>(paragraphs.subList(0, last));
      if (start > 0) {
        above.add(paragraph.subList(0, start));
      }
      return named(above, ministry);
    }

    /** The last paragraph above the ministry is the agency, all before it the name. */
    private static Names named(List<List<Line>> above, List<Line> ministry) {
      if (above.size() == 1 && above.getFirst().size() == 2) {
        List<Line> both = above.getFirst();
        return new Names(both.subList(0, 1), both.subList(1, 2), ministry);
      }
      int names = Math.max(0, above.size() - 1);
      List<Line> agency = above.isEmpty() ? List.of() : above.getLast();
      List<Line> name = above.subList(0, names).stream().flatMap(List::stream).toList();
      return new Names(name, agency, ministry);
    }

    // An agency's name may wrap before this very word, so the last such line counts.
    private static int ministryStart(List<Line> paragraph) {
      int start = paragraph.size() - 1;
      while (start >= 0 && !MINISTRY.matcher(paragraph.get(start).words()).matches()) {
        start--;
      }
      return start;
    }

    boolean complete() {
      return !name.isEmpty() && !agency.isEmpty() && !ministry.isEmpty();
    }

    void report(Place place, Problems problems) {
      reportMissing("name", name, "the program's name below the edition", place, problems);
      reportMissing("agency", agency, "the agency's name above the ministry", place, problems);
      reportMissing("ministry", ministry, "a line that starts with MINISTERIO", place, problems);
    }

    private void reportMissing(
        String field, List<Line> lines, String expected, Place place, Problems problems) {
      if (lines.isEmpty()) {
        problems.rejected(place, field, null, expected);
      }
    }
  }
}
