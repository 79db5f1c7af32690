package cl.contraste.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Exports a database for tests of other packages. */
public final class TablesFolder {

  private TablesFolder() {}

  /** Writes all standing facts, texts included, into a folder. */
  public static Path write(DataSource database, Path folder) throws SQLException, IOException {
    new TablesExport(database).write(folder, true);
    return folder;
  }
}
