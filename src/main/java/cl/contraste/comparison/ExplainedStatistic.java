package cl.contraste.comparison;

import java.util.List;

/** A number that can be explained. */
enum ExplainedStatistic {
  VALUE(Reckoning.POOLED),
  MEAN(Reckoning.OF_ROWS),
  MEDIAN(Reckoning.OF_ROWS),
  P10(Reckoning.OF_ROWS),
  P25(Reckoning.OF_ROWS),
  P75(Reckoning.OF_ROWS),
  P90(Reckoning.OF_ROWS),
  MIN(Reckoning.OF_ROWS),
  MAX(Reckoning.OF_ROWS),
  STANDARD_DEVIATION(Reckoning.OF_ROWS),
  /** The figure of one row, as programs are told of it. */
  FIGURE(Reckoning.FIGURE),
  DIFFERENCE(Reckoning.CHANGE),
  PERCENT_CHANGE(Reckoning.CHANGE);

  /** How numbers come from rows. */
  enum Reckoning {
    /** Rows are added up. */
    POOLED,
    /** Rows are looked at one by one. */
    OF_ROWS,
    /** One row is told. */
    FIGURE,
    /** Two pooled values are set against each other. */
    CHANGE
  }

  private final Reckoning reckoning;

  ExplainedStatistic(Reckoning reckoning) {
    this.reckoning = reckoning;
  }

  Reckoning reckoning() {
    return reckoning;
  }

  /** Of which sides the rows behind it are. */
  List<ExplainedSide> sides() {
    return reckoning == Reckoning.CHANGE
        ? List.of(ExplainedSide.SIDE, ExplainedSide.AGAINST)
        : List.of(ExplainedSide.SIDE);
  }

  /** Whether what is added up is that whose inputs are all known. */
  boolean isPooled() {
    return switch (reckoning) {
      case POOLED, CHANGE -> true;
      case OF_ROWS, FIGURE -> false;
    };
  }
}
