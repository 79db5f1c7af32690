package cl.contraste;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running server over HTTP. */
@TestComponent
@Lazy
public class Asker {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Environment environment;

  Asker(Environment environment) {
    this.environment = environment;
  }

  /** The answer to a question without variables. */
  public JsonNode ask(String question) {
    return ask(question, Map.of());
  }

  /** The answer to a question. */
  public JsonNode ask(String question, Map<String, ?> variables) {
    try {
      String body = JSON.writeValueAsString(Map.of("query", question, "variables", variables));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address()))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String address() {
    return "http://localhost:" + environment.getRequiredProperty("local.server.port") + "/graphql";
  }
}
