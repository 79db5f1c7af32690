package cl.contraste.console;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.export.Operation;
import cl.contraste.export.Operations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Asks only what every schema answers, so that it holds for the full server too. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = ConsoleTest.Server.class,
    properties = {
      "spring.graphql.schema.locations=classpath:console/",
      "management.endpoint.health.validate-group-membership=false"
    })
class ConsoleTest {

  private static final String RUN = "button.graphiql-execute-button";
  private static final String ANSWER = ".graphiql-response .result-window";
  private static final String PANEL = ".graphiql-plugin";
  private static final String TAB = ".graphiql-tab";
  private static final String VARIABLES = ".graphiql-editor-tool .graphiql-editor:not(.hidden)";

  @LocalServerPort private int port;

  @TempDir private Path profile;

  @Test
  void questionIsAskedAndAnsweredInABrowserThatAsksNobodyElse() {
    try (Browser browser = Browser.installed(profile)) {
      browser.open(origin() + "/");
      browser.type("{ __typename }");
      browser.click(RUN);
      browser.waitForText(ANSWER, "\"__typename\": \"Query\"");
      browser.click("a[href='#docs']");
      browser.waitForText(PANEL, "query: Query");
      browser.keep("console.png");
      browser.click("button[aria-label='Open settings dialog']");
      browser.waitFor(".graphiql-dialog");

      assertThat(browser.requests())
          .contains(origin() + "/graphql")
          .allMatch(this::staysOnThisServer);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void startersAreTabsFromTheFirstVisitAndOpenAgainFromTheList() throws IOException {
    List<Operation> starters = Operations.read().all();
    try (Browser browser = Browser.installed(profile)) {
      browser.open(origin() + "/graphiql#starters");
      assertThat(browser.texts(TAB)).hasSameSizeAs(starters);
      starters.forEach(starter -> browser.waitForText(PANEL, starter.description()));
      starters.getFirst().defaults().keySet().forEach(v -> browser.waitForText(VARIABLES, v));
      browser.keep("starters.png");

      browser.click(".starters button:last-of-type");
      assertThat(browser.texts(TAB)).hasSize(starters.size() + 1);
      starters.getLast().defaults().keySet().forEach(v -> browser.waitForText(VARIABLES, v));
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void rootLeadsToTheConsole() {
    client().get().uri("/").exchange().expectHeader().valueEquals("Location", "/graphiql");
  }

  @Test
  void pageMayLoadFromThisServerOnly() {
    client()
        .get()
        .uri("/graphiql")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentTypeCompatibleWith(MediaType.TEXT_HTML)
        .expectHeader()
        .value("Content-Security-Policy", policy -> assertThat(policy).doesNotContain("http"))
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("Contraste").doesNotContain("://"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"react.js", "react-dom.js", "graphiql.js", "graphiql.css", "console.js"})
  void fileIsSentOnceAndAgainOnlyWhenItChanged(String file) {
    HttpHeaders first =
        client()
            .get()
            .uri("/graphiql/" + file)
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult()
            .getResponseHeaders();
    client()
        .get()
        .uri("/graphiql/" + file)
        .header(HttpHeaders.IF_NONE_MATCH, String.valueOf(first.getETag()))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.NOT_MODIFIED);
  }

  @Test
  void startersAreServedAsTheyWereRead() throws IOException {
    List<String> questions = Operations.read().all().stream().map(Operation::query).toList();
    client()
        .get()
        .uri("/graphiql/starters.json")
        .exchange()
        .expectBody(Starter[].class)
        .value(all -> assertThat(all).extracting(Starter::query).hasSameElementsAs(questions));
  }

  private RestTestClient client() {
    return RestTestClient.bindToServer().baseUrl(origin()).build();
  }

  private String origin() {
    return "http://localhost:" + port;
  }

  private boolean staysOnThisServer(String address) {
    return Stream.of(origin() + "/", "data:", "blob:").anyMatch(address::startsWith);
  }

  /** A tab to start from. */
  record Starter(String name, String description, String query, Map<String, Object> variables) {}

  /** The console and GraphQL, without a database. */
  @EnableAutoConfiguration(
      exclude = {
        DataSourceAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JooqAutoConfiguration.class
      })
  @Import(Console.class)
  static class Server {}
}
