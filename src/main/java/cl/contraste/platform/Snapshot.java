package cl.contraste.platform;

/**
 * The facts as they stood from one load to the next.
 *
 * @param number of the load
 * @param id hash of all that can be read; the same data have the same id anywhere
 */
public record Snapshot(int number, String id) {

  /** The number that every row of the present stands at. */
  public static final int PRESENT = Integer.MAX_VALUE;
}
