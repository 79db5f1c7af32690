package cl.contraste.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.util.FileSystemUtils;

/**
 * How long the built jar takes, in 256 MB of heap, to load tables with a million invented
 * program-years, and how long PostgreSQL's COPY takes for the rows that came of it, in the same
 * order into the same tables, with their keys and indexes, of another database.
 */
final class TableLoads {

  private static final InventedPackage MILLION = new InventedPackage(100_000, 10);

  private final Path folder;
  private final LoadedJar jar;

  private TableLoads(Path folder, Path jar) {
    this.folder = folder;
    this.jar = new LoadedJar(jar, folder, false);
  }

  /**
   * Measures and prints.
   *
   * @param args the jar
   */
  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    Path folder = Files.createTempDirectory("contraste-tables");
    try {
      new TableLoads(folder, Path.of(args[0]).toAbsolutePath()).run();
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private void run() throws IOException, InterruptedException, SQLException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path tables = Files.createDirectory(folder.resolve("tables"));
    MILLION.write(tables);
    jar.load(empty);
    double start = jar.load(empty);
    double load = jar.load(tables) - start;
    List<String> written;
    try (Server loaded = Server.over(jar.data())) {
      written = copyOut(loaded.owner());
    }
    double copy;
    try (Server other = Server.over(Files.createDirectory(folder.resolve("copied")))) {
      copy = copyIn(other.owner(), written);
    }
    System.out.printf(
        "Tables of 1,000,000 program-years: %.1f s; COPY of the same rows: %.1f s; speed %.2f of it"
            + " (at least 0.5 is wanted).%n",
        load, copy, copy / load);
  }

  /** The tables that have rows, those that others refer to first. */
  private List<String> copyOut(HikariDataSource owner) throws SQLException, IOException {
    List<String> written = new ArrayList<>();
    try (Connection connection = owner.getConnection()) {
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      for (String table :
          List.of(
              "load",
              "document",
              "ministry",
              "agency",
              "program",
              "program_alias",
              "program_edition",
              "program_year_edition",
              "program_year")) {
        try (OutputStream rows = Files.newOutputStream(folder.resolve(table))) {
          copy.copyOut("copy %s to stdout".formatted(table), rows);
          written.add(table);
        }
      }
      requireNothingElse(connection, written);
    }
    return written;
  }

  /** A table that the load wrote and COPY does not would make the comparison unfair. */
  private static void requireNothingElse(Connection connection, List<String> written)
      throws SQLException {
    try (Statement sql = connection.createStatement();
        ResultSet others =
            sql.executeQuery(
                "select string_agg(relname, ' ') from pg_stat_user_tables where schemaname ="
                    + " 'contraste' and n_live_tup > 0 and relname not in ('server_key',"
                    + " 'snapshot_part', 'flyway_schema_history', '%s')"
                        .formatted(String.join("', '", written)))) {
      others.next();
      if (others.getString(1) != null) {
        throw new IllegalStateException("Written too: " + others.getString(1));
      }
    }
  }

  /** Seconds of one transaction. */
  private double copyIn(HikariDataSource owner, List<String> written)
      throws SQLException, IOException {
    try (Connection connection = owner.getConnection()) {
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      connection.setAutoCommit(false);
      long start = System.nanoTime();
      for (String table : written) {
        try (InputStream rows = Files.newInputStream(folder.resolve(table))) {
          copy.copyIn("copy %s from stdin".formatted(table), rows);
        }
      }
      connection.commit();
      double seconds = (System.nanoTime() - start) / 1e9;
      connection.setAutoCommit(true);
      return seconds;
    }
  }
}
