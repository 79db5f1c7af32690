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
import cl.contraste.program.ProgramFilter;
import cl.contraste.program.Scope;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Questions where a number comes from. */
@Controller
class ExplanationController {

  private final Explanations explanations;
  private final Cursors cursors;

  ExplanationController(Explanations explanations, Cursors cursors) {
    this.explanations = explanations;
    this.cursors = cursors;
  }

  @QueryMapping
  Map<String, Object> explain(
      @Argument Scope scope,
      @Argument String metric,
      @Argument ExplainedStatistic statistic,
      @Argument List<DimensionValue> group,
      @Argument("by") List<Dimension> parts,
      @Argument @Nullable ProgramFilter filter,
      @Argument @Nullable AcrossYears acrossYears,
      @Argument Allocation allocation,
      @Argument @Nullable Side side,
      @Argument @Nullable Side against,
      @Argument Panel panel,
      @Argument int first,
      @Argument @Nullable String after,
      DataFetchingEnvironment field) {
    Inquiry inquiry = Inquiry.of(field);
    Page page = Page.of(first, after, cursors, inquiry.snapshot(), Fingerprint.of(field));
    ProgramFilter which = filter == null ? ProgramFilter.NONE : filter;
    List<Dimension> by = Explanation.by(group);
    ExplainedSides sides =
        side == null
            ? ExplainedSides.of(scope, which, by.contains(Dimension.YEAR), acrossYears)
            : ExplainedSides.of(
                new TwoSides(
                    scope,
                    against == null ? side : against,
                    side,
                    by.isEmpty() ? parts : by,
                    which,
                    panel,
                    allocation,
                    ComparisonOrder.BY_KEYS),
                against != null);
    requireWhole(side, against, panel, acrossYears);
    Explanation asked =
        Explanation.of(sides, group, allocation, Catalogue.named(metric), statistic, parts);
    return explanations.of(asked, page, Selection.of(field), inquiry);
  }

  private static void requireWhole(
      @Nullable Side side, @Nullable Side against, Panel panel, @Nullable AcrossYears acrossYears) {
    if (side == null && (against != null || panel == Panel.MATCHED)) {
      throw bad("against and panel are of a comparison; name the `side` too that is explained.");
    }
    if (against == null && panel == Panel.MATCHED) {
      throw bad("panel MATCHED keeps who reports on both sides; name the other one in `against`.");
    }
    if (side != null && acrossYears != null) {
      throw bad("acrossYears does not go with `side`; of several years it tells the mean.");
    }
  }

  private static Problem bad(String message) {
    return new Problem(ProblemCode.BAD_INPUT, message);
  }
}
