package cl.contraste.intake;

import static cl.contraste.db.Tables.LOAD;

import cl.contraste.platform.Database;
import cl.contraste.source.DataPackage;
import cl.contraste.source.Place;
import cl.contraste.source.Problem;
import cl.contraste.source.ProgramReports;
import cl.contraste.source.Publication;
import cl.contraste.source.Reading;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
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

  private final DataSource owner;
  private final Memory memory = new Memory();

  Intake(@Qualifier("owner") DataSource owner) {
    this.owner = owner;
  }

  /** Id of the facts as they stand; "none" before the first load. */
  String snapshot() {
    return inTransaction(sql -> LastLoad.of(Prepared.on(sql)).snapshot(), read -> true);
  }

  /** Whether nothing was ever loaded. */
  boolean isEmpty() {
    return inTransaction(sql -> !sql.fetchExists(LOAD), done -> true);
  }

  /**
   * Loads code lists and publications in one transaction. A document that stands already changes
   * nothing; a new one of the same program and edition takes the place of the old, which stays in
   * the history.
   *
   * @throws IntakeFailed when the database refuses it; nothing of it was kept
   * @throws cl.contraste.source.UnreadableTables when it cannot be read to its end; nothing of it
   *     was kept
   */
  Outcome load(DataPackage read) {
    return load(read, outcome -> true);
  }

  /** The same of what memory holds. */
  Outcome load(Map<String, List<Map<String, String>>> codeLists, List<Publication> publications) {
    return load(new DataPackage(codeLists, publications, ProgramReports.none(), List.of()));
  }

  /** The same, but a document of which a field cannot be kept is rejected as a whole. */
  Outcome loadStrictly(DataPackage read) {
    Outcome tried = load(read, Outcome::isWhole);
    return tried.isWhole()
        ? tried
        : load(
            new DataPackage(
                read.codeLists(),
                read.publications().stream().map(p -> strict(p, tried.of(p.document()))).toList(),
                read.reports(),
                List.of()));
  }

  private static Publication strict(Publication publication, Loaded tried) {
    if (tried.isWhole()) {
      return publication;
    }
    List<Problem> problems = new ArrayList<>(tried.problems());
    problems.add(
        new Problem(
            Problem.Severity.REJECTED,
            Place.UNKNOWN,
            "document",
            problems.size() + " that could not be read",
            "no field left out, since the load is strict"));
    return new Publication(publication.document(), new Reading(List.of(), problems));
  }

  private Outcome load(DataPackage read, Predicate<Outcome> isKept) {
    OneLoad.Done done =
        inTransaction(
            sql -> new OneLoad(sql, memory, read.codeLists()).run(read),
            load -> isKept.test(load.outcome()));
    if (isKept.test(done.outcome())) {
      memory.keep(done.known());
    }
    return done.outcome();
  }

  private <T> T inTransaction(Function<DSLContext, T> work, Predicate<T> isKept) {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.apply(DSL.using(connection, SQLDialect.POSTGRES, Database.settings()));
        if (isKept.test(result)) {
          connection.commit();
        } else {
          connection.rollback();
        }
        return result;
      } catch (RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IntakeFailed(e);
    } catch (DataAccessException e) {
      throw e.getCause() instanceof SQLException cause ? new IntakeFailed(cause) : e;
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
}
