package cl.contraste.source;

import cl.contraste.source.Figure.Missing;
import cl.contraste.source.Figure.Printed;
import cl.contraste.source.Figure.Reason;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a ficha writes a kind of number: a dot between thousands, a comma before decimals, and a mark
 * where there is none. Anything else is unreadable.
 */
enum SpanishNumber {
  /** Money in thousands of pesos, or a count. */
  WHOLE("a whole number such as 1.264.732") {
    @Override
    Optional<Printed> number(String text, Place place) {
      return AMOUNT.number(text, place).filter(number -> number.value().scale() == 0);
    }
  },
  /** Money by unit, which may have decimals. */
  AMOUNT("an amount such as 1.264.732 or 12,5") {
    @Override
    Optional<Printed> number(String text, Place place) {
      return UNSIGNED.matcher(text).matches()
          ? Optional.of(printed(text, place))
          : Optional.empty();
    }
  },
  /** A ratio that may exceed the whole. */
  PERCENTAGE("a percentage such as 36% or 88,1%") {
    @Override
    Optional<Printed> number(String text, Place place) {
      return withoutSign(text)
          .flatMap(bare -> AMOUNT.number(bare, place))
          .map(SpanishNumber::ratio);
    }
  },
  /** A part of a whole. */
  SHARE("a percentage from 0% to 100%") {
    @Override
    Optional<Printed> number(String text, Place place) {
      return PERCENTAGE.number(text, place).filter(p -> p.value().compareTo(BigDecimal.ONE) <= 0);
    }
  },
  /** An indicator's value, which may be negative. */
  INDICATOR("a number such as 1.264,5") {
    @Override
    Optional<Printed> number(String text, Place place) {
      return SIGNED.matcher(text).matches() ? Optional.of(printed(text, place)) : Optional.empty();
    }
  },
  /** An indicator's percentage, which may be negative or exceed the whole. */
  INDICATOR_PERCENTAGE("a percentage such as 36% or 88,1%") {
    @Override
    Optional<Printed> number(String text, Place place) {
      return withoutSign(text)
          .flatMap(bare -> INDICATOR.number(bare, place))
          .map(SpanishNumber::ratio);
    }
  };

  private static final String DIGITS =
      "(?:0|[1-9][0-9]{0,2}(?:\\.[0-9]{3}){1,5}|[1-9][0-9]{0,17})(?:,[0-9]{1,6})?";
  private static final Pattern UNSIGNED = Pattern.compile(DIGITS);
  private static final Pattern SIGNED = Pattern.compile("-?" + DIGITS);

  private final String example;

  SpanishNumber(String example) {
    this.example = example;
  }

  /** How one cell of a table of such numbers reads; empty: unreadable. */
  Optional<Figure> read(Cell cell) {
    return mark(cell)
        .<Figure>map(reason -> new Missing(reason, cell.place()))
        .or(() -> number(cell.text(), cell.place()));
  }

  /** What would have been read. */
  String expected() {
    return example + ", or S/I, N/A, N/C";
  }

  abstract Optional<Printed> number(String text, Place place);

  private static Optional<Reason> mark(Cell cell) {
    return switch (cell.text()) {
      case "S/I", "" -> Optional.of(Reason.NOT_REPORTED);
      case "N/A" -> Optional.of(Reason.NOT_APPLICABLE);
      case "N/C" -> Optional.of(Reason.NOT_COMPARABLE);
      default -> Optional.empty();
    };
  }

  private static Optional<String> withoutSign(String text) {
    return text.endsWith("%")
        ? Optional.of(text.substring(0, text.length() - 1))
        : Optional.empty();
  }

  private static Printed printed(String text, Place place) {
    BigDecimal value = new BigDecimal(text.replace(".", "").replace(',', '.'));
    return new Printed(value, value.ulp(), place);
  }

  private static Printed ratio(Printed percentage) {
    return new Printed(
        percentage.value().movePointLeft(2),
        percentage.step().movePointLeft(2),
        percentage.place());
  }
}
