package cl.contraste.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Times every statement of a question, from its start until its rows are read: {@code
 * contraste.statements}, with an outcome of {@code SUCCESS} or the SQL state of its failure.
 */
@Component
class StatementTimes implements ExecuteListener {

  private static final long serialVersionUID = 1L;

  private final transient MeterRegistry meters;

  StatementTimes(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void executeStart(ExecuteContext statement) {
    statement.data(StatementTimes.class, Timer.start(meters));
  }

  @Override
  public void end(ExecuteContext statement) {
    if (statement.data(StatementTimes.class) instanceof Timer.Sample started) {
      started.stop(meters.timer("contraste.statements", "outcome", outcome(statement)));
    }
  }

  private static String outcome(ExecuteContext statement) {
    @Nullable RuntimeException failure = statement.exception();
    return failure == null ? "SUCCESS" : Failure.sqlState(failure).orElse("UNKNOWN");
  }
}
