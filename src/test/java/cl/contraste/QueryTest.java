package cl.contraste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Golden triples: each question in {@code src/test/resources/questions} is answered by exactly one
 * statement, the one beside it, with the answer beside it. {@code -Dgolden=write} writes both anew;
 * read the change before you keep it.
 */
@ContrasteTest
class QueryTest {

  private static final Path QUESTIONS = Path.of("src/test/resources/questions");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Autowired private Asker asker;
  @Autowired private Statements statements;

  static Stream<Path> questions() throws IOException {
    try (Stream<Path> files = Files.list(QUESTIONS)) {
      return files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList().stream();
    }
  }

  /** Code lists are read once a snapshot; after that a question takes one statement. */
  @BeforeEach
  void readCodeLists() {
    asker.ask("{ programs(scope: {kind: BUDGET}, first: 0) { totalCount } }");
    statements.forget();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void aQuestionIsAnsweredByItsOneStatement(Path question) throws IOException {
    JsonNode answer = asker.ask(Files.readString(question));
    ((ObjectNode) answer.path("extensions")).remove("snapshot");
    assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
    assertThat(statements.all()).hasSize(1);
    golden(question, ".sql", statements.all().getFirst() + "\n");
    golden(question, ".json", JSON.writeValueAsString(answer) + "\n");
  }

  private static void golden(Path question, String ending, String actual) throws IOException {
    Path file = Path.of(question.toString().replace(".graphql", ending));
    if (Golden.WRITE) {
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
