package cl.contraste.intake;

import cl.contraste.platform.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code load PATH…}: loads files and folders and says what it read and what it could not. */
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
    List<Path> missing =
        arguments.stream().map(Path::of).filter(path -> !Files.exists(path)).toList();
    if (arguments.isEmpty() || !missing.isEmpty()) {
      System.err.println(
          missing.isEmpty() ? "load what? Name files or folders." : nowhere(missing));
      return 2;
    }
    boolean all = true;
    for (String path : arguments) {
      all &= loader.load(Path.of(path), System.out::println);
    }
    intake.settle();
    return all ? 0 : 1;
  }

  private static String nowhere(List<Path> missing) {
    return "There is no " + String.join(", ", missing.stream().map(Path::toString).toList());
  }
}
