package cl.contraste.export;

import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/** A format of tables. */
enum TableFormat {
  CSV("csv", "text/csv", "text/csv; charset=utf-8"),
  TSV("tsv", "text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
  XLSX(
      "xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  JSON("json", "application/vnd.contraste.rows+json", "application/json");

  private final String ending;
  private final String type;
  private final String contentType;

  TableFormat(String ending, String type, String contentType) {
    this.ending = ending;
    this.type = type;
    this.contentType = contentType;
  }

  /** How an address ends that asks for it. */
  String ending() {
    return ending;
  }

  /** How a client says that it accepts it. */
  MediaType type() {
    return MediaType.parseMediaType(type);
  }

  String contentType() {
    return contentType;
  }

  TableOptions options(ServerRequest request) {
    return TableOptions.of(request, this == TSV ? '\t' : ',');
  }

  TableWriter writer(List<TableColumn> columns, TableOptions options, Outlet out)
      throws IOException {
    return switch (this) {
      case CSV, TSV -> new CsvTable(columns, options, out);
      case XLSX -> new ExcelTable(columns, out);
      case JSON -> new JsonTable(columns, out);
    };
  }
}
