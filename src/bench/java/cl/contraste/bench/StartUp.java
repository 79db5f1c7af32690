package cl.contraste.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * How long the built jar takes to its first answer: in an empty folder, where it makes its database
 * and loads the bundled data, and later in the same folder.
 */
final class StartUp {

  private static final String QUESTION =
      "{\"query\": \"{ programs(scope: {kind: MONITORED}, first: 1) { totalCount nodes { name } }"
          + " }\"}";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path folder;
  private final Path jar;

  private StartUp(Path folder, Path jar) {
    this.folder = folder;
    this.jar = jar;
  }

  /**
   * Starts the jar three times.
   *
   * @param args the jar
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("contraste-start");
    try {
      StartUp startUp = new StartUp(folder, Path.of(args[0]).toAbsolutePath());
      System.out.printf(
          "First start, empty folder: %.1f s (at most 20 is wanted)%n", startUp.seconds());
      System.out.printf("Later start: %.1f s (at most 8 is wanted)%n", startUp.seconds());
      System.out.printf("Later start: %.1f s%n", startUp.seconds());
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  /** From the command to the first answer. */
  private double seconds() throws IOException, InterruptedException {
    int port = freePort();
    long start = System.nanoTime();
    Process server =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-jar",
                jar.toString(),
                "--server.port=" + port)
            .directory(folder.toFile())
            .inheritIO()
            .start();
    try {
      while (!answers(port)) {
        if (!server.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
          throw new IllegalStateException("No answer from " + jar);
        }
        Thread.sleep(20);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%.1f s of a processor, without PostgreSQL's; ",
          server.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3);
      return seconds;
    } finally {
      stop(server);
    }
  }

  private static boolean answers(int port) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(QUESTION))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 && answer.body().startsWith("{\"data\"");
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void stop(Process server) throws InterruptedException {
    server.destroy();
    if (!server.waitFor(30, TimeUnit.SECONDS)) {
      server.destroyForcibly();
    }
  }
}
