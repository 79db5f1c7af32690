package cl.contraste.comparison;

/** On which sides a group is on record. */
enum Presence {
  BOTH,
  ONLY_BASE,
  ONLY_OTHER
}
