package cl.contraste.program;

import cl.contraste.platform.Cursors;
import cl.contraste.platform.Fingerprint;
import cl.contraste.platform.Inquiry;
import cl.contraste.platform.Page;
import cl.contraste.platform.Selection;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The question what was said of the same figures before. */
@Controller
class RevisionController {

  private final Revisions revisions;
  private final Cursors cursors;

  RevisionController(Revisions revisions, Cursors cursors) {
    this.revisions = revisions;
    this.cursors = cursors;
  }

  @QueryMapping
  Map<String, Object> revisions(
      @Argument Scope scope,
      @Argument @Nullable ProgramFilter filter,
      @Argument boolean all,
      @Argument int first,
      @Argument @Nullable String after,
      DataFetchingEnvironment field) {
    Inquiry inquiry = Inquiry.of(field);
    Page page = Page.of(first, after, cursors, inquiry.snapshot(), Fingerprint.of(field));
    return revisions.page(
        scope,
        filter == null ? ProgramFilter.NONE : filter,
        all,
        page,
        Selection.of(field),
        inquiry);
  }
}
