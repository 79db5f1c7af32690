package cl.contraste;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The way by which BI tools come to an embedded database: by the file that tells it. */
public final class BiConnection {

  private BiConnection() {}

  /**
   * Opens one.
   *
   * @param folder of the database
   */
  public static Connection open(Path folder) {
    try {
      String[] way = Files.readString(folder.resolve("bi.pgpass")).strip().split(":", -1);
      return DriverManager.getConnection(
          "jdbc:postgresql://%s:%s/%s".formatted(way[0], way[1], way[2]), way[3], way[4]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
