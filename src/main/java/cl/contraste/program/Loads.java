package cl.contraste.program;

import static cl.contraste.db.Tables.LOAD;

import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The loads up to a snapshot, newest first. */
final class Loads {

  private final List<Entry> newestFirst;

  Loads(DSLContext sql) {
    newestFirst =
        sql.select(LOAD.NUMBER, LOAD.SNAPSHOT, LOAD.LOADED_AT)
            .from(LOAD)
            .orderBy(LOAD.NUMBER.desc())
            .fetch(load -> new Entry(load.value1(), load.value2(), load.value3()));
  }

  private record Entry(int number, String snapshot, OffsetDateTime loadedAt) {}

  /**
   * The load after which the facts stood as they did at a snapshot, on a date (at its end, UTC) or
   * at a time.
   *
   * @throws Problem when it is none of these, or before the first load
   */
  int at(String asOf) {
    OffsetDateTime time = time(asOf);
    Predicate<Entry> stood =
        time == null ? load -> load.snapshot.equals(asOf) : load -> !load.loadedAt.isAfter(time);
    return newestFirst.stream()
        .filter(stood)
        .findFirst()
        .map(Entry::number)
        .orElseThrow(() -> unknown(asOf));
  }

  private static Problem unknown(String asOf) {
    return new Problem(
        ProblemCode.UNKNOWN_SNAPSHOT,
        "scope.asOf \"%s\" is no snapshot here, and no date or time since the first load; "
                .formatted(asOf)
            + "`{ dataset { snapshots { id loadedAt } } }` lists them.");
  }

  private static @Nullable OffsetDateTime time(String asOf) {
    try {
      return asOf.length() == "2026-01-31".length()
          ? LocalDate.parse(asOf).plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC).minusNanos(1)
          : OffsetDateTime.parse(asOf);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
