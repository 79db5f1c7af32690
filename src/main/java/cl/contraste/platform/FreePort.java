package cl.contraste.platform;

import java.io.IOException;
import java.io.Serial;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Looks whether the server's port is free before a database is started for nothing. */
public final class FreePort
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    int port = context.getEnvironment().getProperty("server.port", Integer.class, 8080);
    String address = context.getEnvironment().getProperty("server.address");
    try (ServerSocket socket = new ServerSocket(Math.max(port, 0), 1, address(address))) {
      socket.setReuseAddress(true);
    } catch (IOException e) {
      throw new Taken(port, e);
    }
  }

  private static @Nullable InetAddress address(@Nullable String name) throws IOException {
    return name == null ? null : InetAddress.getByName(name);
  }

  private static final class Taken extends FailureAnalyzedException {
    @Serial private static final long serialVersionUID = 1L;

    private Taken(int port, IOException cause) {
      super(
          "Port %d cannot be used: %s.".formatted(port, cause.getMessage()),
          "Stop what listens there, or choose another port with --server.port=%d."
              .formatted(port < 65_535 ? port + 1 : 8080),
          cause);
    }
  }
}
