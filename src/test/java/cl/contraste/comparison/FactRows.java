package cl.contraste.comparison;

import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The rows that a metric has of one kind, by SQL over the editions that is written by hand. */
final class FactRows {

  /** Key of a group of ministry and year. */
  static final String MINISTRY_AND_YEAR = "r.ministry || ' ' || r.year";

  /** Key of a year. */
  static final String YEAR = "r.year::text";

  /** Key of a ministry. */
  static final String MINISTRY = "r.ministry";

  /** Key of a program. */
  static final String PROGRAM = "(select p.key from program p where p.id = r.program_id)";

  /** Key of a goal: a row for each of a program; "-" for none. */
  static final String GOAL = "coalesce(g.goal::text, '-')";

  /** Key of all. */
  static final String ALL = "'all'";

  /** What a metric is made of: added, taken off, divided by. */
  private record Parts(String plus, String minus, String divisor) {}

  private static final Map<String, Parts> PARTS =
      Map.ofEntries(
          Map.entry("INITIAL_BUDGET", new Parts("initial", "", "")),
          Map.entry("FINAL_BUDGET", new Parts("final", "", "")),
          Map.entry("EXECUTED_BUDGET", new Parts("executed", "", "")),
          Map.entry("EXTRABUDGETARY_RESOURCES", new Parts("extra", "", "")),
          Map.entry("ADMINISTRATIVE_SPENDING", new Parts("administrative", "", "")),
          Map.entry("BENEFICIARIES", new Parts("people", "", "")),
          Map.entry("TARGET_POPULATION", new Parts("target", "", "")),
          Map.entry("INITIAL_EXECUTION", new Parts("executed", "", "initial")),
          Map.entry("FINAL_EXECUTION", new Parts("executed", "", "final")),
          Map.entry("REALLOCATION", new Parts("final", "initial", "initial")),
          Map.entry("ADMINISTRATIVE_SHARE", new Parts("administrative", "", "executed")),
          Map.entry("COVERAGE", new Parts("people", "", "target")),
          Map.entry("SPENDING_PER_BENEFICIARY", new Parts("executed", "", "people")),
          Map.entry("COMPONENT_SPENDING", new Parts("spent", "", "")),
          Map.entry("OUTPUT", new Parts("made", "", "")),
          Map.entry("SPENDING_PER_OUTPUT", new Parts("spent", "", "made")));

  private static final List<String> PEOPLE_AND_PRODUCTS = List.of("people", "target", "made");

  /**
   * Newest edition of each program-year, its measures as they stand for the year: of a row that
   * ends before December only the initial budget and the target population are whole.
   */
  private static final String TOLD =
      """
      with newest as (
        select distinct on (y.program_id, y.year) y.*, m.code as ministry
        from program_year_edition y join ministry m on m.id = y.ministry_id
        where y.kind = '$KIND' and y.valid_to = 2147483647
        order by y.program_id, y.year, y.edition desc),
      told as (
        select n.program_id, n.edition_id, n.year, n.ministry, n.price_year, $POSITION as position,
          $FACTOR as factor, $ON_RECORD as on_record,
          initial_budget as initial, initial_budget_status::text as initial_status,
          target_population as target, target_population_status::text as target_status,
          $COLUMNS
        from newest n
        $JOINS)
      """;

  /** Measures that grow until December, each in a column of its own name here. */
  private static final Map<String, String> GROWING =
      Map.of(
          "final", "final_budget",
          "executed", "executed_budget",
          "extra", "extrabudgetary_resources",
          "administrative", "administrative_spending",
          "people", "beneficiaries");

  private static final Map<String, String> OF_COMPONENTS =
      Map.of("spent", "component_spending", "made", "output");

  private FactRows() {}

  /** Metrics whose rows can be asked for. */
  static Set<String> known() {
    return PARTS.keySet();
  }

  /** Rows of a metric, each with the key of its group. */
  static List<FactRow> of(DSLContext sql, Metric metric, String kind, String key, int prices) {
    return sql.fetch(statement(metric, kind, key, prices)).map(FactRows::row);
  }

  private static FactRow row(Record row) {
    return new FactRow(
        row.get("key", String.class),
        row.get("year", Integer.class),
        row.get("program_id", Integer.class),
        decimal(row, "number"),
        row.get("status", String.class),
        decimal(row, "numerator"),
        decimal(row, "divisor"),
        row.get("reason", String.class),
        row.get("implied", Boolean.class),
        decimal(row, "weight"),
        row.get("on_record", Boolean.class));
  }

  private static @Nullable BigDecimal decimal(Record row, String column) {
    return row.get(column, BigDecimal.class);
  }

  private static String statement(Metric metric, String kind, String key, int prices) {
    Parts parts = PARTS.getOrDefault(metric.constant(), new Parts("", "", ""));
    boolean component = metric.grain() == Grain.COMPONENT_YEAR;
    return (TOLD + (parts.divisor().isEmpty() ? measure(parts) : ratio(metric, parts)) + PICKED)
        .replace("$KEY", key)
        .replace("$GOALS", key.equals(GOAL) ? GOALS : "")
        .replace("$COLUMNS", columns(component))
        .replace("$POSITION", component ? "coalesce(c.position, 0)" : "0")
        .replace("$ON_RECORD", component ? "c.position is not null" : "true")
        .replace("$FACTOR", prices == 0 ? "1::numeric" : "b.index::numeric(60, 40) / i.index")
        .replace("$JOINS", joins(component, prices))
        .replace("$KIND", kind);
  }

  private static String joins(boolean component, int prices) {
    String joins =
        component
            ? "left join component_year c on c.program_id = n.program_id"
                + " and c.edition_id = n.edition_id and c.year = n.year\n"
            : "";
    return prices == 0
        ? joins
        : joins
            + "left join price_index i on i.year = n.price_year\n"
            + "left join price_index b on b.year = %d".formatted(prices);
  }

  private static String columns(boolean component) {
    StringBuilder columns = new StringBuilder();
    GROWING.forEach((name, column) -> columns.append(growing(name, column)).append(",\n"));
    if (component) {
      OF_COMPONENTS.forEach((name, column) -> columns.append(growing(name, column)).append(",\n"));
    }
    return columns + "n.through_month";
  }

  private static String growing(String name, String column) {
    return """
    case when through_month = 12 then COLUMN end as NAME,
    case when through_month < 12 and COLUMN is not null then 'NOT_COMPARABLE' else COLUMN_status::text end as NAME_status\
    """
        .replace("COLUMN", column)
        .replace("NAME", name);
  }

  /** A measure is its column, in the prices asked for. */
  private static String measure(Parts parts) {
    return """
    , priced as (select t.*, AMOUNT as amount, STATUS as amount_status from told t)
    , r as (
      select p.*, amount as number, amount_status as status, amount as numerator,
        case when amount is not null then 1 end as divisor, amount_status as reason,
        amount_status = 'IMPLIED' as implied from priced p)
    """
        .replace("AMOUNT", amount(parts.plus()))
        .replace("STATUS", status(parts.plus()));
  }

  /**
   * A row's ratio is recomputed where its inputs are reported; else what is printed stands; in the
   * group it is the sums of all that is known on both sides of the line.
   */
  private static String ratio(Metric metric, Parts parts) {
    boolean minus = !parts.minus().isEmpty();
    return """
    , priced as (
      select t.*, AMOUNT_PLUS - AMOUNT_MINUS as above, AMOUNT_DIVISOR as below,
        PLUS - PLAIN_MINUS as plain_above, DIVISOR as plain_below,
        greatest(PLUS_status::value_status, MINUS_status::value_status, DIVISOR_status::value_status) as plain,
        greatest((STATUS_PLUS)::value_status, (STATUS_MINUS)::value_status, (STATUS_DIVISOR)::value_status) as worst
      from told t)
    , r as (
      select p.*, above as numerator, case when above is not null then below end as divisor,
        worst::text as reason,
        'IMPLIED' in (PLUS_status, MINUS_status, DIVISOR_status) as implied,
        case when UNPRICED then 'NOT_COMPARABLE'
          when plain <= 'DERIVED' and plain_below = 0 then 'UNDEFINED'
          when plain <= 'DERIVED' then 'DERIVED'
          when f.status = 'REPORTED' and MONEY and factor <> 1 then 'DERIVED'
          when f.status is not null then f.status::text
          when plain >= 'NOT_REPORTED' then plain::text
          else 'NOT_PUBLISHED' end as status,
        case when plain <= 'DERIVED' then plain_above::numeric(60, 30) / nullif(plain_below, 0) else f.published end
          * case when MONEY then factor else 1 end as number
      from priced p
      left join figure f on f.program_id = p.program_id and f.edition_id = p.edition_id
        and f.year = p.year and f.component = p.position and f.metric = 'METRIC')
    """
        .replace(
            "UNPRICED",
            "MONEY and factor is null and (plain <= 'DERIVED' and plain_below <> 0 or plain >"
                + " 'DERIVED' and f.published is not null)")
        .replace("AMOUNT_PLUS", amount(parts.plus()))
        .replace("AMOUNT_MINUS", minus ? amount(parts.minus()) : "0")
        .replace("AMOUNT_DIVISOR", amount(parts.divisor()))
        .replace("STATUS_PLUS", status(parts.plus()))
        .replace("STATUS_MINUS", minus ? status(parts.minus()) : "'REPORTED'")
        .replace("STATUS_DIVISOR", status(parts.divisor()))
        .replace("PLAIN_MINUS", minus ? parts.minus() : "0")
        .replace("MINUS_status", minus ? parts.minus() + "_status" : "'REPORTED'")
        .replace("PLUS", parts.plus())
        .replace("DIVISOR", parts.divisor())
        .replace("MONEY", String.valueOf(metric.unit().money()))
        .replace("METRIC", metric.column());
  }

  private static String amount(String name) {
    return PEOPLE_AND_PRODUCTS.contains(name) ? name : name + " * factor";
  }

  private static String status(String name) {
    return PEOPLE_AND_PRODUCTS.contains(name)
        ? name + "_status"
        : """
        case when NAME is not null and factor is null then 'NOT_COMPARABLE'
          when NAME_status = 'REPORTED' and factor <> 1 then 'DERIVED' else NAME_status end\
        """
            .replace("NAME", name);
  }

  /** The goals that the newest edition with a profile tells. */
  private static final String GOALS =
      """
      left join lateral (
        select distinct on (e.program_id) e.id from program_edition e
        where e.program_id = r.program_id and e.carries_profile and e.valid_to = 2147483647
        order by e.program_id, e.edition desc) profile on true
      left join program_sdg_goal g on g.program_id = r.program_id and g.edition_id = profile.id
      """;

  /** A row's weight is the budget of its program-year, in equal parts for components. */
  private static final String PICKED =
      """
      select $KEY as key, r.year, r.program_id, r.on_record, r.number, coalesce(r.status, '') as status,
        r.numerator, r.divisor, coalesce(r.reason, '') as reason, coalesce(r.implied, false) as implied,
        coalesce(r.initial, r.final, r.executed)::numeric(60, 30) * r.factor / r.rows as weight
      from (select r.*, count(*) over (partition by r.program_id, r.year) as rows from r) r
      $GOALS
      """;
}
