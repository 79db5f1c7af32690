package cl.contraste.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server over HTTP. */
record Client(int port) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What came back. */
  record Response(int status, String body, Map<String, List<String>> headers) {

    String code() {
      return JsonPath.read(body, "$.errors[0].extensions.code");
    }

    String message() {
      return JsonPath.read(body, "$.errors[0].message");
    }

    Object read(String path) {
      return JsonPath.read(body, path);
    }

    String header(String name) {
      return String.join(", ", headers.getOrDefault(name, List.of()));
    }
  }

  Response ask(String question) {
    return ask(question, Map.of());
  }

  Response ask(String question, Map<String, ?> variables) {
    return post(JSON.writeValueAsString(Map.of("query", question, "variables", variables)));
  }

  Response post(String body) {
    return send(request().POST(BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request() {
    return request("/graphql").header("Content-Type", "application/json");
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  Response send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Response(response.statusCode(), response.body(), response.headers().map());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Sends a request byte for byte, each line ended as HTTP wants it, and reads what comes back
   * until the server hangs up. A server that has read enough may hang up before all is sent: its
   * answer counts all the same.
   */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      try {
        socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(UTF_8));
        socket.shutdownOutput();
      } catch (SocketException e) {
        // It hung up on the rest.
      }
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
