package cl.contraste.program;

import static cl.contraste.db.Tables.FINDING_CODE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import cl.contraste.db.tables.FindingCode;
import cl.contraste.platform.Json;
import cl.contraste.platform.Selection;
import cl.contraste.platform.Shape;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLSchema;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * What every code in an answer means. The schema itself says it, each description with its Spanish
 * term in parentheses at the end; codes of findings are data.
 */
@Repository
class Codebook {

  static final Shape<FindingCode> FINDING =
      Shape.<FindingCode>of("CodebookFinding")
          .field("vocabulary", code -> code.VOCABULARY)
          .field("dimension", code -> code.DIMENSION)
          .field("code", code -> code.CODE)
          .field("verdict", code -> code.VERDICT)
          .field("label", code -> code.NAME_EN)
          .field("labelEs", code -> code.NAME_ES);

  private static final Pattern DESCRIBED =
      Pattern.compile("(?s)(?<said>.*?)\\s*\\((?<term>(?:[^()]|\\([^()]*\\))*)\\)\\s*");

  private final DSLContext questions;

  Codebook(DSLContext questions) {
    this.questions = questions;
  }

  /** All codes of findings, by vocabulary. */
  List<?> findings(Selection selection) {
    FindingCode fc = FINDING_CODE.as("fc");
    Map<String, Object> answer =
        Json.read(
            questions.select(
                Json.object(
                    Map.of(
                        "findings",
                        field(
                            select(
                                    Json.array(
                                        FINDING.json(fc, selection),
                                        fc.VOCABULARY,
                                        fc.DIMENSION,
                                        fc.CODE))
                                .from(fc))))));
    return (List<?>) answer.getOrDefault("findings", List.of());
  }

  /** The closed lists of the schema, by name. */
  static List<Map<String, Object>> lists(GraphQLSchema schema) {
    return schema.getAllTypesAsList().stream()
        .filter(GraphQLEnumType.class::isInstance)
        .map(GraphQLEnumType.class::cast)
        .filter(type -> !Introspection.isIntrospectionTypes(type))
        .sorted(Comparator.comparing(GraphQLEnumType::getName))
        .map(Codebook::list)
        .toList();
  }

  private static Map<String, Object> list(GraphQLEnumType type) {
    Map<String, Object> list = entry(type.getName(), type.getDescription());
    list.put("codes", type.getValues().stream().map(Codebook::code).toList());
    return list;
  }

  private static Map<String, Object> code(GraphQLEnumValueDefinition value) {
    Map<String, Object> code = entry(value.getName(), value.getDescription());
    code.put("code", value.getName());
    return code;
  }

  private static Map<String, Object> entry(String name, @Nullable String description) {
    Matcher described = DESCRIBED.matcher(String.valueOf(description));
    if (!described.matches()) {
      throw new IllegalStateException(name + " has no Spanish term: " + description);
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", name);
    entry.put("label", label(name));
    entry.put("labelEs", described.group("term").replaceFirst("\\.$", ""));
    entry.put("description", described.group("said").replaceAll("\\s+", " ").strip());
    return entry;
  }

  /** {@code NOT_REPORTED} and {@code ValueStatus} as people write them. */
  private static String label(String name) {
    String words =
        name.contains("_") || name.equals(name.toUpperCase(java.util.Locale.ROOT))
            ? name.replace('_', ' ')
            : name.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    return words.charAt(0) + words.substring(1).toLowerCase(java.util.Locale.ROOT);
  }
}
