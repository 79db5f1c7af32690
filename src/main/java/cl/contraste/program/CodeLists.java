package cl.contraste.program;

import static cl.contraste.db.Tables.AGENCY;
import static cl.contraste.db.Tables.FINDING_CODE;
import static cl.contraste.db.Tables.MINISTRY;
import static cl.contraste.db.Tables.MINISTRY_ALIAS;
import static cl.contraste.db.Tables.PRICE_INDEX;
import static cl.contraste.db.Tables.PROGRAM_YEAR;
import static cl.contraste.db.Tables.REGION;
import static cl.contraste.db.Tables.REGION_ALIAS;
import static cl.contraste.db.Tables.SDG_TARGET;
import static cl.contraste.db.Tables.SUBTITLE;

import cl.contraste.db.enums.ProgramKind;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.DSLContext;

/**
 * The code lists of one snapshot, by which questions name things. They are read once a snapshot, so
 * that a question takes one statement.
 */
public final class CodeLists {

  private final NameList<Short> ministries =
      new NameList<>("ministry", ProblemCode.UNKNOWN_MINISTRY);
  private final Map<ProgramKind, NameList<Integer>> agencies = new EnumMap<>(ProgramKind.class);
  private final NameList<Short> regions = new NameList<>("region", ProblemCode.UNKNOWN_REGION);
  private final NameList<String> findings = new NameList<>("finding", ProblemCode.UNKNOWN_FINDING);
  private final NameList<String> targets = new NameList<>("SDG target", ProblemCode.UNKNOWN_SDG);
  private final Set<Integer> subtitles = new TreeSet<>();
  private final Set<Integer> priceYears = new TreeSet<>();
  private final Map<ProgramKind, SortedSet<Integer>> years = new EnumMap<>(ProgramKind.class);
  private final Lineages lineages;
  private final Loads loads;
  private final FactTraits traits;

  CodeLists(DSLContext sql) {
    loads = new Loads(sql);
    lineages = new Lineages(sql);
    traits = new FactTraits(sql);
    sql.select(MINISTRY.ID, MINISTRY.CODE, MINISTRY.NAME)
        .from(MINISTRY)
        .forEach(row -> ministries.add(row.value1(), row.value3(), row.value2()));
    sql.select(MINISTRY_ALIAS.MINISTRY_ID, MINISTRY_ALIAS.ALIAS)
        .from(MINISTRY_ALIAS)
        .forEach(row -> ministries.alias(row.value1(), row.value2()));
    for (ProgramKind kind : ProgramKind.values()) {
      agencies.put(kind, new NameList<>("agency", ProblemCode.UNKNOWN_AGENCY));
      years.put(kind, new TreeSet<>());
    }
    sql.selectDistinct(PROGRAM_YEAR.KIND, PROGRAM_YEAR.YEAR)
        .from(PROGRAM_YEAR)
        .forEach(row -> years(row.value1()).add((int) row.value2()));
    sql.select(AGENCY.KIND, AGENCY.ID, AGENCY.NAME, AGENCY.CODE)
        .from(AGENCY)
        .forEach(row -> agencies(row.value1()).add(row.value2(), row.value3(), row.value4()));
    sql.select(REGION.ID, REGION.NAME, REGION.CODE, REGION.SHORT_NAME)
        .from(REGION)
        .forEach(
            row -> {
              regions.add(row.value1(), row.value2(), row.value3());
              regions.alias(row.value1(), row.value4());
            });
    sql.select(REGION_ALIAS.REGION_ID, REGION_ALIAS.ALIAS)
        .from(REGION_ALIAS)
        .forEach(row -> regions.alias(row.value1(), row.value2()));
    sql.selectDistinct(FINDING_CODE.CODE)
        .from(FINDING_CODE)
        .forEach(row -> findings.add(row.value1(), row.value1(), null));
    findings.add("OTHER", "OTHER", null);
    sql.select(SDG_TARGET.CODE)
        .from(SDG_TARGET)
        .forEach(row -> targets.add(row.value1(), row.value1(), null));
    sql.select(SUBTITLE.CODE).from(SUBTITLE).forEach(row -> subtitles.add((int) row.value1()));
    sql.select(PRICE_INDEX.YEAR)
        .from(PRICE_INDEX)
        .forEach(row -> priceYears.add((int) row.value1()));
  }

  /** The years of which something is on record of a kind. */
  public SortedSet<Integer> years(ProgramKind kind) {
    return Objects.requireNonNull(years.get(kind));
  }

  /** What some facts are and others are never. */
  FactTraits traits() {
    return traits;
  }

  /** Programs that went on under other codes. */
  public Lineages lineages() {
    return lineages;
  }

  private NameList<Integer> agencies(ProgramKind kind) {
    NameList<Integer> list = agencies.get(kind);
    if (list == null) {
      throw new IllegalStateException("No agencies of " + kind);
    }
    return list;
  }

  public List<Short> ministries(List<String> names) {
    return ministries.named(names);
  }

  public List<Integer> agencies(ProgramKind kind, List<String> names) {
    return agencies(kind).named(names);
  }

  /** What views for BI tools call the ministries. */
  public List<String> ministryCodes(List<String> names) {
    return ministries.codes(names);
  }

  /** What views for BI tools call the agencies. */
  public List<String> agencyCodes(ProgramKind kind, List<String> names) {
    return agencies(kind).codes(names);
  }

  public List<String> regionCodes(List<String> names) {
    return regions.codes(names);
  }

  public List<Short> regions(List<String> names) {
    return regions.named(names);
  }

  public List<String> findings(List<String> codes) {
    return findings.named(codes);
  }

  public List<String> targets(List<String> codes) {
    return targets.named(codes);
  }

  public List<Short> goals(List<Integer> numbers) {
    return numbers.stream()
        .map(
            number -> {
              if (number < 1 || number > 17) {
                throw new Problem(
                    ProblemCode.UNKNOWN_SDG,
                    "There is no goal %d; goals are 1 to 17.".formatted(number));
              }
              return number.shortValue();
            })
        .toList();
  }

  public List<Short> subtitles(List<Integer> codes) {
    return codes.stream()
        .map(
            code -> {
              if (!subtitles.contains(code)) {
                throw new Problem(
                    ProblemCode.UNKNOWN_SUBTITLE,
                    "There is no spending subtitle %d; there are %s.".formatted(code, subtitles));
              }
              return code.shortValue();
            })
        .toList();
  }

  /** Number of the load after which the facts stood as they did then. */
  int loadAt(String asOf) {
    return loads.at(asOf);
  }

  void requirePriceIndex(int year) {
    if (!priceYears.contains(year)) {
      throw new Problem(
          ProblemCode.NO_PRICE_INDEX,
          "There is no price index for %d; scope.prices.year can be %s."
              .formatted(year, priceYears));
    }
  }

  /** Whether amounts in the prices of a year can be restated. */
  public boolean hasPriceIndex(int year) {
    return priceYears.contains(year);
  }
}
