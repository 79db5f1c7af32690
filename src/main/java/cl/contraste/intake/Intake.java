package cl.contraste.intake;

import static cl.contraste.db.Tables.DOCUMENT;
import static cl.contraste.db.Tables.DOCUMENT_PROBLEM;
import static cl.contraste.db.Tables.LOAD;
import static cl.contraste.db.Tables.PROGRAM_EDITION;
import static cl.contraste.db.Tables.PROGRAM_YEAR_EDITION;

import cl.contraste.db.enums.DocumentKind;
import cl.contraste.platform.Database;
import cl.contraste.source.Document;
import cl.contraste.source.Problem;
import cl.contraste.source.ProgramReport;
import cl.contraste.source.Publication;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Records into tables: all of a load or nothing of it. One load at a time; readers go on with the
 * facts as they stood until it commits.
 */
@Component
@DependsOnDatabaseInitialization
class Intake {

  private static final int STANDS = Integer.MAX_VALUE;
  private static final long ONE_AT_A_TIME = 7267002;

  private final DataSource owner;

  Intake(@Qualifier("owner") DataSource owner) {
    this.owner = owner;
  }

  /** Whether nothing was ever loaded. */
  boolean isEmpty() {
    return inTransaction(sql -> !sql.fetchExists(LOAD));
  }

  /**
   * Loads code lists and publications in one transaction. A document that stands already changes
   * nothing; a new one of the same program and edition takes the place of the old, which stays in
   * the history.
   */
  Outcome load(Map<String, List<Map<String, String>>> codeLists, List<Publication> publications) {
    return inTransaction(sql -> new Load(sql).run(codeLists, publications));
  }

  private <T> T inTransaction(java.util.function.Function<DSLContext, T> work) {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.apply(DSL.using(connection, SQLDialect.POSTGRES, Database.settings()));
        connection.commit();
        return result;
      } catch (RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IntakeFailed(e);
    }
  }

  /** After a load of many rows: fresh statistics, and pages that need no second look. */
  void settle() {
    try (Connection connection = owner.getConnection();
        java.sql.Statement statement = connection.createStatement()) {
      statement.execute("vacuum (analyze)");
    } catch (SQLException e) {
      throw new IntakeFailed(e);
    }
  }

  /** One load under way. */
  private static final class Load {

    private final DSLContext sql;
    private final Map<Document, List<Problem>> problems = new HashMap<>();
    private final List<Document> known = new ArrayList<>();
    private final Set<Integer> touched = new TreeSet<>();
    private int number;

    private Load(DSLContext sql) {
      this.sql = sql;
    }

    private Outcome run(
        Map<String, List<Map<String, String>>> codeLists, List<Publication> publications) {
      sql.execute("select pg_advisory_xact_lock({0})", DSL.inline(ONE_AT_A_TIME));
      number = next(LOAD.NUMBER, LOAD);
      new CodeLists(sql, codeLists).write();
      Rows rows = new Rows(connection());
      Editions editions =
          new Editions(
              rows,
              new Vocabulary(sql),
              new Identities(sql),
              number,
              next(PROGRAM_EDITION.ID, PROGRAM_EDITION) - 1);
      for (Publication publication : publications) {
        if (stands(publication.document())) {
          known.add(publication.document());
        } else {
          take(publication, editions);
        }
      }
      rows.send();
      alias(codeLists.getOrDefault("program_aliases", List.of()));
      List<Publication> taken =
          publications.stream().filter(p -> !known.contains(p.document())).toList();
      if (taken.isEmpty() && codeLists.isEmpty()) {
        return new Outcome(known, problems, 0, latestSnapshot());
      }
      closeReplaced();
      new Derived(sql).refresh(touched);
      return new Outcome(known, problems, touched.size(), finish());
    }

    private Connection connection() {
      return Objects.requireNonNull(sql.configuration().connectionProvider().acquire());
    }

    private boolean stands(Document document) {
      return sql.fetchExists(
          DOCUMENT, DOCUMENT.SHA256.eq(document.sha256()).and(DOCUMENT.VALID_TO.eq(STANDS)));
    }

    private void take(Publication publication, Editions editions) {
      Document document = publication.document();
      List<Problem> found = new ArrayList<>(publication.reading().problems());
      int id = add(document);
      if (!publication.reading().rejected()) {
        for (ProgramReport report : publication.reading().reports()) {
          touched.add(editions.write(report, id, found::add));
        }
      }
      problems.put(document, found);
      note(id, found);
    }

    private int add(Document document) {
      int id = next(DOCUMENT.ID, DOCUMENT);
      Integer edition = document.edition();
      sql.insertInto(DOCUMENT)
          .set(DOCUMENT.ID, id)
          .set(DOCUMENT.NAME, document.name())
          .set(DOCUMENT.KIND, DocumentKind.valueOf(document.kind().name()))
          .set(DOCUMENT.EDITION, edition == null ? null : edition.shortValue())
          .set(DOCUMENT.SHA256, document.sha256())
          .set(DOCUMENT.URL, document.url())
          .set(DOCUMENT.LICENCE, document.licence())
          .set(DOCUMENT.VALID_FROM, number)
          .execute();
      return id;
    }

    private void note(int document, List<Problem> found) {
      for (int i = 0; i < found.size(); i++) {
        Problem problem = Objects.requireNonNull(found.get(i));
        sql.insertInto(DOCUMENT_PROBLEM)
            .set(DOCUMENT_PROBLEM.DOCUMENT_ID, document)
            .set(DOCUMENT_PROBLEM.POSITION, i + 1)
            .set(DOCUMENT_PROBLEM.SEVERITY, problem.severity().name())
            .set(DOCUMENT_PROBLEM.PAGE, problem.place().page())
            .set(DOCUMENT_PROBLEM.LINE, problem.place().line())
            .set(DOCUMENT_PROBLEM.FIELD, problem.field())
            .set(DOCUMENT_PROBLEM.FOUND, problem.found())
            .set(DOCUMENT_PROBLEM.EXPECTED, problem.expected())
            .execute();
      }
    }

    /** What this load says again of a program and edition ends what was said of it before. */
    private void closeReplaced() {
      var fresh = PROGRAM_EDITION.as("fresh");
      sql.update(PROGRAM_EDITION)
          .set(PROGRAM_EDITION.VALID_TO, number)
          .from(fresh)
          .where(fresh.VALID_FROM.eq(number))
          .and(fresh.PROGRAM_ID.eq(PROGRAM_EDITION.PROGRAM_ID))
          .and(fresh.EDITION.eq(PROGRAM_EDITION.EDITION))
          .and(PROGRAM_EDITION.VALID_FROM.lt(number))
          .and(PROGRAM_EDITION.VALID_TO.eq(STANDS))
          .execute();
      sql.update(PROGRAM_YEAR_EDITION)
          .set(PROGRAM_YEAR_EDITION.VALID_TO, number)
          .from(PROGRAM_EDITION)
          .where(PROGRAM_EDITION.VALID_TO.eq(number))
          .and(PROGRAM_EDITION.PROGRAM_ID.eq(PROGRAM_YEAR_EDITION.PROGRAM_ID))
          .and(PROGRAM_EDITION.ID.eq(PROGRAM_YEAR_EDITION.EDITION_ID))
          .execute();
      closeEmptied();
    }

    /** A document of which nothing stands any more is replaced as a whole. */
    private void closeEmptied() {
      var replaced = PROGRAM_EDITION.as("replaced");
      sql.update(DOCUMENT)
          .set(DOCUMENT.VALID_TO, number)
          .where(DOCUMENT.VALID_TO.eq(STANDS))
          .and(
              DOCUMENT.ID.in(
                  DSL.select(replaced.DOCUMENT_ID)
                      .from(replaced)
                      .where(replaced.VALID_TO.eq(number))))
          .andNotExists(
              DSL.selectOne()
                  .from(PROGRAM_EDITION)
                  .where(PROGRAM_EDITION.DOCUMENT_ID.eq(DOCUMENT.ID))
                  .and(PROGRAM_EDITION.VALID_TO.eq(STANDS)))
          .execute();
    }

    /** Names that programs had, or were given, beside those of their documents. */
    private void alias(List<Map<String, String>> aliases) {
      sql.execute(
          """
          insert into program_alias
          select a.alias, p.id from unnest(?, ?) as a (alias, key) join program p on p.key = a.key
          on conflict do nothing
          """,
          column(aliases, "alias"),
          column(aliases, "program"));
    }

    private static String[] column(List<Map<String, String>> rows, String name) {
      return rows.stream().map(row -> row.getOrDefault(name, "")).toArray(String[]::new);
    }

    private String finish() {
      String snapshot =
          Objects.requireNonNull(
              sql.select(DSL.field("snapshot_of_facts()", String.class)).fetchOne(0, String.class));
      sql.insertInto(LOAD).set(LOAD.NUMBER, number).set(LOAD.SNAPSHOT, snapshot).execute();
      return snapshot;
    }

    private String latestSnapshot() {
      String snapshot =
          sql.select(LOAD.SNAPSHOT)
              .from(LOAD)
              .orderBy(LOAD.NUMBER.desc())
              .limit(1)
              .fetchOne(LOAD.SNAPSHOT);
      return snapshot == null ? "none" : snapshot;
    }

    private int next(org.jooq.Field<Integer> id, org.jooq.Table<?> table) {
      return Objects.requireNonNull(
          sql.select(DSL.coalesce(DSL.max(id), 0).plus(1)).from(table).fetchOne(0, Integer.class));
    }
  }
}
