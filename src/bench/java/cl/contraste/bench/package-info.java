/** How long questions take, on invented data. */
@org.jspecify.annotations.NullMarked
package cl.contraste.bench;
