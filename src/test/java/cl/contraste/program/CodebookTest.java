package cl.contraste.program;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.ContrasteTest;
import cl.contraste.db.enums.ValueStatus;
import cl.contraste.metric.Catalogue;
import cl.contraste.platform.Caveat;
import cl.contraste.platform.ProblemCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every code that an answer can have is explained once, in two languages. */
@ContrasteTest
class CodebookTest extends Asked {

  @Test
  void everyStatusCaveatAndProblemIsExplained() {
    assertThat(codes("ValueStatus").keySet())
        .containsExactlyElementsOf(names(ValueStatus.values()));
    assertThat(codes("Caveat").keySet()).containsExactlyElementsOf(names(Caveat.values()));
    assertThat(codes("ProblemCode").keySet())
        .containsExactlyInAnyOrderElementsOf(names(ProblemCode.values()));
    assertThat(codes("MetricName")).hasSize(Catalogue.ALL.size());
  }

  private static Iterable<String> names(Enum<?>[] codes) {
    return Stream.of(codes).map(Enum::name).toList();
  }

  @Test
  void codesAreSaidInWordsAndInSpanish() {
    assertThat(String.valueOf(codes("ValueStatus").get("NOT_REPORTED")))
        .isEqualTo(
            """
            {"code":"NOT_REPORTED","label":"Not reported","labelEs":"No informado","description":"Asked for and not given: S/I."}\
            """);
    assertThat(String.valueOf(codes("Caveat").get("IMPLIED")))
        .contains("\"" + Caveat.IMPLIED.sentence() + "\"");
  }

  @Test
  void findingsAreThoseOfTheTable() {
    JsonNode findings =
        answer("{ codebook { findings { vocabulary code labelEs } metrics { labelEs } } }")
            .path("data")
            .path("codebook");
    assertThat(findings.path("metrics")).hasSize(Catalogue.ALL.size());
    assertThat(findings.path("findings"))
        .hasSize(sql().fetchCount(org.jooq.impl.DSL.table("finding_code")))
        .allSatisfy(finding -> assertThat(finding.path("labelEs").asString()).isNotEmpty());
  }

  private Map<String, JsonNode> codes(String name) {
    Map<String, JsonNode> codes = new LinkedHashMap<>();
    for (JsonNode list :
        answer("{ codebook { lists { name codes { code label labelEs description } } } }")
            .path("data")
            .path("codebook")
            .path("lists")) {
      if (list.path("name").asString().equals(name)) {
        list.path("codes").forEach(code -> codes.put(code.path("code").asString(), code));
      }
    }
    return codes;
  }
}
