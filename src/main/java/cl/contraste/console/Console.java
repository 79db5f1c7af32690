package cl.contraste.console;

import static org.springframework.web.servlet.function.RequestPredicates.path;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import cl.contraste.export.Operation;
import cl.contraste.export.Operations;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * GraphiQL at {@code /graphiql}. The page is ours; React and GraphiQL come out of jars that the
 * build pins, so that a browser asks this server for everything and nobody else for anything.
 */
@Configuration(proxyBeanMethods = false)
class Console {

  private static final String PAGE = "/graphiql";

  /** GraphiQL's dialogs write a style element; its fonts and the marks under errors are data. */
  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "connect-src 'self'",
          "style-src-elem 'self' 'unsafe-inline'",
          "font-src data:",
          "img-src 'self' data:",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'");

  @Bean
  RouterFunction<ServerResponse> consoleRoutes() throws IOException {
    List<Map<String, Object>> starters = starters();
    RouterFunctions.Builder routes =
        route()
            .GET("/", request -> ServerResponse.temporaryRedirect(URI.create(PAGE)).build())
            .GET(PAGE + "/starters.json", request -> ServerResponse.ok().body(starters));
    for (Asset asset : assets()) {
      routes.resource(path(asset.address()), asset.file(), (file, headers) -> say(asset, headers));
    }
    return routes.build();
  }

  /** The operations, as tabs to start from. */
  private static List<Map<String, Object>> starters() throws IOException {
    return Operations.read().all().stream().map(Console::starter).toList();
  }

  private static Map<String, Object> starter(Operation operation) {
    return Map.of(
        "name", operation.name(),
        "description", operation.description(),
        "query", operation.query(),
        "variables", operation.defaults());
  }

  private static List<Asset> assets() throws IOException {
    return List.of(
        Asset.own(PAGE, "console.html"),
        Asset.own(PAGE + "/console.js", "console.js"),
        Asset.own(PAGE + "/console.css", "console.css"),
        Asset.own(PAGE + "/icon.svg", "icon.svg"),
        Asset.packaged(PAGE + "/react.js", "react", "umd/react.production.min.js"),
        Asset.packaged(PAGE + "/react-dom.js", "react-dom", "umd/react-dom.production.min.js"),
        Asset.packaged(PAGE + "/graphiql.js", "graphiql", "graphiql.min.js"),
        Asset.packaged(PAGE + "/graphiql.css", "graphiql", "graphiql.min.css"));
  }

  private static void say(Asset asset, HttpHeaders headers) {
    headers.setETag(asset.entityTag());
    headers.setCacheControl(CacheControl.noCache());
    if (asset.address().equals(PAGE)) {
      headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    }
  }
}
