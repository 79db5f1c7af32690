package cl.contraste.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all standing facts as Contraste's own tidy tables, a Frictionless Data Package: a CSV file
 * for each view named {@code tidy_…} and a {@code datapackage.json} that describes them.
 */
@Component
class TablesExport {

  private static final String PREFIX = "tidy_";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final DataSource reader;

  TablesExport(@Qualifier("reader") DataSource reader) {
    this.reader = reader;
  }

  /**
   * Writes the package into a folder, which is made when it is missing. All tables are of one
   * snapshot.
   *
   * @param prose whether the texts of the documents are written too
   * @return how many rows each table has
   */
  Map<String, Long> write(Path folder, boolean prose) throws SQLException, IOException {
    Files.createDirectories(folder);
    try (Connection connection = reader.getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      Map<String, Long> written = new LinkedHashMap<>();
      List<Map<String, Object>> resources = new ArrayList<>();
      for (Map.Entry<String, String> view : views(connection).entrySet()) {
        String name = view.getKey().substring(PREFIX.length());
        if (prose || !name.equals("program_texts")) {
          written.put(name, copy(connection, view.getKey(), folder.resolve(name + ".csv")));
          resources.add(resource(connection, view.getKey(), name, view.getValue()));
        }
      }
      connection.rollback();
      JSON.writeValue(folder.resolve("datapackage.json"), descriptor(resources));
      return written;
    }
  }

  private static Map<String, String> views(Connection connection) throws SQLException {
    Map<String, String> views = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select relname, obj_description(oid) from pg_class
                where relnamespace = 'contraste'::regnamespace and relkind = 'v' and relname like 'tidy\\_%'
                order by relname
                """)) {
      while (rows.next()) {
        views.put(rows.getString(1), rows.getString(2));
      }
    }
    return views;
  }

  private static long copy(Connection connection, String view, Path file)
      throws SQLException, IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy (select * from " + view + ") to stdout (format csv, header)", out);
    }
  }

  private static Map<String, Object> resource(
      Connection connection, String view, String name, String description) throws SQLException {
    List<Column> fields = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from " + view + " limit 0")) {
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        String type = rows.getMetaData().getColumnTypeName(i);
        fields.add(new Column(rows.getMetaData().getColumnName(i), type(type)));
      }
    }
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("name", name);
    resource.put("path", name + ".csv");
    resource.put("description", description);
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put("schema", new Schema(fields, List.of("")));
    return resource;
  }

  private static String type(String column) {
    return switch (column) {
      case "int2", "int4", "int8" -> "integer";
      case "numeric" -> "number";
      case "bool" -> "boolean";
      default -> "string";
    };
  }

  private static Map<String, Object> descriptor(List<Map<String, Object>> resources) {
    Map<String, Object> descriptor = new LinkedHashMap<>();
    descriptor.put("profile", "tabular-data-package");
    descriptor.put("name", "contraste-tables");
    descriptor.put("title", "Public programs of Chile, in tidy tables");
    descriptor.put("resources", resources);
    return descriptor;
  }

  private record Column(String name, String type) {}

  private record Schema(List<Column> fields, List<String> missingValues) {}
}
