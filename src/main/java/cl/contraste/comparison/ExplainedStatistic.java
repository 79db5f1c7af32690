package cl.contraste.comparison;

import org.jspecify.annotations.Nullable;

/** A number that can be explained. */
enum ExplainedStatistic {
  VALUE(Statistic.VALUE),
  MEAN(Statistic.MEAN),
  MEDIAN(Statistic.MEDIAN),
  P10(Statistic.P10),
  P25(Statistic.P25),
  P75(Statistic.P75),
  P90(Statistic.P90),
  MIN(Statistic.MIN),
  MAX(Statistic.MAX),
  STANDARD_DEVIATION(Statistic.STANDARD_DEVIATION),
  /** The figure of one row, as programs are told of it. */
  FIGURE(null);

  private final @Nullable Statistic ofGroup;

  ExplainedStatistic(@Nullable Statistic ofGroup) {
    this.ofGroup = ofGroup;
  }

  /** The number of a group; null: of one row. */
  @Nullable Statistic ofGroup() {
    return ofGroup;
  }

  /** Whether rows are added up, and not looked at one by one. */
  boolean isPooled() {
    return this == VALUE;
  }
}
