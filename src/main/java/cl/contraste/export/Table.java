package cl.contraste.export;

import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.platform.Question;
import cl.contraste.platform.RowSink;
import cl.contraste.platform.Written;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpStatus;
import tools.jackson.core.exc.JacksonIOException;

/** One answer on its way into a table: as a whole, or a page of rows one by one. */
final class Table implements RowSink {

  /** Makes the writer, once the columns are known. */
  interface Opening {
    TableWriter open(List<TableColumn> columns, Outlet out) throws IOException;
  }

  private final Question question;
  private final Opening opening;
  private final Outlet out;
  private final int most;
  private @Nullable TableShape shape;
  private @Nullable TableWriter writer;
  private @Nullable Object[] cells = {};
  private int rows;
  private boolean gone;
  private @Nullable Problem problem;

  Table(Question question, Opening opening, Outlet out, int most) {
    this.question = question;
    this.opening = opening;
    this.out = out;
    this.most = most;
  }

  @Override
  public boolean asked(List<ExecutableNormalizedField> fields, GraphQLSchema schema) {
    shape = TableShape.of(fields, schema);
    cells = new Object[shape.columns().size()];
    return shape.isPage();
  }

  @Override
  public void row(Map<String, @Nullable Object> row) throws IOException {
    try {
      write(Objects.requireNonNull(shape).rowParts(), row);
    } catch (Problem tooLarge) {
      problem = tooLarge;
      throw new IOException(tooLarge);
    } catch (UncheckedIOException | JacksonIOException e) {
      gone = true;
      throw new IOException(e);
    } catch (IOException e) {
      gone = true;
      throw e;
    }
  }

  private void write(List<TablePart> parts, @Nullable Map<?, ?> object) throws IOException {
    Optional<TablePart.Entries> entries = TablePart.fill(parts, object, cells);
    if (entries.isEmpty()) {
      write();
      return;
    }
    TablePart.Many many = entries.get().part();
    List<?> objects = entries.get().objects();
    if (objects.isEmpty() && !isWhole(many)) {
      write(many.parts(), null);
    }
    for (Object entry : objects) {
      write(many.parts(), (Map<?, ?>) entry);
    }
  }

  /** A list outside of which a row has nothing: where it is empty, there is no row. */
  private boolean isWhole(TablePart.Many many) {
    return count(many.parts()) == cells.length;
  }

  private static int count(List<TablePart> parts) {
    int columns = 0;
    for (TablePart part : parts) {
      columns +=
          switch (part) {
            case TablePart.Cell cell -> 1;
            case TablePart.Group group -> count(group.parts());
            case TablePart.Many many -> count(many.parts());
          };
    }
    return columns;
  }

  private void write() throws IOException {
    if (++rows > most) {
      throw new Problem(
          ProblemCode.TABLE_TOO_LARGE,
          "The table has more than %d rows; ask for fewer, or for part of them at a time."
              .formatted(most));
    }
    writer().row(cells);
  }

  private TableWriter writer() throws IOException {
    TableWriter open =
        writer == null ? opening.open(Objects.requireNonNull(shape).columns(), out) : writer;
    writer = open;
    return open;
  }

  /**
   * The table of an answer.
   *
   * @throws Problem when there is none
   */
  Written written(WebGraphQlResponse answer, Map<String, String> headers) {
    if (gone) {
      return new Written(HttpStatus.OK, headers, null, null);
    }
    if (problem != null) {
      throw problem;
    }
    answer.getErrors().stream().findFirst().ifPresent(Table::refuse);
    try {
      // A page whose rows were taken one by one is empty by now.
      write(Objects.requireNonNull(shape).parts(), answer.getExecutionResult().getData());
      writer().finish(notes(answer));
    } catch (IOException | UncheckedIOException | JacksonIOException e) {
      return new Written(HttpStatus.OK, headers, null, null);
    }
    return new Written(HttpStatus.OK, headers, out.held(), Written.snapshot(answer));
  }

  private static void refuse(ResponseError error) {
    Object code = error.getExtensions().get("code");
    throw new Problem(
        ProblemCode.valueOf(String.valueOf(code)), String.valueOf(error.getMessage()));
  }

  @SuppressWarnings("unchecked")
  private TableNotes notes(WebGraphQlResponse answer) {
    Map<Object, Object> extensions = answer.getExtensions();
    return new TableNotes(
        question,
        Objects.requireNonNull(shape).columns(),
        (String) extensions.get("snapshot"),
        (List<Map<String, Object>>) extensions.getOrDefault("warnings", List.of()));
  }
}
