package cl.contraste.comparison;

import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Names;
import cl.contraste.metric.Ratio;
import cl.contraste.program.Scope;
import cl.contraste.program.YearRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A number and how it came about, in words. */
record ExplainedWords(Explanation asked, Found found) {

  private static final Locale SPANISH = Locale.forLanguageTag("es-CL");

  Map<String, String> inBothLanguages() {
    return Map.of("en", new Language(true).text(), "es", new Language(false).text());
  }

  /** One of the languages. */
  private final class Language {

    private final boolean english;
    private final DecimalFormat number;

    Language(boolean english) {
      this.english = english;
      number =
          new DecimalFormat(
              "#,##0.################",
              DecimalFormatSymbols.getInstance(english ? Locale.ENGLISH : SPANISH));
      number.setParseBigDecimal(true);
    }

    String text() {
      return "%s (%s). %s%s".formatted(name(asked.metric()), where(), what(), leftOut());
    }

    private String say(String inEnglish, String inSpanish) {
      return english ? inEnglish : inSpanish;
    }

    private String name(Metric metric) {
      return english ? Names.words(metric.name()) : metric.labelEs();
    }

    private String where() {
      Scope scope = asked.groups().scope();
      StringBuilder where = new StringBuilder(scope.kind().name());
      YearRange years = scope.years();
      if (years != null) {
        where.append(", ").append(years.from());
        where.append(years.isOneYear() ? "" : "–" + years.last());
      }
      asked.group().forEach(key -> where.append(", ").append(key(key)));
      if (scope.prices() != null) {
        where.append(say(", in pesos of ", ", en pesos de ")).append(scope.prices().year());
      }
      if (scope.spending() == Scope.Spending.WITHOUT_FINANCIAL) {
        where.append(say(", without financial outlays", ", sin gasto financiero"));
      }
      if (scope.includePartialYears()) {
        where.append(say(", with years that end early", ", con años incompletos"));
      }
      if (scope.edition() != null) {
        where.append(say(", as told in ", ", según la edición ")).append(scope.edition());
      }
      return where.toString();
    }

    private String key(DimensionValue key) {
      return key.dimension() + " " + (key.value() == null ? say("none", "ninguno") : key.value());
    }

    private String what() {
      BigDecimal value = found.number("number");
      if (value == null && found.groups() == 0) {
        return say("There is no number: nothing is on record.", "No hay número: no hay registro.");
      }
      if (value == null) {
        return say("There is no number", "No hay número")
            + (asked.statistic().isPooled() ? ": " + found.status() + "." : ".");
      }
      return switch (asked.statistic()) {
        case VALUE -> pooled(value);
        case FIGURE -> say("The figure is ", "La cifra es ") + plain(value) + unit() + ".";
        case MEAN -> ofRows("mean", "El promedio", value);
        case MEDIAN -> ofRows("median", "La mediana", value);
        case P10 -> ofRows("10th percentile", "El percentil 10", value);
        case P25 -> ofRows("25th percentile", "El percentil 25", value);
        case P75 -> ofRows("75th percentile", "El percentil 75", value);
        case P90 -> ofRows("90th percentile", "El percentil 90", value);
        case MIN -> ofRows("least", "El mínimo", value);
        case MAX -> ofRows("greatest", "El máximo", value);
        case STANDARD_DEVIATION -> ofRows("standard deviation", "La desviación estándar", value);
      };
    }

    private String ofRows(String inEnglish, String inSpanish, BigDecimal value) {
      return say("The " + inEnglish + " of ", inSpanish + " de ")
          + rows()
          + say(" is ", " es ")
          + plain(value)
          + unit()
          + ".";
    }

    private String pooled(BigDecimal value) {
      return switch (asked.metric()) {
        case Measure measure -> sum(measure, value);
        case Ratio ratio -> quotient(ratio, value);
      };
    }

    private String sum(Measure measure, BigDecimal value) {
      String sum = say("The sum over ", "La suma de ") + rows() + say(" is ", " es ");
      return asked.groups().isPerYear()
          ? sum
              + rounded("sum", measure)
              + say("; by ", "; por ")
              + plain(found.number("divisor"))
              + say(" years with data it is ", " años con datos es ")
              + plain(value)
              + unit()
              + "."
          : sum + plain(value) + unit() + ".";
    }

    private String quotient(Ratio ratio, BigDecimal value) {
      Measure minus = ratio.minus();
      String excess =
          minus == null
              ? name(ratio.plus())
              : name(ratio.plus()) + say(" less ", " menos ") + name(minus);
      return say(
              "%s %s divided by %s %s, over %s, is %s%s.",
              "%s %s dividido por %s %s, sobre %s, es %s%s.")
          .formatted(
              excess,
              rounded("sum", ratio.plus()),
              name(ratio.divisor()).toLowerCase(Locale.ROOT),
              rounded("divisor", ratio.divisor()),
              rows(),
              plain(value),
              unit());
    }

    private String rounded(String sum, Measure of) {
      BigDecimal exact = found.number(sum);
      return plain(
          exact == null ? null : exact.setScale(of.unit().decimals(), RoundingMode.HALF_UP));
    }

    private String rows() {
      String row =
          switch (asked.rows()) {
            case PROGRAM_YEARS -> say("program-year", "año de programa");
            case SUBTITLE_LINES -> say("line", "línea");
            case COMPONENT_YEARS -> say("component-year", "año de componente");
          };
      String rows = row.contains("de ") ? row.replaceFirst("o de", "os de") : row + "s";
      int programs = found.used("programs");
      return say("%s %s of %s %s", "%s %s de %s %s")
          .formatted(
              number.format(found.used("rows")),
              found.used("rows") == 1 ? row : rows,
              number.format(programs),
              programs == 1 ? say("program", "programa") : say("programs", "programas"));
    }

    private String leftOut() {
      Map<String, Integer> reasons = found.leftOut();
      if (reasons.isEmpty()) {
        return say(" None is left out.", " Ninguna queda fuera.");
      }
      return reasons.entrySet().stream()
          .map(reason -> number.format(reason.getValue()) + " " + because(reason.getKey()))
          .collect(Collectors.joining(", ", say(" Left out: ", " Quedan fuera: "), "."));
    }

    private String because(String status) {
      return status.equals("null") ? say("not on record", "sin registro") : status;
    }

    private String plain(@Nullable BigDecimal value) {
      return value == null ? "–" : number.format(value);
    }

    private String unit() {
      return switch (asked.metric().unit()) {
        case THOUSAND_PESOS -> say(" thousand pesos", " miles de pesos");
        case THOUSAND_PESOS_PER_BENEFICIARY ->
            say(" thousand pesos a beneficiary", " miles de pesos por beneficiario");
        case THOUSAND_PESOS_PER_OUTPUT ->
            say(" thousand pesos a unit", " miles de pesos por unidad");
        case BENEFICIARIES, OUTPUT_UNITS, RATIO -> "";
      };
    }
  }
}
