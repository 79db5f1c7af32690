package cl.contraste.bench;

import cl.contraste.Statements;
import org.jooq.ExecuteContext;

/** Statements while they are listened for: to write them down takes time that is not theirs. */
final class CaughtStatements extends Statements {

  private static final long serialVersionUID = 1L;

  private volatile boolean listening;

  void listen() {
    forget();
    listening = true;
  }

  void listenNoMore() {
    listening = false;
  }

  @Override
  public void executeStart(ExecuteContext context) {
    if (listening) {
      super.executeStart(context);
    }
  }
}
