package cl.contraste.platform;

import static cl.contraste.db.Tables.LOAD;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Component;

/** Which snapshot stands. */
@Component
public class Snapshots {

  private final DSLContext questions;

  Snapshots(DSLContext questions) {
    this.questions = questions;
  }

  /**
   * The snapshot that stands; within a transaction, that of the transaction.
   *
   * @throws Problem when the database does not answer; not what the driver throws, whose cause
   *     looks to the web server as if the client had gone
   */
  public Snapshot present() {
    try {
      return read();
    } catch (DataAccessException | org.springframework.dao.DataAccessException e) {
      throw Failure.foreseen(e).<RuntimeException>map(problem -> problem).orElse(e);
    }
  }

  private Snapshot read() {
    return questions
        .select(LOAD.NUMBER, LOAD.SNAPSHOT)
        .from(LOAD)
        .orderBy(LOAD.NUMBER.desc())
        .limit(1)
        .fetchOptional(load -> new Snapshot(load.value1(), load.value2()))
        .orElseGet(() -> new Snapshot(0, "empty"));
  }
}
