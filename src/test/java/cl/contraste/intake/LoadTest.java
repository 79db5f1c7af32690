package cl.contraste.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.Asker;
import cl.contraste.Contraste;
import cl.contraste.Statements;
import cl.contraste.TestFolder;
import cl.contraste.intake.Loaded.State;
import cl.contraste.source.Document;
import cl.contraste.source.Fact;
import cl.contraste.source.Figure;
import cl.contraste.source.Place;
import cl.contraste.source.Problem;
import cl.contraste.source.ProgramReport.YearReport;
import cl.contraste.source.Publication;
import cl.contraste.source.TableReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
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
import tools.jackson.databind.json.JsonMapper;

/** What {@code load} takes, leaves out and tells; every test speaks of programs of its own. */
@SpringBootTest(
    classes = Contraste.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"contraste.bundled=false", "server.shutdown=immediate"})
@ContextConfiguration(initializers = TestFolder.class)
@Import({Statements.class, Asker.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadTest {

  private static final String HEADING =
      "bips_id,form_id,name,ministry,agency,start_year,end_year,targeting_findings,efficiency_findings,effectiveness_findings\n";

  @Autowired private Asker asker;
  @Autowired private Intake intake;
  @Autowired private Loader loader;

  @Autowired
  @Qualifier("owner")
  private DataSource owner;

  @TempDir private Path folder = Path.of("");

  /** Each load adds to the snapshot id what came, and takes away what went. */
  @AfterEach
  void theSnapshotIsThatOfAllFactsWorkedOutAnew() {
    assertThat(intake.snapshot())
        .isEqualTo(sql().fetchValue("select contraste.snapshot_of_facts()"));
  }

  @BeforeAll
  void loadCodeLists() {
    intake.load(TableReader.read(Path.of("db/data")).codeLists(), List.of());
  }

  // -------------------------------------------------------------------------------- exit status

  @Test
  void allLoadedIs0SomeRejectedIs1AndNothingDoneIs2() throws IOException {
    Path good = table("monitoring-2021.csv", "910001,1,Molinos,Ministerio M,Servicio S,2001,,,,");
    Path bad = Files.writeString(folder.resolve("note.md"), "no document");
    assertThat(run(good)).isZero();
    assertThat(run(bad)).isEqualTo(1);
    assertThat(run(good, bad)).isEqualTo(1);
    assertThat(run()).isEqualTo(2);
    assertThat(run(folder.resolve("nowhere"))).isEqualTo(2);
    assertThat(new LoadCommand(loader, intake).run(List.of(good.toString(), "--strickt")))
        .isEqualTo(2);
  }

  @Test
  void aRejectedDocumentIsRejectedAgainAndLeavesNothingMore() throws IOException {
    Path bad = Files.writeString(folder.resolve("veleta.bin"), "no document of any kind");
    assertThat(run(bad)).isEqualTo(1);
    int loads = count("load");
    assertThat(run(bad)).isEqualTo(1);
    assertThat(count("load")).isEqualTo(loads);
    assertThat(problems("veleta.bin"))
        .isEqualTo(
            "[{\"kind\":\"UNRECOGNISED\",\"problems\":[{\"severity\":\"REJECTED\",\"expected\":\"a"
                + " ficha, a table of monitored programs, or a table of Contraste\"}]}]");
  }

  @Test
  void aDocumentThatNoReaderCouldUseIsTakenOnceOneCan() {
    Publication readable =
        Reports.document(
            "una vez leido", Document.Kind.BUDGET, Reports.budget("91-01-01", 2030, 2029, 1));
    Publication unreadable = unread(readable);
    assertThat(load(unreadable)).isEqualTo(State.REJECTED);
    assertThat(load(readable)).isEqualTo(State.LOADED);
    assertThat(load(readable)).isEqualTo(State.KNOWN);
    assertThat(load(unreadable)).isEqualTo(State.KNOWN);
    assertThat(data("{ documents(filter: {text: \"una vez leido\"}) { totalCount } }").toString())
        .contains(":1}");
  }

  @Test
  void aPackageWithARejectedDocumentIsNotAllLoaded() throws IOException {
    Path tables = Files.createDirectory(folder.resolve("tables"));
    Files.writeString(tables.resolve("datapackage.json"), "{}");
    Files.writeString(
        tables.resolve("documents.csv"),
        "document,name,kind,edition,sha256,url,licence\naaaaaaaaaaaa,scan.pdf,FICHA,,%s,,\n"
            .formatted("a".repeat(64)));
    Files.writeString(
        tables.resolve("document_problems.csv"),
        """
        document,position,severity,page,line,field,found,expected
        aaaaaaaaaaaa,1,REJECTED,,,document,,a text
        """);
    assertThat(run(tables)).isEqualTo(1);
    assertThat(run(tables)).isEqualTo(1);
  }

  @Test
  void aPackageThatCannotBeReadIsRejectedWithItsPlace() throws IOException {
    Path tables = Files.createDirectory(folder.resolve("broken"));
    Files.writeString(tables.resolve("datapackage.json"), "{}");
    Files.writeString(
        tables.resolve("documents.csv"), "document,name,kind,edition,sha256,url,licence\na,b\n");
    assertThat(run(tables)).isEqualTo(1);
    assertThat(problems("broken")).contains("\"severity\":\"REJECTED\"");
  }

  @Test
  void oneDocumentThatFailsDoesNotKeepOutTheRestOfItsFolder() throws IOException {
    table("monitoring-2021.csv", "910002,1,Norias,Ministerio M,Servicio S,2001,,,,");
    Path tables = Files.createDirectory(folder.resolve("a-package"));
    Files.writeString(tables.resolve("datapackage.json"), "{}");
    // A status that no table can hold beside a value: the database refuses it.
    Files.writeString(
        tables.resolve("documents.csv"),
        "document,name,kind,edition,sha256,url,licence\nbbbbbbbbbbbb,b,BUDGET,2030,%s,,\n"
            .formatted("b".repeat(70)));
    assertThat(run(folder)).isEqualTo(1);
    assertThat(problems("a-package")).contains("facts that fit together");
    assertThat(name("910002")).isEqualTo("Norias");
  }

  // ------------------------------------------------------------------------------------- folders

  @Test
  void foldersAreLookedIntoOnceWhicheverLinksLeadThere() throws IOException {
    Path below = Files.createDirectories(folder.resolve("a/b"));
    table("a/b/monitoring-2021.csv", "910003,1,Faroles,Ministerio M,Servicio S,2001,,,,");
    Files.createSymbolicLink(below.resolve("up"), folder);
    Files.createSymbolicLink(folder.resolve("again"), below);
    Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("missing"));
    Files.writeString(folder.resolve(".hidden"), "x");
    assertThat(Inputs.under(List.of(folder, below))).hasSize(1);
    assertThat(run(folder)).isZero();
  }

  @Test
  void aFileThatCannotBeReadIsToldAndTheRestLoaded() throws IOException {
    Path ghost = folder.resolve("fantasma.csv");
    Outcome outcome = loader.load(ghost, false);
    assertThat(outcome.documents()).hasSize(1).allMatch(Loaded::isRejected);
    assertThat(outcome.documents().getFirst().problems())
        .extracting(Problem::expected)
        .containsExactly("a file that can be read");
  }

  @Test
  void aFileOfTwoGigabytesIsRefusedBySizeAndLeavesItsDocument() throws IOException {
    Path huge = folder.resolve("enorme.txt");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(2L << 30);
    }
    assertThat(run(huge)).isEqualTo(1);
    assertThat(problems("enorme.txt"))
        .contains("\"severity\":\"REJECTED\"", "a file of at most 1,000,000,000 bytes");
  }

  @Test
  void whatIsNotReadInTimeIsRejectedAndTheRestLoaded() throws IOException {
    String[] rows = new String[20_000];
    Arrays.setAll(
        rows, i -> (9_600_000 + i) + ",1,Lento " + i + ",Ministerio M,Servicio S,2001,,,,");
    Path slow = table("monitoring-2021.csv", rows);
    try (Loader hasty = new Loader(intake, Duration.ofMillis(1))) {
      Loaded late = hasty.load(slow, false).documents().getFirst();
      assertThat(late.state()).isEqualTo(State.REJECTED);
      assertThat(late.problems())
          .extracting(Problem::expected)
          .singleElement()
          .asString()
          .startsWith("a document that is read in at most 0.001 s");
    }
    Path quick = table("monitoring-2022.csv", "910007,1,Prestos,Ministerio M,Servicio S,2001,,,,");
    try (Loader patient = new Loader(intake, Duration.ofSeconds(20))) {
      assertThat(patient.load(quick, false).documents().getFirst().state()).isEqualTo(State.LOADED);
      assertThat(patient.load(slow, false).documents().getFirst().state()).isEqualTo(State.LOADED);
    }
    assertThat(count("program where bips_id like '96%'")).isEqualTo(20_000);
  }

  @Test
  void aPipeIsNotWaitedFor() throws Exception {
    Path pipe = folder.resolve("tubo");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(loader.load(pipe, false).documents().getFirst().problems())
        .extracting(Problem::expected)
        .containsExactly("a file, not a device");
  }

  // -------------------------------------------------------------------------------------- report

  @Test
  void theReportSaysOfEachDocumentWhatWasReadAndWhatWasLeftOutAndWhere() throws IOException {
    Path table =
        table(
            "monitoring-2022.csv",
            "910004,1,Acequias,Ministerio M,Servicio S,MMI,,,,",
            "910005,1,Pérgolas,Ministerio M,Servicio S,2001,,,,");
    Path report = folder.resolve("report.json");
    assertThat(
            new LoadCommand(loader, intake)
                .run(List.of("--report", report.toString(), table.toString())))
        .isZero();
    JsonNode json = JsonMapper.shared().readTree(Files.readString(report));
    JsonNode document = json.path("documents").path(0);
    assertThat(json.path("loaded").asInt()).isEqualTo(1);
    assertThat(json.path("snapshot").asString()).isEqualTo(intake.snapshot());
    assertThat(document.path("path").asString()).isEqualTo(table.toString());
    assertThat(document.path("state").asString()).isEqualTo("LOADED");
    assertThat(document.path("programs").asInt()).isEqualTo(2);
    assertThat(document.path("problems").toString())
        .isEqualTo(
            "[{\"severity\":\"FIELD_LEFT_OUT\",\"page\":null,\"line\":2,\"field\":\"start_year\",\"found\":\"MMI\",\"expected\":\"a"
                + " year, or nothing\"}]");
  }

  @Test
  void aStrictLoadRejectsADocumentOfWhichAFieldIsLeftOut() throws IOException {
    Path table = table("monitoring-2023.csv", "910006,1,Cometas,Ministerio M,Servicio S,MMI,,,,");
    Outcome strict = loader.load(table, true);
    assertThat(strict.documents()).extracting(Loaded::state).containsExactly(State.REJECTED);
    assertThat(strict.documents().getFirst().problems())
        .extracting(Problem::severity)
        .containsExactly(Problem.Severity.FIELD_LEFT_OUT, Problem.Severity.REJECTED);
    assertThat(count("program_alias where alias = '910006'")).isZero();
    assertThat(loader.load(table, true).documents().getFirst().state()).isEqualTo(State.REJECTED);
    assertThat(loader.load(table, false).documents().getFirst().state()).isEqualTo(State.LOADED);
    assertThat(loader.load(table, true).documents().getFirst().state()).isEqualTo(State.KNOWN);
  }

  // ------------------------------------------------------------------------- what no table holds

  @Test
  void aYearThatCannotBeIsLeftOutAndNotWrapped() {
    Publication document =
        Reports.document(
            "años raros",
            Document.Kind.BUDGET,
            Reports.budget("91-02-01", 2030, 20200, 5, 2029, 7));
    Loaded loaded = intake.load(Map.of(), List.of(document)).of(document.document());
    assertThat(loaded.state()).isEqualTo(State.LOADED);
    assertThat(loaded.problems())
        .extracting(Problem::field, Problem::found)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("year", "20200"));
    assertThat(
            count("program_year y join program p on p.id = y.program_id where p.code = '91-02-01'"))
        .isEqualTo(1);
  }

  @Test
  void anEditionThatCannotBeIsNoEdition() {
    Publication document =
        Reports.document(
            "edicion rara", Document.Kind.BUDGET, Reports.budget("91-02-02", 67566, 2029, 5));
    Loaded loaded = intake.load(Map.of(), List.of(document)).of(document.document());
    assertThat(loaded.problems()).extracting(Problem::field).containsOnly("edition");
    assertThat(count("program where code = '91-02-02'")).isZero();
    assertThat(count("document where name = 'edicion rara.txt' and edition is null")).isEqualTo(1);
  }

  @Test
  void aYearToldTwiceIsKeptOnceAndAnAmountBeyondAllMoneyIsNotReported() {
    Publication document =
        Reports.document(
            "de mas",
            Document.Kind.BUDGET,
            Reports.budget("91-02-03", 2030, 2029, 5, 2029, 6),
            Reports.told(
                "91-02-04",
                2030,
                new YearReport(
                    2029,
                    12,
                    Map.of(
                        Fact.EXECUTED_BUDGET,
                        new Figure.Printed(new BigDecimal("1e30"), BigDecimal.ONE, Place.line(4))),
                    Place.line(4))));
    Loaded loaded = intake.load(Map.of(), List.of(document)).of(document.document());
    assertThat(loaded.problems())
        .extracting(Problem::field)
        .containsExactly("year", "executed_budget");
    assertThat(
            sql()
                .fetch(
                    """
                    select p.code, y.executed_budget, y.executed_budget_status::text
                    from program_year y join program p on p.id = y.program_id
                    where p.code in ('91-02-03', '91-02-04') order by 1
                    """)
                .map(row -> Arrays.asList(row.intoArray())))
        .containsExactly(
            Arrays.asList("91-02-03", 5L, "REPORTED"),
            Arrays.asList("91-02-04", null, "NOT_REPORTED"));
  }

  // ----------------------------------------------------------------------------------------------

  private int run(Path... paths) {
    return new LoadCommand(loader, intake).run(Arrays.stream(paths).map(Path::toString).toList());
  }

  private State load(Publication publication) {
    return intake.load(Map.of(), List.of(publication)).of(publication.document()).state();
  }

  private static Publication unread(Publication publication) {
    return new Publication(
        publication.document(),
        new cl.contraste.source.Reading(
            List.of(),
            List.of(
                new Problem(
                    Problem.Severity.REJECTED, Place.UNKNOWN, "document", null, "a text"))));
  }

  private Path table(String name, String... rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEADING + String.join("\n", rows) + "\n");
  }

  private String name(String id) {
    return data("{ program(id: \"%s\") { name } }".formatted(id))
        .path("program")
        .path("name")
        .asString();
  }

  private String problems(String document) {
    return data("{ documents(filter: {text: \"%s\"}) { nodes { kind problems { severity expected } } } }"
            .formatted(document))
        .path("documents")
        .path("nodes")
        .toString();
  }

  private int count(String rows) {
    return sql().fetchCount(DSL.table(rows));
  }

  private JsonNode data(String question) {
    JsonNode answer = asker.ask(question);
    assertThat(answer.path("errors").isMissingNode())
        .as("%s%n%s", question, answer.path("errors"))
        .isTrue();
    return answer.path("data");
  }

  private DSLContext sql() {
    return DSL.using(owner, SQLDialect.POSTGRES);
  }
}
