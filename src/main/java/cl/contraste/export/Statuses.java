package cl.contraste.export;

import cl.contraste.platform.Documents;
import cl.contraste.platform.Question;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the status of every value that a question asks for, so that an empty cell never stands
 * without its reason.
 */
@SuppressWarnings("rawtypes") // The lists of a parsed document are of raw types.
record Statuses(GraphQLSchema schema) {

  private static final String STATUS = "status";

  /** The question with its statuses; as it is, where it is no GraphQL. */
  Question in(Question question) {
    return Documents.parsed(question.document())
        .map(document -> AstPrinter.printAst(with(document)))
        .map(
            text ->
                new Question(
                    text, question.operationName(), question.variables(), question.readOnly()))
        .orElse(question);
  }

  private Document with(Document document) {
    List<Definition> definitions = new ArrayList<>();
    document.getDefinitions().forEach(definition -> definitions.add(with(definition)));
    return document.transform(changed -> changed.definitions(definitions));
  }

  private Definition with(Definition definition) {
    return switch (definition) {
      case OperationDefinition operation ->
          operation.transform(
              changed ->
                  changed.selectionSet(with(operation.getSelectionSet(), schema.getQueryType())));
      case FragmentDefinition fragment ->
          fragment.transform(
              changed ->
                  changed.selectionSet(
                      with(
                          fragment.getSelectionSet(),
                          type(fragment.getTypeCondition().getName()))));
      default -> definition;
    };
  }

  private @Nullable GraphQLObjectType type(String name) {
    return schema.getType(name) instanceof GraphQLObjectType type ? type : null;
  }

  /** What cannot be told of an unknown type is left to whoever validates the question. */
  private @Nullable SelectionSet with(
      @Nullable SelectionSet selected, @Nullable GraphQLObjectType type) {
    if (selected == null || type == null) {
      return selected;
    }
    List<Selection> selections = new ArrayList<>();
    selected.getSelections().forEach(selection -> selections.add(with(selection, type)));
    if (lacksStatus(selections, type)) {
      selections.add(new Field(STATUS));
    }
    return selected.transform(changed -> changed.selections(selections));
  }

  private Selection<?> with(Selection<?> selection, GraphQLObjectType type) {
    return switch (selection) {
      case Field field ->
          field.transform(
              changed -> changed.selectionSet(with(field.getSelectionSet(), below(field, type))));
      case InlineFragment fragment ->
          fragment.transform(
              changed ->
                  changed.selectionSet(
                      with(
                          fragment.getSelectionSet(),
                          fragment.getTypeCondition() == null
                              ? type
                              : type(fragment.getTypeCondition().getName()))));
      default -> selection;
    };
  }

  private static @Nullable GraphQLObjectType below(Field field, GraphQLObjectType type) {
    GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
    return definition != null
            && GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLObjectType below
        ? below
        : null;
  }

  private static boolean lacksStatus(List<Selection> selections, GraphQLObjectType type) {
    List<Field> fields =
        selections.stream().filter(Field.class::isInstance).map(Field.class::cast).toList();
    return type.getFieldDefinition(STATUS) != null
        && fields.stream().anyMatch(field -> field.getName().equals("value"))
        && fields.stream().noneMatch(field -> field.getResultKey().equals(STATUS));
  }
}
