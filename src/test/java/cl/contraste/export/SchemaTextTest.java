package cl.contraste.export;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.Caller;
import cl.contraste.Caller.Reply;
import cl.contraste.ContrasteTest;
import cl.contraste.Golden;
import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.DiffLevel;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The schema as clients read it, and what was promised of it. */
@ContrasteTest
class SchemaTextTest {

  private static final Path RELEASED = Path.of("src/test/resources/released");

  private final Caller caller;

  SchemaTextTest(@LocalServerPort int port) {
    caller = new Caller(port);
  }

  @Test
  void itIsSentWithATagThatHoldsUntilItChanges() {
    Reply schema = caller.get("/graphql/schema.graphqls");
    assertThat(schema.header("content-type")).isEqualTo("text/plain;charset=utf-8");
    assertThat(parsed(schema.body()).getQueryType().getFieldDefinition("aggregate")).isNotNull();
    assertThat(schema.body()).contains("scalar Decimal", "(Número");
    Reply again = caller.get("/graphql/schema.graphqls", "If-None-Match", schema.header("etag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.bytes()).isEmpty();
  }

  /**
   * A change that breaks a client's question is a line of {@code breaking-changes.txt}, as this
   * test prints it; a release removes {@code schema.graphqls}, has it written anew with {@code
   * -Dgolden=write}, and empties the lines.
   */
  @Test
  void nothingPromisedIsBrokenUndeclared() throws IOException {
    String present = caller.get("/graphql/schema.graphqls").body();
    if (Golden.WRITE && Files.notExists(RELEASED.resolve("schema.graphqls"))) {
      Files.writeString(RELEASED.resolve("schema.graphqls"), present);
    }
    String released = Files.readString(RELEASED.resolve("schema.graphqls"));
    List<String> declared =
        Files.readAllLines(RELEASED.resolve("breaking-changes.txt")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    assertThat(breaks(released, present)).containsExactlyInAnyOrderElementsOf(declared);
  }

  @Test
  void aBreakIsSeen() {
    String released = "type Query { a(b: Int): Int c: String d: E } enum E { F G }";
    assertThat(
            breaks(
                released,
                "type Query { a(b: Int, x: Int): Int c: String d: E n: Int } enum E { F G H }"))
        .isEmpty();
    assertThat(breaks(released, "type Query { a(b: Int!): Int d: E } enum E { F }")).hasSize(3);
  }

  private static Set<String> breaks(String released, String present) {
    CapturingReporter reporter = new CapturingReporter();
    new SchemaDiff()
        .diffSchema(
            SchemaDiffSet.diffSetFromIntrospection(parsed(released), parsed(present)), reporter);
    Set<String> breaks = new TreeSet<>();
    for (DiffEvent event : reporter.getBreakages()) {
      assertThat(event.getLevel()).isEqualTo(DiffLevel.BREAKING);
      breaks.add(
          "%s.%s %s: %s"
              .formatted(
                  event.getTypeName(),
                  event.getFieldName(),
                  event.getCategory(),
                  event.getReasonMsg()));
    }
    return breaks;
  }

  private static GraphQLSchema parsed(String schema) {
    return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(schema));
  }
}
