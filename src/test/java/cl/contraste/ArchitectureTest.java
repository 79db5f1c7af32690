package cl.contraste;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.EnumType;
import org.jooq.impl.CatalogImpl;
import org.jooq.impl.SchemaImpl;
import org.jooq.impl.TableImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.modulith.core.ApplicationModules;

/** Who may know whom, who may write, and what nothing is called. */
class ArchitectureTest {

  private static final JavaClasses ALL = new ClassFileImporter().importPackages("cl.contraste");
  static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("cl.contraste");

  private static final Path DB = Path.of("src/main/java/cl/contraste/db");
  private static final DescribedPredicate<JavaClass> OURS = resideInAPackage("cl.contraste..");
  private static final DescribedPredicate<JavaClass> SOURCE = in("source");
  private static final DescribedPredicate<JavaClass> INTAKE = in("intake");

  /** What makes the two ways to the database, before any question. */
  private static final DescribedPredicate<JavaClass> SETUP =
      describe(
          "set the database up",
          type ->
              Set.of("Database", "ReaderRole", "Cursors", "WaitsOnce").contains(outermost(type))
                  && in("platform").test(type));

  private static String outermost(JavaClass type) {
    String name = type.getName().replaceFirst("\\$.*", "");
    return name.substring(name.lastIndexOf('.') + 1);
  }

  @Test
  void modulesDependOnNothingButWhatTheyDeclare() {
    ApplicationModules.of(Contraste.class).verify();
  }

  /** Of two descriptions tests see only one; what the other declares would not be verified. */
  @Test
  void noPackageIsDescribedTwice() throws IOException {
    assertThat(sources())
        .filteredOn(file -> file.endsWith("package-info.java"))
        .extracting(ArchitectureTest::packageOf)
        .as("describe a package in src/main, or in src/test when it is only there")
        .doesNotHaveDuplicates();
  }

  @Test
  void everyPackageButTheGeneratedOneIsNullMarked() throws IOException {
    Set<String> all = new TreeSet<>();
    Set<String> marked = new TreeSet<>();
    for (Path file : sources()) {
      if (!file.startsWith(DB)) {
        all.add(packageOf(file));
      }
      if (file.endsWith("package-info.java") && Files.readString(file).contains("NullMarked\n")) {
        marked.add(packageOf(file));
      }
    }
    assertThat(marked).isEqualTo(all);
  }

  @Test
  void readersOfSourcesDependOnNothingOfOurs() {
    noClasses()
        .that(SOURCE)
        .should()
        .dependOnClassesThat(OURS.and(not(SOURCE)))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.jooq..", "org.springframework.jdbc..")
        .check(MAIN);
  }

  @Test
  void nothingOutsideIntakeKnowsIntake() {
    noClasses().that(not(INTAKE)).should().dependOnClassesThat(INTAKE).check(ALL);
  }

  @Test
  void onlyIntakeWrites() {
    noClasses().that(not(INTAKE)).should().callMethodWhere(writes()).check(MAIN);
  }

  /** Spring's own JDBC templates would take the data source that can write. */
  @Test
  void onlyIntakeAndSetupTakeTheDataSourceThatCanWrite() {
    classes().that(not(INTAKE.or(SETUP))).should(takeReadersOnly()).check(MAIN);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.jdbc.core..")
        .check(MAIN);
  }

  @Test
  void thePackageOfTablesHoldsNothingElse() {
    classes()
        .that(in("db"))
        .should()
        .beAssignableTo(TableImpl.class)
        .orShould()
        .beAssignableTo(SchemaImpl.class)
        .orShould()
        .beAssignableTo(CatalogImpl.class)
        .orShould()
        .beAssignableTo(EnumType.class)
        .orShould()
        .haveNameMatching("cl\\.contraste\\.db\\.(Tables|Keys|package-info)")
        .check(MAIN);
  }

  @Test
  void namesSayWhatAThingIsAndNotWhichPatternItFollows() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Service")
        .orShould()
        .haveNameMatching(".*(Dto|DTO|Mapper|Utils?|Helper|Manager|Impl)")
        .orShould()
        .resideInAnyPackage("..service..", "..dto..", "..mapper..", "..util..", "..impl..")
        .orShould()
        .resideInAPackage("..common..")
        .check(ALL);
  }

  @Test
  void noStaticFieldCanBeSet() {
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .check(MAIN);
  }

  @Test
  void noStaticFieldHoldsWhatCanChange() throws ReflectiveOperationException {
    List<String> changing = new ArrayList<>();
    for (JavaClass type : MAIN) {
      for (JavaField field : type.getFields()) {
        if (field.getModifiers().contains(JavaModifier.STATIC) && isMutable(field.reflect())) {
          changing.add(field.getFullName());
        }
      }
    }
    assertThat(changing).isEmpty();
  }

  @Test
  void nothingIsWrittenByLombok() throws IOException {
    for (Path file : sources()) {
      assertThat(Files.readString(file)).as(file.toString()).doesNotContain("import " + "lombok");
    }
  }

  private static DescribedPredicate<JavaClass> in(String name) {
    return resideInAPackage("cl.contraste." + name + "..");
  }

  /** Statements of jOOQ and JDBC that change something, and PostgreSQL's COPY into a table. */
  private static DescribedPredicate<JavaMethodCall> writes() {
    String jooq =
        "org\\.jooq\\.(DSLContext|Query|UpdatableRecord|impl\\.DSL)\\.(insert|update|delete|merge"
            + "|truncate|execute|batch|load|store|create|alter|drop|grant|revoke|set|query).*";
    String jdbc = "java\\.sql\\.Statement\\.execute(Update|Batch|Large).*";
    String copy = "org\\.postgresql\\.copy\\.CopyManager\\.copyIn";
    String all = String.join("|", jooq, jdbc, copy);
    return describe(
        "write to the database",
        call -> (call.getTargetOwner().getName() + "." + call.getName()).matches(all));
  }

  private static ArchCondition<JavaClass> takeReadersOnly() {
    return new ArchCondition<>("take no data source but the readers'") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnits().stream()
            .flatMap(unit -> unit.getParameters().stream())
            .filter(parameter -> parameter.getRawType().isAssignableTo(DataSource.class))
            .filter(parameter -> !isReader(parameter))
            .map(parameter -> parameter.getOwner().getFullName())
            .forEach(owner -> events.add(SimpleConditionEvent.violated(type, owner)));
      }
    };
  }

  private static boolean isReader(JavaParameter parameter) {
    return parameter
        .tryGetAnnotationOfType(Qualifier.class)
        .map(qualifier -> Set.of("reader", "questionSource").contains(qualifier.value()))
        .orElse(false);
  }

  private static boolean isMutable(Field field) throws IllegalAccessException {
    field.setAccessible(true);
    Object value = field.get(null);
    String type = String.valueOf(value == null ? null : value.getClass().getName());
    boolean collection = value instanceof Collection || value instanceof Map;
    boolean fixed = value instanceof EnumSet || type.matches(".*(Immutable|Unmodifiable).*");
    return (collection && !fixed)
        || type.startsWith("java.util.concurrent.")
        || value instanceof StringBuilder;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  /** The package of a source file: what follows src/main/java. */
  private static String packageOf(Path file) {
    return file.subpath(3, file.getNameCount() - 1).toString().replace('/', '.');
  }
}
