package cl.contraste.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.platform.Client.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What questions cost, worked out by hand. */
@GuardedServer
class CostTest {

  private static final String VALUE =
      " { value status unit low high published source { document { name sha256 } page line } }";

  private static final String YEARS =
      Stream.of(
              "initialBudget finalBudget executedBudget extrabudgetaryResources",
              "administrativeSpending beneficiaries targetPopulation initialExecution",
              "finalExecution reallocation administrativeShare coverage spendingPerBeneficiary")
          .flatMap(names -> Stream.of(names.split(" ")))
          .map(metric -> metric + VALUE)
          .collect(Collectors.joining(" ", "years { year edition priceYear throughMonth ", " }"));

  private static final String COMPONENTS =
      "components { name unit years { year componentSpending %1$s output %1$s spendingPerOutput %1$s } }"
          .formatted(VALUE);

  private final Client client;

  CostTest(@LocalServerPort int port) {
    client = new Client(port);
  }

  @Test
  void aFieldCostsOne() {
    assertThat(cost(client.ask("{ greeting }"))).isEqualTo(1);
    assertThat(cost(client.ask("{ a: greeting b: greeting }"))).isEqualTo(2);
  }

  @Test
  void whatIsSelectedBelowCostsOncePerRowOfThePage() {
    assertThat(cost(client.ask("{ programs(first: 10) { nodes { id name } totalCount } }")))
        .isEqualTo(1 + 10 * (1 + 2 + 1));
  }

  @Test
  void aPageThatIsNotNamedIsThatOfTheSchema() {
    assertThat(cost(client.ask("{ programs { nodes { id } } }"))).isEqualTo(1 + 50 * (1 + 1));
  }

  @Test
  void aPageMayStandInAVariable() {
    String question = "query q($n: Int = 7) { programs(first: $n) { totalCount } }";
    assertThat(cost(client.ask(question, Map.of("n", 20)))).isEqualTo(1 + 20);
    assertThat(cost(client.ask(question))).isEqualTo(1 + 7);
  }

  @Test
  void anEmptyPageCostsAsMuchAsOneRow() {
    assertThat(cost(client.ask("{ programs(first: 0) { totalCount } }"))).isEqualTo(2);
  }

  @Test
  void aFragmentCostsWhereverItIsSpread() {
    String question = "{ a: programs { ...f } b: programs { ...f } }";
    assertThat(cost(client.ask(question + " fragment f on Programs { nodes { id } }")))
        .isEqualTo(2 * (1 + 50 * 2));
  }

  @Test
  void whatIsSkippedCostsNothing() {
    assertThat(cost(client.ask("{ greeting programs @skip(if: true) { totalCount } }")))
        .isEqualTo(1);
  }

  @Test
  void everyAnswerSaysItsLimit() {
    assertThat(client.ask("{ greeting }").read("$.extensions.cost.limit")).isEqualTo(1_000_000);
  }

  @Test
  void aThousandProgramsWithEverythingTheyHaveMayBeAsked() {
    Response response =
        client.ask("{ programs(first: 1000) { nodes { id name " + YEARS + COMPONENTS + " } } }");
    assertThat(response.read("$.data.programs.nodes")).isEqualTo(List.of());
    assertThat(cost(response)).isBetween(200_000, 500_000);
  }

  @Test
  void whatCostsTooMuchIsRefusedWithItsCost() {
    String page = ": programs(first: 1000) { nodes { ...f } } ";
    Response response =
        client.ask(
            "{ a"
                + page
                + "b"
                + page
                + "c"
                + page
                + "d"
                + page
                + "e"
                + page
                + "} "
                + "fragment f on Program { "
                + YEARS
                + COMPONENTS
                + " }");
    assertThat(response.code()).isEqualTo("TOO_COMPLEX");
    assertThat(cost(response)).isGreaterThan(1_000_000);
    assertThat(response.message()).contains("at most 1000000");
  }

  @Test
  void aCostThatNoLongHoldsIsTheLargestLong() {
    assertThat(Cost.times(Long.MAX_VALUE, 2)).isEqualTo(Long.MAX_VALUE);
    assertThat(Cost.times(1L << 32, 1L << 32)).isEqualTo(Long.MAX_VALUE);
    assertThat(Cost.plus(Long.MAX_VALUE, 1)).isEqualTo(Long.MAX_VALUE);
    assertThat(Cost.plus(2, Cost.times(3, 4))).isEqualTo(14);
    assertThat(Cost.times(1_000, 0)).isZero();
  }

  private static int cost(Response response) {
    return (Integer) response.read("$.extensions.cost.value");
  }
}
