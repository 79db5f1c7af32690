package cl.contraste.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a program does, and the regions where: the sentence that ends the description. */
record Description(List<Line> prose, List<String> regions) {

  private static final Pattern START = Pattern.compile("\\s*El programa atiende en\\b.*");
  private static final Pattern SENTENCE =
      Pattern.compile(
          "El programa atiende en (?:las regiones|la región) de(?:l)? ([^.]*[^. ])\\.?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static Description read(Sections sections, Problems problems) {
    List<Line> lines = sections.below(Heading.DESCRIPTION);
    List<Line> prose = lines.stream().takeWhile(line -> !startsSentence(line)).toList();
    List<Line> rest = lines.subList(prose.size(), lines.size());
    List<Line> sentence = Lines.paragraphs(rest).stream().findFirst().orElse(List.of());
    Optional<List<String>> regions = regions(Lines.joined(sentence));
    if (regions.isEmpty() && sections.has(Heading.DESCRIPTION)) {
      Place place =
          sentence.isEmpty() ? sections.place(Heading.DESCRIPTION) : sentence.getFirst().place();
      String found = sentence.isEmpty() ? null : Lines.joined(sentence);
      String expected = "El programa atiende en las regiones de …, separated by commas";
      problems.leftOut(place, "regions", found, expected);
    }
    return new Description(prose, regions.orElse(List.of()));
  }

  private static boolean startsSentence(Line line) {
    return START.matcher(line.text()).matches();
  }

  private static Optional<List<String>> regions(String sentence) {
    Matcher matcher = SENTENCE.matcher(sentence);
    return matcher.matches()
        ? Optional.of(Stream.of(matcher.group(1).split(", ?")).map(String::strip).toList())
        : Optional.empty();
  }
}
