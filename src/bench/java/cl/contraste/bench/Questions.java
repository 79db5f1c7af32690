package cl.contraste.bench;

import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Metric;
import java.util.stream.Collectors;

/** What benchmarks ask. */
final class Questions {

  /** Everything that is told of the years of a thousand programs. */
  static final String PROGRAMS =
      """
      {
        programs(scope: {kind: MONITORED}, first: 1000) {
          nodes {
            id
            name
            years { year %s }
            components { name unit years { year %s } }
            sdgTargets { code title goal { number } }
          }
        }
      }
      """
          .formatted(metrics(Grain.PROGRAM_YEAR), metrics(Grain.COMPONENT_YEAR));

  private Questions() {}

  private static String metrics(Grain grain) {
    return Catalogue.of(grain).stream()
        .map(Metric::name)
        .map(name -> name + " { value status }")
        .collect(Collectors.joining(" "));
  }
}
