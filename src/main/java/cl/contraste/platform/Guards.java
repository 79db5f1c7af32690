package cl.contraste.platform;

import graphql.execution.instrumentation.Instrumentation;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything that stands round a question, from the socket inwards. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(Limits.class)
class Guards {

  @Bean
  FilterRegistrationBean<SecurityHeaders> securityHeaders() {
    FilterRegistrationBean<SecurityHeaders> filter =
        new FilterRegistrationBean<>(new SecurityHeaders());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  /** After the filters that count and time requests, so that refusals are counted too. */
  @Bean
  FilterRegistrationBean<HttpGuard> httpGuard(
      GraphQlProperties graphQl, Limits limits, JsonMapper json) {
    FilterRegistrationBean<HttpGuard> filter =
        new FilterRegistrationBean<>(new HttpGuard(new Places(limits.atOnce()), json));
    filter.addUrlPatterns(graphQl.getHttp().getPath());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return filter;
  }

  /** The innermost of the web server's valves, so that it reports before any other. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadRequests(JsonMapper json) {
    return tomcat ->
        tomcat.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new UnreadRequests(json)));
  }

  @Bean
  EntityTags entityTags(ObjectProvider<Snapshots> snapshots) {
    return new EntityTags(snapshots, Release.name());
  }

  @Bean
  AnswerHandler answerHandler(
      WebGraphQlHandler engine, EntityTags tags, Limits limits, JsonMapper json) {
    return new AnswerHandler(new Questions(engine), tags, limits.freshFor(), json);
  }

  /** Before Spring's own route, which knows POST only. */
  @Bean
  @Order(-1)
  RouterFunction<ServerResponse> answers(AnswerHandler handler, GraphQlProperties graphQl) {
    String address = graphQl.getHttp().getPath();
    return RouterFunctions.route(
        RequestPredicates.path(address)
            .and(request -> request.attribute(HttpGuard.QUESTION).isPresent()),
        handler::answer);
  }

  @Bean
  WebGraphQlInterceptor questionLog() {
    return new QuestionLog();
  }

  @Bean
  WebGraphQlInterceptor lastResort() {
    return new LastResort();
  }

  @Bean
  GraphQlSourceBuilderCustomizer documentCache(MeterRegistry meters) {
    Documents documents = new Documents(meters);
    return source ->
        source.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(documents));
  }

  @Bean
  GraphQlSourceBuilderCustomizer readAnswers(
      ObjectProvider<DataFetcherExceptionResolver> resolvers) {
    return source ->
        source.configureGraphQl(
            graphQl ->
                graphQl.queryExecutionStrategy(
                    new ReadAnswers(
                        DataFetcherExceptionResolver.createExceptionHandler(
                            resolvers.orderedStream().toList()))));
  }

  @Bean
  Instrumentation questionGuard(Limits limits) {
    return new QuestionGuard(limits);
  }

  @Bean
  DataFetcherExceptionResolver problems() {
    return new Problems();
  }

  @Bean
  RuntimeWiringConfigurer decimal() {
    return wiring -> wiring.scalar(Decimal.SCALAR);
  }

  @Bean
  JsonMapperBuilderCustomizer plainNumbers() {
    return json -> json.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
  }
}
