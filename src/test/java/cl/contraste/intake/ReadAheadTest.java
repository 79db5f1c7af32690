package cl.contraste.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.contraste.source.InventedFicha;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs are read ahead and handed on in their turn. */
class ReadAheadTest {

  private final InputReader reader = new InputReader(Duration.ofMinutes(1));
  private final ReadAhead ahead = new ReadAhead(reader);

  @TempDir private Path folder = Path.of("");

  @AfterEach
  void close() {
    ahead.close();
    reader.close();
  }

  @Test
  void allAreHandedOnInTheirOrder() throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (int seed = 1; seed <= 30; seed++) {
      Path file = folder.resolve(seed + ".txt");
      String rest = seed % 7 == 0 ? " ".repeat(300_000) : "";
      Files.writeString(file, InventedFicha.of(seed).text() + rest);
      inputs.add(new Input(file, null));
    }
    List<Input> taken = new ArrayList<>();
    ahead.each(
        inputs,
        (input, read) -> {
          taken.add(input);
          assertThat(read.publications().getFirst().document().name())
              .isEqualTo(input.documentName());
        });
    assertThat(taken).isEqualTo(inputs);
  }

  @Test
  void aFailureOfWhatTakesThemEndsTheReading() throws IOException {
    List<Input> inputs = List.of(ficha("a.txt"), ficha("b.txt"), ficha("c.txt"));
    List<Input> taken = new ArrayList<>();
    assertThatThrownBy(
            () ->
                ahead.each(
                    inputs,
                    (input, read) -> {
                      taken.add(input);
                      throw new IllegalStateException("full");
                    }))
        .hasMessage("full");
    assertThat(taken).hasSize(1);
  }

  private Input ficha(String name) throws IOException {
    return new Input(Files.writeString(folder.resolve(name), InventedFicha.of(1).text()), null);
  }
}
