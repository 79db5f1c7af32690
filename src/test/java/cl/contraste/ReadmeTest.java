package cl.contraste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The questions of the README have the answers that stand below them. */
@ContrasteTest
class ReadmeTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final Pattern QUESTION_AND_ANSWER =
      Pattern.compile("```graphql\n(.*?)```.*?```json\n(.*?)```", Pattern.DOTALL);

  private static final Pattern EXPLANATION_AND_SQL =
      Pattern.compile("```graphql\n(\\{\n  explain.*?)```.*?```sql\n(.*?)```", Pattern.DOTALL);

  @Autowired private Asker asker;
  @Autowired private Environment environment;

  static Stream<MatchResult> questions() throws IOException {
    return QUESTION_AND_ANSWER.matcher(Files.readString(Path.of("README.md"))).results();
  }

  @Test
  void thereAreSix() throws IOException {
    assertThat(questions()).hasSize(6);
  }

  /** An answer is shown without the names of the question and, where it is a list, of the list. */
  @ParameterizedTest
  @MethodSource("questions")
  void aQuestionHasItsAnswer(MatchResult question) {
    JsonNode answer = asker.ask(question.group(1)).path("data").iterator().next();
    JsonNode shown = JSON.readTree(question.group(2));
    assertThat(shown.isArray() ? answer.path("nodes") : answer).isEqualTo(shown);
  }

  /** The statement that an explanation is said to have is that one, and gives its number. */
  @Test
  void anExplanationHasItsSqlWhichGivesItsNumber() throws IOException, SQLException {
    MatchResult shown =
        EXPLANATION_AND_SQL
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .findFirst()
            .orElseThrow();
    String question = shown.group(1).replace("words { en }", "sql");
    JsonNode explanation = asker.ask(question).path("data").path("explain");
    assertThat(explanation.path("sql").asString().strip()).isEqualTo(shown.group(2).strip());
    try (Connection bi =
        BiConnection.open(Path.of(environment.getRequiredProperty("contraste.data")))) {
      assertThat(DSL.using(bi, SQLDialect.POSTGRES).fetchValue(shown.group(2)))
          .isEqualTo(explanation.path("number").decimalValue());
    }
  }
}
