package cl.contraste.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StarterTest {

  @Test
  void nameIsTheFileNameAndDescriptionTheCommentThatOpensIt() {
    Starter starter = Starter.of("two-words.graphql", "# One\n#  line.\n{ ping } # not this\n");
    assertThat(starter.name()).isEqualTo("two-words");
    assertThat(starter.description()).isEqualTo("One line.");
    assertThat(starter.query()).startsWith("# One");
  }

  @Test
  void variablesAreThoseWithADefaultAndItsValueAsJson() {
    Starter starter =
        Starter.of(
            "all.graphql",
            """
            query All(
              $year: Int! = 2019, $share: Float = 0.5, $name: String = "salud", $open: Boolean
              $by: [Dimension!] = [YEAR], $years: YearRange = {from: 2019, to: null}
            ) { ping }
            """);
    assertThat(starter.variables().toString())
        .isEqualTo("{year=2019, share=0.5, name=salud, by=[YEAR], years={from=2019, to=null}}");
  }

  @Test
  void startersStandInTheOrderOfTheirFileNamesAndEachIsDescribed() throws IOException {
    List<Starter> starters = Starters.read().all();
    assertThat(starters).extracting(Starter::name).isSorted().isNotEmpty();
    assertThat(starters).allSatisfy(starter -> assertThat(starter.description()).isNotBlank());
  }
}
