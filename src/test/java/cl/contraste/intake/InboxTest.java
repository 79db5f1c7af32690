package cl.contraste.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.Asker;
import cl.contraste.Contraste;
import cl.contraste.Statements;
import cl.contraste.TestFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is put into the inbox of a running server is answered from and moved away. */
@SpringBootTest(
    classes = Contraste.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "contraste.bundled=false")
@ContextConfiguration(initializers = TestFolder.class)
@Import({Statements.class, Asker.class})
class InboxTest {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final String HEADING =
      "bips_id,form_id,name,ministry,agency,start_year,end_year,targeting_findings,efficiency_findings,effectiveness_findings\n";

  private static Path inbox = Path.of("");

  @Autowired private Asker asker;
  @Autowired private Intake intake;
  @Autowired private Inbox running;

  @DynamicPropertySource
  static void inbox(DynamicPropertyRegistry properties) throws IOException {
    inbox = Files.createTempDirectory(Path.of("target"), "inbox-").toAbsolutePath();
    properties.add("contraste.inbox", inbox::toString);
  }

  @Test
  void aGoodFileIsAnsweredFromAndMovedToDoneBesideItsReport() throws Exception {
    Path file =
        put("monitoring-2021.csv", HEADING + "920001,1,Molinos,Ministerio M,Servicio S,,,,,\n");
    awaitMoved(file);
    assertThat(inbox.resolve("done/monitoring-2021.csv")).isRegularFile();
    awaitFile(inbox.resolve("done/monitoring-2021.csv.report.txt"));
    JsonNode report = json("done/monitoring-2021.csv.report.json");
    assertThat(report.path("loaded").asInt()).isEqualTo(1);
    assertThat(report.path("documents").path(0).path("path").asString())
        .isEqualTo("monitoring-2021.csv");
    JsonNode answer = asker.ask("{ program(id: \"920001\") { name } }");
    assertThat(answer.path("data").path("program").path("name").asString()).isEqualTo("Molinos");
    assertThat(answer.path("extensions").path("snapshot").asString())
        .isEqualTo(report.path("snapshot").asString());
  }

  @Test
  void aBadFileIsMovedToRejectedAndTheReportSaysWhy() throws Exception {
    Path file = put("nota.txt", "no document");
    awaitMoved(file);
    awaitFile(inbox.resolve("rejected/nota.txt.report.txt"));
    assertThat(Files.readString(inbox.resolve("rejected/nota.txt.report.txt")))
        .contains("nota.txt: rejected", "expected a ficha");
    assertThat(json("rejected/nota.txt.report.json").path("rejected").asInt()).isEqualTo(1);
  }

  @Test
  void aNameThatIsTakenInDoneIsNotWrittenOver() throws Exception {
    String first = HEADING + "920002,1,Norias,Ministerio M,Servicio S,,,,,\n";
    String second = HEADING + "920003,1,Acequias,Ministerio M,Servicio S,,,,,\n";
    awaitMoved(put("monitoring-2022.csv", first));
    awaitMoved(put("monitoring-2022.csv", second));
    assertThat(inbox.resolve("done/monitoring-2022.csv")).hasContent(first);
    assertThat(inbox.resolve("done/monitoring-2022.csv.2")).hasContent(second);
  }

  @Test
  void whatIsStillWrittenWaits() throws Exception {
    Path file = inbox.resolve("monitoring-2023.csv");
    Files.writeString(file, HEADING);
    for (int i = 0; i < 12; i++) {
      Files.writeString(
          file,
          "92010%d,1,Faroles %d,Ministerio M,Servicio S,,,,,\n".formatted(i % 10, i),
          java.nio.file.StandardOpenOption.APPEND);
      assertThat(file).exists();
      TimeUnit.MILLISECONDS.sleep(150);
    }
    awaitMoved(file);
    awaitFile(inbox.resolve("done/monitoring-2023.csv.report.txt"));
    assertThat(
            json("done/monitoring-2023.csv.report.json")
                .path("documents")
                .path(0)
                .path("programs")
                .asInt())
        .isEqualTo(12);
  }

  @Test
  void aFolderIsLoadedAsAWholeAndItIsRunning() throws Exception {
    Path outside = Files.createTempDirectory(Path.of("target"), "batch-");
    Files.writeString(
        outside.resolve("monitoring-2024.csv"),
        HEADING + "920004,1,Veletas,Ministerio M,Servicio S,,,,,\n");
    Files.writeString(outside.resolve("x.bin"), "x");
    Path batch = Files.move(outside, inbox.resolve("batch"));
    awaitMoved(batch);
    awaitFile(inbox.resolve("rejected/batch.report.txt"));
    assertThat(json("rejected/batch.report.json").path("loaded").asInt()).isEqualTo(1);
    assertThat(running.isRunning()).isTrue();
    assertThat(intake.isEmpty()).isFalse();
  }

  private static Path put(String name, String content) throws IOException {
    Path elsewhere = Files.createTempFile(Path.of("target").toAbsolutePath(), "put", null);
    return Files.move(Files.writeString(elsewhere, content), inbox.resolve(name));
  }

  private static JsonNode json(String report) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(inbox.resolve(report)));
  }

  private static void awaitMoved(Path file) throws InterruptedException {
    await(() -> !Files.exists(file));
  }

  private static void awaitFile(Path file) throws InterruptedException {
    await(() -> Files.exists(file));
  }

  private static void await(java.util.function.BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("time").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
