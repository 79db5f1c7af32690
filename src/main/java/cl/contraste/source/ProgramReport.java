package cl.contraste.source;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One program as one edition of one document tells it. Names stand as printed; absent lists are
 * empty; a fact that is absent from a map is one this kind of source does not carry.
 *
 * @param edition the year of the publication, which may speak of several years
 * @param carriesProfile whether this kind of source carries regions, goals, texts and evaluations
 *     at all, so that an empty list means "none" and not "not told"
 * @param priceYear of whose pesos all amounts are; null: of each year's own
 * @param startYear first year of the program; null: not told
 * @param endYear last year of the program; null: permanent or not told
 * @param beneficiaryUnit what is counted as a beneficiary, such as "Empresas"; null: not told
 * @param sdgGoals goals by number; a goal may stand without any target
 * @param sdgTargets targets by their code (8.3, 8.b)
 */
public record ProgramReport(
    Kind kind,
    Identity identity,
    String ministry,
    Agency agency,
    int edition,
    boolean carriesProfile,
    @Nullable Integer priceYear,
    @Nullable Integer startYear,
    @Nullable Integer endYear,
    @Nullable String beneficiaryUnit,
    List<Text> texts,
    List<String> regions,
    List<Integer> sdgGoals,
    List<String> sdgTargets,
    List<YearReport> years,
    List<SubtitleReport> subtitles,
    List<Component> components,
    List<Indicator> indicators,
    List<Evaluation> evaluations,
    List<Finding> findings,
    List<SeriesBreak> seriesBreaks,
    Place place) {

  public ProgramReport {
    texts = List.copyOf(texts);
    regions = List.copyOf(regions);
    sdgGoals = List.copyOf(sdgGoals);
    sdgTargets = List.copyOf(sdgTargets);
    years = List.copyOf(years);
    subtitles = List.copyOf(subtitles);
    components = List.copyOf(components);
    indicators = List.copyOf(indicators);
    evaluations = List.copyOf(evaluations);
    findings = List.copyOf(findings);
    seriesBreaks = List.copyOf(seriesBreaks);
  }

  /** What a table tells of a program that carries no profile of it. */
  static ProgramReport withoutProfile(
      Kind kind,
      Identity identity,
      String ministry,
      Agency agency,
      int edition,
      @Nullable Integer startYear,
      @Nullable Integer endYear,
      List<YearReport> years,
      List<SubtitleReport> subtitles,
      List<Finding> findings,
      Place place) {
    return new ProgramReport(
        kind, identity, ministry, agency, edition, false, null, startYear, endYear, null, List.of(),
        List.of(), List.of(), List.of(), years, subtitles, List.of(), List.of(), List.of(),
        findings, List.of(), place);
  }

  /** Which side of public money a program stands for. */
  public enum Kind {
    /** A program of the monitoring fichas. */
    MONITORED,
    /** A line of the budget law. */
    BUDGET
  }

  /**
   * What a source says to tell one program from another.
   *
   * @param key the id that Contraste gave it, in Contraste's own tables; null: not told
   * @param bipsId its number in the bank of social programs, lasting across years; null: not told
   * @param code partida-capítulo-programa of the budget law, such as 06-07-01; null for monitored
   */
  public record Identity(
      @Nullable String key, @Nullable String bipsId, @Nullable String code, String name) {

    /** What documents of others say, which know no id of Contraste. */
    public Identity(@Nullable String bipsId, @Nullable String code, String name) {
      this(null, bipsId, code, name);
    }
  }

  /**
   * The service that runs the program.
   *
   * @param code partida-capítulo of the budget law, such as 06-07; null for monitored programs
   */
  public record Agency(@Nullable String code, String name) {}

  /**
   * What is told of one year.
   *
   * @param throughMonth the last month that the executed budget covers; 12 is a whole year
   */
  public record YearReport(int year, int throughMonth, Map<Fact, Figure> figures, Place place) {
    public YearReport {
      figures = Map.copyOf(figures);
    }
  }

  /**
   * Spending by classification of one year.
   *
   * @param subtitle code of the budget classification, 21 to 35
   * @param figures initial, final and executed budget, and administrative spending within it
   */
  public record SubtitleReport(
      int year, int subtitle, int throughMonth, Map<Fact, Figure> figures, Place place) {
    public SubtitleReport {
      figures = Map.copyOf(figures);
    }
  }

  /**
   * A good or service that the program produces.
   *
   * @param unit what the component produces, as printed in brackets after its name; null: not told
   * @param years component spending, output and spending per output of each year
   */
  public record Component(
      String name, @Nullable String unit, List<ComponentYear> years, Place place) {
    public Component {
      years = List.copyOf(years);
    }
  }

  /** What is told of one year of a component. */
  public record ComponentYear(int year, Map<Fact, Figure> figures, Place place) {
    public ComponentYear {
      figures = Map.copyOf(figures);
    }
  }

  /**
   * A purpose indicator.
   *
   * @param percentage whether its values are printed as percentages; they are kept as ratios (22 %
   *     is 0.22)
   */
  public record Indicator(
      String name, boolean percentage, List<IndicatorValue> values, Place place) {
    public Indicator {
      values = List.copyOf(values);
    }
  }

  /** An indicator's value in one year. */
  public record IndicatorValue(int year, Figure figure) {}

  /**
   * An evaluation of the program.
   *
   * @param stage before (ex ante) or after (ex post) the fact
   * @param result of an ex-ante evaluation ("Recomendado Favorablemente"), or the state of an
   *     ex-post one ("En curso")
   * @param type of an ex-post evaluation, as printed ("Evaluación Sectorial (ES)"); null: not told
   * @param subject of an ex-post evaluation ("Promoción de Exportaciones"); null: not told
   * @param year when it was made or reviewed; null: not told
   */
  public record Evaluation(
      Stage stage,
      String result,
      @Nullable String type,
      @Nullable String subject,
      @Nullable Integer year,
      Place place) {}

  /** When an evaluation was made. */
  public enum Stage {
    EX_ANTE,
    EX_POST
  }

  /** What evaluators look at. */
  public enum Dimension {
    /** Focalización (y cobertura). */
    TARGETING,
    /** Eficiencia (y ejecución presupuestaria). */
    EFFICIENCY,
    /** Eficacia. */
    EFFECTIVENESS
  }

  /**
   * One conclusion of the evaluators.
   *
   * @param statement its code in the source's vocabulary, or the phrase as printed
   * @param indicator the purpose indicator it speaks of, from 1; null: of the program
   * @param percentage the percentage it states, as a ratio; null: none
   */
  public record Finding(
      Dimension dimension,
      String statement,
      @Nullable Integer indicator,
      Figure.@Nullable Printed percentage,
      Place place) {}

  /** What a text of a program is. */
  public enum TextKind {
    PURPOSE,
    DESCRIPTION,
    TARGET_POPULATION,
    EVALUATOR_ON_TARGETING,
    EVALUATOR_ON_EFFICIENCY,
    EVALUATOR_ON_EFFECTIVENESS,
    INSTITUTION_ON_PANDEMIC,
    INSTITUTION
  }

  /** Prose, one paragraph a list entry; a section that says it has nothing to say is left out. */
  public record Text(TextKind kind, List<String> paragraphs, Place place) {
    public Text {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** From this year on, the named facts are defined differently than in the years before. */
  public record SeriesBreak(int year, List<Fact> facts, Place place) {
    public SeriesBreak {
      facts = List.copyOf(facts);
    }
  }
}
