package cl.contraste.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.contraste.Asker;
import cl.contraste.Contraste;
import cl.contraste.Statements;
import cl.contraste.TestFolder;
import cl.contraste.source.Document;
import cl.contraste.source.Problem;
import cl.contraste.source.Publication;
import cl.contraste.source.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/**
 * Loads come one after the other, and each can be asked of later. A server of its own, without the
 * bundled facts; every test speaks of programs of its own.
 */
@SpringBootTest(
    classes = Contraste.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "contraste.bundled=false")
@ContextConfiguration(initializers = TestFolder.class)
@Import({Statements.class, Asker.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryTest {

  @Autowired private Asker asker;
  @Autowired private Intake intake;
  @Autowired private Loader loader;

  @Autowired
  @Qualifier("owner")
  private DataSource owner;

  @BeforeAll
  void loadCodeLists() {
    JsonNode empty =
        asker.ask(
            "{ dataset { kinds { programs } } programs(scope: {kind: BUDGET}) { totalCount } }");
    assertThat(empty.path("errors").isMissingNode()).as(empty.toString()).isTrue();
    assertThat(empty.path("data").path("programs").path("totalCount").asInt()).isZero();
    intake.load(TableReader.read(Path.of("db/data")).codeLists(), List.of());
  }

  // ------------------------------------------------------------------------------- corrections

  @Test
  void aCorrectedDocumentTakesThePlaceOfTheOldAndTheOldSnapshotStillAnswersTheOldNumber() {
    String before =
        load(
            Reports.document(
                "cometas",
                Document.Kind.BUDGET,
                Reports.budget("90-01-01", 2030, 2029, 100, 2030, 7)));
    String after =
        load(
            Reports.document(
                "cometas corrected",
                Document.Kind.BUDGET,
                Reports.budget("90-01-01", 2030, 2029, 120)));
    assertThat(after).isNotEqualTo(before);
    assertThat(executed("90-01-01", "")).isEqualTo("2029=120");
    assertThat(executed("90-01-01", "asOf: \"%s\"".formatted(after))).isEqualTo("2029=120");
    assertThat(executed("90-01-01", "asOf: \"%s\"".formatted(before))).isEqualTo("2029=100 2030=7");
    assertThat(executed("90-01-01", "edition: 2030, asOf: \"%s\"".formatted(before)))
        .isEqualTo("2029=100 2030=7");
    assertThat(documents("90-01-01", "")).isEqualTo("cometas corrected.txt");
    assertThat(documents("90-01-01", "asOf: \"%s\"".formatted(before))).isEqualTo("cometas.txt");
    assertThat(
            sql()
                .fetchCount(
                    DSL.table(
                        "program_year_edition y join program p on p.id = y.program_id where p.code"
                            + " = '90-01-01'")))
        .isEqualTo(3);
  }

  @Test
  void aSnapshotIsNamedByTheTimeOfItsLoadToo() {
    String before =
        load(
            Reports.document(
                "faroles", Document.Kind.BUDGET, Reports.budget("90-01-02", 2030, 2029, 1)));
    String time = loadedAt(before);
    load(
        Reports.document(
            "faroles corrected", Document.Kind.BUDGET, Reports.budget("90-01-02", 2030, 2029, 2)));
    assertThat(executed("90-01-02", "asOf: \"%s\"".formatted(time))).isEqualTo("2029=1");
    assertThat(executed("90-01-02", "asOf: \"2999-01-01\"")).isEqualTo("2029=2");
  }

  @Test
  void aProgramDidNotExistInASnapshotBeforeIt() {
    String before =
        load(
            Reports.document(
                "molinos", Document.Kind.BUDGET, Reports.budget("90-02-01", 2030, 2029, 1)));
    load(
        Reports.document(
            "norias", Document.Kind.BUDGET, Reports.budget("90-02-02", 2030, 2029, 2)));
    JsonNode answer =
        asker.ask(
            "{ program(id: \"90-02-02\", scope: {kind: BUDGET, asOf: \"%s\"}) { id } }"
                .formatted(before));
    assertThat(code(answer)).isEqualTo("UNKNOWN_PROGRAM");
    assertThat(
            data("{ programs(scope: {kind: BUDGET, asOf: \"%s\"}, first: 1000) { nodes { id } } }"
                    .formatted(before))
                .toString())
        .contains("B-90-02-01")
        .doesNotContain("B-90-02-02");
  }

  @Test
  void theSameDocumentTwiceChangesNothing() {
    Publication document =
        Reports.document(
            "acequias", Document.Kind.BUDGET, Reports.budget("90-03-01", 2030, 2029, 1));
    String once = load(document);
    int loads = sql().fetchCount(DSL.table("load"));
    int documents = sql().fetchCount(DSL.table("document"));
    Outcome again = intake.load(Map.of(), List.of(document));
    assertThat(again.snapshot()).isEqualTo(once);
    assertThat(again.of(document.document()).state()).isEqualTo(Loaded.State.KNOWN);
    assertThat(again.programs()).isZero();
    assertThat(sql().fetchCount(DSL.table("load"))).isEqualTo(loads);
    assertThat(sql().fetchCount(DSL.table("document"))).isEqualTo(documents);
  }

  @Test
  void aDocumentThatWasCorrectedCanBeLoadedAgainToTakeTheCorrectionBack() {
    Publication first =
        Reports.document(
            "veletas", Document.Kind.BUDGET, Reports.budget("90-04-01", 2030, 2029, 1));
    load(first);
    load(
        Reports.document(
            "veletas corrected", Document.Kind.BUDGET, Reports.budget("90-04-01", 2030, 2029, 2)));
    assertThat(executed("90-04-01", "")).isEqualTo("2029=2");
    load(first);
    assertThat(executed("90-04-01", "")).isEqualTo("2029=1");
  }

  @Test
  void aDocumentOfWhichNothingStandsAnyMoreIsNotAmongTheDocuments() {
    load(
        Reports.document(
            "glorietas", Document.Kind.BUDGET, Reports.budget("90-04-02", 2030, 2029, 1)));
    load(
        Reports.document(
            "glorietas corrected",
            Document.Kind.BUDGET,
            Reports.budget("90-04-02", 2030, 2029, 2)));
    assertThat(data("{ documents(filter: {text: \"glorietas\"}) { nodes { name } } }").toString())
        .isEqualTo("{\"documents\":{\"nodes\":[{\"name\":\"glorietas corrected.txt\"}]}}");
  }

  // ---------------------------------------------------------------------------------- editions

  @Test
  void theNewestEditionOfAYearAnswersWhicheverCameFirst() {
    load(
        Reports.document(
            "newer first", Document.Kind.BUDGET, Reports.budget("90-05-01", 2032, 2031, 31)));
    load(
        Reports.document(
            "older second",
            Document.Kind.BUDGET,
            Reports.budget("90-05-01", 2031, 2030, 30, 2031, 99)));
    load(
        Reports.document(
            "older first",
            Document.Kind.BUDGET,
            Reports.budget("90-05-02", 2031, 2030, 30, 2031, 99)));
    load(
        Reports.document(
            "newer second", Document.Kind.BUDGET, Reports.budget("90-05-02", 2032, 2031, 31)));
    for (String code : List.of("90-05-01", "90-05-02")) {
      assertThat(executed(code, "")).isEqualTo("2030=30 2031=31");
      assertThat(executed(code, "edition: 2031")).isEqualTo("2030=30 2031=99");
      assertThat(executed(code, "edition: 2032")).isEqualTo("2031=31");
      assertThat(documents(code, "edition: 2031")).startsWith("older");
    }
  }

  @Test
  void aCorrectionOfAnOlderEditionDoesNotTouchTheNewer() {
    load(
        Reports.document(
            "twice 2031",
            Document.Kind.BUDGET,
            Reports.budget("90-05-03", 2031, 2030, 1, 2031, 2)));
    load(
        Reports.document(
            "twice 2032", Document.Kind.BUDGET, Reports.budget("90-05-03", 2032, 2031, 3)));
    load(
        Reports.document(
            "twice 2031 corrected",
            Document.Kind.BUDGET,
            Reports.budget("90-05-03", 2031, 2030, 10, 2031, 20)));
    assertThat(executed("90-05-03", "")).isEqualTo("2030=10 2031=3");
    assertThat(executed("90-05-03", "edition: 2031")).isEqualTo("2030=10 2031=20");
  }

  // ---------------------------------------------------------------------- what cannot be loaded

  @Test
  void aRejectedDocumentLeavesItsNameAndItsProblemsOnly(@TempDir Path folder) throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("monitoring.csv"),
            "bips_id,form_id,name,ministry,agency,start_year,end_year,targeting_findings,efficiency_findings,effectiveness_findings\n"
                + "900100,1,Cometas rechazadas,Ministerio de Acequias,Servicio de"
                + " Faroles,2001,,,,\n");
    int programs = sql().fetchCount(DSL.table("program"));
    assertThat(loader.load(table, false).documents()).allMatch(Loaded::isRejected);
    assertThat(sql().fetchCount(DSL.table("program"))).isEqualTo(programs);
    JsonNode document =
        data("{ documents(filter: {text: \"monitoring.csv\"}) { nodes { name kind edition problems"
                + " { severity field found } } } }")
            .path("documents")
            .path("nodes");
    assertThat(document.toString())
        .isEqualTo(
            "[{\"name\":\"monitoring.csv\",\"kind\":\"MONITORING\",\"edition\":null,\"problems\":[{\"severity\":\"REJECTED\",\"field\":\"year\",\"found\":\"monitoring.csv\"}]}]");
  }

  @Test
  void aLoadThatTheDatabaseRefusesLeavesNothing() {
    int documents = sql().fetchCount(DSL.table("document"));
    Publication good =
        Reports.document("good", Document.Kind.BUDGET, Reports.budget("90-06-01", 2030, 2029, 1));
    Document longer = new Document("bad", Document.Kind.BUDGET, "b".repeat(70), 2030, null, null);
    Publication bad = new Publication(longer, good.reading());
    assertThatThrownBy(() -> intake.load(Map.of(), List.of(good, bad)))
        .isInstanceOf(IntakeFailed.class);
    assertThat(sql().fetchCount(DSL.table("document"))).isEqualTo(documents);
    assertThat(code(asker.ask("{ program(id: \"90-06-01\") { id } }")))
        .isEqualTo("UNKNOWN_PROGRAM");
    load(good);
    assertThat(executed("90-06-01", "")).isEqualTo("2029=1");
  }

  @Test
  void unknownRegionsGoalsTargetsAndSubtitlesAreProblemsAndTheRestStands() {
    Publication document =
        Reports.document(
            "desconocidos",
            Document.Kind.FICHA,
            Reports.withUnknowns("Cometas de lugares raros", 2020));
    Outcome outcome = intake.load(Map.of(), List.of(document));
    assertThat(outcome.of(document.document()).isRejected()).isFalse();
    assertThat(outcome.of(document.document()).problems())
        .extracting(Problem::severity, Problem::field, Problem::found)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Problem.Severity.FIELD_LEFT_OUT, "subtitle", "77"),
            org.assertj.core.groups.Tuple.tuple(
                Problem.Severity.FIELD_LEFT_OUT, "region", "Atlántida"),
            org.assertj.core.groups.Tuple.tuple(
                Problem.Severity.FIELD_LEFT_OUT, "SDG target", "8.zz"),
            org.assertj.core.groups.Tuple.tuple(Problem.Severity.FIELD_LEFT_OUT, "SDG goal", "99"));
    assertThat(
            data("{ program(id: \"M-cometas-de-lugares-raros\") { regions { shortName } sdgGoals {"
                    + " number } sdgTargets { code } spendingBySubtitle { subtitle { code }"
                    + " executedBudget { value } } documents { problems { field } } } }")
                .path("program")
                .toString())
        .isEqualTo(
            "{\"regions\":[{\"shortName\":\"Maule\"}],\"sdgGoals\":[{\"number\":8}],\"sdgTargets\":[{\"code\":\"8.3\"}],\"spendingBySubtitle\":[{\"subtitle\":{\"code\":21},\"executedBudget\":{\"value\":300}}],\"documents\":[{\"problems\":[{\"field\":\"subtitle\"},{\"field\":\"region\"},{\"field\":\"SDG"
                + " target\"},{\"field\":\"SDG goal\"}]}]}");
  }

  @Test
  void aProgramToldTwiceInOneDocumentIsKeptOnceAndTold() {
    Publication document =
        Reports.document(
            "doble",
            Document.Kind.BUDGET,
            Reports.budget("90-07-01", 2030, 2029, 1),
            Reports.budget("90-07-01", 2030, 2029, 2));
    Outcome outcome = intake.load(Map.of(), List.of(document));
    assertThat(outcome.of(document.document()).problems())
        .extracting(Problem::field)
        .containsExactly("program");
    assertThat(executed("90-07-01", "")).isEqualTo("2029=1");
  }

  // -------------------------------------------------------------------------------- identities

  @Test
  void aFichaFirstAndATableLaterAreOneProgramWithItsBipsIdAsAlias() {
    load(
        Reports.document(
            "ficha first",
            Document.Kind.FICHA,
            Reports.profiled("COMETAS AL VIENTO", "SERVICIO DE FAROLES", 2020, "Que vuelen.")));
    assertThat(
            data("{ program(id: \"M-cometas-al-viento\") { id bipsId } }")
                .path("program")
                .toString())
        .isEqualTo("{\"id\":\"M-cometas-al-viento\",\"bipsId\":null}");
    load(
        Reports.document(
            "table later",
            Document.Kind.MONITORING,
            Reports.listed("900001", "Cometas al Viento", "Servicio de Faroles", 2025)));
    for (String id : List.of("M-cometas-al-viento", "900001")) {
      assertThat(
              data("{ program(id: \"%s\") { id bipsId name years { year } regions { shortName } purpose } }"
                      .formatted(id))
                  .path("program")
                  .toString())
          .isEqualTo(
              "{\"id\":\"M-cometas-al-viento\",\"bipsId\":\"900001\",\"name\":\"Cometas al"
                  + " Viento\",\"years\":[{\"year\":2019},{\"year\":2020},{\"year\":2025}],\"regions\":[{\"shortName\":\"Maule\"},{\"shortName\":\"Ñuble\"}],\"purpose\":\"Que"
                  + " vuelen.\"}");
    }
  }

  @Test
  void aTableFirstAndAFichaLaterAreOneProgramToo() {
    load(
        Reports.document(
            "table first",
            Document.Kind.MONITORING,
            Reports.listed("900002", "Faroles en la Plaza", "Servicio de Faroles", 2025)));
    load(
        Reports.document(
            "ficha later",
            Document.Kind.FICHA,
            Reports.profiled("FAROLES EN LA PLAZA", "SERVICIO DE FAROLES", 2020, "Que alumbren.")));
    for (String id : List.of("M-900002", "900002")) {
      assertThat(
              data("{ program(id: \"%s\") { id bipsId name years { year } purpose } }"
                      .formatted(id))
                  .path("program")
                  .toString())
          .isEqualTo(
              "{\"id\":\"M-900002\",\"bipsId\":\"900002\",\"name\":\"Faroles en la"
                  + " Plaza\",\"years\":[{\"year\":2019},{\"year\":2020},{\"year\":2025}],\"purpose\":\"Que"
                  + " alumbren.\"}");
    }
    assertThat(
            data("{ programs(scope: {kind: MONITORED}, filter: {text: \"faroles en la plaza\"}) {"
                    + " totalCount } }")
                .path("programs")
                .path("totalCount")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void theSameNameAtAnotherAgencyIsAnotherProgram() {
    load(
        Reports.document(
            "namesakes",
            Document.Kind.FICHA,
            Reports.profiled("PUENTES", "SERVICIO DE FAROLES", 2020, "Uno."),
            Reports.profiled("PUENTES", "SERVICIO DE ACEQUIAS", 2020, "Otro.")));
    assertThat(
            data("{ programs(scope: {kind: MONITORED}, filter: {text: \"puentes\"}) { nodes { id"
                    + " purpose } } }")
                .path("programs")
                .path("nodes")
                .toString())
        .contains("M-puentes\"", "Uno.", "M-puentes-servicio-de-acequias", "Otro.");
  }

  @Test
  void theSameNameWithAnotherBipsIdIsAnotherProgram() {
    load(
        Reports.document(
            "listed twice",
            Document.Kind.MONITORING,
            Reports.listed("900003", "Norias", "Servicio de Acequias", 2025),
            Reports.listed("900004", "Norias", "Servicio de Acequias", 2025)));
    assertThat(
            data("{ programs(scope: {kind: MONITORED}, filter: {programs: [\"900003\","
                    + " \"900004\"]}) { totalCount } }")
                .path("programs")
                .path("totalCount")
                .asInt())
        .isEqualTo(2);
  }

  @Test
  void textsOfAFichaAreSearchedThoughANewerTableCarriesNone() {
    load(
        Reports.document(
            "texts 2020",
            Document.Kind.FICHA,
            Reports.profiled(
                "RELOJES DE SOL",
                "SERVICIO DE FAROLES",
                2020,
                "Que nadie llegue tarde al gnomon.")));
    load(
        Reports.document(
            "texts 2025",
            Document.Kind.MONITORING,
            Reports.listed("900005", "Relojes de Sol", "Servicio de Faroles", 2025)));
    assertThat(
            data("{ programs(scope: {kind: MONITORED}, filter: {text: \"gnómon relojes\"}) { nodes"
                    + " { bipsId } } }")
                .path("programs")
                .path("nodes")
                .toString())
        .isEqualTo("[{\"bipsId\":\"900005\"}]");
  }

  // ---------------------------------------------------------------------------------- snapshots

  @Test
  void aCursorOfAnOlderSnapshotSaysThatTheFactsMoved() {
    load(
        Reports.document(
            "paginas",
            Document.Kind.BUDGET,
            Reports.budget("90-08-01", 2030, 2029, 1),
            Reports.budget("90-08-02", 2030, 2029, 2)));
    String page =
        "{ programs(scope: {kind: BUDGET}, first: 1%s) { nodes { id } pageInfo { endCursor } } }";
    String cursor =
        data(page.formatted("")).path("programs").path("pageInfo").path("endCursor").asString();
    String next = page.formatted(", after: \"" + cursor + "\"");
    assertThat(asker.ask(next).path("errors").isMissingNode()).isTrue();
    load(
        Reports.document(
            "paginas nuevas", Document.Kind.BUDGET, Reports.budget("90-08-03", 2030, 2029, 3)));
    assertThat(code(asker.ask(next))).isEqualTo("SNAPSHOT_MOVED");
  }

  @Test
  void everyLoadIsASnapshotThatTheDatasetNames() {
    String snapshot =
        load(
            Reports.document(
                "instantanea", Document.Kind.BUDGET, Reports.budget("90-09-01", 2030, 2029, 1)));
    JsonNode dataset = data("{ dataset { snapshot snapshots { id } } }").path("dataset");
    assertThat(dataset.path("snapshot").asString()).isEqualTo(snapshot);
    assertThat(dataset.path("snapshots").path(0).path("id").asString()).isEqualTo(snapshot);
    assertThat(asker.ask("{ dataset { snapshot } }").path("extensions").path("snapshot").asString())
        .isEqualTo(snapshot);
  }

  @Test
  void theNewestEditionsStayDerivedFromAllEditionsThroughCorrections() {
    load(
        Reports.document(
            "derivado", Document.Kind.BUDGET, Reports.budget("90-09-02", 2031, 2030, 1, 2031, 2)));
    load(
        Reports.document(
            "derivado corregido", Document.Kind.BUDGET, Reports.budget("90-09-02", 2031, 2031, 3)));
    String derived =
        "select program_id, year, edition, edition_id, executed_budget, executed_budget_status from"
            + " ";
    String newest =
        "(select distinct on (program_id, year) * from program_year_edition where valid_to ="
            + " 2147483647 order by program_id, year, edition desc) y";
    assertThat(
            sql()
                .fetch(
                    "("
                        + derived
                        + "program_year except "
                        + derived
                        + newest
                        + ") union all ("
                        + derived
                        + newest
                        + " except "
                        + derived
                        + "program_year)"))
        .isEmpty();
  }

  private String load(Publication publication) {
    return intake.load(Map.of(), List.of(publication)).snapshot();
  }

  private String loadedAt(String snapshot) {
    return sql()
        .fetch(
            "select to_char(loaded_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from"
                + " load where snapshot = ?",
            snapshot)
        .get(0)
        .get(0, String.class);
  }

  private String executed(String id, String scope) {
    List<String> years = new ArrayList<>();
    data("{ program(id: \"%s\", scope: {kind: BUDGET %s}) { years { year executedBudget { value } } } }"
            .formatted(id, scope.isEmpty() ? "" : ", " + scope))
        .path("program")
        .path("years")
        .forEach(
            year ->
                years.add(
                    year.path("year").asInt()
                        + "="
                        + year.path("executedBudget").path("value").asInt()));
    return String.join(" ", years);
  }

  private String documents(String id, String scope) {
    List<String> names = new ArrayList<>();
    data("{ program(id: \"%s\", scope: {kind: BUDGET %s}) { documents { name } } }"
            .formatted(id, scope.isEmpty() ? "" : ", " + scope))
        .path("program")
        .path("documents")
        .forEach(document -> names.add(document.path("name").asString()));
    return String.join(" ", names);
  }

  private JsonNode data(String question) {
    JsonNode answer = asker.ask(question);
    assertThat(answer.path("errors").isMissingNode())
        .as("%s%n%s", question, answer.path("errors"))
        .isTrue();
    return answer.path("data");
  }

  private static String code(JsonNode answer) {
    return answer.path("errors").path(0).path("extensions").path("code").asString("none");
  }

  private DSLContext sql() {
    return DSL.using(owner, SQLDialect.POSTGRES);
  }
}
