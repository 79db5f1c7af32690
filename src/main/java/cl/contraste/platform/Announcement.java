package cl.contraste.platform;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells where Contraste can be asked, once it answers. */
@Component
class Announcement {

  private final DatabaseServer database;
  private final Environment environment;

  Announcement(DatabaseServer database, Environment environment) {
    this.database = database;
    this.environment = environment;
  }

  @EventListener
  void tell(ApplicationReadyEvent ready) {
    String port = environment.getProperty("local.server.port");
    if (port != null) {
      System.out.println(text(port));
    }
  }

  private String text(String port) {
    String base =
        "http://%s:%s%s"
            .formatted(
                environment.getProperty("server.address", "localhost"),
                port,
                environment.getProperty("server.servlet.context-path", ""));
    return """

    Contraste answers. Stop it with Ctrl-C.

      GraphiQL  %s/graphiql
      GraphQL   %s%s
      Data      %s
    """
        .formatted(
            base,
            base,
            environment.getProperty("spring.graphql.http.path", "/graphql"),
            database.place());
  }
}
