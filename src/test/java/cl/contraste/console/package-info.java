@org.jspecify.annotations.NullMarked
package cl.contraste.console;
