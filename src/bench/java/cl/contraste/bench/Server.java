package cl.contraste.bench;

import cl.contraste.Contraste;
import cl.contraste.Statements;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The real server on a port of its own and a folder that goes with it, with data of its kind. */
final class Server implements AutoCloseable {

  private final Path folder;
  private final Statements statements = new Statements();
  private final ConfigurableApplicationContext context;

  private Server(String bundled) throws IOException {
    folder = Files.createTempDirectory("contraste-bench");
    SpringApplication application = new SpringApplication(Contraste.class);
    application.addInitializers(
        starting -> starting.getBeanFactory().registerSingleton("statements", statements));
    context =
        application.run(
            "--server.port=0",
            "--server.address=localhost",
            "--contraste.bundled=" + bundled,
            "--contraste.data=" + folder);
  }

  /** A server with invented data and nothing else. */
  static Server with(InventedData data) throws IOException, SQLException {
    Server server = new Server("false");
    try (Connection owner = server.owner().getConnection()) {
      data.writeInto(owner);
    }
    return server;
  }

  /** A server as people start it. */
  static Server withBundledData() throws IOException {
    return new Server("true");
  }

  String address() {
    return "http://localhost:%s/graphql"
        .formatted(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  String database() {
    return owner().getJdbcUrl() + "?user=" + owner().getUsername() + "&currentSchema=contraste";
  }

  /**
   * The statements of what was asked since they were last forgotten, with their values in place.
   */
  List<String> statements() {
    return statements.all();
  }

  void forgetStatements() {
    statements.forget();
  }

  @Override
  public void close() throws IOException {
    context.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  private HikariDataSource owner() {
    return context.getBean("owner", HikariDataSource.class);
  }
}
