package cl.contraste.platform;

import graphql.Scalars;
import graphql.TrivialDataFetcher;
import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.introspection.Introspection;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a selection turns what was read into what is answered: which names the answer has, and how
 * each value is written. Worked out once a selection, applied to each of its objects.
 */
final class Completion {

  private final ExecutionContext execution;
  private final FieldCollector collector;

  Completion(ExecutionContext execution, FieldCollector collector) {
    this.execution = execution;
    this.collector = collector;
  }

  /** What was read has something in it that the engine must judge. */
  static final class LeftToTheEngine extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    LeftToTheEngine() {
      super(null, null, false, false);
    }
  }

  /** Turns a value that was read into one of the answer. */
  private interface Step {
    @Nullable Object apply(@Nullable Object read);
  }

  /**
   * A field of an object.
   *
   * @param key its name in the answer
   * @param name its name in what was read
   */
  private record Member(String key, String name, Step step) {}

  /** An object and its selected fields, in their order. */
  record Members(List<Member> members) {

    /**
     * @throws LeftToTheEngine when the object does not fit the selection
     */
    Map<String, @Nullable Object> apply(Map<?, ?> read) {
      Map<String, @Nullable Object> answer = LinkedHashMap.newLinkedHashMap(members.size());
      for (Member member : members) {
        answer.put(member.key, member.step.apply(read.get(member.name)));
      }
      return answer;
    }
  }

  /**
   * What is selected below a field.
   *
   * @throws LeftToTheEngine when something of it is fetched by a fetcher of its own
   */
  Members of(MergedField field, GraphQLObjectType type) {
    return new Members(
        collector.collectFields(collecting(type), field).getSubFieldsList().stream()
            .map(member -> member(member, type))
            .toList());
  }

  private FieldCollectorParameters collecting(GraphQLObjectType type) {
    return FieldCollectorParameters.newParameters()
        .schema(execution.getGraphQLSchema())
        .objectType(type)
        .fragments(execution.getFragmentsByName())
        .variables(execution.getCoercedVariables().toMap())
        .graphQLContext(execution.getGraphQLContext())
        .build();
  }

  private Member member(MergedField field, GraphQLObjectType type) {
    if (field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
      return new Member(field.getResultKey(), field.getName(), read -> type.getName());
    }
    GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
    if (definition == null || !isTrivial(type, definition)) {
      throw new LeftToTheEngine();
    }
    return new Member(field.getResultKey(), field.getName(), step(field, definition.getType()));
  }

  private boolean isTrivial(GraphQLObjectType type, GraphQLFieldDefinition field) {
    return execution.getGraphQLSchema().getCodeRegistry().getDataFetcher(type, field)
        instanceof TrivialDataFetcher;
  }

  private Step step(MergedField field, GraphQLType type) {
    return type instanceof GraphQLNonNull nonNull
        ? present(stepOfPresent(field, nonNull.getWrappedType()))
        : nullable(stepOfPresent(field, type));
  }

  private static Step nullable(Step step) {
    return read -> read == null ? null : step.apply(read);
  }

  private static Step present(Step step) {
    return read -> required(step.apply(required(read)));
  }

  private static Object required(@Nullable Object value) {
    if (value == null) {
      throw new LeftToTheEngine();
    }
    return value;
  }

  private Step stepOfPresent(MergedField field, GraphQLType type) {
    if (type instanceof GraphQLObjectType object) {
      Members members = of(field, object);
      return read -> members.apply(as(Map.class, read));
    }
    if (type instanceof GraphQLList list) {
      Step entry = step(field, list.getWrappedType());
      return read ->
          read instanceof RowStream rows
              ? handedOn(rows, entry)
              : entries(as(List.class, read), entry);
    }
    if (type instanceof GraphQLScalarType scalar) {
      Coercing<?, ?> coercing = scalar.getCoercing();
      return scalar.equals(Scalars.GraphQLString)
          ? read -> read instanceof String ? read : written(coercing, read)
          : read -> written(coercing, read);
    }
    if (type instanceof GraphQLEnumType values) {
      return read -> name(values, read);
    }
    throw new LeftToTheEngine();
  }

  private static <T> T as(Class<T> type, @Nullable Object read) {
    if (!type.isInstance(read)) {
      throw new LeftToTheEngine();
    }
    return type.cast(read);
  }

  private static List<@Nullable Object> entries(List<?> read, Step step) {
    List<@Nullable Object> entries = new ArrayList<>(read.size());
    for (Object entry : read) {
      entries.add(step.apply(entry));
    }
    return entries;
  }

  /** Nothing of it stays for the answer. */
  private List<Object> handedOn(RowStream rows, Step entry) {
    RowSink sink =
        java.util.Objects.requireNonNull(execution.getGraphQLContext().get(RowSink.class));
    try (rows) {
      while (rows.hasNext()) {
        sink.row(row(entry.apply(rows.next())));
      }
    } catch (IOException e) {
      // Whoever took them wants no more, and knows it.
    }
    return List.of();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> row(@Nullable Object entry) {
    return (Map<String, @Nullable Object>) required(entry);
  }

  private @Nullable Object written(Coercing<?, ?> coercing, @Nullable Object read) {
    try {
      return coercing.serialize(
          required(read), execution.getGraphQLContext(), execution.getLocale());
    } catch (CoercingSerializeException e) {
      throw new LeftToTheEngine();
    }
  }

  private @Nullable Object name(GraphQLEnumType values, @Nullable Object read) {
    try {
      return values.serialize(required(read), execution.getGraphQLContext(), execution.getLocale());
    } catch (CoercingSerializeException e) {
      throw new LeftToTheEngine();
    }
  }
}
