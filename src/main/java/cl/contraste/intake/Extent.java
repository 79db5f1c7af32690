package cl.contraste.intake;

import cl.contraste.source.Figure;
import cl.contraste.source.ProgramReport;
import cl.contraste.source.ProgramReport.Component;
import cl.contraste.source.ProgramReport.Indicator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How much a document tells.
 *
 * @param programs how many programs it speaks of
 * @param years how many program-years
 * @param figures how many figures, each a printed number or a mark that stands in its place
 */
record Extent(int programs, int years, int figures) {

  static final Extent NONE = new Extent(0, 0, 0);

  static Extent of(ProgramReport report) {
    return new Extent(1, report.years().size(), figures(report));
  }

  Extent and(Extent more) {
    return new Extent(programs + more.programs, years + more.years, figures + more.figures);
  }

  private static int figures(ProgramReport report) {
    Stream<Map<?, Figure>> told =
        Stream.concat(
            report.years().stream().map(year -> year.figures()),
            Stream.concat(
                report.subtitles().stream().map(subtitle -> subtitle.figures()),
                report.components().stream()
                    .map(Component::years)
                    .flatMap(List::stream)
                    .map(year -> year.figures())));
    return told.mapToInt(Map::size).sum()
        + report.indicators().stream().map(Indicator::values).mapToInt(List::size).sum();
  }
}
