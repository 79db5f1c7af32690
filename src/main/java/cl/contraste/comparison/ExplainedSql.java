package cl.contraste.comparison;

import cl.contraste.metric.Ratio;
import cl.contraste.program.CodeLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The statement by which anyone can check a number, over the views for BI tools. */
record ExplainedSql(Explanation asked, CodeLists names, Found found) {

  private static final String NUMBER = "number";

  String text() {
    return switch (asked.statistic().reckoning()) {
      case POOLED, OF_ROWS, FIGURE, COUNT, COVERAGE ->
          of(asked.statistic().sides().getFirst()).text(name(), List.of());
      case SHARE -> share();
      case CHANGE ->
          asked.statistic() == ExplainedStatistic.CONTRIBUTION ? contribution() : change();
    };
  }

  private String name() {
    String metric = asked.metric().column();
    return switch (asked.statistic().reckoning()) {
      case POOLED, OF_ROWS, FIGURE -> metric;
      case COUNT, COVERAGE, SHARE, CHANGE ->
          metric + "_" + asked.statistic().name().toLowerCase(Locale.ROOT);
    };
  }

  private NumberSql of(ExplainedSide side) {
    return new NumberSql(asked, side, names, found, found.of(side).rows());
  }

  private String share() {
    if (asked.metric() instanceof Ratio) {
      return "select null::numeric as " + name();
    }
    return "select round(side.number / nullif(whole.number, 0), 6) as %s\nfrom %s, %s"
        .formatted(
            name(),
            part(of(ExplainedSide.SIDE).text(NUMBER, List.of()), "side"),
            part(whole(ExplainedSide.SIDE), "whole"));
  }

  private String contribution() {
    boolean none =
        asked.metric() instanceof Ratio
            || found.because() == NoChange.SERIES_BREAK
            || !found.whole().isContributedTo();
    if (none) {
      return "select null::numeric as " + name();
    }
    List<String> parts = new ArrayList<>();
    parts.add(part(of(ExplainedSide.SIDE).text(NUMBER, List.of()), "side"));
    parts.add(part(of(ExplainedSide.AGAINST).text(NUMBER, List.of()), "against"));
    parts.add(part(whole(ExplainedSide.AGAINST), "whole"));
    boolean perYear = asked.sides().isPerYear();
    if (perYear) {
      parts.add(part(whole(ExplainedSide.SIDE), "whole_side"));
    }
    return "select round((coalesce(side.number%s, 0) - coalesce(against.number%s, 0)) / nullif(abs(whole.number%2$s), 0), 10) as %s\nfrom %s"
        .formatted(
            perYear ? " / nullif(whole_side.years, 0)" : "",
            perYear ? " / nullif(whole.years, 0)" : "",
            name(),
            String.join(", ", parts));
  }

  private String whole(ExplainedSide side) {
    return new WholeSql(asked, side, names, found).text(NUMBER);
  }

  private static String part(String statement, String as) {
    return "(\n%s\n) %s".formatted(indented(statement), as);
  }

  private String change() {
    return "select %s as %s\nfrom %s, %s"
        .formatted(
            isRefused() ? "null::numeric" : changed(),
            name(),
            part(of(ExplainedSide.SIDE).text(NUMBER, List.of()), "side"),
            part(of(ExplainedSide.AGAINST).text(NUMBER, List.of()), "against"));
  }

  /** Whether the change would mislead, which numbers do not tell. */
  private boolean isRefused() {
    NoChange because = found.because();
    return because == NoChange.SERIES_BREAK
        || because == NoChange.NOT_COMPARABLE
        || (because == NoChange.SIGN_CHANGE && asked.statistic() != ExplainedStatistic.DIFFERENCE);
  }

  private String changed() {
    ExplainedNumber number = of(ExplainedSide.SIDE).number();
    return asked.statistic() == ExplainedStatistic.DIFFERENCE
        ? number.rounded("side.number") + " - " + number.rounded("against.number")
        : "round((side.number - against.number) / nullif(abs(against.number), 0), 6)";
  }

  static String indented(String statement) {
    return "  " + statement.replace("\n", "\n  ");
  }
}
