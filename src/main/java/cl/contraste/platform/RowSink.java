package cl.contraste.platform;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whoever takes the rows of a page one by one, while they are read, instead of all at once; it
 * stands in the context of a question.
 */
public interface RowSink {

  /**
   * Hears what is asked, once it is known to be valid and before any of it is looked up.
   *
   * @return whether the question is one page of rows that will be taken one by one; such a page may
   *     be larger than others
   * @throws Problem when an answer of this kind cannot be taken
   */
  boolean asked(List<ExecutableNormalizedField> fields, GraphQLSchema schema);

  /**
   * Takes a row, as the answer would have it.
   *
   * @throws IOException when no more rows are wanted
   */
  void row(Map<String, @Nullable Object> row) throws IOException;
}
