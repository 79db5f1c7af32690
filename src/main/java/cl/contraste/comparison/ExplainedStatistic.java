package cl.contraste.comparison;

import cl.contraste.db.enums.ValueStatus;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A number that can be explained. */
enum ExplainedStatistic {
  VALUE(Reckoning.POOLED, "value", "El valor"),
  LOW(Reckoning.BOUND, "least that the value can be", "El mínimo posible del valor"),
  HIGH(Reckoning.BOUND, "greatest that the value can be", "El máximo posible del valor"),
  MEAN(Reckoning.OF_ROWS, "mean", "El promedio"),
  MEDIAN(Reckoning.OF_ROWS, "median", "La mediana"),
  P10(Reckoning.OF_ROWS, "10th percentile", "El percentil 10"),
  P25(Reckoning.OF_ROWS, "25th percentile", "El percentil 25"),
  P75(Reckoning.OF_ROWS, "75th percentile", "El percentil 75"),
  P90(Reckoning.OF_ROWS, "90th percentile", "El percentil 90"),
  MIN(Reckoning.OF_ROWS, "least", "El mínimo"),
  MAX(Reckoning.OF_ROWS, "greatest", "El máximo"),
  STANDARD_DEVIATION(Reckoning.OF_ROWS, "standard deviation", "La desviación estándar"),
  /** The figure of one row, as programs are told of it. */
  FIGURE(Reckoning.FIGURE, "figure", "La cifra"),
  OBSERVATIONS(Reckoning.COUNT, "rows", "filas"),
  PROGRAMS(Reckoning.COUNT, "programs", "programas"),
  REPORTED(Reckoning.COUNT, "rows that are REPORTED", "filas con estado REPORTED"),
  DERIVED(Reckoning.COUNT, "rows that are DERIVED", "filas con estado DERIVED"),
  IMPLIED(Reckoning.COUNT, "rows that are IMPLIED", "filas con estado IMPLIED"),
  NOT_REPORTED(Reckoning.COUNT, "rows that are NOT_REPORTED", "filas con estado NOT_REPORTED"),
  NOT_APPLICABLE(
      Reckoning.COUNT, "rows that are NOT_APPLICABLE", "filas con estado NOT_APPLICABLE"),
  NOT_COMPARABLE(
      Reckoning.COUNT, "rows that are NOT_COMPARABLE", "filas con estado NOT_COMPARABLE"),
  NOT_PUBLISHED(Reckoning.COUNT, "rows that are NOT_PUBLISHED", "filas con estado NOT_PUBLISHED"),
  UNDEFINED(Reckoning.COUNT, "rows that are UNDEFINED", "filas con estado UNDEFINED"),
  NO_RECORD(
      Reckoning.COUNT, "rows without a component on record", "filas sin componente registrado"),
  WITHOUT_BUDGET(Reckoning.COUNT, "rows without any budget", "filas sin presupuesto alguno"),
  COVERAGE_BY_BUDGET(Reckoning.COVERAGE, "coverage by budget", "La cobertura según presupuesto"),
  SHARE(Reckoning.SHARE, "share", "La participación"),
  PREVIOUS_VALUE(Reckoning.POOLED, "value", "El valor"),
  PREVIOUS_PERCENT_CHANGE(Reckoning.CHANGE, "percent change", "La variación porcentual"),
  DIFFERENCE(Reckoning.CHANGE, "difference", "La diferencia"),
  PERCENT_CHANGE(Reckoning.CHANGE, "percent change", "La variación porcentual"),
  CONTRIBUTION(Reckoning.CHANGE, "contribution", "La contribución"),
  MATCHED_PROGRAMS(
      Reckoning.MATCHED,
      "programs that report on both sides",
      "programas que informan en ambos lados"),
  RANK(Reckoning.RANK, "place", "El lugar"),
  RANK_MOVE(Reckoning.RANK, "places won", "Los lugares ganados"),
  WITHIN(Reckoning.MIX, "effect within the groups", "El efecto dentro de los grupos"),
  BETWEEN(Reckoning.MIX, "effect between the groups", "El efecto composición entre los grupos");

  /** How numbers come from rows. */
  enum Reckoning {
    /** Rows are added up. */
    POOLED,
    /** Rows are looked at one by one. */
    OF_ROWS,
    /** One row is told. */
    FIGURE,
    /** Rows are counted. */
    COUNT,
    /** The budgets of some rows are divided by those of all. */
    COVERAGE,
    /** The sum of the group is divided by that of all. */
    SHARE,
    /** Two pooled values are set against each other. */
    CHANGE,
    /** The same with implied figures at their ends. */
    BOUND,
    /** Programs of both sides are counted. */
    MATCHED,
    /** The pooled value is set among those of all groups. */
    RANK,
    /** The change of a ratio is split into that of the groups and that of their weights. */
    MIX
  }

  private final Reckoning reckoning;
  private final String inEnglish;
  private final String inSpanish;

  ExplainedStatistic(Reckoning reckoning, String inEnglish, String inSpanish) {
    this.reckoning = reckoning;
    this.inEnglish = inEnglish;
    this.inSpanish = inSpanish;
  }

  /** What it is, or of what it is the number; in Spanish as a sentence about it begins. */
  String in(Language language) {
    return language.say(inEnglish, inSpanish);
  }

  Reckoning reckoning() {
    return reckoning;
  }

  /** The status of the rows that it counts; null: it counts others, or nothing. */
  @Nullable ValueStatus status() {
    return Stream.of(ValueStatus.values())
        .filter(status -> status.name().equals(name()))
        .findFirst()
        .orElse(null);
  }

  /** Whether it is told beside the year before. */
  boolean isOfYearBefore() {
    return this == PREVIOUS_VALUE || this == PREVIOUS_PERCENT_CHANGE;
  }

  /** Whether it is told of a side beside another one. */
  boolean isOfTwoSides() {
    return switch (reckoning) {
      case CHANGE, MATCHED, RANK, MIX -> true;
      case POOLED, OF_ROWS, FIGURE, COUNT, COVERAGE, SHARE, BOUND -> false;
    };
  }

  /** Of which sides the rows behind it are. */
  List<ExplainedSide> sides() {
    return this == PREVIOUS_VALUE
        ? List.of(ExplainedSide.AGAINST)
        : isOfTwoSides() && this != RANK
            ? List.of(ExplainedSide.SIDE, ExplainedSide.AGAINST)
            : List.of(ExplainedSide.SIDE);
  }

  /** Whether what is added up is that whose inputs are all known. */
  boolean isPooled() {
    return switch (reckoning) {
      case POOLED, SHARE, CHANGE, BOUND, RANK, MIX -> true;
      case OF_ROWS, FIGURE, COUNT, COVERAGE, MATCHED -> false;
    };
  }

  /** Whether it is worked out from all groups. */
  boolean isOfAllGroups() {
    return isOfWhole() || reckoning == Reckoning.RANK || reckoning == Reckoning.MIX;
  }

  /** Whether it is a part of the total. */
  boolean isOfWhole() {
    return this == SHARE || this == CONTRIBUTION;
  }

  /** Whether it is about budgets, whatever the metric is. */
  boolean isOfBudgets() {
    return this == WITHOUT_BUDGET || this == COVERAGE_BY_BUDGET;
  }
}
