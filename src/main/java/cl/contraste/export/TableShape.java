package cl.contraste.export;

import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How an answer is laid out as a table. It follows from the question and the schema alone, so that
 * an empty answer has its columns too and none depends on the facts.
 *
 * @param columns in the order in which the question names them
 * @param parts the answer, field by field
 * @param isPage whether the answer is one page of rows and nothing else
 */
record TableShape(List<TableColumn> columns, List<TablePart> parts, boolean isPage) {

  /**
   * The table of a question.
   *
   * @throws Problem when it has lists side by side, or columns of the same name
   */
  static TableShape of(List<ExecutableNormalizedField> fields, GraphQLSchema schema) {
    Drawing drawing = new Drawing(schema);
    boolean single = fields.size() == 1;
    List<TablePart> parts =
        fields.stream()
            .map(field -> drawing.part(field, single ? "" : field.getResultKey()))
            .toList();
    drawing.requireOneListAtMost(parts);
    return new TableShape(drawing.columns(), parts, single && drawing.isPage(fields.getFirst()));
  }

  /** The parts of a row of a page. */
  List<TablePart> rowParts() {
    TablePart.Group page = (TablePart.Group) parts.getFirst();
    return ((TablePart.Many) page.parts().getFirst()).parts();
  }

  /** A table in the making. */
  private static final class Drawing {

    /** Fields that only hold together what is asked for. */
    private static final Set<String> FRAMES = Set.of("nodes", "edges", "node");

    private static final Set<String> ROWS = Set.of("nodes", "edges");

    private final GraphQLSchema schema;
    private final List<TableColumn> columns = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    Drawing(GraphQLSchema schema) {
      this.schema = schema;
    }

    List<TableColumn> columns() {
      return List.copyOf(columns);
    }

    TablePart part(ExecutableNormalizedField field, String path) {
      String key = field.getResultKey();
      if (!(GraphQLTypeUtil.unwrapAll(field.getType(schema)) instanceof GraphQLObjectType)) {
        return new TablePart.Cell(key, column(field, path));
      }
      List<TablePart> parts =
          shown(field).stream().map(child -> part(child, path(path, child))).toList();
      requireOneListAtMost(parts);
      return isList(field.getType(schema))
          ? new TablePart.Many(key, parts)
          : new TablePart.Group(key, parts);
    }

    /** What stands beside the rows of a page speaks of all of them, and is in none. */
    private static List<ExecutableNormalizedField> shown(ExecutableNormalizedField field) {
      List<ExecutableNormalizedField> all = field.getChildren();
      List<ExecutableNormalizedField> rows =
          all.stream().filter(child -> ROWS.contains(child.getFieldName())).toList();
      return rows.isEmpty() ? all : rows;
    }

    private static String path(String path, ExecutableNormalizedField field) {
      String key = field.getResultKey();
      boolean silent =
          field.getAlias() == null
              && (FRAMES.contains(key) || (key.equals("value") && !field.hasChildren()));
      if (silent && !(path.isEmpty() && key.equals("value"))) {
        return path;
      }
      return path.isEmpty() ? key : path + "." + key;
    }

    private int column(ExecutableNormalizedField field, String path) {
      if (!names.add(path)) {
        throw new Problem(
            ProblemCode.NOT_A_TABLE,
            "Two columns are called '%s'; give one of their fields an alias.".formatted(path));
      }
      columns.add(new TableColumn(path, kind(field), Units.of(field)));
      return columns.size() - 1;
    }

    private TableColumn.Kind kind(ExecutableNormalizedField field) {
      GraphQLType type = field.getType(schema);
      return isList(type)
          ? TableColumn.Kind.TEXT
          : switch (GraphQLTypeUtil.unwrapAll(type).getName()) {
            case "Int", "Float", "Decimal" -> TableColumn.Kind.NUMBER;
            case "Boolean" -> TableColumn.Kind.TRUTH;
            default -> TableColumn.Kind.TEXT;
          };
    }

    private static boolean isList(GraphQLType type) {
      return GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
    }

    void requireOneListAtMost(List<TablePart> parts) {
      List<String> lists = parts.stream().filter(Drawing::holdsList).map(TablePart::key).toList();
      if (lists.size() > 1) {
        throw new Problem(
            ProblemCode.NOT_A_TABLE,
            "'%s' and '%s' are lists side by side, and a table has rows of one; ask for each by an address of its own."
                .formatted(lists.get(0), lists.get(1)));
      }
    }

    private static boolean holdsList(TablePart part) {
      return switch (part) {
        case TablePart.Cell cell -> false;
        case TablePart.Group group -> group.parts().stream().anyMatch(Drawing::holdsList);
        case TablePart.Many many -> true;
      };
    }

    /** A page has cursors to go on by; its rows can be taken one by one. */
    boolean isPage(ExecutableNormalizedField field) {
      return GraphQLTypeUtil.unwrapAll(field.getType(schema)) instanceof GraphQLObjectType type
          && type.getFieldDefinition("pageInfo") != null
          && shown(field).size() == 1
          && shown(field).getFirst().getFieldName().equals("nodes");
    }
  }
}
