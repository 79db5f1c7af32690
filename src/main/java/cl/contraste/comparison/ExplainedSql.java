package cl.contraste.comparison;

import cl.contraste.program.CodeLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statement by which anyone can check a number, over the views for BI tools. */
final class ExplainedSql {

  private final Explanation asked;
  private final Found found;
  private final SideSql side;
  private final @Nullable SideSql against;

  ExplainedSql(Explanation asked, CodeLists names, Found found) {
    this.asked = asked;
    this.found = found;
    side = new SideSql(asked, asked.sides().side(), names, found, found.side().rows());
    SideScope base = asked.sides().against();
    against =
        base == null
            ? null
            : new SideSql(asked, base, names, found, found.of(ExplainedSide.AGAINST).rows());
  }

  String text() {
    return switch (asked.statistic().reckoning()) {
      case POOLED, OF_ROWS, FIGURE -> number(side, against, asked.metric().column());
      case CHANGE -> change();
    };
  }

  private ExplainedNumber number(SideSql of) {
    return new ExplainedNumber(asked, of.facts(), of.view());
  }

  /** The number of a side. */
  private String number(SideSql of, @Nullable SideSql other, String as) {
    List<String> which = new ArrayList<>();
    if (asked.statistic().isPooled()) {
      which.addAll(ExplainedNumber.isKnown(asked.metric()));
    }
    if (asked.sides().isMatched()) {
      Stream<SideSql> report =
          asked.statistic().isPooled() ? Stream.of(other) : Stream.of(of, other);
      report
          .map(each -> Objects.requireNonNull(each).reports())
          .filter(Objects::nonNull)
          .forEach(which::add);
    }
    return of.text(number(of).text() + " as " + as, which);
  }

  private String change() {
    SideSql base = Objects.requireNonNull(against);
    return "select %s as %s_%s\nfrom (\n%s\n) side, (\n%s\n) against"
        .formatted(
            isRefused() ? "null::numeric" : changed(),
            asked.metric().column(),
            asked.statistic().name().toLowerCase(java.util.Locale.ROOT),
            indented(number(side, base, "number")),
            indented(number(base, side, "number")));
  }

  /** Whether the change would mislead, which numbers do not tell. */
  private boolean isRefused() {
    NoChange because = found.because();
    return because == NoChange.SERIES_BREAK
        || because == NoChange.NOT_COMPARABLE
        || (because == NoChange.SIGN_CHANGE && asked.statistic() != ExplainedStatistic.DIFFERENCE);
  }

  private String changed() {
    return asked.statistic() == ExplainedStatistic.DIFFERENCE
        ? number(side).rounded("side.number") + " - " + number(side).rounded("against.number")
        : "round((side.number - against.number) / nullif(abs(against.number), 0), 6)";
  }

  private static String indented(String statement) {
    return "  " + statement.replace("\n", "\n  ");
  }
}
