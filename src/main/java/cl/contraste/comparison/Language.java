package cl.contraste.comparison;

import cl.contraste.metric.Metric;
import cl.contraste.metric.Names;
import cl.contraste.program.Observations;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How things are said in one of the languages of answers. */
enum Language {
  ENGLISH(Locale.ENGLISH),
  SPANISH(Locale.forLanguageTag("es-CL"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  String say(String inEnglish, String inSpanish) {
    return switch (this) {
      case ENGLISH -> inEnglish;
      case SPANISH -> inSpanish;
    };
  }

  String number(@Nullable BigDecimal number) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    return number == null
        ? "–"
        : new DecimalFormat("#,##0.################", symbols).format(number);
  }

  String number(int number) {
    return number(BigDecimal.valueOf(number));
  }

  String name(Metric metric) {
    return say(Names.words(metric.name()), metric.labelEs());
  }

  /** What a number of a metric counts, to be said behind it. */
  String unit(Metric metric) {
    return switch (metric.unit()) {
      case THOUSAND_PESOS -> say(" thousand pesos", " miles de pesos");
      case THOUSAND_PESOS_PER_BENEFICIARY ->
          say(" thousand pesos a beneficiary", " miles de pesos por beneficiario");
      case THOUSAND_PESOS_PER_OUTPUT -> say(" thousand pesos a unit", " miles de pesos por unidad");
      case BENEFICIARIES, OUTPUT_UNITS, RATIO -> "";
    };
  }

  /** So many rows of so many programs. */
  String rows(Observations of, int rows, int programs) {
    return say("%s %s of %s %s", "%s %s de %s %s")
        .formatted(
            number(rows),
            rows == 1 ? row(of) : row(of).replaceFirst("o de|$", say("s", "os de")),
            number(programs),
            programs == 1 ? say("program", "programa") : say("programs", "programas"));
  }

  private String row(Observations of) {
    return switch (of) {
      case PROGRAM_YEARS -> say("program-year", "año de programa");
      case SUBTITLE_LINES -> say("line", "línea");
      case COMPONENT_YEARS -> say("component-year", "año de componente");
    };
  }
}
