package cl.contraste.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.contraste.intake.Loaded.State;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a load knows from the one before is what it would read from the database, whatever else
 * happened there: another process loads, a load fails or is taken back, names and code lists are
 * learnt. Two intakes on one database are what two processes are.
 */
class MemoryTest {

  private static EmbeddedPostgres postgres;
  private static HikariDataSource database;

  private Intake ours;
  private Intake theirs;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.builder().start();
    database = open("one");
    new Intake(database).load(TableReader.read(Path.of("db/data")).codeLists(), List.of());
  }

  @BeforeEach
  void knowNothing() {
    ours = new Intake(database);
    theirs = new Intake(database);
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
    postgres.close();
  }

  @AfterEach
  void theSnapshotIsThatOfAllFactsWorkedOutAnew() {
    assertThat(ours.snapshot()).isEqualTo(one("select snapshot_of_facts()"));
  }

  @Test
  void whatAnotherProcessLoadedMeanwhileIsKnown() {
    load(ours, "a 1", listed(null, "Acequias", 2020));
    load(theirs, "a 2", listed(null, "Molinos", 2020));
    load(ours, "a 3", listed(null, "Molinos", 2021), listed(null, "Norias", 2021));
    load(theirs, "a 4", listed(null, "Norias", 2022), listed(null, "Faroles", 2022));
    load(ours, "a 5", listed(null, "Faroles", 2023), listed(null, "Acequias", 2023));
    assertThat(editions("Acequias")).isEqualTo("2020 2023");
    assertThat(editions("Molinos")).isEqualTo("2020 2021");
    assertThat(editions("Norias")).isEqualTo("2021 2022");
    assertThat(editions("Faroles")).isEqualTo("2022 2023");
  }

  @Test
  void whatTheDatabaseRefusedIsForgotten() {
    load(ours, "b 1", listed(null, "Glorietas", 2020));
    Publication refused = publication("b 2", listed(null, "Pérgolas", 2020));
    Document tooLong =
        new Document("b 2.txt", Document.Kind.MONITORING, "b".repeat(70), 2020, null, "invented");
    assertThatThrownBy(
            () -> ours.load(Map.of(), List.of(new Publication(tooLong, refused.reading()))))
        .isInstanceOf(IntakeFailed.class);
    assertThat(editions("Pérgolas")).isEmpty();
    load(ours, "b 3", listed(null, "Pérgolas", 2021));
    assertThat(editions("Pérgolas")).isEqualTo("2021");
  }

  @Test
  void whatAStrictLoadTookBackIsForgotten() {
    load(ours, "c 1", listed(null, "Veletas", 2020));
    Problem left =
        new Problem(Problem.Severity.FIELD_LEFT_OUT, Place.line(2), "start_year", "MMI", "a year");
    Publication partly =
        new Publication(
            Reports.document("c 2", Document.Kind.MONITORING, listed(null, "Cometas", 2020))
                .document(),
            new Reading(List.of(listed(null, "Cometas", 2020)), List.of(left)));
    assertThat(ours.loadStrictly(DataPackage.of(partly)).documents())
        .extracting(Loaded::state)
        .containsExactly(State.REJECTED);
    assertThat(editions("Cometas")).isEmpty();
    load(ours, "c 3", listed(null, "Cometas", 2021), listed(null, "Veletas", 2021));
    assertThat(editions("Cometas")).isEqualTo("2021");
    assertThat(editions("Veletas")).isEqualTo("2020 2021");
  }

  @Test
  void namesThatOneLearnsAreKnownToBoth() {
    load(ours, "d 1", listed(null, "Relojes", 2020));
    load(theirs, "d 2", listed("950001", "Relojes de Sol", 2020));
    Publication names =
        new Publication(
            Reports.document("d 3", Document.Kind.ALIASES, listed(null, "x", 2020)).document(),
            new Reading(
                List.of(),
                List.of(new Alias("Gnómones", "Servicio", "950001", Place.line(2))),
                List.of()));
    assertThat(theirs.load(Map.of(), List.of(names)).documents().getFirst().problems()).isEmpty();
    load(ours, "d 4", listed(null, "Gnómones", 2021));
    load(theirs, "d 5", listed(null, "Gnómones", 2022));
    assertThat(
            one(
                """
                select string_agg(e.edition::text, ' ' order by e.edition) from program_edition e
                join program p on p.id = e.program_id where p.bips_id = '950001'
                """))
        .isEqualTo("2020 2021 2022");
  }

  @Test
  void entriesOfCodeListsThatOneLoadsAreKnownToTheOther() {
    load(ours, "e 1", Reports.profiled("PUENTES", "SERVICIO", 2020, "Uno."));
    Map<String, List<Map<String, String>>> region =
        Map.of("region_aliases", List.of(Map.of("alias", "Atlántida", "region", "07")));
    theirs.load(region, List.of());
    Loaded loaded =
        ours.load(
                Map.of(),
                List.of(
                    Reports.document(
                        "e 2", Document.Kind.FICHA, Reports.withUnknowns("PUENTES NUEVOS", 2020))))
            .documents()
            .getFirst();
    assertThat(loaded.problems())
        .extracting(Problem::field)
        .containsExactlyInAnyOrder("subtitle", "SDG target", "SDG goal");
  }

  @Test
  void manyLoadsAtOnceOfBothAreWhole() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> loads = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        int edition = 2000 + i;
        loads.add(
            threads.submit(
                () ->
                    load(
                        edition % 2 == 0 ? ours : theirs,
                        "f " + edition,
                        listed(null, "Todos juntos", edition),
                        listed(null, "Solo en " + edition, edition))));
      }
      for (Future<?> load : loads) {
        load.get();
      }
    }
    assertThat(editions("Todos juntos").split(" ")).hasSize(40);
    assertThat(one("select count(*) from program_edition where name like 'Solo en %'"))
        .isEqualTo("40");
  }

  /** Questions about likeness, ids and all facts are the same as when each load reads anew. */
  @Test
  void loadsOneAfterTheOtherDoWhatEachAloneWouldDo(@TempDir Path folder) throws IOException {
    List<Publication> documents = new ArrayList<>();
    try (DocumentReader reader = new DocumentReader()) {
      for (int seed = 1; seed <= 40; seed++) {
        documents.add(
            reader.read(
                Files.writeString(folder.resolve(seed + ".txt"), InventedFicha.of(seed).text())));
      }
    }
    for (String name : List.of("Huertos", "Ex Huertos", "Programa Huertos", "Huertos del Sur")) {
      documents.add(publication("g " + name, listed(null, name, 2024)));
      documents.add(publication("g later " + name, listed(null, name, 2025)));
    }
    try (HikariDataSource one = open("warm");
        HikariDataSource other = open("cold")) {
      Map<String, List<Map<String, String>>> lists =
          TableReader.read(Path.of("db/data")).codeLists();
      Intake warm = new Intake(one);
      warm.load(lists, List.of());
      new Intake(other).load(lists, List.of());
      List<Outcome> together =
          documents.stream().map(document -> warm.load(Map.of(), List.of(document))).toList();
      List<Outcome> alone =
          documents.stream()
              .map(document -> new Intake(other).load(Map.of(), List.of(document)))
              .toList();
      assertThat(together).isEqualTo(alone);
      assertThat(together.stream().flatMap(MemoryTest::problems))
          .extracting(Problem::severity)
          .contains(Problem.Severity.QUESTION);
      for (String table : List.of("program", "program_alias", "agency", "ministry")) {
        String all =
            "select string_agg(t::text, E'\\n' order by t::text) from %s t".formatted(table);
        assertThat(one(one, all)).as(table).isEqualTo(one(other, all));
      }
    }
  }

  private static Stream<Problem> problems(Outcome outcome) {
    return outcome.documents().stream().flatMap(loaded -> loaded.problems().stream());
  }

  private static ProgramReport listed(@Nullable String bipsId, String name, int edition) {
    return Reports.listed(bipsId, name, "Servicio", edition);
  }

  private static Publication publication(String content, ProgramReport... reports) {
    return Reports.document(content, Document.Kind.MONITORING, reports);
  }

  private static void load(Intake intake, String content, ProgramReport... reports) {
    assertThat(intake.load(Map.of(), List.of(publication(content, reports))).documents())
        .extracting(Loaded::state)
        .containsExactly(State.LOADED);
  }

  /** The editions that tell of a name, if they are of one program. */
  private static String editions(String name) {
    String told =
        one(
            """
            select case when count(distinct program_id) > 1 then 'of several programs'
              else string_agg(edition::text, ' ' order by edition) end
            from program_edition where name = '%s'
            """
                .formatted(name));
    return told == null ? "" : told;
  }

  private static @Nullable String one(String query) {
    return one(database, query);
  }

  private static @Nullable String one(HikariDataSource database, String query) {
    Object value = DSL.using(database, SQLDialect.POSTGRES).fetchValue(query);
    return value == null ? null : value.toString();
  }

  private static HikariDataSource open(String name) {
    DSL.using(postgres.getPostgresDatabase(), SQLDialect.POSTGRES)
        .execute("create database " + name);
    Flyway.configure()
        .dataSource(postgres.getDatabase("postgres", name))
        .schemas("contraste")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    HikariDataSource opened = new HikariDataSource();
    opened.setJdbcUrl(postgres.getJdbcUrl("postgres", name));
    opened.setMaximumPoolSize(4);
    opened.setSchema("contraste");
    return opened;
  }
}
