package cl.contraste.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.BiConnection;
import cl.contraste.Contraste;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server whose facts tests write as they need them. It ends with the tests. */
public final class InventedServer {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final InventedServer ONE = new InventedServer();

  private final HttpClient http = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;
  private final DSLContext sql;

  private InventedServer() {
    try {
      Path folder =
          Files.createTempDirectory(Files.createDirectories(Path.of("target")), "invented-");
      context =
          new SpringApplication(Contraste.class)
              .run("--server.port=0", "--contraste.bundled=false", "--contraste.data=" + folder);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    sql = DSL.using(context.getBean("owner", DataSource.class), SQLDialect.POSTGRES);
  }

  static InventedServer withFacts(InventedFacts facts) {
    ONE.write(
        facts.kind(), in -> facts.programs().forEach(program -> write(in, facts.kind(), program)));
    return ONE;
  }

  /** With the rows of some statements, of programs, their editions and what hangs on them. */
  public static InventedServer withRows(String kind, List<String> inserts) {
    ONE.write(kind, in -> inserts.forEach(in::execute));
    return ONE;
  }

  public DSLContext sql() {
    return sql;
  }

  /** What BI tools can read. */
  Connection bi() {
    return BiConnection.open(
        Path.of(context.getEnvironment().getRequiredProperty("contraste.data")));
  }

  /** The data of an answer without errors. */
  public JsonNode data(String question) {
    JsonNode answer = answer(question);
    assertThat(answer.path("errors").isMissingNode())
        .as("%s%n%s", question, answer.path("errors"))
        .isTrue();
    return answer.path("data");
  }

  public JsonNode answer(String question) {
    try {
      String port = context.getEnvironment().getRequiredProperty("local.server.port");
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
              .header("Content-Type", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      JSON.writeValueAsString(Map.of("query", question))))
              .build();
      return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void write(String kind, Consumer<DSLContext> programs) {
    sql.transaction(
        configuration -> {
          DSLContext in = DSL.using(configuration);
          in.execute("set local session_replication_role = replica");
          int load = 1 + in.fetchCount(DSL.table("load"));
          in.execute(
              "truncate program, program_edition, program_year_edition, program_year, figure,"
                  + " component, component_year, subtitle_spending, finding, finding_code,"
                  + " series_break, program_sdg_goal, ministry, agency, sdg_goal, price_index,"
                  + " lineage, document cascade");

          in.execute(
              "insert into load (number, snapshot) values (%d, 'invented %d')"
                  .formatted(load, load));
          in.execute(
              """
              insert into ministry (id, code, name) select n, 'ejemplo-' || n, 'Ministerio de Ejemplo ' || n from generate_series(1, 3) n;
              insert into agency select n, '%1$s', null, 'Servicio de Ejemplo ' || n, 'servicio de ejemplo ' || n from generate_series(1, 6) n;
              insert into sdg_goal select n, 'Example ' || n, 'Ejemplo ' || n from generate_series(1, 4) n;
              insert into price_index select n, 100 + 7 * (n - 2019), null, 'invented' from generate_series(2019, 2021) n;
              insert into document (id, name, kind, edition, sha256, valid_from) values (1, 'Publicación de Ejemplo', 'FICHA', 2021, repeat('0', 64), 1);
              insert into lineage values ('01-01-01', '01-01-02', 2019, 'invented')
              """
                  .formatted(kind));
          programs.accept(in);
          in.execute(
              """
              insert into program_year
              select program_id, year, edition, edition_id, kind, ministry_id, agency_id, price_year, through_month, line,
                initial_budget, initial_budget_status, final_budget, final_budget_status, executed_budget, executed_budget_status,
                extrabudgetary_resources, extrabudgetary_resources_status, administrative_spending, administrative_spending_status,
                beneficiaries, beneficiaries_status, target_population, target_population_status
              from program_year_edition
              """);
        });
  }

  private static void write(DSLContext in, String kind, InventedFacts.InventedProgram program) {
    int id = program.id();
    String code = kind.equals("BUDGET") ? "'01-01-%02d'".formatted(id) : "null";
    in.execute(
        "insert into program (id, key, kind, code, edition_id, profile_edition_id) values (%1$d, 'X-%1$03d', '%2$s', %3$s, 1, 1)"
            .formatted(id, kind, code));
    in.execute(
        "insert into program_edition (program_id, id, edition, document_id, valid_from, name, search_text, ministry_id, agency_id, beneficiary_unit, carries_profile) values (%1$d, 1, 2021, 1, 1, 'Programa Inventado %1$d', 'programa inventado', 1, 1, %2$s, true)"
            .formatted(id, program.unit() == null ? "null" : "'" + program.unit() + "'"));
    program
        .goals()
        .forEach(
            goal ->
                in.execute(
                    "insert into program_sdg_goal values (%d, 1, %d, %d)"
                        .formatted(id, goal, program.goals().size())));
    program.years().forEach(year -> write(in, kind, id, year));
  }

  private static void write(DSLContext in, String kind, int id, InventedFacts.InventedYear year) {
    List<String> columns = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    add(year.measures(), columns, cells);
    in.execute(
        "insert into program_year_edition (program_id, year, edition, edition_id, valid_from, kind, ministry_id, agency_id, price_year, through_month, %s) values (%d, %d, 2021, 1, 1, '%s', %d, %d, %d, %d, %s)"
            .formatted(
                String.join(", ", columns),
                id,
                year.year(),
                kind,
                year.ministry(),
                2 * year.ministry() - id % 2,
                year.priceYear(),
                year.throughMonth(),
                String.join(", ", cells)));
    figures(in, id, year);
    for (int i = 0; i < year.components().size(); i++) {
      component(in, id, i + 1, year.year(), year.components().get(i));
    }
  }

  private static void figures(DSLContext in, int id, InventedFacts.InventedYear year) {
    String insert =
        "insert into figure (program_id, edition_id, year, component, metric, published, step,"
            + " status, low, high) values (%d, 1, %d, 0, '%s', %s, %s, '%s', %s, %s)";
    year.printed()
        .forEach(
            (ratio, hundredths) ->
                in.execute(
                    insert.formatted(
                        id,
                        year.year(),
                        ratio,
                        hundredths / 100.0,
                        "0.01",
                        "REPORTED",
                        null,
                        null)));
    year.measures()
        .forEach(
            (measure, figure) -> {
              Integer value = figure.value();
              if (figure.status().equals("IMPLIED") && value != null) {
                in.execute(
                    insert.formatted(
                        id, year.year(), measure, null, null, "IMPLIED", value * 0.9, value * 1.2));
              }
            });
  }

  private static void component(
      DSLContext in, int id, int position, int year, Map<String, InventedFacts.Figure> measures) {
    in.execute(
        "insert into component values (%1$d, 1, %2$d, 'Componente %2$d', 'componente %2$d', 'Talleres', null) on conflict do nothing"
            .formatted(id, position));
    List<String> columns = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    add(measures, columns, cells);
    in.execute(
        "insert into component_year (program_id, edition_id, position, year, %s) values (%d, 1, %d, %d, %s)"
            .formatted(String.join(", ", columns), id, position, year, String.join(", ", cells)));
  }

  private static void add(
      Map<String, InventedFacts.Figure> measures, List<String> columns, List<String> cells) {
    measures.forEach(
        (measure, figure) -> {
          columns.add(measure + ", " + measure + "_status");
          cells.add(text(figure.value()) + ", '" + figure.status() + "'");
        });
  }

  private static String text(@Nullable Integer value) {
    return value == null ? "null" : value.toString();
  }

  /** Ids of programs as a question takes them. */
  static String ids(List<Integer> programs) {
    return programs.stream()
        .map(id -> "\"X-%03d\"".formatted(id))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
