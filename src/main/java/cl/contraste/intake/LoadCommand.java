package cl.contraste.intake;

import cl.contraste.platform.Command;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * {@code load PATH… [--strict] [--json] [--report FILE.json]}: loads files and folders and says
 * what it read and what it could not.
 */
@Component("load")
class LoadCommand implements Command {

  private final Loader loader;
  private final Intake intake;

  LoadCommand(Loader loader, Intake intake) {
    this.loader = loader;
    this.intake = intake;
  }

  @Override
  public int run(List<String> arguments) {
    try {
      LoadOptions options = LoadOptions.of(arguments);
      LoadReport report = load(options);
      if (options.report() != null) {
        Files.writeString(options.report(), report.json());
      }
      System.out.println(options.json() ? report.json() : report.summary());
      return report.isComplete() ? 0 : 1;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
    } catch (IOException | IntakeFailed e) {
      System.err.println("The load ends here; what was told before is kept. " + e.getMessage());
    }
    return 2;
  }

  private LoadReport load(LoadOptions options) throws IOException {
    List<Path> inputs = Inputs.under(options.paths());
    List<LoadReport> reports = new ArrayList<>(List.of(LoadReport.nothing(intake.snapshot())));
    PrintStream out = options.json() ? System.err : System.out;
    Progress progress = new Progress(out, !options.json() && isTerminal(), inputs.size());
    try {
      loader.load(
          inputs,
          options.strict(),
          (input, outcome) -> {
            LoadReport report = LoadReport.of(input, outcome);
            progress.step(report);
            reports.add(report);
          });
    } finally {
      progress.end();
    }
    intake.settle();
    return LoadReport.of(reports);
  }

  /** The program's start sees to it that there is a console only where there is a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    return System.console() != null;
  }
}
