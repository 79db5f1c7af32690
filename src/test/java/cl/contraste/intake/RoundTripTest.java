package cl.contraste.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cl.contraste.export.TablesFolder;
import cl.contraste.source.Alias;
import cl.contraste.source.DataPackage;
import cl.contraste.source.Document;
import cl.contraste.source.DocumentReader;
import cl.contraste.source.InventedFicha;
import cl.contraste.source.Place;
import cl.contraste.source.Problem;
import cl.contraste.source.ProgramReport;
import cl.contraste.source.Publication;
import cl.contraste.source.Reading;
import cl.contraste.source.TableReader;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is exported as tables and loaded into an empty database is the same snapshot there. */
class RoundTripTest {

  private static final Path SAMPLES = Path.of("../shared/fichas/fictional");

  private static EmbeddedPostgres postgres;
  private static List<Publication> bundled = List.of();
  private static int databases;

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void start() throws IOException, SQLException {
    postgres = EmbeddedPostgres.builder().start();
    DataPackage tables = TableReader.read(Path.of("db/data"));
    bundled = gathered(tables);
    create("migrated", "template1");
    Flyway.configure()
        .dataSource(postgres.getDatabase("postgres", "migrated"))
        .schemas("contraste")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    create("listed", "migrated");
    try (HikariDataSource listed = open("listed")) {
      new Intake(listed).load(tables.codeLists(), List.of());
    }
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Test
  void theBundledFactsComeBackAsTheyWere() throws Exception {
    assertComesBack(bundled);
  }

  @Test
  void fichasWithAllTheirTextsComeBackAsTheyWere() throws Exception {
    List<Publication> fichas = new ArrayList<>();
    for (int seed = 1; seed <= 40; seed++) {
      fichas.add(ficha(seed));
    }
    assertComesBack(fichas);
  }

  @Test
  void theSampleFichasComeBackAsTheyWere() throws Exception {
    assumeTrue(Files.isDirectory(SAMPLES), "left out: the sample fichas are not at hand");
    List<Publication> fichas = new ArrayList<>();
    try (Stream<Path> files = Files.list(SAMPLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        fichas.add(read(file));
      }
    }
    assertComesBack(fichas);
  }

  @Test
  void editionsThatTellOfTheSameYearsComeBackAsTheyWere() throws Exception {
    assertComesBack(
        List.of(
            Reports.document(
                "editions 2031",
                Document.Kind.BUDGET,
                Reports.budget("90-01-01", 2031, 2030, 1, 2031, 2)),
            Reports.document(
                "editions 2032", Document.Kind.BUDGET, Reports.budget("90-01-01", 2032, 2031, 3))));
  }

  @Test
  void aProgramKnownByItsBipsIdFirstComesBackAsItWas() throws Exception {
    assertComesBack(
        List.of(
            Reports.document(
                "table",
                Document.Kind.MONITORING,
                Reports.listed("900001", "Cometas", "Servicio de Faroles", 2025)),
            Reports.document(
                "ficha",
                Document.Kind.FICHA,
                Reports.profiled("COMETAS", "SERVICIO DE FAROLES", 2020, "Que vuelen."))));
  }

  @Test
  void aProgramKnownByItsNameFirstKeepsItsId() throws Exception {
    assertComesBack(
        List.of(
            Reports.document(
                "ficha",
                Document.Kind.FICHA,
                Reports.profiled("COMETAS", "SERVICIO DE FAROLES", 2020, "Que vuelen.")),
            Reports.document(
                "table",
                Document.Kind.MONITORING,
                Reports.listed("900001", "Cometas", "Servicio de Faroles", 2025))));
  }

  @Test
  void afterACorrectionWhatStandsComesBack() throws Exception {
    assertComesBack(
        List.of(
            Reports.document(
                "wrong", Document.Kind.BUDGET, Reports.budget("90-01-01", 2031, 2030, 1)),
            Reports.document(
                "right", Document.Kind.BUDGET, Reports.budget("90-01-01", 2031, 2030, 2))));
  }

  /** What is told of a document that was replaced has no part in what stands. */
  @Test
  void problemsOfAReplacedDocumentAreReplacedToo() throws Exception {
    assertComesBack(
        List.of(
            Reports.document(
                "wrong", Document.Kind.BUDGET, Reports.budget("90-01-01", 2031, 2030, 1, 20300, 1)),
            Reports.document(
                "right", Document.Kind.BUDGET, Reports.budget("90-01-01", 2031, 2030, 2))));
  }

  @Test
  void aRejectedDocumentComesBackRejectedAndAQuestionComesBackOpen() throws Exception {
    Problem scan =
        new Problem(Problem.Severity.REJECTED, new Place(1, null), "document", null, "a text");
    assertComesBack(
        List.of(
            new Publication(
                new Document(
                    "scan.pdf", Document.Kind.UNRECOGNISED, Reports.sha256("x"), null, null, null),
                new Reading(List.of(), List.of(scan))),
            Reports.document(
                "one", Document.Kind.FICHA, Reports.profiled("COMETAS", "A", 2020, "Que vuelen.")),
            Reports.document(
                "like", Document.Kind.FICHA, Reports.profiled("EX COMETAS", "B", 2020, "Igual."))));
  }

  @Test
  void programsThatBecameOneComeBackAsOne() throws Exception {
    assertComesBack(
        List.of(
            Reports.document(
                "one", Document.Kind.FICHA, Reports.profiled("COMETAS", "A", 2020, "Que vuelen.")),
            Reports.document(
                "other", Document.Kind.FICHA, Reports.profiled("VOLANTINES", "A", 2022, "Igual.")),
            new Publication(
                new Document(
                    "aliases.csv",
                    Document.Kind.ALIASES,
                    Reports.sha256("aliases"),
                    null,
                    null,
                    null),
                new Reading(
                    List.of(),
                    List.of(new Alias("Volantines", "A", "M-cometas", Place.line(2))),
                    List.of()))));
  }

  @Test
  void whatCouldNotBeReadOfADocumentComesBack() throws Exception {
    assertComesBack(
        List.of(
            Reports.document(
                "unknowns", Document.Kind.FICHA, Reports.withUnknowns("Cometas raras", 2020))));
  }

  @Test
  void tablesComeBackFromAnArchiveBesideOtherDocumentsAndByTheirDescription() throws Exception {
    Publication told =
        Reports.document("told", Document.Kind.BUDGET, Reports.budget("90-01-01", 2031, 2030, 1));
    try (HikariDataSource first = database();
        HikariDataSource zipped = empty();
        HikariDataSource described = empty()) {
      String snapshot = load(first, List.of(told));
      Path tables = TablesFolder.write(first, Files.createDirectory(folder.resolve("tables")));
      Outcome back = new Loader(new Intake(zipped)).load(zip(tables), false);
      assertThat(back.documents())
          .extracting(document -> document.document().name(), Loaded::state)
          .containsExactly(
              tuple("told.txt", Loaded.State.LOADED),
              tuple("tables.zip/nota.txt", Loaded.State.REJECTED));
      assertThat(
              new Loader(new Intake(described))
                  .load(tables.resolve("datapackage.json"), false)
                  .snapshot())
          .isEqualTo(snapshot);
      assertThat(standingYears(zipped)).isEqualTo(standingYears(first)).contains("90-01-01");
    }
  }

  private static String standingYears(HikariDataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select string_agg(y::text, ' ') from tidy_program_years y")) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** The tables in a folder of the archive, and a note beside it. */
  private Path zip(Path tables) throws IOException {
    Path zip = folder.resolve("tables.zip");
    try (ZipOutputStream packed = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> files = Files.list(tables)) {
      for (Path file : files.sorted().toList()) {
        packed.putNextEntry(new ZipEntry("datos/2031/" + file.getFileName()));
        Files.copy(file, packed);
      }
      packed.putNextEntry(new ZipEntry("nota.txt"));
      packed.write("no document of any kind".getBytes(StandardCharsets.UTF_8));
    }
    return zip;
  }

  @Test
  void theOrderOfLoadsHasNoPartInTheSnapshot() throws Exception {
    Publication one =
        Reports.document("one", Document.Kind.BUDGET, Reports.budget("90-01-01", 2031, 2030, 1));
    Publication other =
        Reports.document("other", Document.Kind.BUDGET, Reports.budget("91-01-01", 2031, 2030, 2));
    try (HikariDataSource there = database();
        HikariDataSource back = database()) {
      assertThat(load(there, List.of(one, other))).isEqualTo(load(back, List.of(other, one)));
    }
  }

  @Test
  void oneChangedNumberIsAnotherSnapshot() throws Exception {
    try (HikariDataSource there = database();
        HikariDataSource back = database()) {
      assertThat(
              load(
                  there,
                  List.of(
                      Reports.document(
                          "same",
                          Document.Kind.BUDGET,
                          Reports.budget("90-01-01", 2031, 2030, 1)))))
          .isNotEqualTo(
              load(
                  back,
                  List.of(
                      Reports.document(
                          "same",
                          Document.Kind.BUDGET,
                          Reports.budget("90-01-01", 2031, 2030, 2)))));
    }
  }

  /** The documents of a package, each with its reports. */
  private static List<Publication> gathered(DataPackage tables) {
    Map<Document, List<ProgramReport>> reports = new HashMap<>();
    tables
        .reports()
        .each(
            (document, report) ->
                reports.computeIfAbsent(document, d -> new ArrayList<>()).add(report));
    return tables.publications().stream()
        .map(
            told ->
                new Publication(
                    told.document(),
                    new Reading(
                        reports.getOrDefault(told.document(), List.of()),
                        told.reading().problems())))
        .toList();
  }

  /** Each publication is a load of its own. */
  private void assertComesBack(List<Publication> publications) throws SQLException, IOException {
    try (HikariDataSource first = database();
        HikariDataSource second = empty()) {
      String snapshot = load(first, publications);
      Outcome back = new Loader(new Intake(second)).load(TablesFolder.write(first, folder), false);
      assertThat(back.snapshot()).isEqualTo(snapshot);
      Path again = TablesFolder.write(second, Files.createTempDirectory(folder, "again"));
      try (Stream<Path> files = Files.list(again)) {
        for (Path file : files.toList()) {
          assertThat(file).hasSameTextualContentAs(folder.resolve(file.getFileName()));
        }
      }
    }
  }

  private static String load(HikariDataSource database, List<Publication> publications) {
    Intake intake = new Intake(database);
    String snapshot = "";
    for (Publication publication : publications) {
      snapshot = intake.load(Map.of(), List.of(publication)).snapshot();
    }
    return snapshot;
  }

  private Publication ficha(long seed) {
    try {
      return read(
          Files.writeString(
              folder.resolve("ficha-" + seed + ".txt"), InventedFicha.of(seed).text()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Publication read(Path file) {
    try (DocumentReader documents = new DocumentReader()) {
      return documents.read(file);
    }
  }

  /** An empty database. */
  private static HikariDataSource empty() throws SQLException {
    return copy("migrated");
  }

  /** A database with all code lists and no facts. */
  private static HikariDataSource database() throws SQLException {
    return copy("listed");
  }

  private static HikariDataSource copy(String template) throws SQLException {
    String name = "round_trip_" + ++databases;
    create(name, template);
    return open(name);
  }

  private static void create(String name, String template) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database %s template %s".formatted(name, template));
    }
  }

  private static HikariDataSource open(String name) {
    HikariDataSource database = new HikariDataSource();
    database.setJdbcUrl(postgres.getJdbcUrl("postgres", name));
    database.setMaximumPoolSize(2);
    database.setSchema("contraste");
    return database;
  }
}
