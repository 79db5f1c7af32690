package cl.contraste.export;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All questions that have a name, in the order of their files' names. */
public record Operations(List<Operation> all) {

  /** Those that come with the program. */
  public static Operations read() throws IOException {
    List<Operation> all = new ArrayList<>();
    for (Resource file :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:schema/operations/*.graphql")) {
      String name = Objects.requireNonNull(file.getFilename());
      all.add(Operation.of(name, file.getContentAsString(StandardCharsets.UTF_8)));
    }
    all.sort(comparing(Operation::name));
    return new Operations(List.copyOf(all));
  }

  Optional<Operation> named(String name) {
    return all.stream().filter(operation -> operation.name().equals(name)).findFirst();
  }
}
