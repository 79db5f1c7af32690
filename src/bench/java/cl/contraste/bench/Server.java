package cl.contraste.bench;

import cl.contraste.Contraste;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The real server on a port of its own and a folder that goes with it, with data of its kind. */
final class Server implements AutoCloseable {

  private final Path folder;
  private final CaughtStatements statements = new CaughtStatements();
  private final ConfigurableApplicationContext context;

  private Server(Path folder, String bundled, String cacheBytes) {
    this.folder = folder;
    SpringApplication application = new SpringApplication(Contraste.class);
    application.addInitializers(
        starting -> starting.getBeanFactory().registerSingleton("statements", statements));
    context =
        application.run(
            "--server.port=0",
            "--server.address=localhost",
            "--contraste.bundled=" + bundled,
            "--contraste.limits.cache-bytes=" + cacheBytes,
            "--contraste.data=" + folder);
  }

  private static Server in(String bundled, String cacheBytes) throws IOException {
    return new Server(Files.createTempDirectory("contraste-bench"), bundled, cacheBytes);
  }

  /** A server over a data folder, empty or not, which goes with it. */
  static Server over(Path folder) {
    return new Server(folder, "false", "0B");
  }

  /** A server with invented data and nothing else, that keeps no answers. */
  static Server with(InventedData data) throws IOException, SQLException {
    Server server = in("false", "0B");
    try (Connection owner = server.owner().getConnection()) {
      data.writeInto(owner);
    }
    return server;
  }

  /** A server with the bundled data, that keeps no answers. */
  static Server withBundledData() throws IOException {
    return in("true", "0B");
  }

  /** A server as people start it. */
  static Server thatKeepsAnswers() throws IOException {
    return in("true", "64MB");
  }

  String address() {
    return "http://localhost:%s/graphql"
        .formatted(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  /** Address of the database as the server itself reads from it: same role, same settings. */
  String database() {
    HikariDataSource reader = context.getBean("reader", HikariDataSource.class);
    Map<Object, Object> properties = new LinkedHashMap<>(reader.getDataSourceProperties());
    properties.put("user", reader.getUsername());
    properties.put("password", reader.getPassword());
    return properties.entrySet().stream()
        .map(property -> property.getKey() + "=" + encoded(property.getValue()))
        .collect(Collectors.joining("&", reader.getJdbcUrl() + "?", ""));
  }

  private static String encoded(Object text) {
    return URLEncoder.encode(text.toString(), StandardCharsets.UTF_8);
  }

  /** The statements by which a question is answered, with their values in place. */
  List<String> statements(String question) {
    statements.listen();
    new Client(address()).ask(question);
    statements.listenNoMore();
    return statements.all();
  }

  @Override
  public void close() throws IOException {
    context.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  HikariDataSource owner() {
    return context.getBean("owner", HikariDataSource.class);
  }
}
