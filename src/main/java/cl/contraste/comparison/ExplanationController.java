package cl.contraste.comparison;

import cl.contraste.metric.Catalogue;
import cl.contraste.platform.Cursors;
import cl.contraste.platform.Fingerprint;
import cl.contraste.platform.Inquiry;
import cl.contraste.platform.Page;
import cl.contraste.platform.Selection;
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
      @Argument @Nullable ProgramFilter filter,
      @Argument @Nullable AcrossYears acrossYears,
      @Argument Allocation allocation,
      @Argument int first,
      @Argument @Nullable String after,
      DataFetchingEnvironment field) {
    Inquiry inquiry = Inquiry.of(field);
    Page page = Page.of(first, after, cursors, inquiry.snapshot(), Fingerprint.of(field));
    Aggregation groups =
        new Aggregation(
            scope,
            group.stream().map(DimensionValue::dimension).toList(),
            filter == null ? ProgramFilter.NONE : filter,
            acrossYears,
            allocation,
            List.of(),
            GroupOrder.BY_KEYS);
    Explanation asked = new Explanation(groups, group, Catalogue.named(metric), statistic);
    return explanations.of(asked, page, Selection.of(field), inquiry);
  }
}
