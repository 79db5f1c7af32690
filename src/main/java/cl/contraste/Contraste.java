package cl.contraste;

import cl.contraste.platform.Command;
import cl.contraste.platform.FreePort;
import cl.contraste.platform.KnownCommand;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The server, or with a command as first argument that command: how does this program compare? */
@SpringBootApplication
public class Contraste {

  private static final List<String> ASKS_FOR_HELP = List.of("--help", "-h", "help");

  private static final String HELP =
      """
      java -jar contraste.jar                                   serves, and tells its addresses
      java -jar contraste.jar load PATH… [--strict] [--json] [--report FILE.json]
      java -jar contraste.jar export --tables FOLDER [without-texts]

      Options go behind any of these: --contraste.data=FOLDER (where the database is),
      --server.port=PORT, --contraste.inbox=FOLDER. README.md tells of all of them.
      """;

  public static void main(String[] args) {
    if (args.length > 0 && ASKS_FOR_HELP.contains(args[0])) {
      System.out.print(HELP);
      return;
    }
    SpringApplication application = new SpringApplication(Contraste.class);
    if (args.length == 0 || args[0].startsWith("-")) {
      application.addInitializers(new FreePort());
      application.run(args);
    } else {
      System.exit(command(application, args));
    }
  }

  private static int command(SpringApplication application, String[] args) {
    application.setAdditionalProfiles("command");
    application.addInitializers(new KnownCommand(args[0]));
    // An option of the server, such as --contraste.data=FOLDER, has a dot in its name.
    List<String> arguments =
        Stream.of(args).skip(1).filter(a -> !a.matches("--[^=]*\\..*")).toList();
    // Some releases of Java have another console, which is there even without a terminal.
    System.setProperty("jdk.console", "java.base");
    try (ConfigurableApplicationContext context = application.run(args)) {
      return context.getBean(args[0], Command.class).run(arguments);
    }
  }
}
