package cl.contraste.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

/** A server on a free port with all guards, a schema of its own and no database. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
    classes = GuardedServer.Configuration.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.graphql.schema.locations=classpath:platform/",
      "spring.graphql.schema.additional-files=classpath:schema/platform.graphqls",
      "spring.graphql.graphiql.enabled=true",
      "management.endpoint.health.validate-group-membership=false",
      "contraste.limits.timeout=2s",
      "contraste.limits.at-once=4"
    })
@interface GuardedServer {

  /** The server's beans. */
  @TestComponent
  @SpringBootConfiguration
  @EnableAutoConfiguration(
      exclude = {
        DataSourceAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JooqAutoConfiguration.class
      })
  @Import({Guards.class, TrialQuestions.class})
  class Configuration {}
}
