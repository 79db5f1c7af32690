package cl.contraste.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** InventedWords for programs, agencies and ministries that do not exist. */
final class InventedWords {

  static final List<String> REGIONS =
      List.of(
          "Arica y Parinacota",
          "Tarapacá",
          "Antofagasta",
          "Atacama",
          "Coquimbo",
          "Valparaiso",
          "Metropolitana",
          "OHiggins",
          "Maule",
          "Ñuble",
          "Bío Bío",
          "Araucanía",
          "Los Ríos",
          "Los Lagos",
          "Aysén",
          "Magallanes");

  static final List<String> RESULTS =
      List.of("Recomendado Favorablemente", "Objetado Técnicamente", "Falta Información");

  static final List<String> EVALUATIONS =
      List.of(
          "Evaluación Sectorial (ES)",
          "Evaluación de Programas Gubernamentales (EPG)",
          "Evaluación Focalizada de Ámbito (EFA)");

  static final List<String> STATES = List.of("En curso", "Finalizada", "Suspendida sin informe");

  static final List<String> FINDINGS =
      List.of(
          "La iniciativa no presenta deficiencias evidentes en su focalización 2020",
          "Sin criterios nuevos",
          "Subejecución presupuestaria inicial",
          "Ejecución presupuestaria final dentro del rango",
          "No reporta gasto administrativo o presupuesto ejecutado total",
          "El indicador no cumple con el criterio de calidad",
          "Mejora significativamente");

  static final List<String> POPULATIONS =
      List.of(
          "Empresas de muestra", "Personas", "Hogares", "Establecimientos", "Jóvenes", "Clubes");

  static final List<Integer> SUBTITLES = List.of(21, 22, 23, 24, 29, 31, 33);

  static final List<String> UNITS =
      List.of("Personas capacitadas", "Horas", "Kilómetros de ejemplo", "Proyectos (cerrados)");

  static final List<String> TARGETS =
      List.of("1.1", "1.b", "3.8", "4.3", "5.5", "5.c", "8.3", "8.b", "10.4", "16.10", "16.a");

  private static final List<String> THINGS =
      List.of(
          "ferias",
          "huertos",
          "talleres",
          "bibliotecas",
          "caminos",
          "faroles",
          "molinos",
          "cometas",
          "acequias",
          "títeres",
          "mapas",
          "semillas");

  private static final List<String> LINKS =
      List.of("de", "con", "para", "sobre", "junto a", "según", "entre", "y");

  private InventedWords() {}

  static String title(Random random) {
    return (phrase(random, 1 + random.nextInt(12)) + " imaginarios").toUpperCase(Locale.ROOT)
        + (random.nextInt(3) == 0 ? " " + (1 + random.nextInt(9)) : "");
  }

  static String agency(Random random) {
    String kind = one(random, List.of("SERVICIO", "SUBSECRETARÍA", "FONDO NACIONAL", "AGENCIA"));
    return kind + " DE " + phrase(random, 1 + random.nextInt(8)).toUpperCase(Locale.ROOT);
  }

  static String ministry(Random random) {
    return "MINISTERIO DE " + phrase(random, 1 + random.nextInt(8)).toUpperCase(Locale.ROOT);
  }

  /** May end with a number that wraps to a line of its own. */
  static String componentName(Random random) {
    String line = random.nextBoolean() ? " línea " + (1 + random.nextInt(9)) : "";
    return sentence(random, 2 + random.nextInt(14)) + line;
  }

  static String indicatorName(Random random) {
    return "Porcentaje de " + phrase(random, 2 + random.nextInt(14)) + " 2020.";
  }

  static List<String> paragraphs(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> capital(prose(random, 3))).toList();
  }

  /** Sentences of which the first goes on with what stands before it. */
  static String prose(Random random, int sentences) {
    return phrase(random, 6)
        + "."
        + IntStream.range(1, 1 + random.nextInt(sentences))
            .mapToObj(i -> " " + sentence(random, 4 + random.nextInt(20)) + ".")
            .collect(Collectors.joining());
  }

  static String sentence(Random random, int words) {
    return capital(phrase(random, words));
  }

  private static String phrase(Random random, int words) {
    return IntStream.rangeClosed(1, words)
            .mapToObj(i -> one(random, i % 2 == 1 ? THINGS : LINKS))
            .collect(Collectors.joining(" "))
        + " "
        + one(random, THINGS);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  static <T> List<T> some(Random random, List<T> of, int count) {
    List<T> shuffled = new ArrayList<>(of);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, count));
  }

  static @Nullable String unitOf(String population) {
    String first = population.split(" ", 2)[0];
    return List.of("Jóvenes", "Clubes").contains(first) ? null : first;
  }

  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && line.length() + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString());
    return lines;
  }
}
