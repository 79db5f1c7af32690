package cl.contraste.intake;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.source.Figure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A measure as it is kept: a whole number, or the status that says why there is none. */
record Cell(@Nullable Long value, ValueStatus status) {

  static Cell of(@Nullable Figure figure, @Nullable Implied implied) {
    if (figure == null) {
      return implied == null
          ? new Cell(null, ValueStatus.NOT_PUBLISHED)
          : new Cell(implied.value(), ValueStatus.IMPLIED);
    }
    return new Cell(
        figure instanceof Figure.Printed printed ? whole(printed.value()) : null, status(figure));
  }

  static Cell of(@Nullable Figure figure) {
    return of(figure, null);
  }

  static ValueStatus status(Figure figure) {
    return switch (figure) {
      case Figure.Printed printed -> ValueStatus.REPORTED;
      case Figure.Missing missing -> ValueStatus.valueOf(missing.reason().name());
    };
  }

  private static long whole(BigDecimal value) {
    return value.longValueExact();
  }
}
