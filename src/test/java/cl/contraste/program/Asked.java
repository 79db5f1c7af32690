package cl.contraste.program;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.Asker;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import tools.jackson.databind.JsonNode;

/** What tests ask: questions over HTTP, and the facts by hand-written SQL. */
public abstract class Asked {

  /** The newest edition of each program-year, worked out from all editions. */
  protected static final String TOLD =
      """
      told as (
        select distinct on (y.program_id, y.year) p.key, y.*
        from program_year_edition y join program p on p.id = y.program_id
        where y.valid_to = 2147483647
        order by y.program_id, y.year, y.edition desc)
      """;

  @Autowired private Asker asker;

  @Autowired
  @Qualifier("owner")
  private DataSource owner;

  /** The data of an answer without errors. */
  protected final JsonNode data(String question) {
    return answer(question).path("data");
  }

  /** An answer without errors. */
  protected final JsonNode answer(String question) {
    JsonNode answer = asker.ask(question);
    assertThat(answer.path("errors").isMissingNode())
        .as("%s%n%s", question, answer.path("errors"))
        .isTrue();
    return answer;
  }

  protected final JsonNode raw(String question) {
    return asker.ask(question);
  }

  /** The one problem of an answer. */
  protected final Told problem(String question) {
    JsonNode answer = asker.ask(question);
    assertThat(answer.path("errors").size()).as("%s%n%s", question, answer).isEqualTo(1);
    JsonNode error = answer.path("errors").path(0);
    return new Told(
        error.path("extensions").path("code").asString(), error.path("message").asString());
  }

  /** A problem as a client is told. */
  public record Told(String code, String message) {}

  /** The years of each warning of an answer. */
  protected static Map<String, List<Integer>> warnings(JsonNode answer) {
    Map<String, List<Integer>> warnings = new TreeMap<>();
    for (JsonNode warning : answer.path("extensions").path("warnings")) {
      List<Integer> years = new ArrayList<>();
      warning.path("years").forEach(year -> years.add(year.asInt()));
      warnings.put(warning.path("code").asString(), years);
    }
    return warnings;
  }

  protected final DSLContext sql() {
    return DSL.using(owner, SQLDialect.POSTGRES);
  }

  /** Ids of programs, in no order, by SQL whose first column they are. */
  protected final SortedSet<String> ids(String sql) {
    return new TreeSet<>(sql().fetch(sql).getValues(0, String.class));
  }

  /** Ids of the programs that a question finds, in no order. */
  protected final SortedSet<String> found(String scope, String filter) {
    JsonNode data =
        data(
            "{ programs(scope: {%s}, filter: {%s}, first: 1000) { totalCount nodes { id } } }"
                .formatted(scope, filter));
    SortedSet<String> ids = new TreeSet<>();
    data.path("programs").path("nodes").forEach(node -> ids.add(node.path("id").asString()));
    assertThat(data.path("programs").path("totalCount").asInt()).isEqualTo(ids.size());
    return ids;
  }

  /** A number in plain notation without trailing zeros; "-" for none. */
  public static String plain(@Nullable BigDecimal number) {
    if (number == null) {
      return "-";
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  public static String plain(JsonNode number) {
    return number.isNumber() ? plain(number.decimalValue()) : "-";
  }
}
