package cl.contraste.program;

import static cl.contraste.program.SqlText.isOneOf;
import static cl.contraste.program.SqlText.text;

import cl.contraste.db.enums.FindingDimension;
import cl.contraste.platform.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A filter as conditions on rows {@code f} of the views for BI tools. */
public record FilterSql(ProgramFilter filter, Scope scope, CodeLists names) {

  private static final String FOUND =
      "(f.program_id, f.year) in (select program_id, year from bi.findings where %s)";

  /** Whether all that it asks for stands in the rows themselves. */
  public boolean isOfRows() {
    return Stream.of(
            filter.regions(),
            filter.sdgGoals(),
            filter.sdgTargets(),
            filter.startYear(),
            filter.findings(),
            filter.findingsIn(),
            filter.findingsInAll(),
            filter.breaches(),
            filter.breachesAll(),
            filter.disagreements(),
            filter.subtitles(),
            filter.text())
        .allMatch(Objects::isNull);
  }

  /** Whether it asks for rules, which no view tells of. */
  public boolean isOfRules() {
    return !Stream.of(filter.breaches(), filter.breachesAll(), filter.disagreements())
        .allMatch(Objects::isNull);
  }

  /**
   * What stands in the rows themselves.
   *
   * @param programs ids of programs by what they were called
   */
  public List<String> ofRows(Map<String, String> programs) {
    List<String> conditions = new ArrayList<>();
    add(
        conditions,
        "f.program_id",
        "%s",
        map(filter.programs(), ids -> ids.stream().map(id -> programs.getOrDefault(id, id))));
    add(
        conditions,
        "f.ministry_id",
        "%s",
        map(filter.ministries(), all -> names.ministryCodes(all).stream()));
    add(
        conditions,
        "f.agency_id",
        "%s",
        map(filter.agencies(), all -> names.agencyCodes(scope.kind(), all).stream()));
    return conditions;
  }

  /** What stands beside the rows, of the newest edition of each program and year. */
  public List<String> besideRows() {
    List<String> conditions = new ArrayList<>();
    String links = "f.program_id in (select program_id from bi.";
    add(
        conditions,
        "region",
        links + "regions where %s)",
        map(filter.regions(), all -> names.regionCodes(all).stream()));
    add(conditions, "goal", links + "sdg_links where %s)", map(filter.sdgGoals(), List::stream));
    add(
        conditions,
        "target",
        links + "sdg_links where %s)",
        map(filter.sdgTargets(), all -> names.targets(all).stream()));
    YearRange start = filter.startYear();
    if (start != null) {
      conditions.add(
          links
              + "programs where start_year between %d and %d)"
                  .formatted(start.from(), start.last()));
    }
    addFindings(conditions);
    add(
        conditions,
        "subtitle",
        "(f.program_id, f.year) in (select program_id, year from bi.subtitles where spends and %s)",
        map(filter.subtitles(), List::stream));
    String words = filter.text();
    if (words != null) {
      conditions.add(
          Stream.of(NameKey.of(words).split(" "))
              .map(word -> "position(%s in search_text) > 0".formatted(text(word)))
              .collect(Collectors.joining(" and ", links + "programs where ", ")")));
    }
    return conditions;
  }

  private void addFindings(List<String> conditions) {
    add(conditions, "code", FOUND, map(filter.findings(), all -> names.findings(all).stream()));
    String concern = FOUND.formatted("verdict = 'CONCERN' and %s");
    add(conditions, "dimension", concern, map(filter.findingsIn(), List::stream));
    List<FindingDimension> all = filter.findingsInAll();
    if (all != null) {
      all.forEach(dimension -> add(conditions, "dimension", concern, Stream.of(dimension)));
    }
  }

  private static <T> @Nullable Stream<?> map(
      @Nullable List<T> asked, java.util.function.Function<List<T>, Stream<?>> of) {
    return asked == null ? null : of.apply(asked);
  }

  /**
   * Adds that a column is one of some values, unless nothing is asked of it.
   *
   * @param form what that stands in
   */
  private static void add(
      List<String> into, String column, String form, @Nullable Stream<?> values) {
    if (values != null) {
      into.add(form.formatted(isOneOf(column, values.distinct().toList())));
    }
  }
}
