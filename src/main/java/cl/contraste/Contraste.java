package cl.contraste;

import cl.contraste.platform.Command;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The server, or with a command as first argument that command: how does this program compare? */
@SpringBootApplication
public class Contraste {

  public static void main(String[] args) {
    if (args.length == 0 || args[0].startsWith("-")) {
      SpringApplication.run(Contraste.class, args);
    } else {
      System.exit(command(args));
    }
  }

  private static int command(String[] args) {
    SpringApplication application = new SpringApplication(Contraste.class);
    application.setAdditionalProfiles("command");
    try (ConfigurableApplicationContext context = application.run(args)) {
      List<Command> commands = context.getBeanProvider(Command.class).stream().toList();
      List<String> arguments = Stream.of(args).skip(1).filter(a -> !a.startsWith("--")).toList();
      return commands.stream()
          .filter(command -> command.name().equals(args[0]))
          .findFirst()
          .map(command -> command.run(arguments))
          .orElseGet(() -> unknown(args[0], commands));
    }
  }

  private static int unknown(String name, List<Command> commands) {
    System.err.printf(
        "There is no command %s; there are: %s. Without one the server starts.%n",
        name, String.join(", ", commands.stream().map(Command::name).sorted().toList()));
    return 2;
  }
}
