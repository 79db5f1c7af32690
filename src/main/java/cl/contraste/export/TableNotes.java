package cl.contraste.export;

import cl.contraste.platform.Question;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader should know of a table.
 *
 * @param question that it answers
 * @param columns that it has
 * @param snapshot id of the facts that it was made of; null: of none
 * @param warnings code and sentence of each
 */
record TableNotes(
    Question question,
    List<TableColumn> columns,
    @Nullable String snapshot,
    List<Map<String, Object>> warnings) {}
