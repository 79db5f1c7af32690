package cl.contraste.program;

import cl.contraste.platform.Cursors;
import cl.contraste.platform.Fingerprint;
import cl.contraste.platform.Inquiry;
import cl.contraste.platform.Page;
import cl.contraste.platform.Selection;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Questions about programs. */
@Controller
class ProgramController {

  private final Programs programs;
  private final Discrepancies discrepancies;
  private final Cursors cursors;

  ProgramController(Programs programs, Discrepancies discrepancies, Cursors cursors) {
    this.programs = programs;
    this.discrepancies = discrepancies;
    this.cursors = cursors;
  }

  @QueryMapping
  Map<String, Object> programs(
      @Argument Scope scope,
      @Argument @Nullable ProgramFilter filter,
      @Argument @Nullable ProgramOrder orderBy,
      @Argument int first,
      @Argument @Nullable String after,
      DataFetchingEnvironment field) {
    Inquiry inquiry = Inquiry.of(field);
    Page page = Page.of(first, after, cursors, inquiry.snapshot(), Fingerprint.of(field));
    return programs.page(
        scope,
        filter == null ? ProgramFilter.NONE : filter,
        orderBy == null ? ProgramOrder.BY_NAME : orderBy,
        page,
        Selection.of(field),
        inquiry);
  }

  @QueryMapping
  Map<String, Object> program(
      @Argument String id, @Argument @Nullable Scope scope, DataFetchingEnvironment field) {
    return programs.one(id, scope, Selection.of(field), Inquiry.of(field));
  }

  @QueryMapping
  Map<String, Object> discrepancies(
      @Argument Scope scope,
      @Argument @Nullable ProgramFilter filter,
      @Argument @Nullable List<DiscrepancyKind> kinds,
      @Argument @Nullable List<DiscrepancyCause> causes,
      @Argument int first,
      @Argument @Nullable String after,
      DataFetchingEnvironment field) {
    Inquiry inquiry = Inquiry.of(field);
    Page page = Page.of(first, after, cursors, inquiry.snapshot(), Fingerprint.of(field));
    Discrepancies.Question asked =
        Discrepancies.Question.of(
            scope, filter == null ? ProgramFilter.NONE : filter, kinds, causes);
    return discrepancies.page(asked, page, Selection.of(field), inquiry);
  }
}
