package cl.contraste.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a thrown exception means to whoever asked. */
final class Failure {

  private static final int LONGEST_CHAIN = 50;

  private Failure() {}

  /** The problem behind an exception, or nothing if it was not foreseen. */
  static Optional<Problem> foreseen(Throwable thrown) {
    return first(thrown, Problem.class)
        .or(() -> sqlState(thrown).flatMap(Failure::ofState))
        .or(() -> hasNoConnection(thrown) ? Optional.of(unavailable()) : Optional.empty());
  }

  static Optional<String> sqlState(Throwable thrown) {
    return causes(thrown)
        .filter(SQLException.class::isInstance)
        .map(cause -> ((SQLException) cause).getSQLState())
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static Optional<Problem> ofState(String state) {
    if (state.startsWith("08") || state.startsWith("57P") || state.equals("53300")) {
      return Optional.of(unavailable());
    }
    if (state.equals("57014")) {
      return Optional.of(new Problem(ProblemCode.TIMEOUT, ProblemCode.TIMEOUT.sentence()));
    }
    if (state.startsWith("22")) {
      return Optional.of(new Problem(ProblemCode.BAD_INPUT, ProblemCode.BAD_INPUT.sentence()));
    }
    return Optional.empty();
  }

  private static boolean hasNoConnection(Throwable thrown) {
    return Stream.of(
            SQLTransientConnectionException.class,
            CannotCreateTransactionException.class,
            CannotGetJdbcConnectionException.class)
        .anyMatch(type -> first(thrown, type).isPresent());
  }

  private static Problem unavailable() {
    return new Problem(ProblemCode.UNAVAILABLE, ProblemCode.UNAVAILABLE.sentence());
  }

  private static <T> Optional<T> first(Throwable thrown, Class<T> type) {
    return causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(LONGEST_CHAIN);
  }
}
