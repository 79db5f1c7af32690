package cl.contraste.program;

import cl.contraste.db.enums.ProgramKind;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Metric;
import cl.contraste.platform.Cursors;
import cl.contraste.platform.Fingerprint;
import cl.contraste.platform.Inquiry;
import cl.contraste.platform.Page;
import cl.contraste.platform.Selection;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Questions about what is on record beside the programs. */
@Controller
class RegisterController {

  private final Registers registers;
  private final Codebook codebook;
  private final Availabilities availabilities;
  private final Cursors cursors;

  RegisterController(
      Registers registers, Codebook codebook, Availabilities availabilities, Cursors cursors) {
    this.registers = registers;
    this.codebook = codebook;
    this.availabilities = availabilities;
    this.cursors = cursors;
  }

  @QueryMapping
  List<?> ministries(@Argument ProgramKind kind, DataFetchingEnvironment field) {
    Inquiry.of(field).snapshot();
    return registers.ministries(kind, Selection.of(field));
  }

  @QueryMapping
  List<?> agencies(
      @Argument ProgramKind kind,
      @Argument @Nullable List<String> ministries,
      DataFetchingEnvironment field) {
    Inquiry inquiry = Inquiry.of(field);
    inquiry.snapshot();
    return registers.agencies(kind, ministries, Selection.of(field), inquiry);
  }

  @QueryMapping
  List<?> sdgGoals(DataFetchingEnvironment field) {
    Inquiry.of(field).snapshot();
    return registers.goals(Selection.of(field));
  }

  @QueryMapping
  Map<String, Object> dataset(DataFetchingEnvironment field) {
    return registers.dataset(Selection.of(field), Inquiry.of(field));
  }

  @QueryMapping
  Map<String, Object> documents(
      @Argument @Nullable DocumentFilter filter,
      @Argument int first,
      @Argument @Nullable String after,
      DataFetchingEnvironment field) {
    Inquiry inquiry = Inquiry.of(field);
    Page page = Page.of(first, after, cursors, inquiry.snapshot(), Fingerprint.of(field));
    return registers.documents(
        filter == null ? DocumentFilter.NONE : filter, page, Selection.of(field), inquiry);
  }

  @QueryMapping
  List<?> availability(
      @Argument ProgramKind kind, @Argument List<Dimension> by, DataFetchingEnvironment field) {
    Inquiry.of(field).snapshot();
    return availabilities.by(kind, new LinkedHashSet<>(by), Selection.of(field));
  }

  @QueryMapping
  List<Map<String, Object>> metrics() {
    return Catalogue.ALL.stream().map(RegisterController::metric).toList();
  }

  @QueryMapping
  Map<String, Object> codebook(DataFetchingEnvironment field) {
    Selection selection = Selection.of(field);
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("metrics", metrics());
    told.put("lists", Codebook.lists(field.getGraphQLSchema()));
    if (selection.has("findings")) {
      Inquiry.of(field).snapshot();
      told.put("findings", codebook.findings(selection.below("findings")));
    }
    return told;
  }

  private static Map<String, Object> metric(Metric metric) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", metric.constant());
    entry.put("name", metric.name());
    entry.put("labelEs", metric.labelEs());
    entry.put("description", metric.description());
    entry.put("unit", metric.unit());
    entry.put("decimals", metric.unit().decimals());
    entry.put("grain", metric.grain());
    entry.put("additivity", metric.additivity());
    entry.put("money", metric.unit().money());
    entry.put("better", metric.better());
    entry.put("formula", metric.formula());
    return entry;
  }
}
