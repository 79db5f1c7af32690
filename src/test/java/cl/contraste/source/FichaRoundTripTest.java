package cl.contraste.source;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.source.Figure.Printed;
import cl.contraste.source.ProgramReport.ComponentYear;
import cl.contraste.source.ProgramReport.IndicatorValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Fichas of programs that do not exist: all that is printed arrives, and nothing else. */
class FichaRoundTripTest {

  private static final int FICHAS = 700;

  @Test
  void everyFieldOfAFichaArrives() {
    each(InventedFicha::of);
  }

  @Test
  void theOrderOfTheSectionsDoesNotMatter() {
    each(InventedFicha::shuffled);
  }

  @Test
  void emptyLinesDoNotMatter() {
    each(seed -> InventedFicha.of(seed).compact());
  }

  @Test
  void theSameSeedGivesTheSameFicha() {
    assertThat(InventedFicha.of(7)).isEqualTo(InventedFicha.of(7));
  }

  @Test
  void everyFigureStandsAtItsPlace() {
    seeds().forEach(seed -> figuresStandAtTheirPlaces(InventedFicha.of(seed).text()));
  }

  @Test
  void aPlaceInATextWithPagesCountsTheLinesOfThePage() {
    seeds().forEach(seed -> figuresStandAtTheirPlaces(InventedFicha.shuffled(seed).text()));
  }

  @Test
  void aDamagedFichaIsReadOrHasAProblemButNeverThrows() {
    for (long seed = 1; seed <= FICHAS; seed++) {
      Reading reading =
          new FichaReader().read(damaged(new Random(seed), InventedFicha.of(seed).text()));
      assertThat(reading.reports().isEmpty()).as("ficha %d", seed).isEqualTo(reading.rejected());
    }
  }

  private static LongStream seeds() {
    return LongStream.rangeClosed(1, FICHAS);
  }

  private static void each(LongFunction<InventedFicha> invention) {
    seeds().forEach(seed -> arrives("ficha " + seed, invention.apply(seed)));
  }

  private static void arrives(String name, InventedFicha ficha) {
    Reading reading = new FichaReader().read(ficha.text());
    assertThat(reading.problems()).as("%s%n%s", name, ficha.text()).isEmpty();
    assertThat(reading.reports())
        .as("%s%n%s", name, ficha.text())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes("(.*\\.)?place")
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(List.of(ficha.expected()));
  }

  private static void figuresStandAtTheirPlaces(String text) {
    ProgramReport report = new FichaReader().read(text).reports().getFirst();
    figures(report)
        .flatMap(figure -> figure instanceof Printed printed ? Stream.of(printed) : Stream.empty())
        .forEach(
            figure ->
                assertThat(lineAt(text, figure.place()).split(" ", -1))
                    .containsAnyOf(spanish(figure.value()), percentage(figure.value())));
  }

  private static Stream<Figure> figures(ProgramReport report) {
    return Stream.of(
            report.years().stream().flatMap(year -> year.figures().values().stream()),
            report.subtitles().stream().flatMap(subtitle -> subtitle.figures().values().stream()),
            report.components().stream()
                .flatMap(component -> component.years().stream())
                .map(ComponentYear::figures)
                .flatMap(figures -> figures.values().stream()),
            report.indicators().stream()
                .flatMap(indicator -> indicator.values().stream())
                .map(IndicatorValue::figure))
        .flatMap(figures -> figures);
  }

  private static String lineAt(String text, Place place) {
    int page = place.page() == null ? 1 : place.page();
    int line = place.line() == null ? 1 : place.line();
    return text.split("\f", -1)[page - 1].split("\n", -1)[line - 1];
  }

  private static String spanish(BigDecimal value) {
    return String.format(Locale.GERMANY, "%,." + Math.max(0, value.scale()) + "f", value);
  }

  private static String percentage(BigDecimal ratio) {
    return spanish(ratio.movePointRight(2)) + "%";
  }

  /** Lines lost, doubled and cut, and letters replaced. */
  private static String damaged(Random random, String text) {
    StringBuilder damaged = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      damaged.append(
          switch (random.nextInt(40)) {
            case 0 -> "";
            case 1 -> line + "\n" + line + "\n";
            case 2 -> line.substring(0, random.nextInt(line.length() + 1)) + "\n";
            case 3 -> line.replace('1', '١').replace('a', '(') + "\f";
            case 4 -> line.replace(".", ",").replace(" ", "\u0000\ud800  ") + "\n";
            default -> line + "\n";
          });
    }
    return damaged.toString();
  }
}
