package cl.contraste.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationTest {

  @Test
  void nameIsTheFileNameAndDescriptionTheCommentThatOpensIt() {
    Operation operation =
        Operation.of("two-words.graphql", "# One\n#  line.\n{ ping } # not this\n");
    assertThat(operation.name()).isEqualTo("two-words");
    assertThat(operation.description()).isEqualTo("One line.");
    assertThat(operation.query()).startsWith("# One");
  }

  @Test
  void defaultsAreValuesAsJson() {
    Operation operation =
        Operation.of(
            "all.graphql",
            """
            query All(
              $year: Int! = 2019, $share: Float = 0.5, $name: String = "salud", $open: Boolean
              $by: [Dimension!] = [YEAR], $years: YearRange = {from: 2019, to: null}
            ) { ping }
            """);
    assertThat(operation.defaults().toString())
        .isEqualTo("{year=2019, share=0.5, name=salud, by=[YEAR], years={from=2019, to=null}}");
  }

  @Test
  void operationsStandInTheOrderOfTheirFileNamesAndEachIsDescribed() throws IOException {
    List<Operation> operations = Operations.read().all();
    assertThat(operations).extracting(Operation::name).isSorted().isNotEmpty();
    assertThat(operations)
        .allSatisfy(operation -> assertThat(operation.description()).isNotBlank());
  }
}
