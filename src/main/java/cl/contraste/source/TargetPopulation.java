package cl.contraste.source;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom a program is for. */
final class TargetPopulation {

  private static final Pattern FOOTNOTE_NUMBER = Pattern.compile("\\s*[0-9]\\s*");

  /** Singular and plural, folded, of what may be counted. */
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("EMPRESAS?", "Empresas"),
          Map.entry("PERSONAS?", "Personas"),
          Map.entry("HOGAR(ES)?", "Hogares"),
          Map.entry("FAMILIAS?", "Familias"),
          Map.entry("VIVIENDAS?", "Viviendas"),
          Map.entry("ESTABLECIMIENTOS?", "Establecimientos"),
          Map.entry("ORGANIZACION(ES)?", "Organizaciones"),
          Map.entry("INSTITUCION(ES)?", "Instituciones"),
          Map.entry("COMUNIDAD(ES)?", "Comunidades"),
          Map.entry("MUNICIPALIDAD(ES)?", "Municipalidades"),
          Map.entry("MUNICIPIOS?", "Municipios"),
          Map.entry("COMUNAS?", "Comunas"));

  private TargetPopulation() {}

  static List<Line> lines(Sections sections) {
    return sections.below(Heading.TARGET_POPULATION).stream()
        .filter(line -> !FOOTNOTE_NUMBER.matcher(line.text()).matches())
        .toList();
  }

  /** What is counted, where the text's first word says so. */
  static @Nullable String unit(List<Line> lines) {
    String first = Lines.folded(Lines.joined(lines)).split("[^\\p{L}]", 2)[0];
    return UNITS.entrySet().stream()
        .filter(unit -> first.matches(unit.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
