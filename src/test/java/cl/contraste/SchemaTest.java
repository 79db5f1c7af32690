package cl.contraste;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.db.enums.TextKind;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Metric;
import cl.contraste.platform.Caveat;
import cl.contraste.platform.Shape;
import cl.contraste.program.DiscrepancyCause;
import cl.contraste.program.DiscrepancyKind;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import graphql.TrivialDataFetcher;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.springframework.graphql.execution.SchemaReport;

/** What a client sees, held against the two rules of the schema and against the code behind it. */
@ContrasteTest
class SchemaTest {

  /** Java enums that go by another name in the schema. */
  private static final Map<String, String> JAVA_NAMES =
      Map.of("ProgramOrderField", "By", "Peers", "PeerRule");

  @Autowired private GraphQlSource source;
  @Autowired private List<RuntimeWiringConfigurer> wirings;

  private GraphQLSchema schema;

  @BeforeEach
  void readSchema() {
    schema = source.schema();
  }

  @Test
  void onlyQueryFieldsTakeArguments() {
    assertThat(fieldsBelowQuery())
        .allSatisfy((name, field) -> assertThat(field.getArguments()).isEmpty());
  }

  @Test
  void onlyQueryFieldsFetch() {
    for (GraphQLObjectType type : objectsBelowQuery()) {
      for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
        assertThat(schema.getCodeRegistry().getDataFetcher(type, field))
            .as(type.getName() + "." + field.getName())
            .isInstanceOf(TrivialDataFetcher.class);
      }
    }
  }

  /** So that one failure does not erase the answers beside it. */
  @Test
  void everyQueryFieldMayBeNull() {
    assertThat(query().getFieldDefinitions())
        .allSatisfy(field -> assertThat(field.getType()).isNotInstanceOf(GraphQLNonNull.class));
  }

  @Test
  void everythingIsDescribedWithItsSpanishTermInParenthesesAtTheEnd() {
    Map<String, String> descriptions = new TreeMap<>();
    types().forEach(type -> describe(type.getName(), type, descriptions));
    descriptions.values().removeIf(description -> description.matches("(?s).+\\(.+\\)\\s*"));
    assertThat(descriptions).isEmpty();
  }

  @Test
  void everyQuestionAndEachOfItsArgumentsIsAnswered() {
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
    wirings.forEach(configurer -> configurer.configure(wiring));
    SchemaReport report = SchemaMappingInspector.inspect(schema, wiring.build());
    assertThat(report.unmappedFields()).noneMatch(field -> field.getTypeName().equals("Query"));
    assertThat(report.unmappedRegistrations()).isEmpty();
    assertThat(report.unmappedArguments()).isEmpty();
    assertThat(report.fieldNullnessErrors()).isEmpty();
  }

  @Test
  void everyShapeNamesTheFieldsOfItsType() throws ReflectiveOperationException {
    for (Shape<?> shape : shapes()) {
      GraphQLObjectType type = Objects.requireNonNull(schema.getObjectType(shape.type()));
      assertThat(shape.names()).as(shape.type()).isEqualTo(names(type.getFieldDefinitions()));
    }
  }

  @Test
  void everyTypeHasOneShape() throws ReflectiveOperationException {
    assertThat(shapes().stream().map(Shape::type))
        .containsExactlyInAnyOrderElementsOf(
            objectsBelowQuery().stream()
                .map(GraphQLObjectType::getName)
                .filter(
                    name ->
                        !name.matches(
                            ".*(Connection|Edge)|PageInfo|Words|Metric|Codebook|CodeList|Code"))
                .toList());
  }

  @Test
  void everyEnumHasTheConstantsOfItsJavaEnum() {
    Map<String, Set<String>> java = javaEnums();
    for (GraphQLEnumType type : ofType(GraphQLEnumType.class)) {
      String name = JAVA_NAMES.getOrDefault(type.getName(), type.getName());
      assertThat(names(type.getValues())).as(type.getName()).isEqualTo(java.get(name));
    }
  }

  @Test
  void closedListsHaveTheSameSentencesInTheSchema() {
    sameSentences("Caveat", Caveat.values(), Caveat::sentence);
    sameSentences("DiscrepancyKind", DiscrepancyKind.values(), DiscrepancyKind::sentence);
    sameSentences("DiscrepancyCause", DiscrepancyCause.values(), DiscrepancyCause::rule);
  }

  private <E extends Enum<E>> void sameSentences(
      String type, E[] constants, Function<E, String> sentence) {
    assertThat(
            enumOf(type).getValues().stream()
                .collect(toMap(GraphQLEnumValueDefinition::getName, SchemaTest::english)))
        .isEqualTo(Stream.of(constants).collect(toMap(Enum::name, sentence)));
  }

  private static String english(GraphQLEnumValueDefinition value) {
    return String.valueOf(value.getDescription()).replaceFirst("(?s)\\s\\([^()]*\\)\\s*$", "");
  }

  private GraphQLEnumType enumOf(String name) {
    return (GraphQLEnumType) Objects.requireNonNull(schema.getType(name));
  }

  private GraphQLObjectType query() {
    return Objects.requireNonNull(schema.getQueryType());
  }

  /** Types of our own, without those of GraphQL itself. */
  private List<GraphQLNamedType> types() {
    return schema.getAllTypesAsList().stream()
        .filter(type -> !Introspection.isIntrospectionTypes(type))
        .filter(type -> !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
        .toList();
  }

  private <T> List<T> ofType(Class<T> kind) {
    return types().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private List<GraphQLObjectType> objectsBelowQuery() {
    return ofType(GraphQLObjectType.class).stream().filter(type -> !type.equals(query())).toList();
  }

  private Map<String, GraphQLFieldDefinition> fieldsBelowQuery() {
    Map<String, GraphQLFieldDefinition> fields = new TreeMap<>();
    for (GraphQLObjectType type : objectsBelowQuery()) {
      type.getFieldDefinitions()
          .forEach(field -> fields.put(type.getName() + "." + field.getName(), field));
    }
    return fields;
  }

  /** What an element and all that it consists of says of itself. */
  private static void describe(
      String path, GraphQLNamedSchemaElement element, Map<String, String> into) {
    into.put(path, Objects.requireNonNullElse(element.getDescription(), ""));
    parts(element).forEach(part -> describe(path + "." + part.getName(), part, into));
  }

  private static List<? extends GraphQLNamedSchemaElement> parts(
      GraphQLNamedSchemaElement element) {
    if (element instanceof GraphQLObjectType type) {
      return type.getFieldDefinitions();
    }
    if (element instanceof GraphQLInputObjectType type) {
      return type.getFieldDefinitions();
    }
    if (element instanceof GraphQLEnumType type) {
      return type.getValues();
    }
    return element instanceof GraphQLFieldDefinition field ? field.getArguments() : List.of();
  }

  private static Set<String> names(List<? extends GraphQLNamedSchemaElement> elements) {
    return elements.stream().map(GraphQLNamedSchemaElement::getName).collect(toSet());
  }

  /** All shapes that any class of ours keeps. */
  private static List<Shape<?>> shapes() throws ReflectiveOperationException {
    List<Shape<?>> shapes = new ArrayList<>();
    for (JavaClass type : ArchitectureTest.MAIN) {
      for (var field : type.getFields()) {
        if (field.getRawType().isEquivalentTo(Shape.class)
            && field.getModifiers().contains(JavaModifier.STATIC)) {
          var constant = field.reflect();
          constant.setAccessible(true);
          shapes.add((Shape<?>) constant.get(null));
        }
      }
    }
    return shapes;
  }

  /** Constants of all enums of ours by name, but those of readers, which no client sees. */
  private static Map<String, Set<String>> javaEnums() {
    Map<String, Set<String>> enums = new TreeMap<>();
    for (JavaClass type : ArchitectureTest.MAIN) {
      if (type.isEnum() && !type.getPackageName().startsWith("cl.contraste.source")) {
        assertThat(enums.put(type.getSimpleName(), constants(type.reflect())))
            .as(type.getName())
            .isNull();
      }
    }
    enums.put("MetricName", Catalogue.ALL.stream().map(Metric::constant).collect(toSet()));
    enums.put(
        "RemarkKind",
        EnumSet.range(TextKind.EVALUATOR_ON_TARGETING, TextKind.INSTITUTION).stream()
            .map(TextKind::name)
            .collect(toSet()));
    return enums;
  }

  private static Set<String> constants(Class<?> type) {
    return Stream.of(Objects.requireNonNull(type.getEnumConstants()))
        .map(Object::toString)
        .collect(toSet());
  }
}
