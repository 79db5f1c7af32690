package cl.contraste.intake;

import static cl.contraste.db.Tables.AGENCY;
import static cl.contraste.db.Tables.PROGRAM;
import static cl.contraste.db.Tables.PROGRAM_ALIAS;

import cl.contraste.db.enums.ProgramKind;
import cl.contraste.platform.NameKey;
import cl.contraste.source.Problem;
import cl.contraste.source.Problem.Severity;
import cl.contraste.source.ProgramReport;
import cl.contraste.source.ProgramReport.Agency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Which program, and which agency, a document speaks of. A budget program is known by its code, a
 * monitored one by its bips id where that is told, else by its name and agency. A program keeps the
 * id of its first load; what is learnt later becomes an alias.
 */
final class Identities {

  private static final String AT = " @ ";
  private static final int MOST_ALIKE = 3;
  private static final Pattern BIPS_ID = Pattern.compile("\\d+");

  private final Map<String, Integer> programs = new HashMap<>();
  private final Map<Integer, String> keys = new HashMap<>();
  private final Map<Integer, String> names = new HashMap<>();
  private @Nullable Likeness likeness;
  private final Set<Integer> withBipsId = new HashSet<>();
  private final Map<String, Integer> agencies = new HashMap<>();
  private int lastProgram;
  private int lastAgency;

  Identities(DSLContext sql) {
    sql.select(PROGRAM_ALIAS.ALIAS, PROGRAM_ALIAS.PROGRAM_ID)
        .from(PROGRAM_ALIAS)
        .forEach(row -> know(row.value1(), row.value2()));
    sql.select(PROGRAM.KEY, PROGRAM.ID)
        .from(PROGRAM)
        .forEach(
            row -> {
              programs.putIfAbsent(row.value1(), row.value2());
              keys.put(row.value2(), row.value1());
            });
    sql.select(AGENCY.KIND, AGENCY.CODE, AGENCY.NAME_KEY, AGENCY.ID)
        .from(AGENCY)
        .forEach(
            row -> agencies.put(agencyKey(row.value1(), row.value2(), row.value3()), row.value4()));
    lastProgram = LastId.of(sql, PROGRAM.ID);
    lastAgency = LastId.of(sql, AGENCY.ID);
  }

  /**
   * The program of a report; one never heard of is added, its editions to follow. Whether it is one
   * of those that it resembles is a question for people.
   */
  int program(
      ProgramReport report,
      Rows.Target programRows,
      Rows.Target aliasRows,
      Consumer<Problem> problems) {
    String named = named(report);
    String given = given(report);
    Integer known = called(report.identity().key());
    if (known == null) {
      known = called(given);
    }
    if (known == null) {
      known = sameNamed(report, named);
    }
    if (known == null) {
      question(report, problems);
      known = add(report, programRows);
    }
    alias(given, known, aliasRows);
    if (report.kind() == ProgramReport.Kind.MONITORED) {
      alias(named, known, aliasRows);
    }
    return known;
  }

  private void question(ProgramReport report, Consumer<Problem> problems) {
    if (report.kind() == ProgramReport.Kind.BUDGET || report.identity().key() != null) {
      return;
    }
    List<String> alike =
        likeness().of(report.identity().name()).stream()
            .filter(id -> report.identity().bipsId() == null || !withBipsId.contains(id))
            .map(id -> "%s (%s)".formatted(keys.get(id), names.get(id)))
            .limit(MOST_ALIKE)
            .toList();
    if (!alike.isEmpty()) {
      problems.accept(
          new Problem(
              Severity.QUESTION,
              report.place(),
              "program",
              report.identity().name() + " @ " + report.agency().name(),
              "an answer whether it is %s: if so, load a table name,agency,program that says it"
                  .formatted(String.join(" or ", alike))));
    }
  }

  /** Gathered when the first program comes that is not known. */
  private Likeness likeness() {
    if (likeness == null) {
      Likeness gathered = new Likeness();
      programs.forEach(
          (alias, program) -> {
            if (alias.contains(AT)) {
              gathered.add(alias, program);
            }
          });
      likeness = gathered;
    }
    return likeness;
  }

  private void know(String alias, int program) {
    programs.put(alias, program);
    if (alias.contains(AT)) {
      names.put(program, alias);
      if (likeness != null) {
        likeness.add(alias, program);
      }
    }
    if (BIPS_ID.matcher(alias).matches()) {
      withBipsId.add(program);
    }
  }

  private @Nullable Integer called(@Nullable String id) {
    return id == null ? null : programs.get(id);
  }

  /** A program of another bips id or code is another one, whatever its name. */
  private @Nullable Integer sameNamed(ProgramReport report, String named) {
    Integer known = report.kind() == ProgramReport.Kind.MONITORED ? programs.get(named) : null;
    if (known == null || report.identity().bipsId() == null) {
      return known;
    }
    return withBipsId.contains(known) ? null : known;
  }

  private int add(ProgramReport report, Rows.Target programRows) {
    int id = ++lastProgram;
    String key = key(report);
    programs.put(key, id);
    keys.put(id, key);
    programRows.add(
        id, key, report.kind(), report.identity().bipsId(), report.identity().code(), 0);
    return id;
  }

  private void alias(@Nullable String alias, int program, Rows.Target aliasRows) {
    if (alias != null && !programs.containsKey(alias)) {
      know(alias, program);
      aliasRows.add(alias, program);
    }
  }

  private String key(ProgramReport report) {
    String key = report.identity().key();
    if (key != null) {
      return key;
    }
    String given = given(report);
    return switch (report.kind()) {
      case BUDGET -> "B-" + given;
      case MONITORED -> "M-" + (given == null ? freeSlug(report) : given);
    };
  }

  private String freeSlug(ProgramReport report) {
    String name = NameKey.slug(report.identity().name());
    String whole = name + "-" + NameKey.slug(report.agency().name());
    return Stream.concat(
            Stream.of(name, whole), IntStream.iterate(2, i -> i + 1).mapToObj(i -> whole + "-" + i))
        .filter(slug -> !programs.containsKey("M-" + slug))
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable String given(ProgramReport report) {
    return switch (report.kind()) {
      case BUDGET -> report.identity().code();
      case MONITORED -> report.identity().bipsId();
    };
  }

  private static String named(ProgramReport report) {
    return named(report.identity().name(), report.agency().name());
  }

  /** How a program is known by its name: with its agency, both as names are compared. */
  static String named(String name, String agency) {
    return NameKey.of(name) + AT + NameKey.of(agency);
  }

  /** Row id of the newest program. */
  int lastProgram() {
    return lastProgram;
  }

  /** Takes note of a name that the tables have by now. */
  void learn(String alias, int program) {
    know(alias, program);
  }

  /** The program that an id, a code or a {@link #named} name means; null: none. */
  @Nullable Integer find(String alias) {
    return programs.get(alias);
  }

  /** The agency of a report; one never heard of is added. */
  int agency(ProgramReport report, Rows.Target agencyRows) {
    ProgramKind kind = ProgramKind.valueOf(report.kind().name());
    Agency agency = report.agency();
    String nameKey = NameKey.of(agency.name());
    return agencies.computeIfAbsent(
        agencyKey(kind, agency.code(), nameKey),
        key -> {
          agencyRows.add(++lastAgency, kind, agency.code(), agency.name(), nameKey);
          return lastAgency;
        });
  }

  private static String agencyKey(ProgramKind kind, @Nullable String code, String nameKey) {
    return kind + "/" + (code == null ? nameKey : code);
  }
}
