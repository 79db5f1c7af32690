package cl.contraste.source;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Sustainable Development Goals and targets that a program contributes to. Each starts a line
 * with its number and a capital; other lines go on with its text.
 */
record Goals(List<Integer> goals, List<String> targets) {

  private static final Pattern ENTRY =
      Pattern.compile("([0-9]+)\\.([0-9]+|[a-z])?[.:]? ?[\"“«]?\\p{Lu}.*");
  private static final Pattern GOAL = Pattern.compile("[1-9]|1[0-7]");
  private static final Pattern TARGET = Pattern.compile("[1-9]|1[0-9]|[a-h]");

  Goals {
    goals = List.copyOf(goals);
    targets = List.copyOf(targets);
  }

  static Goals read(Sections sections, Problems problems) {
    List<Line> lines = sections.below(Heading.GOALS);
    List<Line> entries = lines.stream().filter(line -> entry(line).findAny().isPresent()).toList();
    lines.stream()
        .filter(line -> !line.blank() && !Prose.saysNothing(line.text()))
        .takeWhile(line -> entries.isEmpty() || !line.equals(entries.getFirst()))
        .forEach(line -> leftOut(line, problems));
    entries.stream().filter(line -> !known(line)).forEach(line -> leftOut(line, problems));
    return of(entries.stream().filter(Goals::known).flatMap(Goals::entry).toList());
  }

  private static Goals of(List<MatchResult> entries) {
    return new Goals(
        entries.stream().map(entry -> Integer.valueOf(entry.group(1))).distinct().toList(),
        entries.stream()
            .filter(entry -> entry.group(2) != null)
            .map(entry -> entry.group(1) + "." + entry.group(2))
            .distinct()
            .toList());
  }

  private static Stream<MatchResult> entry(Line line) {
    return ENTRY.matcher(line.words()).results();
  }

  private static boolean known(Line line) {
    return entry(line)
        .allMatch(
            entry ->
                GOAL.matcher(entry.group(1)).matches()
                    && (entry.group(2) == null || TARGET.matcher(entry.group(2)).matches()));
  }

  private static void leftOut(Line line, Problems problems) {
    String expected = "a goal from 1 to 17 or a target such as 8.3 or 8.b, and its text";
    problems.leftOut(line.place(), "sdg", line.words(), expected);
  }
}
