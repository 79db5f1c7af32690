package cl.contraste.metric;

/** Which way a metric is better. */
public enum Better {
  HIGHER,
  LOWER,
  NEITHER
}
