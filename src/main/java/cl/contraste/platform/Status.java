package cl.contraste.platform;

import org.springframework.http.HttpStatus;

/** The HTTP status of a problem where nothing else is answered. */
final class Status {

  private Status() {}

  static HttpStatus of(ProblemCode code) {
    return switch (code) {
      case INVALID_QUESTION,
          TOO_COMPLEX,
          BAD_INPUT,
          UNKNOWN_PROGRAM,
          UNKNOWN_MINISTRY,
          UNKNOWN_AGENCY,
          AMBIGUOUS_NAME,
          UNKNOWN_REGION,
          UNKNOWN_SDG,
          UNKNOWN_FINDING,
          UNKNOWN_SUBTITLE,
          UNKNOWN_SNAPSHOT,
          UNKNOWN_EDITION,
          BAD_CURSOR,
          SNAPSHOT_MOVED,
          YEAR_NEEDED,
          BAD_YEAR,
          DIMENSION_NOT_FOR_METRIC,
          NO_PRICE_INDEX,
          TOO_MANY_DIMENSIONS,
          FIXED_DIMENSION,
          TOO_FEW_PEERS,
          NOT_EXPLAINABLE,
          NOT_A_TABLE ->
          HttpStatus.BAD_REQUEST;
      case UNKNOWN_OPERATION, UNKNOWN_FORMAT -> HttpStatus.NOT_FOUND;
      case OPERATIONS_ONLY -> HttpStatus.FORBIDDEN;
      case METHOD_NOT_ALLOWED -> HttpStatus.METHOD_NOT_ALLOWED;
      case NOT_ACCEPTABLE -> HttpStatus.NOT_ACCEPTABLE;
      case TOO_LARGE, PAGE_TOO_LARGE, TABLE_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case UNSUPPORTED_MEDIA_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      case OVERLOADED, UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
      case TIMEOUT -> HttpStatus.GATEWAY_TIMEOUT;
      case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }
}
