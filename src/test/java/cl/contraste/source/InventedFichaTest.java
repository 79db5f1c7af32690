package cl.contraste.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Fichas of programs that do not exist: all that is printed arrives, and nothing else. */
class InventedFichaTest {

  private static final int FICHAS = 400;

  @Test
  void everyFieldOfAnInventedFichaArrives() {
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

  private static void each(LongFunction<InventedFicha> invention) {
    LongStream.rangeClosed(1, FICHAS)
        .forEach(seed -> arrives("ficha " + seed, invention.apply(seed)));
  }

  private static void arrives(String name, InventedFicha ficha) {
    Reading reading = new FichaReader().read(ficha.text());
    assertThat(reading.problems()).as(name + "\n" + ficha.text()).isEmpty();
    assertThat(reading.reports())
        .as(name + "\n" + ficha.text())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes("(.*\\.)?place")
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(List.of(ficha.expected()));
  }
}
