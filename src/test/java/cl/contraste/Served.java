package cl.contraste;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Contraste in a Java process of its own, as people start it. */
final class Served implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path output;
  private final int port;

  private Served(Process process, Path output, int port) {
    this.process = process;
    this.output = output;
    this.port = port;
  }

  /** Starts a server on a free port; {@link #ready} waits for it. */
  static Served serve(Path data) {
    return serve(data, freePort(), Map.of());
  }

  static Served serve(Path data, int port, Map<String, String> environment) {
    return start(port, environment, "--contraste.data=" + data, "--server.port=" + port);
  }

  /** Starts with these words behind the jar's name. */
  static Served run(String... arguments) {
    return run(Map.of(), arguments);
  }

  static Served run(Map<String, String> environment, String... arguments) {
    return start(0, environment, arguments);
  }

  /** The same in half the memory. */
  static Served runSmall(String... arguments) {
    return start("-Xmx256m", 0, Map.of(), arguments);
  }

  private static Served start(int port, Map<String, String> environment, String... arguments) {
    return start("-Xmx512m", port, environment, arguments);
  }

  private static Served start(
      String memory, int port, Map<String, String> environment, String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of(memory, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    words.addAll(List.of("-cp", classPath(), "cl.contraste.Launch"));
    words.addAll(List.of(arguments));
    try {
      Path output = Files.createTempFile("contraste-", ".log");
      ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
      builder.environment().putAll(environment);
      return new Served(builder.redirectOutput(output.toFile()).start(), output, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
        .filter(entry -> !entry.contains("test-classes"))
        .collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator));
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return port;
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** What it told people so far. */
  String told() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it says that it answers. */
  Served ready() {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!told().contains("/graphiql")) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("The server is not ready: " + told());
      }
      pause();
    }
    return this;
  }

  /** Waits until it ends, and says with which code. */
  int exit() {
    try {
      if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("The process does not end: " + told());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Status and body of what stands at an address. */
  HttpResponse<String> fetch(String path) {
    return sent(request(path).GET().build());
  }

  /** Status and body of the answer to a question. */
  HttpResponse<String> ask(String question) {
    return sent(
        request("/graphql")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + question + "\"}"))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(LONGEST);
  }

  private static HttpResponse<String> sent(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The PostgreSQL processes that live, of those that were started for a folder. */
  static Stream<ProcessHandle> postgres(Path data) {
    return ProcessHandle.allProcesses()
        .filter(
            process ->
                process.info().arguments().map(List::of).orElse(List.of()).stream()
                    .anyMatch(word -> word.startsWith(data.toString() + "/postgres")));
  }

  static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it as Ctrl-C would, or at last the hard way. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
