package cl.contraste.platform;

import java.util.EnumSet;

/** Why a question was not answered: the closed list that clients can rely on. */
public enum ProblemCode {
  INVALID_QUESTION("The request is no GraphQL question that this schema can answer."),
  TOO_LARGE("The question is longer than a question may be."),
  TOO_COMPLEX("The question is too deep, or its answer would cost too much."),
  PAGE_TOO_LARGE("More rows were asked for than one page may hold."),
  BAD_INPUT("An argument has a value that cannot be used."),
  UNKNOWN_PROGRAM("No program has this name or id."),
  UNKNOWN_MINISTRY("No ministry has this name or code."),
  UNKNOWN_AGENCY("No agency has this name or code."),
  AMBIGUOUS_NAME("More than one record has this name."),
  UNKNOWN_REGION("No region has this name or code."),
  UNKNOWN_SDG("No Sustainable Development Goal or target has this code."),
  UNKNOWN_FINDING("No finding of an evaluation has this code."),
  UNKNOWN_SUBTITLE("No budget subtitle has this code."),
  UNKNOWN_SNAPSHOT("No snapshot has this id, and none stood at this date."),
  UNKNOWN_EDITION("No edition was published under this year."),
  BAD_CURSOR("This cursor was not issued for this question."),
  SNAPSHOT_MOVED("The data changed after this cursor was issued."),
  YEAR_NEEDED("Several years need either the dimension YEAR or a way to put them together."),
  BAD_YEAR("This year, or range of years, cannot be used."),
  DIMENSION_NOT_FOR_METRIC("This metric is not known by this dimension."),
  NO_PRICE_INDEX("There is no price index for a year that was asked for."),
  TOO_MANY_DIMENSIONS("More dimensions, or more that multiply rows, than groups can have."),
  FIXED_DIMENSION("This dimension is fixed by the sides of the comparison."),
  TOO_FEW_PEERS("A program has fewer peers than a comparison needs."),
  NOT_EXPLAINABLE("No statement that people can read gives this number."),
  NOT_A_TABLE("This answer cannot be laid out as one table."),
  TABLE_TOO_LARGE("The table has more rows than a table may have."),
  UNKNOWN_FORMAT("Answers are not written in this format."),
  UNKNOWN_OPERATION("No operation has this name."),
  OPERATIONS_ONLY("This server answers its named operations only."),
  UNSUPPORTED_MEDIA_TYPE("The body of a request must be plain application/json in UTF-8."),
  NOT_ACCEPTABLE("The request accepts none of the formats that answers are written in."),
  METHOD_NOT_ALLOWED("This address does not answer to this HTTP method."),
  OVERLOADED("Too many questions are being answered at this moment; ask again soon."),
  UNAVAILABLE("The database does not answer at this moment; ask again soon."),
  TIMEOUT("The answer took longer than an answer may take."),
  INTERNAL("Something failed on our side; the id in the message finds it in the log.");

  private final String sentence;

  ProblemCode(String sentence) {
    this.sentence = sentence;
  }

  /** What the code means, in one sentence. */
  public String sentence() {
    return sentence;
  }

  /** Whether the server failed; otherwise the question must change before it can be answered. */
  boolean isOurs() {
    return EnumSet.of(OVERLOADED, UNAVAILABLE, TIMEOUT, INTERNAL).contains(this);
  }
}
