package cl.contraste.source;

import cl.contraste.source.Figure.Missing;
import cl.contraste.source.Figure.Printed;
import cl.contraste.source.Figure.Reason;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;

/**
 * A figure and how a ficha prints it.
 *
 * @param text one blank for a blank cell
 */
public record InventedFigure(String text, Figure figure) {

  static final InventedFigure BLANK = missing(" ", Reason.NOT_REPORTED);

  private static final Place ANYWHERE = Place.UNKNOWN;

  static InventedFigure amount(Random random) {
    return random.nextInt(4) == 0 ? missing(random) : amount(anyAmount(random));
  }

  static InventedFigure amount(long value) {
    return new InventedFigure(dotted(value), Printed.whole(value, ANYWHERE));
  }

  /** At most {@code most} percent, with one decimal or none. */
  static InventedFigure percentage(Random random, int most) {
    if (random.nextInt(4) == 0) {
      return missing(random);
    }
    int whole = random.nextInt(most);
    int tenths = random.nextInt(9);
    return tenths == 0
        ? ratio(whole + "%", "0.01", whole * 10)
        : ratio(whole + "," + tenths + "%", "0.001", whole * 10 + tenths);
  }

  /** A number as indicators have them that are no percentages. */
  static InventedFigure plain(Random random) {
    if (random.nextBoolean()) {
      return amount(random);
    }
    int tenths = random.nextInt(90_000);
    String text = dotted(tenths / 10) + "," + tenths % 10;
    BigDecimal step = new BigDecimal("0.1");
    return new InventedFigure(
        text, new Printed(step.multiply(BigDecimal.valueOf(tenths)), step, ANYWHERE));
  }

  boolean blank() {
    return text.isBlank();
  }

  private static long anyAmount(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> random.nextInt(10);
      case 1 -> random.nextInt(5_000);
      default -> random.nextInt(200_000_000);
    };
  }

  private static InventedFigure ratio(String text, String step, int thousandths) {
    return new InventedFigure(
        text, new Printed(BigDecimal.valueOf(thousandths, 3), new BigDecimal(step), ANYWHERE));
  }

  private static InventedFigure missing(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> missing("N/A", Reason.NOT_APPLICABLE);
      case 1 -> missing("N/C", Reason.NOT_COMPARABLE);
      case 2 -> missing("S/I", Reason.NOT_REPORTED);
      default -> BLANK;
    };
  }

  private static InventedFigure missing(String text, Reason reason) {
    return new InventedFigure(text, new Missing(reason, Place.UNKNOWN));
  }

  private static String dotted(long value) {
    return String.format(Locale.GERMANY, "%,d", value);
  }
}
