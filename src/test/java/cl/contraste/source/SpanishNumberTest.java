package cl.contraste.source;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.source.Figure.Missing;
import cl.contraste.source.Figure.Printed;
import cl.contraste.source.Figure.Reason;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanishNumberTest {

  private static final Place PLACE = Place.line(3);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0|1",
        "238|238|1",
        "1.010|1010|1",
        "2053287|2053287|1",
        "15.400.338|15400338|1",
        "12,50|12.50|0.01",
        "1.264,5|1264.5|0.1"
      })
  void anAmountHasDotsBetweenThousandsAndACommaBeforeDecimals(
      String text, BigDecimal value, BigDecimal step) {
    assertThat(SpanishNumber.AMOUNT.read(cell(text))).contains(new Printed(value, step, PLACE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "36%|0.36|0.01",
        "88,1%|0.881|0.001",
        "112%|1.12|0.01",
        "0%|0.00|0.01",
        "1.250%|12.50|0.01"
      })
  void aPercentageIsARatioWhoseStepIsItsLastPrintedDigit(
      String text, BigDecimal value, BigDecimal step) {
    assertThat(SpanishNumber.PERCENTAGE.read(cell(text))).contains(new Printed(value, step, PLACE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,234.5",
        "1e9",
        "٣",
        "−3",
        "-3",
        "+3",
        "1.23",
        "1.2345",
        "12.34.567",
        "0.123",
        "007",
        "1.264.",
        "1,",
        ",5",
        "36%",
        "$5",
        "(5)",
        "1 264",
        "S/I.",
        "s/i",
        "N/D",
        "-",
        "NaN",
        "#N/A",
        "9999999999999999999"
      })
  void anAmountWrittenInAnyOtherWayIsUnreadable(String text) {
    assertThat(SpanishNumber.AMOUNT.read(cell(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"36", "36.5%", "-3%", "1e2%", "%", "36%%", "٣%"})
  void aPercentageWrittenInAnyOtherWayIsUnreadable(String text) {
    assertThat(SpanishNumber.PERCENTAGE.read(cell(text))).isEmpty();
  }

  @Test
  void aShareIsAtMostTheWhole() {
    assertThat(SpanishNumber.SHARE.read(cell("100%"))).isPresent();
    assertThat(SpanishNumber.SHARE.read(cell("100,1%"))).isEmpty();
  }

  @Test
  void anIndicatorMayBeNegative() {
    assertThat(SpanishNumber.INDICATOR.read(cell("-1.264,5")))
        .contains(new Printed(new BigDecimal("-1264.5"), new BigDecimal("0.1"), PLACE));
    assertThat(SpanishNumber.INDICATOR_PERCENTAGE.read(cell("-3%")))
        .contains(new Printed(new BigDecimal("-0.03"), new BigDecimal("0.01"), PLACE));
    assertThat(SpanishNumber.INDICATOR.read(cell("−3"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aMarkOrABlankSaysWhyThereIsNoNumber(SpanishNumber notation) {
    assertThat(notation.read(cell("S/I"))).contains(new Missing(Reason.NOT_REPORTED, PLACE));
    assertThat(notation.read(cell(""))).contains(new Missing(Reason.NOT_REPORTED, PLACE));
    assertThat(notation.read(cell("N/A"))).contains(new Missing(Reason.NOT_APPLICABLE, PLACE));
    assertThat(notation.read(cell("N/C"))).contains(new Missing(Reason.NOT_COMPARABLE, PLACE));
  }

  private static Cell cell(String text) {
    return new Cell(text, PLACE);
  }
}
