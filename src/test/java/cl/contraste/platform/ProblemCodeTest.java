package cl.contraste.platform;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Description;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The codes that clients rely on. */
class ProblemCodeTest {

  @Test
  void theSchemaHasTheSameCodesAndSentences() {
    Map<String, String> java =
        Stream.of(ProblemCode.values()).collect(toMap(ProblemCode::name, ProblemCode::sentence));
    assertThat(schema()).isEqualTo(java);
  }

  @Test
  void everyCodeHasOneSentenceOfItsOwn() {
    assertThat(schema().values()).doesNotHaveDuplicates().allMatch(s -> s.matches("[A-Z][^.]*\\."));
  }

  private static Map<String, String> schema() {
    TypeDefinitionRegistry schema =
        new SchemaParser().parse(Path.of("schema/platform.graphqls").toFile());
    return schema.getTypes(EnumTypeDefinition.class).stream()
        .filter(type -> type.getName().equals("ProblemCode"))
        .flatMap(type -> type.getEnumValueDefinitions().stream())
        .collect(toMap(EnumValueDefinition::getName, ProblemCodeTest::sentence));
  }

  /** In English: the schema adds the Spanish term in parentheses. */
  private static String sentence(EnumValueDefinition value) {
    return Optional.ofNullable(value.getDescription())
        .map(Description::getContent)
        .map(text -> text.replaceFirst(" \\([^()]*\\)$", ""))
        .orElse("no description");
  }
}
