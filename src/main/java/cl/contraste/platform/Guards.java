package cl.contraste.platform;

import graphql.execution.instrumentation.Instrumentation;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
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
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything that stands round a question, from the socket inwards. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(Limits.class)
class Guards {

  /** Below it stand the questions that are written already. */
  static final String OPERATIONS = "/operations";

  @Bean
  FilterRegistrationBean<SecurityHeaders> securityHeaders() {
    FilterRegistrationBean<SecurityHeaders> filter =
        new FilterRegistrationBean<>(new SecurityHeaders());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  Forms forms(JsonMapper json, ObjectProvider<Form> others) {
    return new Forms(json, others.orderedStream());
  }

  /** After the filters that count and time requests, so that refusals are counted too. */
  @Bean
  FilterRegistrationBean<HttpGuard> httpGuard(
      GraphQlProperties graphQl, Forms forms, Limits limits, JsonMapper json) {
    QuestionAddresses addresses =
        new QuestionAddresses(graphQl.getHttp().getPath(), OPERATIONS, forms);
    FilterRegistrationBean<HttpGuard> filter =
        new FilterRegistrationBean<>(new HttpGuard(addresses, new Places(limits.atOnce()), json));
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
  AnswerHandler answerHandler(
      WebGraphQlHandler engine,
      ObjectProvider<Snapshots> snapshots,
      MeterRegistry meters,
      Limits limits) {
    Snapshots facts = snapshots.getIfAvailable();
    long bytes = limits.cacheBytes().toBytes();
    return new AnswerHandler(
        new Questions(engine),
        new EntityTags(facts, Release.name()),
        facts == null || bytes == 0 ? null : new AnswerCache(facts, bytes, meters),
        limits.freshFor());
  }

  /** Before Spring's own route; what the guard did not look at is not there. */
  @Bean
  @Order(-1)
  RouterFunction<ServerResponse> answers(
      AnswerHandler handler, ObjectProvider<Admission> admission, GraphQlProperties graphQl) {
    String address = graphQl.getHttp().getPath();
    return RouterFunctions.route(
        RequestPredicates.path(address).or(RequestPredicates.path(address + ".{ending}")),
        request -> answer(handler, admission, request));
  }

  private static ServerResponse answer(
      AnswerHandler handler, ObjectProvider<Admission> admission, ServerRequest request) {
    Optional<Question> asked = QuestionAddresses.question(request);
    asked.ifPresent(question -> admission.ifAvailable(rule -> rule.check(question)));
    return asked
        .flatMap(
            question ->
                QuestionAddresses.form(request)
                    .map(form -> handler.answer(request, question, form)))
        .orElseGet(() -> ServerResponse.notFound().build());
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
