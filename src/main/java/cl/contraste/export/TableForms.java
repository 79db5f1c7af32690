package cl.contraste.export;

import cl.contraste.platform.Form;
import cl.contraste.platform.Limits;
import java.util.concurrent.Semaphore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.GraphQlSource;

/** The forms that answers are written in beside GraphQL's own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class TableForms {

  /** Each large table holds a connection for as long as its reader takes. */
  @Bean
  Semaphore largeTables(Limits limits) {
    return new Semaphore(limits.exports());
  }

  @Bean
  @Order(1)
  Form csv(Limits limits, Semaphore places, GraphQlSource source) {
    return new TableForm(TableFormat.CSV, limits, places, source);
  }

  @Bean
  @Order(2)
  Form tsv(Limits limits, Semaphore places, GraphQlSource source) {
    return new TableForm(TableFormat.TSV, limits, places, source);
  }

  @Bean
  @Order(3)
  Form xlsx(Limits limits, Semaphore places, GraphQlSource source) {
    return new TableForm(TableFormat.XLSX, limits, places, source);
  }

  @Bean
  @Order(4)
  Form rows(Limits limits, Semaphore places, GraphQlSource source) {
    return new TableForm(TableFormat.JSON, limits, places, source);
  }
}
