package cl.contraste.comparison;

import cl.contraste.metric.Measure;
import cl.contraste.metric.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A number and how it came about, in words. */
record ExplainedWords(Explanation asked, Found found, Language in) {

  static Map<String, String> inBothLanguages(Explanation asked, Found found) {
    return Map.of(
        "en", new ExplainedWords(asked, found, Language.ENGLISH).text(),
        "es", new ExplainedWords(asked, found, Language.SPANISH).text());
  }

  private String text() {
    return "%s (%s). %s%s"
        .formatted(
            in.name(asked.metric()), new ExplainedPlace(asked, in).text(), what(), leftOut());
  }

  private String what() {
    BigDecimal value = found.number();
    if (value == null && found.groups() == 0) {
      return in.say("There is no number: nothing is on record.", "No hay número: no hay registro.");
    }
    if (value == null) {
      return in.say("There is no number", "No hay número") + why() + ".";
    }
    return switch (asked.statistic().reckoning()) {
      case POOLED -> pooled(value);
      case FIGURE -> in.say("The figure is ", "La cifra es ") + shown(value) + ".";
      case OF_ROWS ->
          in.say("The %s of %s is %s.", "%s de %s es %s.")
              .formatted(asked.statistic().in(in), rows(), shown(value));
      case COUNT ->
          in.say("There are %s %s.", "Hay %s %s.")
              .formatted(in.number(value), asked.statistic().in(in));
      case COVERAGE ->
          in.say(
                  "Of the budgets of %s, %s stands behind the value.",
                  "De los presupuestos de %s, %s está tras el valor.")
              .formatted(rows(), in.number(value));
      case SHARE ->
          in.say(
                  "The sum over %s, %s, is %s of that of all groups.",
                  "La suma de %s, %s, es %s de la de todos los grupos.")
              .formatted(rows(), shown(side().number("value")), in.number(value));
      case CHANGE -> changed(value);
      case BOUND ->
          in.say(
                  "The value over %s is %s; because figures behind it are implied, the %s is %s.",
                  "El valor de %s es %s; como hay cifras inferidas tras él, %s es %s.")
              .formatted(
                  rows(),
                  shown(side().number("value")),
                  inTheSentence(asked.statistic().in(in)),
                  shown(value));
      case MATCHED ->
          in.say("There are %s %s.", "Hay %s %s.")
              .formatted(in.number(value), asked.statistic().in(in));
      case RANK ->
          asked.statistic() == ExplainedStatistic.RANK
              ? in.say("By %s over %s its place is %s.", "Por %s sobre %s su lugar es %s.")
                  .formatted(shown(side().number("value")), rows(), in.number(value))
              : change("it wins places: ", "gana lugares: ", in.number(value));
      case MIX ->
          in.say(
                  "Of the change of the groups known on both sides, the %s is %s.",
                  "De la variación de los grupos conocidos en ambos lados, %s es %s.")
              .formatted(inTheSentence(asked.statistic().in(in)), in.number(value));
    };
  }

  private static String inTheSentence(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  private String changed(BigDecimal value) {
    if (asked.statistic() == ExplainedStatistic.CONTRIBUTION) {
      return change(
          "its part in the change of the total is ",
          "su parte en la variación del total es ",
          in.number(value));
    }
    return asked.statistic() == ExplainedStatistic.DIFFERENCE
        ? change("the difference is ", "la diferencia es ", shown(value))
        : change(
            "the change, by what it is set against, is ",
            "la variación, sobre aquello con que se compara, es ",
            in.number(value));
  }

  private String why() {
    return switch (asked.statistic().reckoning()) {
      case POOLED -> ": " + side().status();
      case CHANGE -> found.because() == null ? "" : ": " + found.because();
      case OF_ROWS, FIGURE, COUNT, COVERAGE, SHARE, BOUND, MATCHED, RANK, MIX -> "";
    };
  }

  private String shown(@Nullable BigDecimal value) {
    return in.number(value) + in.unit(asked.metric());
  }

  private String change(String inEnglish, String inSpanish, String change) {
    return in.say(
            "It is %s over %s, and %s over %s on the side it is set against: %s%s.",
            "Es %s sobre %s, y %s sobre %s en el lado con que se compara: %s%s.")
        .formatted(
            shown(found.side().number("value")),
            rows(ExplainedSide.SIDE),
            shown(found.of(ExplainedSide.AGAINST).number("value")),
            rows(ExplainedSide.AGAINST),
            in.say(inEnglish, inSpanish),
            change);
  }

  private String pooled(BigDecimal value) {
    return switch (asked.metric()) {
      case Measure measure -> sum(measure, value);
      case Ratio ratio -> quotient(ratio, value);
    };
  }

  private String sum(Measure measure, BigDecimal value) {
    String sum = in.say("The sum over ", "La suma de ") + rows() + in.say(" is ", " es ");
    return asked.sides().isPerYear()
        ? sum
            + rounded("sum", measure)
            + in.say("; by ", "; por ")
            + in.number(side().number("divisor"))
            + in.say(" years with data it is ", " años con datos es ")
            + shown(value)
            + "."
        : sum + shown(value) + ".";
  }

  private String quotient(Ratio ratio, BigDecimal value) {
    Measure minus = ratio.minus();
    String excess =
        minus == null
            ? in.name(ratio.plus())
            : in.name(ratio.plus()) + in.say(" less ", " menos ") + in.name(minus);
    return in.say(
            "%s %s divided by %s %s, over %s, is %s.", "%s %s dividido por %s %s, sobre %s, es %s.")
        .formatted(
            excess,
            rounded("sum", ratio.plus()),
            in.name(ratio.divisor()).toLowerCase(Locale.ROOT),
            rounded("divisor", ratio.divisor()),
            rows(),
            shown(value));
  }

  private String rounded(String sum, Measure of) {
    BigDecimal exact = side().number(sum);
    return in.number(
        exact == null ? null : exact.setScale(of.unit().decimals(), RoundingMode.HALF_UP));
  }

  /** What was found of the side that the number is of. */
  private Found.Side side() {
    return found.of(asked.statistic().sides().getFirst());
  }

  private String rows() {
    return rows(asked.statistic().sides().getFirst());
  }

  private String rows(ExplainedSide side) {
    Found.Side of = found.of(side);
    return in.rows(asked.rows(), of.used("rows"), of.used("programs"));
  }

  private String leftOut() {
    Map<String, Integer> reasons = found.leftOut();
    if (reasons.isEmpty()) {
      return in.say(" None is left out.", " Ninguna queda fuera.");
    }
    return reasons.entrySet().stream()
        .map(reason -> in.number(reason.getValue()) + " " + because(reason.getKey()))
        .collect(Collectors.joining(", ", in.say(" Left out: ", " Quedan fuera: "), "."));
  }

  private String because(String status) {
    return status.equals("null") ? in.say("not on record", "sin registro") : status;
  }
}
