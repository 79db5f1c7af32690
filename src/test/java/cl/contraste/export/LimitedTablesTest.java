package cl.contraste.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.contraste.Caller;
import cl.contraste.Caller.Reply;
import cl.contraste.Contraste;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A server that writes few rows, one large table at a time, and answers its operations only. */
class LimitedTablesTest {

  private static final Path OPERATIONS = Path.of("schema/operations");

  /** More than a megabyte before two thousand rows. */
  private static final String EVERYTHING =
      Catalogue.of(Grain.PROGRAM_YEAR).stream()
          .map(Metric::name)
          .map(name -> name + " { value unit source { line document { name sha256 } } }")
          .collect(Collectors.joining(" ", "years { year ", " }"));

  private static ConfigurableApplicationContext limited;
  private static ConfigurableApplicationContext trusting;

  @BeforeAll
  static void start() throws IOException {
    limited = run("--contraste.limits.export-rows=2000", "--contraste.limits.exports=1");
    trusting = run("--contraste.bundled=false", "--contraste.operations.only=true");
  }

  private static ConfigurableApplicationContext run(String... options) throws IOException {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "limited-");
    List<String> words = new ArrayList<>(List.of(options));
    words.addAll(List.of("--server.port=0", "--contraste.data=" + folder));
    return new SpringApplication(Contraste.class).run(words.toArray(String[]::new));
  }

  @AfterAll
  static void stop() {
    limited.close();
    trusting.close();
  }

  private static Caller caller(ConfigurableApplicationContext server) {
    return new Caller(
        Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port")));
  }

  private static String table(String fields) {
    return "/graphql.csv?query="
        + Caller.encoded(
            "{ programs(scope: {kind: BUDGET}, first: 2000) { nodes { " + fields + " } } }");
  }

  @Test
  void aTableOverTheLimitIsRefusedWhileItIsHeld() {
    Reply reply = caller(limited).get(table("years { year }"));
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.body()).contains("TABLE_TOO_LARGE", "2000 rows");
    assertThat(reply.header("content-disposition")).isEmpty();
    assertThat(caller(limited).get(table("name")).status()).isEqualTo(200);
  }

  /** Nobody may take the first half for the whole. */
  @Test
  void aTableOverTheLimitThatIsBeingSentIsBrokenOff() {
    assertThatThrownBy(() -> caller(limited).get(table("name " + EVERYTHING)))
        .hasRootCauseInstanceOf(IOException.class);
  }

  /** One reader takes all there is, so slowly that it is still at it when others come. */
  @Test
  void oneLargeTableAtATime() throws IOException {
    Caller caller = caller(limited);
    String wide = table("id name " + EVERYTHING);
    try (Socket slow = new Socket("localhost", caller.port())) {
      slow.setReceiveBufferSize(4096);
      slow.getOutputStream()
          .write("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(wide).getBytes(UTF_8));
      assertThat(slow.getInputStream().readNBytes(100)).isNotEmpty();
      Reply reply = caller.get(table("id"));
      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.body()).contains("OVERLOADED");
      assertThat(reply.header("retry-after")).isEqualTo("5");
      assertThat(caller.get(table("id").replace("2000", "1000")).status()).isEqualTo(200);
    }
    Awaitility.await().until(() -> caller.get(table("id")).status() == 200);
  }

  @Test
  void onlyOperationsAreAnsweredHoweverTheyAreSpaced() throws IOException {
    Caller caller = caller(trusting);
    String question = Files.readString(OPERATIONS.resolve("metrics.graphql"));
    assertThat(caller.get("/operations/metrics.csv").status()).isEqualTo(200);
    assertThat(caller.get("/graphql?query=" + Caller.encoded(question)).status()).isEqualTo(200);
    assertThat(
            caller
                .get("/graphql.csv?query=" + Caller.encoded(question.replace("\n", " , \n")))
                .status())
        .isEqualTo(200);
    String other = question.replace("labelEs", "");
    for (Reply reply :
        List.of(
            caller.get("/graphql?query=" + Caller.encoded(other)),
            caller.get("/graphql.csv?query=" + Caller.encoded(other)),
            caller.get("/graphql?query=nonsense"),
            caller.post("/graphql", "{\"query\": \"{ __schema { types { name } } }\"}"))) {
      assertThat(reply.status()).isEqualTo(403);
      assertThat(reply.body()).contains("OPERATIONS_ONLY", "/operations");
    }
  }
}
