@org.jspecify.annotations.NullMarked
package cl.contraste.export;
