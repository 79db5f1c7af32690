package cl.contraste.export;

import cl.contraste.platform.Form;
import cl.contraste.platform.Limits;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.GraphQlSource;

/** The forms that answers are written in beside GraphQL's own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class TableForms {

  @Bean
  @Order(1)
  Form csv(Limits limits, GraphQlSource source) {
    return new TableForm(TableFormat.CSV, limits, source);
  }

  @Bean
  @Order(2)
  Form tsv(Limits limits, GraphQlSource source) {
    return new TableForm(TableFormat.TSV, limits, source);
  }

  @Bean
  @Order(3)
  Form xlsx(Limits limits, GraphQlSource source) {
    return new TableForm(TableFormat.XLSX, limits, source);
  }

  @Bean
  @Order(4)
  Form rows(Limits limits, GraphQlSource source) {
    return new TableForm(TableFormat.JSON, limits, source);
  }
}
