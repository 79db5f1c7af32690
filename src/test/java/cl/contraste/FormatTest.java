package cl.contraste;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every source file stands as google-java-format writes it. {@code -Dgolden=write} rewrites them.
 *
 * <p>A test and not a build plugin, because the formatter must read Java 21 and Maven itself may
 * run on an older Java.
 */
class FormatTest {

  @Test
  void everySourceFileIsFormatted() throws IOException {
    assertThat(sources()).hasSizeGreaterThan(10);
    List<Path> unformatted = sources().stream().filter(FormatTest::isUnformatted).toList();
    if (Golden.WRITE) {
      unformatted.forEach(file -> write(file, formatted(file)));
    } else {
      assertThat(unformatted)
          .as("rewrite them with mvn test -Dtest=FormatTest -Dgolden=write")
          .isEmpty();
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.startsWith("src/main/java/cl/contraste/db"))
          .toList();
    }
  }

  private static boolean isUnformatted(Path file) {
    return !read(file).equals(formatted(file));
  }

  private static String formatted(Path file) {
    try {
      return new Formatter()
          .formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(read(file)));
    } catch (FormatterException e) {
      throw new AssertionError(file + " cannot be formatted", e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
