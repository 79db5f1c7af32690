package cl.contraste.export;

import cl.contraste.platform.Admission;
import cl.contraste.platform.AnswerHandler;
import cl.contraste.platform.Forms;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** What has an address of its own beside questions: operations, and the schema. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Addresses {

  @Bean
  Operations operations() throws IOException {
    return Operations.read();
  }

  @Bean
  RouterFunction<ServerResponse> operationRoutes(
      Operations operations, Forms forms, AnswerHandler answers) {
    OperationAddresses addresses = new OperationAddresses(operations, forms, answers);
    return RouterFunctions.route()
        .GET("/operations", addresses::list)
        .GET("/operations/{file}", addresses::answer)
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> schemaRoute(GraphQlSource source, GraphQlProperties graphQl) {
    SchemaText schema = SchemaText.of(source.schema());
    return RouterFunctions.route()
        .GET(graphQl.getHttp().getPath() + "/schema.graphqls", schema::answer)
        .build();
  }

  @Bean
  @ConditionalOnProperty("contraste.operations.only")
  Admission operationsOnly(Operations operations) {
    return new Trust(operations);
  }
}
