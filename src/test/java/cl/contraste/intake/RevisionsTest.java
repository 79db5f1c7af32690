package cl.contraste.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.Asker;
import cl.contraste.Contraste;
import cl.contraste.Statements;
import cl.contraste.TestFolder;
import cl.contraste.source.Document;
import cl.contraste.source.Publication;
import cl.contraste.source.TableReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/**
 * What editions and corrections said of the same figure. Program 90-01-01 spent in 2013: 100 by the
 * edition of 2014 in pesos of 2013, corrected to 110, then 120 by the edition of 2015 in pesos of
 * 2014; in 2014 always 50, by 2014 and 2015. Program 90-01-02 is told once.
 */
@SpringBootTest(
    classes = Contraste.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"contraste.bundled=false", "server.shutdown=immediate"})
@ContextConfiguration(initializers = TestFolder.class)
@Import({Statements.class, Asker.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevisionsTest {

  private static final String STATEMENTS =
      "statements { edition value status priceYear restated difference percentChange replacedAt"
          + " document { name } }";

  private static final String BOTH = "\"90-01-01\", \"90-01-02\"";

  @Autowired private Asker asker;
  @Autowired private Statements statements;
  @Autowired private Intake intake;

  @Autowired
  @Qualifier("owner")
  private DataSource owner;

  private String first = "";

  @BeforeAll
  void loadThreeStatements() {
    intake.load(TableReader.read(Path.of("db/data")).codeLists(), List.of());
    first =
        load(
            Reports.document(
                "first",
                Document.Kind.BUDGET,
                Reports.inPesosOf(
                    2013, Reports.budget("90-01-01", 2014, 2013, 1_000_000, 2014, 50)),
                Reports.budget("90-01-02", 2014, 2013, 7)));
    load(
        Reports.document(
            "corrected",
            Document.Kind.BUDGET,
            Reports.inPesosOf(2013, Reports.budget("90-01-01", 2014, 2013, 1_100_000, 2014, 50)),
            Reports.budget("90-01-02", 2014, 2013, 7)));
    load(
        Reports.document(
            "second",
            Document.Kind.BUDGET,
            Reports.inPesosOf(2014, Reports.budget("90-01-01", 2015, 2013, 1_200_000))));
  }

  @Test
  void eachStatementStandsInTheOrderOfEditionsAndCorrectionsWithItsDocument() {
    JsonNode figure = revised("years: {from: 2013}").path(0);
    assertThat(figure.path("program").path("id").asString()).isEqualTo("B-90-01-01");
    assertThat(figure.path("metric").asString()).isEqualTo("EXECUTED_BUDGET");
    assertThat(figure.path("priceYear").asInt()).isEqualTo(2014);
    assertThat(column(figure, "document")).containsExactly("first", "corrected", "second");
    assertThat(column(figure, "edition")).containsExactly("2014", "2014", "2015");
    assertThat(column(figure, "value")).containsExactly("1000000", "1100000", "1200000");
    assertThat(column(figure, "priceYear")).containsExactly("2013", "2013", "2014");
    assertThat(figure.path("statements").path(0).path("replacedAt").isNull()).isFalse();
    assertThat(figure.path("statements").path(1).path("replacedAt").isNull()).isTrue();
  }

  /** Written by hand over the same tables. */
  @Test
  void changesAreInTheSamePricesAsPlainSqlHasThem() {
    BigDecimal index = price(2014).divide(price(2013), java.math.MathContext.DECIMAL64);
    BigDecimal before = new BigDecimal(1_100_000).multiply(index);
    JsonNode last = revised("years: {from: 2013}").path(0).path("statements").path(2);
    assertThat(last.path("restated").asLong()).isEqualTo(1_200_000);
    assertThat(last.path("difference").asLong())
        .isEqualTo(1_200_000 - before.setScale(0, java.math.RoundingMode.HALF_UP).longValue());
    assertThat(last.path("percentChange").decimalValue())
        .isEqualByComparingTo(
            new BigDecimal(1_200_000)
                .subtract(before)
                .divide(before, 6, java.math.RoundingMode.HALF_UP));
    JsonNode correction = revised("years: {from: 2013}").path(0).path("statements").path(1);
    assertThat(correction.path("percentChange").decimalValue()).isEqualByComparingTo("0.1");
  }

  @Test
  void theScopesPricesRestateAllOfThem() {
    JsonNode figure = revised("years: {from: 2013}, prices: {year: 2013}").path(0);
    assertThat(figure.path("priceYear").asInt()).isEqualTo(2013);
    assertThat(column(figure, "restated").subList(0, 2)).containsExactly("1000000", "1100000");
    assertThat(Long.parseLong(column(figure, "restated").get(2)))
        .isEqualTo(
            new BigDecimal(1_200_000)
                .multiply(price(2013))
                .divide(price(2014), 0, java.math.RoundingMode.HALF_UP)
                .longValue());
  }

  /** 1995 has no price index: what was said in its pesos has no number in those of 2014. */
  @Test
  void aYearWithoutPriceIndexIsWarnedOf() {
    load(
        Reports.document(
            "old",
            Document.Kind.BUDGET,
            Reports.inPesosOf(1995, Reports.budget("90-01-03", 2014, 2011, 1_000))));
    load(
        Reports.document(
            "new",
            Document.Kind.BUDGET,
            Reports.inPesosOf(2014, Reports.budget("90-01-03", 2015, 2011, 1_000))));
    String answer =
        asker
            .ask(
                "{ revisions(scope: {kind: BUDGET}, filter: {programs: [\"90-01-03\"]}) { nodes {"
                    + " statements { value restated difference } } } }")
            .toString();
    assertThat(answer)
        .contains(
            "{\"value\":1000,\"restated\":null,\"difference\":null},{\"value\":1000,\"restated\":1000,\"difference\":null}")
        .contains("NO_PRICE_INDEX")
        .contains("[1995]");
  }

  @Test
  void whatWasToldTheSameEachTimeIsLeftOutUnlessAllIsAskedFor() {
    assertThat(revised("years: {from: 2013, to: 2014}")).hasSize(1);
    JsonNode all = figures("{kind: BUDGET}", "all: true", BOTH);
    assertThat(all.path("totalCount").asInt()).isEqualTo(3);
    assertThat(all.path("nodes").toString()).contains("B-90-01-02");
  }

  @Test
  void asOfAndEditionLeaveOutWhatTheyDoNotKnow() {
    JsonNode early = figures("{kind: BUDGET, asOf: \"%s\"}".formatted(first), "all: true", BOTH);
    assertThat(column(early.path("nodes").path(0), "value")).containsExactly("1000000");
    assertThat(early.path("nodes").path(0).path("statements").path(0).path("replacedAt").isNull())
        .isTrue();
    JsonNode edition = figures("{kind: BUDGET, edition: 2014}", "all: false", BOTH).path("nodes");
    assertThat(column(edition.path(0), "value")).containsExactly("1000000", "1100000");
    assertThat(figures("{kind: BUDGET, edition: 2015}", "all: false", BOTH).path("nodes"))
        .isEmpty();
  }

  @Test
  void pagesGoOnWhereTheOneBeforeEndsAndFiltersChooseProgramYears() {
    JsonNode page = figures("{kind: BUDGET}", "all: true, first: 1", BOTH);
    String cursor = page.path("pageInfo").path("endCursor").asString();
    JsonNode next =
        figures("{kind: BUDGET}", "all: true, first: 1, after: \"" + cursor + "\"", BOTH);
    assertThat(page.path("nodes").path(0).path("year").asInt()).isEqualTo(2013);
    assertThat(next.path("nodes").path(0).path("year").asInt()).isEqualTo(2014);
    assertThat(figures("{kind: BUDGET}", "all: true", "\"90-01-02\"").path("nodes")).hasSize(1);
    assertThat(
            asker
                .ask(
                    "{ revisions(scope: {kind: BUDGET}, filter: {programs: [\"99-99-99\"]}) {"
                        + " totalCount } }")
                .path("errors")
                .path(0)
                .path("extensions")
                .path("code")
                .asString())
        .isEqualTo("UNKNOWN_PROGRAM");
  }

  @Test
  void oneStatementAnswers() {
    figures("{kind: BUDGET}", "all: true", BOTH);
    statements.forget();
    figures("{kind: BUDGET}", "all: true", "\"90-01-02\"");
    assertThat(statements.all()).hasSize(1);
  }

  private JsonNode revised(String scope) {
    return figures("{kind: BUDGET, " + scope + "}", "all: false", BOTH).path("nodes");
  }

  private JsonNode figures(String scope, String page, String programs) {
    JsonNode answer =
        asker.ask(
            """
            { revisions(scope: %s, %s, filter: {programs: [%s]}) { totalCount nodes { program { id } year metric priceYear %s }
              pageInfo { endCursor } } }
            """
                .formatted(scope, page, programs, STATEMENTS));
    assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
    return answer.path("data").path("revisions");
  }

  private static List<String> column(JsonNode figure, String field) {
    List<String> cells = new ArrayList<>();
    figure
        .path("statements")
        .forEach(
            statement ->
                cells.add(
                    field.equals("document")
                        ? statement.path(field).path("name").asString().replace(".txt", "")
                        : statement.path(field).asString()));
    return cells;
  }

  private BigDecimal price(int year) {
    return DSL.using(owner, SQLDialect.POSTGRES)
        .fetch("select index from contraste.price_index where year = ?", year)
        .get(0)
        .get(0, BigDecimal.class);
  }

  private String load(Publication publication) {
    return intake.load(Map.of(), List.of(publication)).snapshot();
  }
}
