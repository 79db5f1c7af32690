package cl.contraste.console;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All questions to start from, in the order of their files' names. */
record Starters(List<Starter> all) {

  static Starters read() throws IOException {
    List<Starter> all = new ArrayList<>();
    for (Resource file :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:schema/operations/*.graphql")) {
      String name = Objects.requireNonNull(file.getFilename());
      all.add(Starter.of(name, file.getContentAsString(StandardCharsets.UTF_8)));
    }
    all.sort(comparing(Starter::name));
    return new Starters(List.copyOf(all));
  }
}
