package cl.contraste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Contraste as a process: how it starts, stops, recovers, and what it says when it cannot start.
 */
class ProcessTest {

  private static final String QUESTION = "{ programs(scope: {kind: MONITORED}) { totalCount } }";
  private static final Pattern SNAPSHOT = Pattern.compile("\"snapshot\":\"(\\w+)\"");

  @TempDir(cleanup = CleanupMode.ALWAYS)
  Path folder;

  private final List<Served> started = new ArrayList<>();

  @AfterEach
  void endAll() throws Exception {
    started.reversed().forEach(Served::close);
    for (ProcessHandle orphan : Served.postgres(folder).toList()) {
      orphan.destroyForcibly();
      orphan.onExit().get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void aFolderIsFilledOnceAndSurvivesWhateverEndsTheServer() throws Exception {
    Path data = folder.resolve("data");

    Served first = serve(data).ready();
    assertThat(first.told())
        .contains("Starting PostgreSQL", "Applying", "Loading the bundled data")
        .contains("http://localhost:" + first.port() + "/graphql", data.toString())
        .doesNotContain("WARN", "ERROR");
    String snapshot = snapshot(first);
    assertThat(Files.getPosixFilePermissions(data.resolve("database-password")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    first.process().destroyForcibly();
    first.exit();
    assertThat(Served.postgres(data)).as("a killed server's PostgreSQL").isNotEmpty();

    Served second = serve(data).ready();
    assertThat(second.told()).contains("that a killed Contraste left").doesNotContain("Loading");
    assertThat(snapshot(second)).isEqualTo(snapshot);

    Served rival = serve(data);
    assertThat(rival.exit()).isNotZero();
    assertThat(rival.told()).contains("in use by another Contraste", "--contraste.data=");
    assertThat(rival.told().lines().count()).as(rival.told()).isLessThan(6);

    Served load = run("load", aTable().toString(), "--contraste.data=" + data);
    assertThat(load.exit()).as(load.told()).isZero();
    String fresh = snapshot(second);
    assertThat(fresh).isNotEqualTo(snapshot);

    second.process().destroy();
    second.exit();
    awaitNoPostgres(data);

    Served third = serve(data).ready();
    assertThat(third.told()).doesNotContain("Loading", "killed");
    assertThat(snapshot(third)).isEqualTo(fresh);
  }

  @Test
  void aTakenPortIsToldBeforeAnythingStarts() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      Served server = keep(Served.serve(folder, taken.getLocalPort(), java.util.Map.of()));
      assertThat(server.exit()).isNotZero();
      assertThat(server.told())
          .contains("Port " + taken.getLocalPort() + " cannot be used", "--server.port=")
          .doesNotContain("\tat ", "PostgreSQL");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Served server = serve(file.resolve("data"));
    assertThat(server.exit()).isNotZero();
    assertThat(server.told())
        .contains(file.resolve("data") + " cannot be written", "--contraste.data=")
        .doesNotContain("\tat ");
  }

  @Test
  void anUnknownCommandIsRefused() {
    Served command = run("lode", "--contraste.data=" + folder.resolve("data"));
    assertThat(command.exit()).isEqualTo(2);
    assertThat(command.told()).contains("no command lode; there are: export, load");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  /** Help names the same commands, and starts nothing. */
  @Test
  void whoeverAsksForHelpIsToldTheCommands() {
    Served help = run("--help", "--contraste.data=" + folder.resolve("data"));
    assertThat(help.exit()).isZero();
    assertThat(help.told()).contains(" export ", " load ", "--contraste.data=");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void loadOfAMissingPathIsRefused() {
    Served command = run("load", "/nowhere/at/all", "--contraste.data=" + folder.resolve("data"));
    assertThat(command.exit()).isEqualTo(2);
    assertThat(command.told()).contains("There is no /nowhere/at/all");
  }

  private Path aTable() throws IOException {
    return Files.writeString(
        folder.resolve("monitoring-2024.csv"),
        """
        bips_id,form_id,name,ministry,agency,start_year,end_year,targeting_findings,efficiency_findings,effectiveness_findings
        999001,1,Taller de cometas,Ministerio de Salud,Servicio de Faroles,2011,,,,
        """);
  }

  private Served serve(Path data) {
    return keep(Served.serve(data));
  }

  private Served run(String... arguments) {
    return keep(Served.run(arguments));
  }

  private Served keep(Served process) {
    started.add(process);
    return process;
  }

  private static String snapshot(Served server) {
    String answer = server.ask(QUESTION).body();
    assertThat(answer).contains("\"totalCount\":").doesNotContain("errors");
    Matcher matcher = SNAPSHOT.matcher(answer);
    assertThat(matcher.find()).as(answer).isTrue();
    return matcher.group(1);
  }

  private static void awaitNoPostgres(Path data) throws Exception {
    for (ProcessHandle process : Served.postgres(data).toList()) {
      try {
        process.onExit().get(5, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        throw new AssertionError("PostgreSQL runs on: " + process.info().commandLine(), e);
      }
    }
  }
}
