package cl.contraste.export;

import cl.contraste.platform.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code export FOLDER [without-texts]}: writes all facts as tidy tables. */
@Component("export")
class ExportCommand implements Command {

  private final TablesExport tables;

  ExportCommand(TablesExport tables) {
    this.tables = tables;
  }

  @Override
  public int run(List<String> arguments) {
    if (arguments.isEmpty()) {
      System.err.println("export where? Name a folder.");
      return 2;
    }
    try {
      tables
          .write(Path.of(arguments.getFirst()), !arguments.contains("without-texts"))
          .forEach((table, rows) -> System.out.printf("%,9d  %s%n", rows, table));
      return 0;
    } catch (IOException | SQLException e) {
      System.err.println("The tables could not be written: " + e.getMessage());
      return 2;
    }
  }
}
