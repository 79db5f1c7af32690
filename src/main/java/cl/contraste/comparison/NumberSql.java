package cl.contraste.comparison;

import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.program.CodeLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The number of a side as a statement of its own.
 *
 * @param listed the rows, where they must be named
 */
record NumberSql(
    Explanation asked, ExplainedSide of, CodeLists names, Found found, List<?> listed) {

  /**
   * The statement.
   *
   * @param as what the number is called
   * @param which of the rows, beside those that all numbers of the group are of
   */
  String text(String as, List<String> which) {
    List<String> conditions = new ArrayList<>(which);
    switch (asked.statistic().reckoning()) {
      case POOLED, SHARE, CHANGE -> conditions.addAll(pooled());
      case RANK, MIX -> throw new IllegalArgumentException("is told of each group");
      case BOUND -> {
        conditions.addAll(pooled());
        BoundSql bound = new BoundSql(number(), asked.statistic() == ExplainedStatistic.LOW);
        return bound.text(as, columns -> side(of).text(columns, conditions));
      }
      case MATCHED -> {
        conditions.addAll(reports(of, other()));
        return side(of)
            .text(
                "count(distinct %s) as %s".formatted(found.program("f.program_id"), as),
                conditions);
      }
      case OF_ROWS, FIGURE -> conditions.addAll(reports(of, other()));
      case COUNT -> {
        conditions.addAll(number().isCounted());
        conditions.addAll(asked.statistic().isOfBudgets() ? List.of() : reports(of, other()));
      }
      case COVERAGE -> {
        requireTold(!reports(other()).isEmpty());
        return side(of).text(number().coverage(pooled()) + " as " + as, conditions);
      }
    }
    return side(of).text(number().text() + " as " + as, conditions);
  }

  /** Rows that are named are of all programs, so who reports must be told by a condition. */
  private void requireTold(boolean reports) {
    if (asked.sides().isMatched() && !reports) {
      throw new Problem(
          ProblemCode.NOT_EXPLAINABLE,
          "COVERAGE_BY_BUDGET of a matched panel, filtered by rules or by what an edition or a date"
              + " tells beside figures, is told by no view; ask without `sql`, or without that"
              + " filter.");
    }
  }

  /** The keys of each group, with numbers of it. */
  String each(List<String> keys, String numbers) {
    String selected =
        IntStream.range(0, keys.size())
            .mapToObj(i -> keys.get(i) + " as key_" + (i + 1) + ", ")
            .collect(Collectors.joining("", "", numbers));
    String places =
        IntStream.rangeClosed(1, keys.size())
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", "));
    return side(of).text(selected, pooled()) + "\ngroup by " + places;
  }

  /** That a row stands behind a pooled value. */
  private List<String> pooled() {
    return Stream.concat(
            ExplainedNumber.isKnown(asked.metric()).stream(), reports(other()).stream())
        .toList();
  }

  ExplainedNumber number() {
    return new ExplainedNumber(asked, side(of).facts(), side(of).view());
  }

  private ExplainedSide other() {
    return switch (of) {
      case SIDE -> ExplainedSide.AGAINST;
      case AGAINST -> ExplainedSide.SIDE;
    };
  }

  private SideSql side(ExplainedSide which) {
    return new SideSql(asked, asked.sides().of(which), names, found, listed);
  }

  /** That programs report on sides, where only those that do are kept. */
  private List<String> reports(ExplainedSide... on) {
    return asked.sides().isMatched()
        ? Stream.of(on).map(each -> side(each).reports()).filter(Objects::nonNull).toList()
        : List.of();
  }
}
