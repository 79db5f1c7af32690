package cl.contraste;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole server over HTTP, on an embedded PostgreSQL with the bundled data. All such
 * tests share one server, so they must not change the facts. It keeps no answers, so that each
 * question takes its statement.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Contraste.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "contraste.limits.cache-bytes=0B")
@ContextConfiguration(initializers = TestFolder.class)
@Import({Statements.class, Asker.class})
public @interface ContrasteTest {}
