package cl.contraste.program;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;

import cl.contraste.db.enums.DocumentKind;
import cl.contraste.db.tables.Document;
import cl.contraste.platform.NameKey;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Which documents. */
public record DocumentFilter(
    @Nullable List<DocumentKind> kinds, @Nullable List<Integer> editions, @Nullable String text) {

  static final DocumentFilter NONE = new DocumentFilter(null, null, null);

  /** The same in SQL. */
  Condition on(Document document) {
    Condition holds = noCondition();
    if (kinds != null) {
      holds = holds.and(document.KIND.in(kinds));
    }
    if (editions != null) {
      holds = holds.and(document.EDITION.cast(SQLDataType.INTEGER).in(editions));
    }
    if (text != null) {
      holds =
          holds.and(
              Stream.of(NameKey.of(text).split(" "))
                  .map(word -> unaccented(document).contains(word))
                  .reduce(noCondition(), DSL::and, DSL::and));
    }
    return holds;
  }

  private static org.jooq.Field<String> unaccented(Document document) {
    return DSL.field(
        "regexp_replace(normalize({0}, NFKD), '[\\u0300-\\u036f]', '', 'g')",
        String.class, lower(document.NAME));
  }
}
