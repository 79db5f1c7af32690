package cl.contraste.platform;

import java.io.Serial;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Looks whether there is a command of a name before a database is started for nothing. */
public record KnownCommand(String name)
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.addBeanFactoryPostProcessor(this::check);
  }

  private void check(ConfigurableListableBeanFactory beans) {
    List<String> commands = List.of(beans.getBeanNamesForType(Command.class, true, false));
    if (!commands.contains(name)) {
      throw new Unknown(name, commands);
    }
  }

  private static final class Unknown extends FailureAnalyzedException implements ExitCodeGenerator {

    @Serial private static final long serialVersionUID = 1L;

    private Unknown(String name, List<String> commands) {
      super(
          "There is no command %s; there are: %s."
              .formatted(name, String.join(", ", commands.stream().sorted().toList())),
          "Without a command the server starts.");
    }

    @Override
    public int getExitCode() {
      return 2;
    }
  }
}
