package cl.contraste.platform;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.platform.Client.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Documents that would keep the parser or the validation busy. */
@GuardedServer
@Timeout(5)
class DocumentSizeTest {

  private final Client client;

  DocumentSizeTest(@LocalServerPort int port) {
    client = new Client(port);
  }

  @Test
  void anOrdinaryQuestionPasses() {
    assertThat(client.ask("{ greeting }").read("$.data.greeting")).isEqualTo("hello");
  }

  @Test
  void theIntrospectionOfGraphiqlPasses() throws IOException {
    String question =
        Files.readString(Path.of("src/test/resources/platform/introspection.graphql"));
    Response response = client.ask(question);
    assertThat(response.body()).doesNotContain("\"errors\"");
    assertThat(response.read("$.data.__schema.queryType.name")).isEqualTo("Query");
  }

  @Test
  void aQuestionAsLongAsMayBePasses() {
    assertThat(client.ask("{ greeting }" + " ".repeat(99_000)).status()).isEqualTo(200);
  }

  @Test
  void moreCharactersAreTooLarge() {
    refuses("{ greeting }" + " ".repeat(100_000), ProblemCode.TOO_LARGE);
    refuses("{ greeting } #" + "x".repeat(100_000), ProblemCode.TOO_LARGE);
  }

  @Test
  void aNumberOfAHundredThousandDigitsIsTooLarge() {
    refuses("{ number(value: " + "9".repeat(100_000) + ") }", ProblemCode.TOO_LARGE);
  }

  @Test
  void aNumberOfMoreThanAHundredDigitsIsTooLarge() {
    refuses("{ number(value: " + "9".repeat(101) + ") }", ProblemCode.TOO_LARGE);
    refuses("{ echo(value: 0." + "9".repeat(90_000) + ") }", ProblemCode.TOO_LARGE);
    refuses("{ echo(value: " + "9".repeat(100) + ") }", ProblemCode.INVALID_QUESTION);
  }

  @Test
  void moreTokensAreTooLarge() {
    refuses("{ number(value: [" + "1 ".repeat(5_000) + "]) }", ProblemCode.TOO_LARGE);
  }

  @Test
  void deepRulesAreTooLarge() {
    refuses("{ node " + "{ next ".repeat(250) + "}".repeat(251), ProblemCode.TOO_LARGE);
    refuses(
        "{ colour(value: " + "[".repeat(1_000) + "]".repeat(1_000) + ") }", ProblemCode.TOO_LARGE);
  }

  @Test
  void moreThanFiftyFragmentsAreTooLarge() {
    refuses(chain(51), ProblemCode.TOO_LARGE);
    refuses(chain(1_000), ProblemCode.TOO_LARGE);
    refuses("{ " + "... { greeting } ".repeat(51) + "}", ProblemCode.TOO_LARGE);
  }

  @Test
  void fiftyFragmentsPass() {
    assertThat(client.ask(chain(50)).status()).isEqualTo(200);
    assertThat(client.ask(chain(50)).body()).doesNotContain("errors");
  }

  @Test
  void fragmentsThatDoubleEachOtherAreTooComplex() {
    String doubling =
        times(24, i -> "fragment f%d on Query { ...f%d ...f%d } ".formatted(i, i + 1, i + 1));
    refuses(
        "{ ...f0 } " + doubling + "fragment f24 on Query { greeting }", ProblemCode.TOO_COMPLEX);
  }

  @Test
  void fragmentsThatDoubleAnIntrospectionAreTooComplex() {
    String doubling =
        times(
            24,
            i ->
                "fragment f%d on __Type { a: ofType { ...f%d } b: ofType { ...f%d } } "
                    .formatted(i, i + 1, i + 1));
    Response response =
        client.ask(
            "{ __schema { types { ...f0 } } } " + doubling + "fragment f24 on __Type { name }");
    assertThat(response.code()).isIn("TOO_COMPLEX", "INVALID_QUESTION");
  }

  @Test
  void fragmentsInACircleAreInvalid() {
    refuses(
        "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }",
        ProblemCode.INVALID_QUESTION);
  }

  @Test
  void moreThanFiftyAliasesAreTooLarge() {
    refuses("{ " + times(51, i -> "a%d: greeting ".formatted(i)) + "}", ProblemCode.TOO_LARGE);
  }

  @Test
  void fiftyAliasesPass() {
    Response response = client.ask("{ " + times(50, i -> "a%d: greeting ".formatted(i)) + "}");
    assertThat(response.read("$.data.a49")).isEqualTo("hello");
  }

  @Test
  void moreThanFiveHundredFieldsAreTooLarge() {
    refuses("{ " + "greeting ".repeat(501) + "}", ProblemCode.TOO_LARGE);
    refuses(
        "{ " + "...f ".repeat(501) + "} fragment f on Query { greeting }", ProblemCode.TOO_LARGE);
  }

  @Test
  void moreThanFiftyDirectivesAreTooLarge() {
    refuses("{ greeting " + "@include(if: true) ".repeat(51) + "}", ProblemCode.TOO_LARGE);
  }

  @Test
  void moreThanTwentyOperationsAreTooLarge() {
    refuses(times(21, i -> "query q%d { greeting } ".formatted(i)), ProblemCode.TOO_LARGE);
  }

  @Test
  void moreThanTwentyLevelsAreTooComplex() {
    assertThat(client.ask("{ node { " + "next { ".repeat(18) + "id" + "}".repeat(20)).body())
        .doesNotContain("errors");
    refuses("{ node { " + "next { ".repeat(19) + "id" + "}".repeat(21), ProblemCode.TOO_COMPLEX);
  }

  @Test
  void moreThanTwoThousandFieldsWithFragmentsInPlaceAreTooComplex() {
    String wide = "fragment f on Program { " + times(40, i -> "a%d: id ".formatted(i)) + "} ";
    refuses(
        "{ programs { " + "nodes { ...f } ".repeat(51) + "} } " + wide, ProblemCode.TOO_COMPLEX);
  }

  @Test
  void whatIsNoGraphqlIsInvalid() {
    refuses("{ greeting", ProblemCode.INVALID_QUESTION);
    refuses("", ProblemCode.INVALID_QUESTION);
    refuses("{ nothing }", ProblemCode.INVALID_QUESTION);
    refuses("mutation { greeting }", ProblemCode.INVALID_QUESTION);
    refuses("query q { greeting } query r { greeting }", ProblemCode.INVALID_QUESTION);
    refuses("type Query { greeting: String }", ProblemCode.INVALID_QUESTION);
  }

  @Test
  void anErrorOfValidationKeepsItsClassification() {
    assertThat(client.ask("{ nothing }").read("$.errors[0].extensions.classification"))
        .isEqualTo("ValidationError");
  }

  @Test
  void aSyntaxErrorDoesNotRepeatWhatWasSent() {
    assertThat(client.ask("{ greeting } secret").message()).doesNotContain("secret");
  }

  @Test
  void theSameQuestionTwiceIsAnsweredTwice() {
    assertThat(client.ask("{ greeting }").body()).isEqualTo(client.ask("{ greeting }").body());
    refuses("{ greeting nothing }", ProblemCode.INVALID_QUESTION);
    refuses("{ greeting nothing }", ProblemCode.INVALID_QUESTION);
  }

  private void refuses(String question, ProblemCode code) {
    Response response = client.ask(question);
    assertThat(response.body()).contains("\"errors\"");
    assertThat(response.code()).isEqualTo(code.name());
    assertThat(response.body()).hasSizeLessThan(100_000);
  }

  private static String chain(int fragments) {
    return "{ ...f0 } "
        + times(fragments - 1, i -> "fragment f%d on Query { ...f%d } ".formatted(i, i + 1))
        + "fragment f%d on Query { greeting }".formatted(fragments - 1);
  }

  private static String times(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(joining());
  }
}
