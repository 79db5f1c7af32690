package cl.contraste.comparison;

import cl.contraste.metric.Better;
import cl.contraste.metric.Ratio;
import cl.contraste.program.CodeLists;
import cl.contraste.program.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statement by which anyone can check a number, over the views for BI tools. */
record ExplainedSql(Explanation asked, CodeLists names, Found found) {

  private static final String NUMBER = "number";

  String text() {
    return switch (asked.statistic().reckoning()) {
      case POOLED, OF_ROWS, FIGURE, COUNT, COVERAGE, BOUND ->
          of(asked.statistic().sides().getFirst()).text(name(), List.of());
      case MATCHED -> matched();
      case RANK ->
          asked.statistic() == ExplainedStatistic.RANK
              ? rank(ExplainedSide.SIDE, name())
              : rankMove();
      case MIX ->
          asked.metric() instanceof Ratio ratio ? mix(ratio) : "select null::numeric as " + name();
      case SHARE -> share();
      case CHANGE ->
          asked.statistic() == ExplainedStatistic.CONTRIBUTION ? contribution() : change();
    };
  }

  private String name() {
    String metric = asked.metric().column();
    return switch (asked.statistic().reckoning()) {
      case POOLED, OF_ROWS, FIGURE -> metric;
      case COUNT, COVERAGE, SHARE, CHANGE, BOUND, MATCHED, RANK, MIX ->
          metric + "_" + asked.statistic().name().toLowerCase(Locale.ROOT);
    };
  }

  private NumberSql of(ExplainedSide side) {
    return new NumberSql(asked, side, names, found, found.of(side).rows());
  }

  /** Programs may be of the group on one side only. */
  private String matched() {
    return "select greatest(side.number, against.number) as %s\nfrom %s, %s"
        .formatted(
            name(),
            part(of(ExplainedSide.SIDE).text(NUMBER, List.of()), "side"),
            part(of(ExplainedSide.AGAINST).text(NUMBER, List.of()), "against"));
  }

  private String rank(ExplainedSide side, String as) {
    EachGroupSql groups = new EachGroupSql(asked, side, names, found, asked.by());
    String order = asked.metric().better() == Better.LOWER ? "" : " desc";
    String each = groups.text(number -> number.text() + " as " + NUMBER);
    String ranked =
        "select each.*, rank() over (order by number%s nulls last) as place\nfrom %s"
            .formatted(order, part(each, "each"));
    return "select place as %s\nfrom %s\nwhere number is not null and %s"
        .formatted(as, part(ranked, "ranked"), groups.isExplained());
  }

  private String rankMove() {
    return "select against.place - side.place as %s\nfrom %s, %s"
        .formatted(
            name(),
            part(rank(ExplainedSide.SIDE, "place"), "side"),
            part(rank(ExplainedSide.AGAINST, "place"), "against"));
  }

  private String mix(Ratio ratio) {
    List<Dimension> by = asked.partsBy();
    String same =
        IntStream.rangeClosed(1, by.size())
            .mapToObj(i -> "side.key_%1$d is not distinct from against.key_%1$d".formatted(i))
            .collect(Collectors.joining(" and "));
    String parts =
        """
        select
          side.upper / side.lower as ratio_of_side, against.upper / against.lower as ratio_of_against,
          side.lower / sum(side.lower) over () as weight_of_side,
          against.lower / sum(against.lower) over () as weight_of_against
        from %s join %s
        on %s
        where side.lower <> 0 and against.lower <> 0\
        """
            .formatted(
                sums(ratio, ExplainedSide.SIDE, by), sums(ratio, ExplainedSide.AGAINST, by), same);
    String term =
        asked.statistic() == ExplainedStatistic.WITHIN
            ? "(weight_of_against + weight_of_side) / 2 * (ratio_of_side - ratio_of_against)"
            : "(ratio_of_against + ratio_of_side) / 2 * (weight_of_side - weight_of_against)";
    return "select round(sum(%s), 6) as %s\nfrom %s".formatted(term, name(), part(parts, "parts"));
  }

  private String sums(Ratio ratio, ExplainedSide side, List<Dimension> by) {
    String each =
        new EachGroupSql(asked, side, names, found, by)
            .text(
                number -> number.upper(ratio) + " as upper, " + number.lower(ratio) + " as lower");
    return part(each, side.name().toLowerCase(Locale.ROOT));
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
