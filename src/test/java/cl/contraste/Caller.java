package cl.contraste;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Calls addresses of a server. */
public record Caller(int port) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** What came back. */
  public record Reply(HttpResponse<byte[]> response) {

    public int status() {
      return response.statusCode();
    }

    public byte[] bytes() {
      return response.body();
    }

    public String body() {
      return new String(response.body(), UTF_8);
    }

    /** The lines of a table. */
    public List<String> lines() {
      return body().lines().toList();
    }

    /** A header; empty when there is none. */
    public String header(String name) {
      return String.join(", ", response.headers().allValues(name));
    }
  }

  /** Asks for an address. */
  public Reply get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.GET());
  }

  /** Sends JSON to an address. */
  public Reply post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** A text as it stands in an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static Reply send(HttpRequest.Builder request) {
    try {
      return new Reply(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
