package cl.contraste.export;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name the path of its field, without what says nothing
 * @param kind what its cells hold
 * @param unit what its numbers count; null: they are no amounts
 */
record TableColumn(String name, Kind kind, @Nullable String unit) {

  /** What cells hold. */
  enum Kind {
    TEXT,
    NUMBER,
    TRUTH
  }
}
