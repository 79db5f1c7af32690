package cl.contraste.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.platform.Client.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The scalar Decimal. */
@GuardedServer
@Timeout(5)
class DecimalTest {

  private final Client client;

  DecimalTest(@LocalServerPort int port) {
    client = new Client(port);
  }

  @ParameterizedTest
  @CsvSource({
    "1E+10, 10000000000",
    "0.3600, 0.36",
    "0, 0",
    "0.000, 0",
    "0E+7, 0",
    "-5.10, -5.1",
    "100, 100",
    "1E-10, 0.0000000001",
    "123456789012345678901234567890.123456789, 123456789012345678901234567890.123456789"
  })
  void isWrittenExactlyAndPlainly(String number, String written) {
    assertThat(client.ask("{ decimal(text: \"" + number + "\") }").body())
        .contains("\"decimal\":" + written + "}");
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "0.10, 0.1", "1e3, 1000", "\"0.10\", 0.1", "\"-7\", -7"})
  void isReadFromIntFloatAndString(String literal, String written) {
    assertThat(client.ask("{ echo(value: " + literal + ") }").body())
        .contains("\"echo\":" + written + "}");
    assertThat(variable(literal).body()).contains("\"echo\":" + written + "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"x\"", "\"\"", "true", "[1]", "{}", "\"1e1000000000\"", "1e99", "\"NaN\""})
  void refusesWhatIsNoNumberOrTooLong(String literal) {
    assertThat(variable(literal).code()).isEqualTo("INVALID_QUESTION");
    assertThat(client.ask("{ echo(value: " + literal + ") }").code()).isEqualTo("INVALID_QUESTION");
  }

  @Test
  void refusesALongTextQuickly() {
    Response response =
        client.ask("query q($v: Decimal!) { echo(value: $v) }", Map.of("v", "9".repeat(200_000)));
    assertThat(response.code()).isEqualTo("INVALID_QUESTION");
    assertThat(response.body()).hasSizeLessThan(1_000);
  }

  private Response variable(String json) {
    return client.post(
        "{\"query\": \"query q($v: Decimal!) { echo(value: $v) }\", \"variables\": {\"v\": %s}}"
            .formatted(json));
  }
}
