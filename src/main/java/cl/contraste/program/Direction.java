package cl.contraste.program;

/** Which way. */
public enum Direction {
  ASC,
  DESC
}
