package cl.contraste.source;

import cl.contraste.source.Labelled.Label;
import cl.contraste.source.ProgramReport.Dimension;
import cl.contraste.source.ProgramReport.Finding;
import cl.contraste.source.ProgramReport.Text;
import cl.contraste.source.ProgramReport.TextKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What evaluators concluded and remarked, by dimension. Conclusions are phrases without a full
 * stop; below them stand remarks, which are sentences.
 */
final class EvaluatorResults {

  private static final Pattern TARGETING = Pattern.compile("Focalización(?: y(?: Cobertura)?)?");
  private static final Pattern EFFICIENCY =
      Pattern.compile("Eficiencia(?: y(?: Ejecución(?: Presupuestaria)?)?)?");
  private static final Pattern EFFECTIVENESS = Pattern.compile("Eficacia");
  private static final Pattern WRAPPED_LABEL =
      Pattern.compile("y|(?:y )?Cobertura|(?:y )?Ejecución(?: Presupuestaria)?|Presupuestaria");

  private final Map<Dimension, List<Line>> dimensions;

  EvaluatorResults(Sections sections, Problems problems) {
    dimensions = Labelled.split(sections.below(Heading.RESULTS), EvaluatorResults::label);
    Place place = sections.place(Heading.RESULTS);
    Stream.of(Dimension.values())
        .filter(d -> sections.has(Heading.RESULTS) && !dimensions.containsKey(d))
        .forEach(d -> problems.leftOut(place, "findings", null, "the row " + label(d)));
  }

  List<Finding> findings() {
    return dimensions.entrySet().stream()
        .flatMap(e -> phrases(e.getValue()).stream().map(lines -> finding(e.getKey(), lines)))
        .toList();
  }

  List<Text> remarks() {
    return dimensions.entrySet().stream()
        .flatMap(e -> Prose.text(kind(e.getKey()), remarkLines(e.getValue())).stream())
        .toList();
  }

  private static Finding finding(Dimension dimension, List<Line> lines) {
    String statement = Lines.joined(lines);
    return new Finding(dimension, statement, null, null, lines.getFirst().place());
  }

  private static Optional<Label<Dimension>> label(Line line) {
    return Stream.of(Dimension.values())
        .filter(dimension -> pattern(dimension).matcher(line.words()).matches())
        .map(dimension -> new Label<>(dimension, ""))
        .findFirst();
  }

  private static String label(Dimension dimension) {
    return switch (dimension) {
      case TARGETING -> "Focalización y Cobertura";
      case EFFICIENCY -> "Eficiencia y Ejecución Presupuestaria";
      case EFFECTIVENESS -> "Eficacia";
    };
  }

  /** A label may wrap in its narrow column. */
  private static Pattern pattern(Dimension dimension) {
    return switch (dimension) {
      case TARGETING -> TARGETING;
      case EFFICIENCY -> EFFICIENCY;
      case EFFECTIVENESS -> EFFECTIVENESS;
    };
  }

  private static TextKind kind(Dimension dimension) {
    return switch (dimension) {
      case TARGETING -> TextKind.EVALUATOR_ON_TARGETING;
      case EFFICIENCY -> TextKind.EVALUATOR_ON_EFFICIENCY;
      case EFFECTIVENESS -> TextKind.EVALUATOR_ON_EFFECTIVENESS;
    };
  }

  /** The phrases of the first paragraph up to the first sentence. */
  private static List<List<Line>> phrases(List<Line> lines) {
    List<List<Line>> phrases = new ArrayList<>();
    for (Line line : firstParagraph(lines)) {
      if (phrases.isEmpty() || Character.isUpperCase(line.words().codePointAt(0))) {
        phrases.add(new ArrayList<>());
      }
      phrases.getLast().add(line);
    }
    return phrases.stream().takeWhile(phrase -> !Lines.joined(phrase).endsWith(".")).toList();
  }

  private static List<Line> remarkLines(List<Line> lines) {
    List<Line> said = said(lines);
    long phraseLines = phrases(lines).stream().mapToLong(List::size).sum();
    return said.stream().dropWhile(Line::blank).skip(phraseLines).toList();
  }

  private static List<Line> firstParagraph(List<Line> lines) {
    return Lines.paragraphs(said(lines)).stream().findFirst().orElse(List.of());
  }

  /** Without the rest of the label, and without the words that say there is no remark. */
  private static List<Line> said(List<Line> lines) {
    return lines.stream()
        .dropWhile(line -> line.blank() || WRAPPED_LABEL.matcher(line.words()).matches())
        .filter(line -> line.blank() || !Prose.saysNothing(line.text()))
        .toList();
  }
}
