package cl.contraste.comparison;

import java.util.List;
import org.jooq.Record;
import org.jooq.Select;

/** Selections of the same columns, one below the other. */
final class Unions {

  private Unions() {}

  @SuppressWarnings("unchecked")
  static Select<?> all(List<Select<?>> parts) {
    Select<Record> all = (Select<Record>) parts.getFirst();
    for (Select<?> part : parts.subList(1, parts.size())) {
      all = all.unionAll((Select<Record>) part);
    }
    return all;
  }
}
