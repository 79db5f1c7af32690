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
    return switch (asked.statistic()) {
      case VALUE -> pooled(value);
      case FIGURE -> in.say("The figure is ", "La cifra es ") + shown(value) + ".";
      case MEAN -> ofRows("mean", "El promedio", value);
      case MEDIAN -> ofRows("median", "La mediana", value);
      case P10 -> ofRows("10th percentile", "El percentil 10", value);
      case P25 -> ofRows("25th percentile", "El percentil 25", value);
      case P75 -> ofRows("75th percentile", "El percentil 75", value);
      case P90 -> ofRows("90th percentile", "El percentil 90", value);
      case MIN -> ofRows("least", "El mínimo", value);
      case MAX -> ofRows("greatest", "El máximo", value);
      case STANDARD_DEVIATION -> ofRows("standard deviation", "La desviación estándar", value);
      case DIFFERENCE -> change("the difference is ", "la diferencia es ", shown(value));
      case PERCENT_CHANGE ->
          change(
              "the change, by what it is set against, is ",
              "la variación, sobre aquello con que se compara, es ",
              in.number(value));
    };
  }

  private String why() {
    return switch (asked.statistic().reckoning()) {
      case POOLED -> ": " + found.side().status();
      case CHANGE -> found.because() == null ? "" : ": " + found.because();
      case OF_ROWS, FIGURE -> "";
    };
  }

  private String shown(@Nullable BigDecimal value) {
    return in.number(value) + in.unit(asked.metric());
  }

  private String ofRows(String inEnglish, String inSpanish, BigDecimal value) {
    return in.say("The " + inEnglish + " of ", inSpanish + " de ")
        + rows(ExplainedSide.SIDE)
        + in.say(" is ", " es ")
        + shown(value)
        + ".";
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
    String sum =
        in.say("The sum over ", "La suma de ") + rows(ExplainedSide.SIDE) + in.say(" is ", " es ");
    return asked.sides().isPerYear()
        ? sum
            + rounded("sum", measure)
            + in.say("; by ", "; por ")
            + in.number(found.side().number("divisor"))
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
            rows(ExplainedSide.SIDE),
            shown(value));
  }

  private String rounded(String sum, Measure of) {
    BigDecimal exact = found.side().number(sum);
    return in.number(
        exact == null ? null : exact.setScale(of.unit().decimals(), RoundingMode.HALF_UP));
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
