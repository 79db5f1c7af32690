package cl.contraste;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server of the PostgreSQL that this machine has, with a password, in a folder of its own. */
final class InstalledPostgres implements AutoCloseable {

  static final String PASSWORD = "not a secret";
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  private final Path programs;
  private final Path folder;
  private final int port = Served.freePort();

  private InstalledPostgres(Path programs, Path folder) {
    this.programs = programs;
    this.folder = folder;
  }

  /** Where its programs are; empty: there is none here. */
  static Optional<Path> programs() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.list(versions)) {
      return found
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
          .max(Path::compareTo);
    }
  }

  /** Makes and starts one, with a role and a database named contraste. */
  static InstalledPostgres start(Path programs, Path folder) throws IOException, SQLException {
    InstalledPostgres postgres = new InstalledPostgres(programs, folder);
    Path secret = Files.writeString(folder.resolve("secret"), PASSWORD);
    if (ROOT) {
      var nobody =
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
      Files.setOwner(folder, nobody);
      Files.setOwner(secret, nobody);
    }
    postgres.call(
        "initdb", "-A", "scram-sha-256", "-U", "postgres", "-E", "UTF-8", "--pwfile=" + secret);
    postgres.resume();
    postgres.superuser(
        "postgres", "create role contraste login createrole password '" + PASSWORD + "'");
    postgres.superuser("postgres", "create database contraste owner contraste");
    return postgres;
  }

  String url() {
    return "jdbc:postgresql://localhost:" + port + "/contraste";
  }

  /** Starts it on what is in its folder. */
  void resume() throws IOException {
    String options = "-p %d -k %s -c listen_addresses=localhost -F".formatted(port, folder);
    call("pg_ctl", "-w", "-l", folder.resolve("log").toString(), "-o", options, "start");
  }

  /** Ends it as a failing machine would. */
  void fail() throws IOException {
    call("pg_ctl", "-w", "-m", "immediate", "stop");
  }

  /** Sends a signal such as STOP or CONT to all of its processes. */
  void signal(String name) throws IOException {
    long postmaster =
        Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
    List<String> words = new ArrayList<>(List.of("kill", "-" + name, Long.toString(postmaster)));
    ProcessHandle.of(postmaster).stream()
        .flatMap(ProcessHandle::descendants)
        .forEach(process -> words.add(Long.toString(process.pid())));
    run(words);
  }

  /** Runs statements as the superuser, in one session. */
  void superuser(String database, String... statements) throws SQLException {
    String url = "jdbc:postgresql://localhost:" + port + "/" + database;
    try (Connection session = DriverManager.getConnection(url, "postgres", PASSWORD);
        var statement = session.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private void call(String program, String... arguments) throws IOException {
    List<String> words = new ArrayList<>();
    if (ROOT) {
      words.addAll(List.of("runuser", "-u", "nobody", "--"));
    }
    words.add(programs.resolve(program).toString());
    words.addAll(List.of("-D", folder.resolve("data").toString()));
    words.addAll(List.of(arguments));
    run(words);
  }

  private void run(List<String> words) throws IOException {
    Path told = Files.createTempFile("postgres-", ".log");
    Process process =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile())
            .start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(words + " failed: " + Files.readString(told));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(told);
    }
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(folder.resolve("data/postmaster.pid"))) {
      signal("CONT");
      fail();
    }
  }
}
