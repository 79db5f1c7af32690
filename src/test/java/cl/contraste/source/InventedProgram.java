package cl.contraste.source;

import cl.contraste.source.ProgramReport.Dimension;
import cl.contraste.source.ProgramReport.Evaluation;
import cl.contraste.source.ProgramReport.Stage;
import cl.contraste.source.ProgramReport.TextKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that there is to tell of a program that does not exist. */
final class InventedProgram {

  static final int OLD = 2019;
  static final int NEW = 2020;
  static final List<Integer> YEARS = List.of(OLD, NEW);

  final Random random;
  final String name;
  final String agency;
  final String ministry;
  final int startYear;
  final List<Evaluation> evaluations = new ArrayList<>();
  final Map<Dimension, List<String>> findings = new EnumMap<>(Dimension.class);
  final Map<TextKind, List<String>> texts = new EnumMap<>(TextKind.class);
  final List<String> regions;
  final Map<Fact, List<InventedFigure>> facts = new EnumMap<>(Fact.class);
  final Map<Integer, List<InventedFigure>> subtitles = new LinkedHashMap<>();
  final List<InventedFigure> totalOfSubtitles;
  final List<Named> components = new ArrayList<>();
  final List<Named> indicators = new ArrayList<>();
  final Map<Integer, List<String>> goals = new LinkedHashMap<>();
  final boolean populationsRedefined;

  /** A row of a table. */
  record Named(String name, @Nullable String unit, List<InventedFigure> cells) {}

  InventedProgram(Random random) {
    this.random = random;
    this.name = InventedWords.title(random);
    this.agency = InventedWords.agency(random);
    this.ministry = InventedWords.ministry(random);
    this.startYear = 1990 + random.nextInt(31);
    this.regions = InventedWords.some(random, InventedWords.REGIONS, 1 + random.nextInt(16));
    this.populationsRedefined = random.nextBoolean();
    inventEvaluations();
    inventTexts();
    inventFacts();
    inventRows();
    inventGoals();
    this.totalOfSubtitles = amounts(2);
    facts.put(Fact.EXECUTED_BUDGET_OF_COMPONENTS, amounts(2));
  }

  private void inventEvaluations() {
    if (random.nextInt(4) > 0) {
      Integer year = random.nextBoolean() ? 2010 + random.nextInt(11) : null;
      evaluations.add(
          evaluation(
              Stage.EX_ANTE, InventedWords.one(random, InventedWords.RESULTS), null, null, year));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      String subject = random.nextBoolean() ? InventedWords.sentence(random, 4) : null;
      String type = InventedWords.one(random, InventedWords.EVALUATIONS);
      int year = 2000 + random.nextInt(21);
      evaluations.add(
          evaluation(
              Stage.EX_POST, InventedWords.one(random, InventedWords.STATES), type, subject, year));
    }
  }

  private static Evaluation evaluation(
      Stage stage,
      String result,
      @Nullable String type,
      @Nullable String subject,
      @Nullable Integer year) {
    return new Evaluation(stage, result, type, subject, year, Place.UNKNOWN);
  }

  private void inventTexts() {
    for (Dimension dimension : Dimension.values()) {
      findings.put(
          dimension, InventedWords.some(random, InventedWords.FINDINGS, random.nextInt(4)));
    }
    texts.put(TextKind.PURPOSE, InventedWords.paragraphs(random, 1));
    texts.put(TextKind.DESCRIPTION, InventedWords.paragraphs(random, 1 + random.nextInt(2)));
    texts.put(
        TextKind.TARGET_POPULATION,
        List.of(
            InventedWords.one(random, InventedWords.POPULATIONS)
                + " "
                + InventedWords.prose(random, 2)));
    texts.put(TextKind.EVALUATOR_ON_TARGETING, InventedWords.paragraphs(random, random.nextInt(2)));
    texts.put(
        TextKind.EVALUATOR_ON_EFFICIENCY, InventedWords.paragraphs(random, random.nextInt(3)));
    texts.put(
        TextKind.EVALUATOR_ON_EFFECTIVENESS, InventedWords.paragraphs(random, random.nextInt(2)));
    texts.put(
        TextKind.INSTITUTION_ON_PANDEMIC, InventedWords.paragraphs(random, random.nextInt(2)));
    texts.put(TextKind.INSTITUTION, InventedWords.paragraphs(random, random.nextInt(4)));
  }

  private void inventFacts() {
    facts.put(Fact.INITIAL_EXECUTION, percentages(150));
    facts.put(Fact.FINAL_EXECUTION, percentages(150));
    facts.put(Fact.EXECUTED_BUDGET, amounts(2));
    facts.put(Fact.EXTRABUDGETARY_RESOURCES, amounts(2));
    facts.put(Fact.COVERAGE, percentages(120));
    facts.put(Fact.SPENDING_PER_BENEFICIARY, amounts(2));
    facts.put(Fact.ADMINISTRATIVE_SPENDING, amounts(2));
    facts.put(Fact.ADMINISTRATIVE_SHARE, percentages(100));
  }

  private void inventRows() {
    InventedWords.some(random, InventedWords.SUBTITLES, random.nextInt(5))
        .forEach(s -> subtitles.put(s, amounts(2)));
    for (int i = random.nextInt(6); i > 0; i--) {
      String unit = random.nextInt(3) == 0 ? null : InventedWords.one(random, InventedWords.UNITS);
      components.add(new Named(InventedWords.componentName(random), unit, amounts(6)));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      indicators.add(
          new Named(
              InventedWords.indicatorName(random),
              null,
              random.nextBoolean() ? percentages(300) : plain()));
    }
  }

  private void inventGoals() {
    for (String target :
        InventedWords.some(random, InventedWords.TARGETS, random.nextInt(6)).stream()
            .sorted()
            .toList()) {
      int goal = Integer.parseInt(target.substring(0, target.indexOf('.')));
      goals.computeIfAbsent(goal, g -> new ArrayList<>()).add(target);
    }
    if (random.nextInt(3) == 0) {
      goals.putIfAbsent(17, new ArrayList<>());
    }
  }

  private List<InventedFigure> percentages(int most) {
    return withOneThatIsNotBlank(
        () -> Stream.of(1, 2).map(i -> InventedFigure.percentage(random, most)).toList());
  }

  private List<InventedFigure> amounts(int count) {
    return withOneThatIsNotBlank(
        () -> IntStream.range(0, count).mapToObj(i -> InventedFigure.amount(random)).toList());
  }

  private List<InventedFigure> plain() {
    return withOneThatIsNotBlank(
        () -> Stream.of(1, 2).map(i -> InventedFigure.plain(random)).toList());
  }

  private static List<InventedFigure> withOneThatIsNotBlank(Supplier<List<InventedFigure>> cells) {
    List<InventedFigure> invented = cells.get();
    while (invented.stream().allMatch(InventedFigure::blank)) {
      invented = cells.get();
    }
    return invented;
  }
}
