package cl.contraste.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.Asker;
import cl.contraste.Caller;
import cl.contraste.Caller.Reply;
import cl.contraste.ContrasteTest;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tables that are too large to be held. */
@ContrasteTest
class StreamTest {

  /** Some fifteen megabytes. */
  private static final String ALL =
      "{ programs(scope: {kind: BUDGET}, first: 5000) { nodes { id name agency { name } years {"
          + " year "
          + Catalogue.of(Grain.PROGRAM_YEAR).stream()
              .map(Metric::name)
              .map(
                  name ->
                      name
                          + " { value published low high unit source { page line document { name"
                          + " sha256 } } }")
              .collect(Collectors.joining(" "))
          + "} } } }";

  @Autowired private Asker asker;

  @Autowired
  @Qualifier("reader")
  private HikariDataSource reader;

  private final Caller caller;
  private final int port;

  StreamTest(@LocalServerPort int port) {
    this.caller = new Caller(port);
    this.port = port;
  }

  @Test
  void aTableIsSentWhileItIsReadAndWhole() {
    Reply table = caller.get("/graphql.csv?query=" + Caller.encoded(ALL));
    assertThat(table.header("content-length")).isEmpty();
    assertThat(table.header("cache-control")).isEqualTo("no-store");
    assertThat(table.bytes().length).isGreaterThan(2_000_000);
    assertThat(table.lines()).hasSize(1 + programYears());
    assertThat(caller.get("/graphql.json?query=" + Caller.encoded(ALL)).body())
        .startsWith("[\n{\"id\":")
        .endsWith("}]");
    assertThat(caller.get("/graphql.xlsx?query=" + Caller.encoded(ALL)).bytes())
        .startsWith('P', 'K');
  }

  private int programYears() {
    int sum = 0;
    for (var year :
        asker
            .ask("{ availability(kind: BUDGET) { programYears } }")
            .path("data")
            .path("availability")) {
      sum += year.path("programYears").asInt();
    }
    return sum;
  }

  @Test
  void whoeverHangsUpFreesItsConnection() throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setReceiveBufferSize(4096);
      socket
          .getOutputStream()
          .write(
              "GET /graphql.csv?query=%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                  .formatted(Caller.encoded(ALL))
                  .getBytes(UTF_8));
      assertThat(socket.getInputStream().readNBytes(10_000)).isNotEmpty();
      assertThat(reader.getHikariPoolMXBean().getActiveConnections()).isEqualTo(1);
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(2))
        .until(() -> reader.getHikariPoolMXBean().getActiveConnections() == 0);
  }
}
