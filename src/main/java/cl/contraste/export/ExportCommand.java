package cl.contraste.export;

import cl.contraste.platform.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * {@code export --tables FOLDER [without-texts]}, or without the first word: writes all facts as
 * tidy tables, which {@code load} takes.
 */
@Component("export")
class ExportCommand implements Command {

  private final TablesExport tables;

  ExportCommand(TablesExport tables) {
    this.tables = tables;
  }

  @Override
  public int run(List<String> arguments) {
    List<String> words = new ArrayList<>(arguments);
    boolean texts = !words.remove("without-texts");
    words.remove("--tables");
    if (words.size() != 1 || words.getFirst().matches("--(?!tables=).*")) {
      System.err.println("export where? Name one folder: export --tables FOLDER [without-texts].");
      return 2;
    }
    try {
      tables
          .write(Path.of(words.getFirst().replaceFirst("^--tables=", "")), texts)
          .forEach((table, rows) -> System.out.printf("%,9d  %s%n", rows, table));
      return 0;
    } catch (IOException | SQLException e) {
      System.err.println("The tables could not be written: " + e.getMessage());
      return 2;
    }
  }
}
