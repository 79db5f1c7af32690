package cl.contraste.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.Asker;
import cl.contraste.Contraste;
import cl.contraste.Statements;
import cl.contraste.TestFolder;
import cl.contraste.export.TablesFolder;
import cl.contraste.intake.Loaded.State;
import cl.contraste.source.Document;
import cl.contraste.source.Problem;
import cl.contraste.source.Problem.Severity;
import cl.contraste.source.ProgramReport;
import cl.contraste.source.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/**
 * A program under another name is known by its bips id, or by what people say; a likeness is a
 * question. Every test speaks of programs of its own.
 */
@SpringBootTest(
    classes = Contraste.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"contraste.bundled=false", "server.shutdown=immediate"})
@ContextConfiguration(initializers = TestFolder.class)
@Import({Statements.class, Asker.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityTest {

  @Autowired private Asker asker;
  @Autowired private Intake intake;
  @Autowired private Loader loader;

  @Autowired
  @Qualifier("owner")
  private DataSource owner;

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  void loadCodeLists() {
    intake.load(TableReader.read(Path.of("db/data")).codeLists(), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "Talleres de Cometas, Ex Programa de Talleres de Cometas",
    "Talleres de Cometas, TALLERES DE COMETAS",
    "Fondo Nacional de Norias, Fondo Nac. de Norias",
    "Apoyo a la Molienda, Apoyo Molienda",
    "Faroles (Ex Velas), Faroles (Velas)"
  })
  void namesThatDifferInWordsWithoutMeaningOrAreCutAreAlike(String one, String other) {
    Likeness likeness = new Likeness();
    likeness.add(one + " @ servicio", 7);
    assertThat(likeness.of(other)).containsExactly(7);
  }

  @ParameterizedTest
  @CsvSource({
    "Talleres de Cometas, Talleres de Faroles",
    "Norias 2, Norias 3",
    "Norias 12, Norias 123",
    "Molinos, Molinos de Viento"
  })
  void otherNamesAreNot(String one, String other) {
    Likeness likeness = new Likeness();
    likeness.add(one, 7);
    assertThat(likeness.of(other)).isEmpty();
  }

  @Test
  void aLikenessIsAQuestionAndNothingIsMergedUntilItIsAnswered() throws IOException {
    load("a 2020", Reports.profiled("TALLERES DE VELETAS", "SERVICIO A", 2020, "Uno."));
    Loaded doubtful =
        load("a 2021", Reports.profiled("EX TALLERES DE VELETAS", "SERVICIO A", 2021, "Otro."));
    assertThat(doubtful.state()).isEqualTo(State.LOADED);
    assertThat(doubtful.problems())
        .extracting(Problem::severity)
        .containsExactly(Severity.QUESTION);
    assertThat(doubtful.problems().getFirst().found())
        .isEqualTo("EX TALLERES DE VELETAS @ SERVICIO A");
    assertThat(doubtful.problems().getFirst().expected()).contains("M-talleres-de-veletas");
    assertThat(years("M-talleres-de-veletas", "")).containsExactly(2019, 2020);
    assertThat(years("M-ex-talleres-de-veletas", "")).containsExactly(2020, 2021);
    String before = intake.snapshot();

    Loaded answer =
        aliases("Ex Talleres de Veletas,Servicio A,M-talleres-de-veletas").documents().getFirst();
    assertThat(answer.state()).isEqualTo(State.LOADED);
    assertThat(answer.problems()).isEmpty();
    assertThat(answer.document().kind()).isEqualTo(Document.Kind.ALIASES);

    for (String id : List.of("M-talleres-de-veletas", "M-ex-talleres-de-veletas")) {
      assertThat(years(id, "")).containsExactly(2019, 2020, 2021);
    }
    assertThat(years("M-talleres-de-veletas", before)).containsExactly(2019, 2020);
    assertThat(years("M-ex-talleres-de-veletas", before)).containsExactly(2020, 2021);
    assertThat(
            data("{ programs(scope: {kind: MONITORED}, filter: {text: \"talleres veletas\"}) {"
                    + " nodes { id name documents { name } } } }")
                .path("programs")
                .path("nodes")
                .toString())
        .isEqualTo(
            "[{\"id\":\"M-talleres-de-veletas\",\"name\":\"EX TALLERES DE"
                + " VELETAS\",\"documents\":[{\"name\":\"a 2021.txt\"},{\"name\":\"a"
                + " 2020.txt\"}]}]");

    Loaded later =
        load("a 2022", Reports.profiled("Ex talleres de veletas", "Servicio A", 2022, "Tres."));
    assertThat(later.problems()).isEmpty();
    assertThat(years("M-talleres-de-veletas", "")).containsExactly(2019, 2020, 2021, 2022);
    assertComesBack();
  }

  @Test
  void anAnswerThatComesFirstSavesTheQuestion() throws IOException {
    load("b 2020", Reports.profiled("MOLINOS DE MAREA", "SERVICIO B", 2020, "Uno."));
    aliases("Molinos de marea,Servicio que lo tomo,M-molinos-de-marea");
    Loaded moved =
        load("b 2021", Reports.profiled("MOLINOS DE MAREA", "SERVICIO QUE LO TOMÓ", 2021, "Dos."));
    assertThat(moved.problems()).isEmpty();
    assertThat(years("M-molinos-de-marea", "")).containsExactly(2019, 2020, 2021);
  }

  @Test
  void theSameNameAtAnotherAgencyIsAQuestionUnlessBipsIdsTellThemApart() {
    load("c one", Reports.listed("940001", "Norias del Sur", "Servicio C", 2024));
    assertThat(
            load("c two", Reports.profiled("NORIAS DEL SUR", "SERVICIO D", 2020, "Uno."))
                .problems())
        .extracting(Problem::severity)
        .containsExactly(Severity.QUESTION);
    assertThat(
            load("c three", Reports.listed("940002", "Norias Sur", "Servicio C", 2024)).problems())
        .extracting(Problem::severity)
        .as("one of the two has no bips id")
        .containsExactly(Severity.QUESTION);
    assertThat(
            load("c four", Reports.listed("940001", "Norias Australes", "Servicio E", 2025))
                .problems())
        .isEmpty();
    assertThat(years("940001", "")).containsExactly(2024, 2025);
  }

  @Test
  void aProgramLearntByItsBipsIdLaterTakesItAlong() throws IOException {
    load("d ficha", Reports.profiled("ACEQUIAS VIEJAS", "SERVICIO D", 2020, "Uno."));
    load("d table", Reports.listed("940010", "Acequias viejas (ex nuevas)", "Servicio D", 2025));
    Outcome answer = aliases("Acequias viejas (ex nuevas),Servicio D,M-acequias-viejas");
    assertThat(answer.documents().getFirst().problems()).isEmpty();
    assertThat(
            data("{ program(id: \"940010\") { id bipsId years { year } } }")
                .path("program")
                .toString())
        .isEqualTo(
            "{\"id\":\"M-acequias-viejas\",\"bipsId\":\"940010\",\"years\":[{\"year\":2019},{\"year\":2020},{\"year\":2025}]}");
    assertComesBack();
  }

  @Test
  void whatCannotBeOneIsAProblemOfTheAliasFile() throws IOException {
    load(
        "e",
        Reports.profiled("GLORIETAS", "SERVICIO E", 2020, "Uno."),
        Reports.profiled("PLAZOLETAS", "SERVICIO E", 2020, "Dos."));
    load("e budget", Reports.budget("94-01-01", 2030, 2029, 1));
    Loaded answer =
        aliases(
                "Glorietas,Servicio E,M-plazoletas",
                "Glorietas,Servicio E,M-nobody",
                "Glorietas,Servicio E,94-01-01",
                "Glorietas,,M-plazoletas",
                "Glorietas,Servicio E,M-glorietas")
            .documents()
            .getFirst();
    assertThat(answer.problems())
        .extracting(problem -> problem.place().line(), Problem::expected)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                5, "a name, its agency and the program meant; the row was left out"),
            org.assertj.core.groups.Tuple.tuple(
                2, "a program that edition 2020 does not tell of beside this one"),
            org.assertj.core.groups.Tuple.tuple(
                3, "the id, bips id or code of a program that is loaded, such as M-87119"),
            org.assertj.core.groups.Tuple.tuple(
                4, "a monitored program; programs of the budget are known by their code"));
    assertThat(years("M-glorietas", "")).containsExactly(2019, 2020);
  }

  /** What stands, exported and loaded elsewhere, is the same snapshot. */
  private void assertComesBack() throws IOException {
    try {
      Path tables = TablesFolder.write(owner, Files.createTempDirectory(folder, "tables"));
      assertThat(loader.load(tables, false).snapshot()).isEqualTo(intake.snapshot());
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Outcome aliases(String... rows) throws IOException {
    return loader.load(
        Files.writeString(
            Files.createTempFile(folder, "aliases", ".csv"),
            "name,agency,program\n" + String.join("\n", rows) + "\n"),
        false);
  }

  private Loaded load(String name, ProgramReport... reports) {
    var document = Reports.document(name, Document.Kind.FICHA, reports);
    return intake.load(Map.of(), List.of(document)).of(document.document());
  }

  private List<Integer> years(String id, String asOf) {
    String scope = asOf.isEmpty() ? "" : ", scope: {kind: MONITORED, asOf: \"" + asOf + "\"}";
    List<Integer> years = new ArrayList<>();
    data("{ program(id: \"%s\"%s) { years { year } } }".formatted(id, scope))
        .path("program")
        .path("years")
        .forEach(year -> years.add(year.path("year").asInt()));
    return years;
  }

  private JsonNode data(String question) {
    JsonNode answer = asker.ask(question);
    assertThat(answer.path("errors").isMissingNode())
        .as("%s%n%s", question, answer.path("errors"))
        .isTrue();
    return answer.path("data");
  }
}
