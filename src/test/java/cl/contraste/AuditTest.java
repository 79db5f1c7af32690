package cl.contraste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * GraphQL over HTTP, as its own audit sees it: the npm package graphql-http, where {@code npm
 * install} has been run in {@code src/test/audit}.
 */
@ContrasteTest
@EnabledIf("isInstalled")
class AuditTest {

  private static final Path FOLDER = Path.of("src/test/audit");

  private final int port;

  AuditTest(@LocalServerPort int port) {
    this.port = port;
  }

  static boolean isInstalled() {
    return Files.isDirectory(FOLDER.resolve("node_modules/graphql-http"));
  }

  @Test
  void allThatMustOrShouldHoldHolds() throws IOException, InterruptedException {
    List<String> audits = audits();
    assertThat(audits)
        .filteredOn(audit -> audit.contains("\tMUST") || audit.contains("\tSHOULD"))
        .hasSizeGreaterThan(30)
        .allMatch(audit -> audit.contains("\tok\t"));
  }

  private List<String> audits() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("node", "audit.js", "http://localhost:" + port + "/graphql")
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed.lines().toList();
  }
}
