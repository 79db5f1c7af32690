package cl.contraste.comparison;

import cl.contraste.metric.Catalogue;
import cl.contraste.platform.Cursors;
import cl.contraste.platform.Fingerprint;
import cl.contraste.platform.Inquiry;
import cl.contraste.platform.Page;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.platform.Selection;
import cl.contraste.program.Dimension;
import cl.contraste.program.PeerRule;
import cl.contraste.program.ProgramFilter;
import cl.contraste.program.Scope;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Questions of how programs compare. */
@Controller
class ComparisonController {

  private final Groups groups;
  private final Comparisons comparisons;
  private final Rankings rankings;
  private final Distributions distributions;
  private final Decompositions decompositions;
  private final Cursors cursors;

  ComparisonController(
      Groups groups,
      Comparisons comparisons,
      Rankings rankings,
      Distributions distributions,
      Decompositions decompositions,
      Cursors cursors) {
    this.groups = groups;
    this.comparisons = comparisons;
    this.rankings = rankings;
    this.distributions = distributions;
    this.decompositions = decompositions;
    this.cursors = cursors;
  }

  @QueryMapping
  Map<String, Object> aggregate(
      @Argument Scope scope,
      @Argument List<Dimension> by,
      @Argument @Nullable ProgramFilter filter,
      @Argument @Nullable AcrossYears acrossYears,
      @Argument Allocation allocation,
      @Argument @Nullable List<MetricCondition> having,
      @Argument @Nullable GroupOrder orderBy,
      @Argument int first,
      @Argument @Nullable String after,
      DataFetchingEnvironment field) {
    Inquiry inquiry = Inquiry.of(field);
    Page page = Page.of(first, after, cursors, inquiry.snapshot(), Fingerprint.of(field));
    Aggregation asked =
        new Aggregation(
            scope,
            by,
            filter == null ? ProgramFilter.NONE : filter,
            acrossYears,
            allocation,
            having == null ? List.of() : having,
            orderBy == null ? GroupOrder.BY_KEYS : orderBy);
    return groups.page(asked, page, Selection.of(field), inquiry);
  }

  @QueryMapping
  Map<String, Object> compare(
      @Argument Scope scope,
      @Argument Side base,
      @Argument Side other,
      @Argument List<Dimension> by,
      @Argument @Nullable ProgramFilter filter,
      @Argument Panel panel,
      @Argument Allocation allocation,
      @Argument @Nullable ComparisonOrder orderBy,
      @Argument int first,
      DataFetchingEnvironment field) {
    TwoSides asked =
        new TwoSides(
            scope,
            base,
            other,
            by,
            filter == null ? ProgramFilter.NONE : filter,
            panel,
            allocation,
            orderBy == null ? ComparisonOrder.BY_KEYS : orderBy);
    return comparisons.of(asked, first, Selection.of(field), Inquiry.of(field));
  }

  @QueryMapping
  Map<String, Object> ranking(
      @Argument Scope scope,
      @Argument String metric,
      @Argument Dimension of,
      @Argument @Nullable Dimension within,
      @Argument @Nullable String focus,
      @Argument @Nullable List<PeerRule> peers,
      @Argument @Nullable ProgramFilter filter,
      @Argument @Nullable AcrossYears acrossYears,
      @Argument int first,
      @Argument @Nullable Integer each,
      DataFetchingEnvironment field) {
    if (each != null && each < 1) {
      throw new Problem(
          ProblemCode.BAD_INPUT,
          "each is %d; the places of each key are counted from 1.".formatted(each));
    }
    Ranking asked =
        Ranking.of(
            scope,
            Catalogue.named(metric),
            of,
            within,
            focus,
            peers == null ? Set.of() : Set.copyOf(peers),
            filter == null ? ProgramFilter.NONE : filter,
            acrossYears);
    return rankings.of(asked, first, each, Selection.of(field), Inquiry.of(field));
  }

  @QueryMapping
  Map<String, Object> distribution(
      @Argument Scope scope,
      @Argument String metric,
      @Argument List<Dimension> by,
      @Argument @Nullable ProgramFilter filter,
      @Argument int bins,
      @Argument Scale scale,
      @Argument int first,
      DataFetchingEnvironment field) {
    AcrossYears.require(
        scope,
        by.contains(Dimension.YEAR),
        null,
        "figures of several years are no one distribution; add YEAR to `by`, or name one year in"
            + " scope.years");
    Distributions.Question asked =
        new Distributions.Question(
            Aggregation.of(scope, by, filter == null ? ProgramFilter.NONE : filter, null),
            Catalogue.named(metric),
            bins,
            scale);
    return distributions.of(asked, first, Selection.of(field), Inquiry.of(field));
  }

  @QueryMapping
  Map<String, Object> decomposition(
      @Argument Scope scope,
      @Argument Side base,
      @Argument Side other,
      @Argument List<Dimension> by,
      @Argument @Nullable ProgramFilter filter,
      @Argument int first,
      DataFetchingEnvironment field) {
    TwoSides asked =
        new TwoSides(
            scope,
            base,
            other,
            by,
            filter == null ? ProgramFilter.NONE : filter,
            Panel.ALL,
            Allocation.FULL,
            ComparisonOrder.BY_KEYS);
    Decompositions.require(asked);
    return decompositions.of(asked, first, Selection.of(field), Inquiry.of(field));
  }
}
