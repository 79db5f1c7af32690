package cl.contraste.comparison;

import static cl.contraste.db.Tables.COMPONENT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import cl.contraste.metric.Rule;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.program.CodeLists;
import cl.contraste.program.Dimension;
import cl.contraste.program.KeyShape;
import cl.contraste.program.Observations;
import cl.contraste.program.Peers;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a group have in common.
 *
 * @param value id, code or name; null: that they have no key of the dimension
 */
record DimensionValue(Dimension dimension, @Nullable String value) {

  /** No key has this character, since PostgreSQL keeps none. */
  private static final String ANY = "\0";

  private static final Set<Dimension> ALWAYS_THERE =
      Set.of(Dimension.MINISTRY, Dimension.AGENCY, Dimension.YEAR, Dimension.PROGRAM);

  DimensionValue {
    if (value == null && ALWAYS_THERE.contains(dimension)) {
      throw new Problem(
          ProblemCode.BAD_INPUT,
          "group names %s without a value, and every row has one; give its id, code or name."
              .formatted(dimension));
    }
  }

  /** Stands for each key of a dimension; it is no key itself. */
  static DimensionValue anyOf(Dimension dimension) {
    return new DimensionValue(dimension, ANY);
  }

  boolean isAny() {
    return ANY.equals(value);
  }

  /** Whether a row is of the group. */
  @SuppressWarnings("unchecked")
  Condition holds(SideRows rows, CodeLists names) {
    Field<?> key = rows.key(dimension);
    String of = value;
    if (of == null) {
      return new GroupKey(dimension).isText()
          ? ((Field<String>) key).eq(inline(""))
          : ((Field<Integer>) key).eq(inline(-1));
    }
    return switch (dimension) {
      case MINISTRY -> isOne(key, names.ministries(List.of(of)));
      case AGENCY -> isOne(key, names.agencies(rows.facts().scope().kind(), List.of(of)));
      case REGION -> isOne(key, names.regions(List.of(of)));
      case SDG_GOAL -> isOne(key, names.goals(List.of(number())));
      case SUBTITLE -> isOne(key, names.subtitles(List.of(number())));
      case YEAR, START_YEAR -> isOne(key, List.of(number()));
      case PROGRAM -> ((Field<Integer>) key).eq(Peers.program(rows.facts(), of));
      case SDG_TARGET -> ((Field<String>) key).in(names.targets(List.of(of)));
      case FINDING -> ((Field<String>) key).eq(val(finding(names)));
      case EX_ANTE_RESULT -> ((Field<String>) key).eq(val(of));
      case RULE -> ((Field<String>) key).eq(val(rule().name()));
      case UNIT -> ((Field<String>) key).eq(Observations.unitKey(val(of)));
      case COMPONENT -> ((Field<String>) key).in(componentKeys(rows, of));
    };
  }

  private static Condition isOne(Field<?> key, List<? extends Number> of) {
    List<Integer> ids = of.stream().map(Number::intValue).toList();
    return key.coerce(Integer.class).in(ids.stream().map(org.jooq.impl.DSL::inline).toList());
  }

  private static org.jooq.Select<org.jooq.Record1<String>> componentKeys(SideRows rows, String of) {
    var named = COMPONENT.as("named");
    return select(named.NAME_KEY)
        .from(named)
        .where(named.PROGRAM_ID.eq(rows.f().PROGRAM_ID))
        .and(named.NAME.eq(of).or(named.NAME_KEY.eq(of)));
  }

  /** The value as a number. */
  int number() {
    try {
      return Integer.parseInt(String.valueOf(value).strip());
    } catch (NumberFormatException e) {
      throw new Problem(
          ProblemCode.BAD_INPUT,
          "group names %s \"%s\", and it is a number.".formatted(dimension, value));
    }
  }

  /** The value as a rule. */
  Rule rule() {
    return Stream.of(Rule.values())
        .filter(rule -> rule.name().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    ProblemCode.BAD_INPUT,
                    "group names RULE \"%s\"; there are %s."
                        .formatted(value, List.of(Rule.values()))));
  }

  /** Dimension and code of a finding. */
  String finding(CodeLists names) {
    String[] parts = String.valueOf(value).split(KeyShape.FINDING_SEPARATOR, 2);
    if (parts.length < 2) {
      throw new Problem(
          ProblemCode.BAD_INPUT,
          "group names FINDING \"%s\"; a finding is named with its dimension, such as TARGETING:%s."
              .formatted(value, value));
    }
    names.findings(List.of(parts[1]));
    return String.valueOf(value);
  }
}
