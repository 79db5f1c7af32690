package cl.contraste.platform;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Answers completed in one go are those that the engine completes field by field. */
class ReadAnswersTest {

  private static final int QUESTIONS = 1000;

  private static final String SCHEMA =
      """
      type Query { thing: Thing  things: [Thing!]  surely: Thing! }
      type Thing {
        id: ID!  name: String  count: Int!  share: Decimal  is: Boolean  size: Float
        colour: Colour!  maybe: Colour  part: Part  parts: [Part!]!  some: [Part]  grid: [[Int!]]
        fetched: String
      }
      type Part { name: String!  colours: [Colour!]  whole: Thing  value: Decimal! }
      enum Colour { RED GREEN }
      scalar Decimal
      """;

  private static final GraphQLSchema NOTHING_FETCHES = schema(null);

  @Test
  void anAnswerIsTheOneOfTheEngine() {
    int faulty = 0;
    for (int seed = 0; seed < QUESTIONS; seed++) {
      RandomQuestion question = new RandomQuestion(new Random(seed));
      Map<String, Object> ours = answer(NOTHING_FETCHES, question, true);
      assertThat(ours).as(question.text()).isEqualTo(answer(NOTHING_FETCHES, question, false));
      assertThat(ours).containsKey("data");
      assertThat(ours.toString()).isEqualTo(answer(NOTHING_FETCHES, question, false).toString());
      faulty += ours.containsKey("errors") ? 1 : 0;
    }
    assertThat(faulty).isBetween(QUESTIONS / 10, QUESTIONS * 9 / 10);
  }

  @Test
  void aFieldWithAFetcherOfItsOwnIsFetched() {
    ExecutionInput question =
        ExecutionInput.newExecutionInput("{ thing { id fetched } }")
            .root(Map.of("thing", Map.of("id", "a")))
            .build();
    GraphQL graphQl = graphQl(schema(field -> "fetched"), true);
    assertThat(graphQl.execute(question).toSpecification().toString())
        .isEqualTo("{data={thing={id=a, fetched=fetched}}}");
  }

  private static Map<String, Object> answer(
      GraphQLSchema schema, RandomQuestion question, boolean inOneGo) {
    return graphQl(schema, inOneGo)
        .execute(
            ExecutionInput.newExecutionInput(question.text())
                .root(question.read())
                .variables(Map.of("yes", true, "no", false))
                .build())
        .toSpecification();
  }

  private static GraphQL graphQl(GraphQLSchema schema, boolean inOneGo) {
    SimpleDataFetcherExceptionHandler exceptions = new SimpleDataFetcherExceptionHandler();
    return GraphQL.newGraphQL(schema)
        .queryExecutionStrategy(
            inOneGo ? new ReadAnswers(exceptions) : new AsyncExecutionStrategy(exceptions))
        .build();
  }

  private static GraphQLSchema schema(@Nullable DataFetcher<?> fetcher) {
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().scalar(Decimal.SCALAR);
    if (fetcher != null) {
      wiring.type("Thing", thing -> thing.dataFetcher("fetched", fetcher));
    }
    return new SchemaGenerator()
        .makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring.build());
  }
}
