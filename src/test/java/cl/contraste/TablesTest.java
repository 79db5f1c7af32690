package cl.contraste;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.codegen.GenerationTool;
import org.jooq.impl.DSL;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The table classes in {@code cl.contraste.db} are those of the migrations, and every table and
 * column is described. {@code -Dgolden=write} writes the classes anew.
 */
class TablesTest {

  private static final Path CHECKED_IN = Path.of("src/main/java");
  private static final Path PACKAGE = Path.of("cl/contraste/db");

  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void migrate() throws IOException {
    postgres = EmbeddedPostgres.builder().start();
    Flyway.configure()
        .dataSource(postgres.getPostgresDatabase())
        .schemas("contraste")
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Test
  void tableClassesAreThoseOfTheMigrations(@TempDir Path fresh) throws Exception {
    generate(Golden.WRITE ? CHECKED_IN : fresh);
    if (!Golden.WRITE) {
      assertThat(sources(CHECKED_IN))
          .as("rewrite them with mvn test -Dtest=TablesTest -Dgolden=write")
          .isEqualTo(sources(fresh));
    }
  }

  @Test
  void everyTableColumnTypeAndFunctionIsDescribed() throws Exception {
    try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
      DSLContext sql = DSL.using(connection);
      assertThat(
              sql.fetch(
                      """
                      select c.relname, a.attname
                      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                      where c.relnamespace = 'contraste'::regnamespace and c.relkind = 'r'
                        and c.relname <> 'flyway_schema_history'
                        and (col_description(c.oid, a.attnum) is null or obj_description(c.oid) is null)
                      """)
                  .intoMaps())
          .isEmpty();
      assertThat(
              sql.fetch(
                      """
                      select t.typname from pg_type t join pg_namespace n on n.oid = t.typnamespace
                      where n.nspname = 'contraste' and t.typtype = 'e' and obj_description(t.oid, 'pg_type') is null
                      """)
                  .intoMaps())
          .isEmpty();
    }
  }

  private static void generate(Path folder) throws Exception {
    GenerationTool.generate(
        new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(
                new Jdbc()
                    .withDriver("org.postgresql.Driver")
                    .withUrl(postgres.getJdbcUrl("postgres", "postgres")))
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withInputSchema("contraste")
                            .withExcludes(
                                "flyway_schema_history|server_key|snapshot_.*|tidy_.*|standing_edition"))
                    .withGenerate(
                        new Generate()
                            .withRecords(false)
                            .withGeneratedAnnotation(false)
                            .withGlobalObjectReferences(true)
                            .withImplicitJoinPathsToOne(false)
                            .withImplicitJoinPathsToMany(false)
                            .withImplicitJoinPathsManyToMany(false)
                            .withImplicitJoinPathTableSubtypes(false)
                            .withKeys(true)
                            .withIndexes(false))
                    .withTarget(
                        new Target()
                            .withPackageName("cl.contraste.db")
                            .withDirectory(folder.toString())
                            .withClean(true))));
    try (Stream<Path> files = Files.walk(folder.resolve(PACKAGE))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, Files.readString(file).stripTrailing() + "\n");
      }
    }
    Files.writeString(
        folder.resolve(PACKAGE).resolve("package-info.java"),
        """
        /** Tables, generated from the migrations; nobody writes here. */
        @ApplicationModule(allowedDependencies = {}, type = ApplicationModule.Type.OPEN)
        package cl.contraste.db;

        import org.springframework.modulith.ApplicationModule;
        """);
  }

  private static Map<String, String> sources(Path folder) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve(PACKAGE))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sources.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return sources;
  }
}
