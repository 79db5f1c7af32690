package cl.contraste.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A table as one JSON array of flat objects; a missing cell is null. */
final class JsonTable implements TableWriter {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final List<TableColumn> columns;
  private final JsonGenerator json;

  JsonTable(List<TableColumn> columns, OutputStream out) {
    this.columns = columns;
    json = JSON.createGenerator(out);
    json.writeStartArray();
  }

  @Override
  public void row(@Nullable Object[] cells) {
    json.writeRaw('\n');
    json.writeStartObject();
    for (int i = 0; i < cells.length; i++) {
      json.writeName(columns.get(i).name());
      write(cells[i]);
    }
    json.writeEndObject();
  }

  private void write(@Nullable Object cell) {
    switch (cell) {
      case null -> json.writeNull();
      case BigDecimal number -> json.writeNumber(number);
      case Integer number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      default -> json.writeString(TableWriter.text(cell));
    }
  }

  @Override
  public void finish(TableNotes notes) throws IOException {
    json.writeEndArray();
    json.flush();
  }
}
