package cl.contraste;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/** The questions to start from, {@code schema/operations}: each is one that the server answers. */
@ContrasteTest
class OperationsTest {

  private static final Path OPERATIONS = Path.of("schema/operations");

  @Autowired private GraphQlSource source;
  @Autowired private Asker asker;
  @LocalServerPort private int port;

  static List<Path> operations() throws IOException {
    try (Stream<Path> files = Files.list(OPERATIONS)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void itIsAQuestionOfThisSchema(Path operation) throws IOException {
    assertThat(
            new Validator()
                .validateDocument(
                    source.schema(), Parser.parse(Files.readString(operation)), Locale.ENGLISH))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void itIsAnsweredWithTheVariablesItComesWith(Path operation) throws IOException {
    JsonNode answer = asker.ask(Files.readString(operation));
    assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
    assertThat(answer.path("data")).isNotEmpty().allMatch(OperationsTest::saysSomething);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void itIsATableByItsOwnAddress(Path operation) {
    String name = operation.getFileName().toString().replace(".graphql", "");
    Caller.Reply table = caller().get("/operations/" + name + ".csv");
    assertThat(table.status()).as(table.body()).isEqualTo(200);
    assertThat(table.lines()).hasSizeGreaterThan(1);
    assertThat(table.lines().getFirst()).doesNotContain("nodes", ".value,");
  }

  @Test
  void thereIsOneForWhateverIsAskedMost() throws IOException {
    assertThat(operations()).hasSizeGreaterThanOrEqualTo(15);
  }

  private Caller caller() {
    return new Caller(port);
  }

  /** First in English, then in Spanish in parentheses. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void itOpensWithShortLinesOfWhatItAsksInBothLanguages(Path operation) throws IOException {
    List<String> lines =
        Files.readAllLines(operation).stream().takeWhile(line -> line.startsWith("#")).toList();
    assertThat(lines).isNotEmpty().allMatch(line -> line.length() <= 60);
    assertThat(String.join(" ", lines)).matches("# [^()]+\\. # \\([^()]+\\.\\)");
  }

  @Test
  void theFirstOneAsksOfTheBudget() throws IOException {
    assertThat(operations().getFirst()).content().contains("BUDGET");
  }

  /** An empty list says nothing, nor does a connection without nodes. */
  private static boolean saysSomething(JsonNode field) {
    return field.has("nodes") ? !field.path("nodes").isEmpty() : !field.isEmpty();
  }
}
