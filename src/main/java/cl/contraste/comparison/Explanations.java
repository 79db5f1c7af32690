package cl.contraste.comparison;

import cl.contraste.platform.Inquiry;
import cl.contraste.platform.Json;
import cl.contraste.platform.Page;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.platform.Selection;
import cl.contraste.program.CodeListCache;
import cl.contraste.program.CodeLists;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Where numbers come from: each question is one statement. */
@Repository
class Explanations {

  private final DSLContext questions;
  private final CodeListCache lists;

  Explanations(DSLContext questions, CodeListCache lists) {
    this.questions = questions;
    this.lists = lists;
  }

  Map<String, Object> of(Explanation asked, Page page, Selection selection, Inquiry inquiry) {
    CodeLists names = lists.of(inquiry.snapshot());
    ExplanationStatement statement = new ExplanationStatement(asked, page, names);
    Map<String, Field<?>> members = new LinkedHashMap<>();
    members.put("explanation", ExplanationShape.EXPLANATION.json(statement, selection));
    members.put("found", statement.found(selection));
    members.put("warnings", statement.warnings());
    Map<String, Object> answer =
        Json.read(questions.with(statement.steps()).select(Json.object(members)));
    Found found = Found.of(answer.get("found"));
    asked.refuseUnknown(found.programs());
    asked.sides().requirePeers(found, names);
    requireOneGroup(asked, found);
    statement.tell(answer, inquiry);

    @SuppressWarnings("unchecked")
    Map<String, Object> explanation =
        (Map<String, Object>) answer.getOrDefault("explanation", Map.of());
    if (selection.has("words")) {
      explanation.put("words", ExplainedWords.inBothLanguages(asked, found));
    }
    if (selection.has("sql")) {
      explanation.put("sql", new ExplainedSql(asked, names, found).text());
    }
    explanation.computeIfPresent("inputs", (field, inputs) -> connection(page, (Map<?, ?>) inputs));
    return explanation;
  }

  private static Map<String, Object> connection(Page page, Map<?, ?> inputs) {
    List<?> nodes = inputs.get("nodes") instanceof List<?> list ? list : List.of();
    return page.connection(nodes, inputs.get("totalCount"));
  }

  private static void requireOneGroup(Explanation asked, Found found) {
    if (found.groups() > 1) {
      throw new Problem(
          ProblemCode.AMBIGUOUS_NAME,
          "group %s means %d groups; name its agency or component by its code, and its unit too."
              .formatted(asked.group(), found.groups()));
    }
  }
}
