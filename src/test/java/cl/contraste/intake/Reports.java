package cl.contraste.intake;

import cl.contraste.source.Document;
import cl.contraste.source.Fact;
import cl.contraste.source.Figure;
import cl.contraste.source.Figure.Printed;
import cl.contraste.source.Place;
import cl.contraste.source.ProgramReport;
import cl.contraste.source.ProgramReport.Agency;
import cl.contraste.source.ProgramReport.Identity;
import cl.contraste.source.ProgramReport.Kind;
import cl.contraste.source.ProgramReport.SubtitleReport;
import cl.contraste.source.ProgramReport.Text;
import cl.contraste.source.ProgramReport.TextKind;
import cl.contraste.source.ProgramReport.YearReport;
import cl.contraste.source.Publication;
import cl.contraste.source.Reading;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports of programs that do not exist. */
final class Reports {

  private Reports() {}

  /** A budget program with an executed budget in each of some years, told in turn. */
  static ProgramReport budget(String code, int edition, int... yearsAndAmounts) {
    List<YearReport> years = new ArrayList<>();
    for (int i = 0; i < yearsAndAmounts.length; i += 2) {
      years.add(year(yearsAndAmounts[i], yearsAndAmounts[i + 1]));
    }
    return told(code, edition, years.toArray(YearReport[]::new));
  }

  /** A budget program of which some years are told. */
  static ProgramReport told(String code, int edition, YearReport... years) {
    return report(
        Kind.BUDGET,
        new Identity(null, code, "FÁBRICA DE COMETAS " + code),
        new Agency(code.substring(0, 5), "SERVICIO DE FAROLES " + code.substring(0, 5)),
        edition,
        false,
        List.of(years),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** A monitored program of a table, without any profile. */
  static ProgramReport listed(@Nullable String bipsId, String name, String agency, int edition) {
    return report(
        Kind.MONITORED,
        new Identity(bipsId, null, name),
        new Agency(null, agency),
        edition,
        false,
        List.of(new YearReport(edition, 12, Map.of(), Place.line(2))),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** A monitored program of a ficha, with a purpose. */
  static ProgramReport profiled(String name, String agency, int edition, String purpose) {
    return report(
        Kind.MONITORED,
        new Identity(null, null, name),
        new Agency(null, agency),
        edition,
        true,
        List.of(year(edition - 1, 1000), year(edition, 2000)),
        List.of(),
        List.of("Maule", "Ñuble"),
        List.of(8),
        List.of("8.3"),
        List.of(new Text(TextKind.PURPOSE, List.of(purpose), Place.line(5))));
  }

  /** A ficha of whose places, goals and subtitles some do not exist. */
  static ProgramReport withUnknowns(String name, int edition) {
    return report(
        Kind.MONITORED,
        new Identity(null, null, name),
        new Agency(null, "Servicio de Acequias"),
        edition,
        true,
        List.of(year(edition, 500)),
        List.of(
            new SubtitleReport(edition, 21, 12, amount(300), Place.line(8)),
            new SubtitleReport(edition, 77, 12, amount(200), Place.line(9))),
        List.of("Maule", "Atlántida"),
        List.of(8, 99),
        List.of("8.3", "8.zz"),
        List.of());
  }

  /** The same with all its amounts in pesos of one year. */
  static ProgramReport inPesosOf(int priceYear, ProgramReport told) {
    return new ProgramReport(
        told.kind(),
        told.identity(),
        told.ministry(),
        told.agency(),
        told.edition(),
        told.carriesProfile(),
        priceYear,
        told.startYear(),
        told.endYear(),
        told.beneficiaryUnit(),
        told.texts(),
        told.regions(),
        told.sdgGoals(),
        told.sdgTargets(),
        told.years(),
        told.subtitles(),
        told.components(),
        told.indicators(),
        told.evaluations(),
        told.findings(),
        told.seriesBreaks(),
        told.place());
  }

  static Publication document(String content, Document.Kind kind, ProgramReport... reports) {
    return new Publication(
        new Document(
            content + ".txt", kind, sha256(content), reports[0].edition(), null, "invented"),
        new Reading(List.of(reports), List.of()));
  }

  static YearReport year(int year, int executed) {
    return new YearReport(year, 12, amount(executed), Place.line(4));
  }

  private static Map<Fact, Figure> amount(int executed) {
    return Map.of(Fact.EXECUTED_BUDGET, Printed.whole(executed, Place.line(4)));
  }

  private static ProgramReport report(
      Kind kind,
      Identity identity,
      Agency agency,
      int edition,
      boolean carriesProfile,
      List<YearReport> years,
      List<SubtitleReport> subtitles,
      List<String> regions,
      List<Integer> goals,
      List<String> targets,
      List<Text> texts) {
    return new ProgramReport(
        kind,
        identity,
        "Ministerio de Acequias Inventadas",
        agency,
        edition,
        carriesProfile,
        null,
        null,
        null,
        null,
        texts,
        regions,
        goals,
        targets,
        years,
        subtitles,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Place.line(3));
  }

  static String sha256(String content) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
