package cl.contraste.export;

import cl.contraste.platform.Admission;
import cl.contraste.platform.Documents;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.platform.Question;
import graphql.language.AstPrinter;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets named operations pass and nothing else, however they are spaced. */
final class Trust implements Admission {

  private final Set<String> known;

  Trust(Operations operations) {
    known =
        operations.all().stream()
            .flatMap(operation -> Documents.parsed(operation.query()).stream())
            .map(AstPrinter::printAstCompact)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void check(Question question) {
    if (Documents.parsed(question.document())
        .map(AstPrinter::printAstCompact)
        .filter(known::contains)
        .isEmpty()) {
      throw new Problem(
          ProblemCode.OPERATIONS_ONLY,
          "This server answers its named operations only; /operations lists them.");
    }
  }
}
