package cl.contraste.export;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The schema as text, in GraphQL's own language.
 *
 * @param entityTag weak, because compression leaves answers with a strong one alone
 */
record SchemaText(String text, String entityTag) {

  private static final MediaType TYPE = MediaType.parseMediaType("text/plain;charset=utf-8");

  static SchemaText of(GraphQLSchema schema) {
    String text =
        new SchemaPrinter(
                SchemaPrinter.Options.defaultOptions()
                    .includeDirectiveDefinitions(false)
                    .includeScalarTypes(true))
            .print(schema);
    String hash = DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
    return new SchemaText(text, "W/\"" + hash + "\"");
  }

  ServerResponse answer(ServerRequest request) {
    return request
        .checkNotModified(entityTag)
        .orElseGet(
            () ->
                ServerResponse.ok()
                    .contentType(TYPE)
                    .cacheControl(CacheControl.noCache().cachePublic())
                    .eTag(entityTag)
                    .body(text));
  }
}
