package cl.contraste.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A ficha of the 2020 layout of a program that does not exist, and the record it must become. The
 * same seed gives the same ficha. Places are not in the record.
 */
public record InventedFicha(String text, ProgramReport expected) {

  /** The lines in the order in which the one real ficha at hand was extracted. */
  public static InventedFicha of(long seed) {
    InventedProgram program = new InventedProgram(new Random(seed));
    return new InventedFicha(
        String.join(
            "\n", new InventedText(program).sections().stream().flatMap(List::stream).toList()),
        new InventedRecord(program).report());
  }

  /** The sections in any order, on pages. */
  public static InventedFicha shuffled(long seed) {
    Random random = new Random(seed);
    InventedProgram program = new InventedProgram(random);
    List<String> sections =
        new ArrayList<>(
            new InventedText(program).sections().stream().map(s -> String.join("\n", s)).toList());
    Collections.shuffle(sections, random);
    return new InventedFicha(String.join("\f", sections), new InventedRecord(program).report());
  }

  /** As PDF extraction gives it: without empty lines, and with headings that share a line. */
  public InventedFicha compact() {
    return new InventedFicha(
        text.replaceAll("\n{2,}", "\n")
            .replace("DEL PROGRAMA \nPRESUPUESTO", "DEL PROGRAMA PRESUPUESTO")
            .replace("(ODS) \n", "(ODS) "),
        expected);
  }
}
