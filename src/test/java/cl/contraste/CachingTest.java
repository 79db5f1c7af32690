package cl.contraste;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What caches between a client and the server are told. */
@ContrasteTest
class CachingTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String QUESTION =
      "query q($y: Int = 2019) { programs(scope: {kind: BUDGET, years: {from: $y}}, first: 200) {"
          + " nodes { name years { executedBudget { value } } } } }";

  @Autowired private Statements statements;
  private final int port;

  CachingTest(@LocalServerPort int port) {
    this.port = port;
  }

  @BeforeEach
  void forget() throws IOException, InterruptedException {
    get(QUESTION, "");
    statements.forget();
  }

  @Test
  void anAnswerMayBeKeptByAnyoneWhoAsksWhetherItStillHolds() throws Exception {
    HttpResponse<byte[]> answer = get(QUESTION, "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, no-cache");
    assertThat(answer.headers().firstValue("ETag").orElseThrow()).matches("W/\"[0-9a-f]{32}\"");
    assertThat(
            String.join(", ", answer.headers().allValues("Vary"))
                .toLowerCase(java.util.Locale.ROOT))
        .contains("accept", "accept-encoding");
  }

  @Test
  void whoHasTheAnswerAlreadyGetsItWithoutItsStatement() throws Exception {
    String tag = tag(QUESTION);
    statements.forget();
    HttpResponse<byte[]> answer = get(QUESTION, "", "If-None-Match", "\"other\", " + tag);
    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("ETag")).hasValue(tag);
    assertThat(answer.headers().firstValue("Cache-Control")).isPresent();
    assertThat(statements.all()).isEmpty();
  }

  @Test
  void anotherTagIsAnsweredInFull() throws Exception {
    assertThat(get(QUESTION, "", "If-None-Match", "W/\"0\"").statusCode()).isEqualTo(200);
  }

  @Test
  void aTagIsThatOfTheQuestionHoweverItIsWritten() throws Exception {
    assertThat(tag(QUESTION.replace(" {", ",{\n # a remark\n"))).isEqualTo(tag(QUESTION));
  }

  @Test
  void anotherQuestionHasAnotherTag() throws Exception {
    String tag = tag(QUESTION);
    assertThat(tag(QUESTION.replace("200", "199"))).isNotEqualTo(tag);
    assertThat(get(QUESTION, "&variables=" + URLEncoder.encode("{\"y\":2018}", UTF_8)))
        .satisfies(answer -> assertThat(answer.headers().firstValue("ETag")).isNotEqualTo(tag));
    HttpResponse<byte[]> other = get(QUESTION, "", "Accept", "application/graphql-response+json");
    assertThat(other.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
  }

  @Test
  void anAnswerIsPackedForWhoeverUnpacksIt() throws Exception {
    HttpResponse<byte[]> packed = get(QUESTION, "", "Accept-Encoding", "gzip");
    HttpResponse<byte[]> plain = get(QUESTION, "");
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(packed.body().length).isLessThan(plain.body().length / 3);
    assertThat(unpacked(packed.body())).isEqualTo(plain.body());
    assertThat(packed.headers().firstValue("ETag")).isEqualTo(plain.headers().firstValue("ETag"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ __typename }",
        "{ metrics { id } }",
        "{ programs(scope: {kind: BUDGET, years: {from: 2019, to: 2018}}) { totalCount } }",
        "{ nothing }"
      })
  void whatIsNoAnswerOfFactsIsNotKept(String question) throws Exception {
    HttpResponse<byte[]> answer = get(question, "");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return content.readAllBytes();
    }
  }

  private String tag(String question) throws Exception {
    return get(question, "").headers().firstValue("ETag").orElseThrow();
  }

  private HttpResponse<byte[]> get(String question, String more, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create(
                "http://localhost:%d/graphql?query=%s%s"
                    .formatted(port, URLEncoder.encode(question, UTF_8), more)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
