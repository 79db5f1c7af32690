package cl.contraste;

/** Files that tests hold the product against and, with {@code -Dgolden=write}, write anew. */
public final class Golden {

  /** Whether this run writes the checked-in files instead of comparing with them. */
  public static final boolean WRITE = "write".equals(System.getProperty("golden"));

  private Golden() {}
}
