package cl.contraste.program;

import static cl.contraste.db.Tables.PROGRAM_YEAR;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import cl.contraste.db.enums.ProgramKind;
import cl.contraste.db.enums.ValueStatus;
import cl.contraste.db.tables.ProgramYear;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import cl.contraste.metric.RowValues;
import cl.contraste.platform.Json;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.platform.Selection;
import cl.contraste.platform.Shape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** For how many program-years each metric is known, by group. */
@Repository
class Availabilities {

  private static final ValueStatus[] MISSING =
      EnumSet.range(ValueStatus.NOT_REPORTED, ValueStatus.UNDEFINED).toArray(ValueStatus[]::new);

  static final Shape<Group> AVAILABILITY =
      Shape.<Group>of("Availability")
          .field("year", group -> group.key(Dimension.YEAR, group.f.YEAR))
          .object("ministry", Group::ministry)
          .object("agency", Group::agency)
          .field("programYears", group -> count())
          .object("metrics", Group::metrics);

  static final Shape<Counted> METRIC =
      Shape.<Counted>of("MetricAvailability")
          .field("metric", counted -> inline(counted.metric.constant()))
          .field("known", counted -> counted.among(ValueStatus.REPORTED, ValueStatus.DERIVED))
          .field("implied", counted -> counted.among(ValueStatus.IMPLIED))
          .field("missing", counted -> counted.among(MISSING));

  private final DSLContext questions;

  Availabilities(DSLContext questions) {
    this.questions = questions;
  }

  record Group(ProgramYear f, Set<Dimension> by, RowValues values) {

    private Field<?> key(Dimension dimension, Field<?> column) {
      return by.contains(dimension) ? column : inline((Object) null);
    }

    private Field<?> ministry(Selection selection) {
      return by.contains(Dimension.MINISTRY)
          ? PlaceShape.ministry(f.MINISTRY_ID, selection)
          : inline((Object) null);
    }

    private Field<?> agency(Selection selection) {
      return by.contains(Dimension.AGENCY)
          ? PlaceShape.agency(f.AGENCY_ID, selection)
          : inline((Object) null);
    }

    private Field<?> metrics(Selection selection) {
      List<Field<JSON>> metrics =
          Catalogue.of(Grain.PROGRAM_YEAR).stream()
              .map(metric -> METRIC.json(new Counted(metric, values), selection))
              .toList();
      return DSL.function("json_build_array", JSON.class, metrics.toArray(Field<?>[]::new));
    }
  }

  record Counted(Metric metric, RowValues values) {
    private Field<?> among(ValueStatus... statuses) {
      return count().filterWhere(values.status(metric).in(statuses));
    }
  }

  List<?> by(ProgramKind kind, Set<Dimension> by, Selection selection) {
    ProgramYear f = PROGRAM_YEAR.as("f");
    RowValues values =
        new RowValues(
            "f", new RowValues.Key(f.PROGRAM_ID, f.EDITION_ID, f.YEAR, inline((short) 0)), false);
    Field<JSON> group = AVAILABILITY.json(new Group(f, by, values), selection);
    List<Field<?>> keys = keys(f, by);
    Select<Record1<JSON>> groups =
        select(group.as("availability"))
            .from(values.joined(f))
            .where(f.KIND.eq(kind))
            .groupBy(keys)
            .orderBy(keys);
    Map<String, Object> answer =
        Json.read(
            questions.select(
                Json.object(
                    Map.of(
                        "groups",
                        field(
                            select(Json.array(DSL.field("grouped.availability", JSON.class)))
                                .from(groups.asTable("grouped")))))));
    return (List<?>) answer.getOrDefault("groups", List.of());
  }

  private static List<Field<?>> keys(ProgramYear f, Set<Dimension> by) {
    List<Field<?>> keys = new ArrayList<>();
    for (Dimension dimension : by) {
      keys.add(
          switch (dimension) {
            case MINISTRY -> f.MINISTRY_ID;
            case AGENCY -> f.AGENCY_ID;
            case YEAR -> f.YEAR;
            case PROGRAM,
                REGION,
                SDG_GOAL,
                SDG_TARGET,
                SUBTITLE,
                FINDING,
                RULE,
                EX_ANTE_RESULT,
                START_YEAR,
                COMPONENT,
                UNIT ->
                throw new Problem(
                    ProblemCode.BAD_INPUT,
                    "Availability is told by YEAR, MINISTRY and AGENCY, not by %s."
                        .formatted(dimension));
          });
    }
    return keys;
  }
}
