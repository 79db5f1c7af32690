package cl.contraste.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cl.contraste.ContrasteTest;
import cl.contraste.db.enums.FindingDimension;
import cl.contraste.source.MonitoringReader;
import cl.contraste.source.MonitoringTextReader;
import cl.contraste.source.ProgramReport;
import cl.contraste.source.ProgramReport.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Findings told in prose are those told by codes. */
@ContrasteTest
class MonitoringPhrasesTest {

  private static final Path SAMPLES = Path.of("../shared/data/monitoring");

  @Autowired private DSLContext questions;

  @Test
  void phrasesOfTheReportsMeanTheCodesOfTheTable() {
    assumeTrue(Files.isDirectory(SAMPLES), "SKIPPED: the samples beside the project are not here");
    Map<String, ProgramReport> coded =
        MonitoringReader.read(SAMPLES.resolve("monitoring-2025.csv")).reading().reports().stream()
            .collect(
                Collectors.toMap(
                    report -> Objects.requireNonNull(report.identity().bipsId()), r -> r));
    List<ProgramReport> told =
        MonitoringTextReader.read(SAMPLES.resolve("bips-2025-sample.csv")).reading().reports();
    assertThat(told).hasSize(11);
    for (ProgramReport report : told) {
      ProgramReport expected = coded.get(report.identity().bipsId());
      if (expected != null) {
        assertThat(codes(report)).as(report.identity().name()).isEqualTo(codes(expected));
      }
    }
  }

  @Test
  void aPhraseInNoVocabularyIsKeptAsItStands(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("textos.csv");
    Files.writeString(
        file,
        """
        id_bips,periodo,nombre,ministerio,servicio,ano_inicio,ano_termino,hallazgo_focalizacion,hallazgo_eficiencia,hallazgo_eficacia
        ,2025,Programa Inventado,Ministerio de Ejemplo,Servicio de Ejemplo,2001,Permanente,Sin hallazgos en la dimensión.,Gasto Administrativo: Algo nunca visto.,
        """);
    List<Finding> findings =
        MonitoringTextReader.read(file).reading().reports().getFirst().findings();
    assertThat(findings).extracting(Finding::statement).containsExactly("Algo nunca visto.");
    assertThat(
            new Vocabulary(questions)
                .findings("2025", FindingDimension.EFFICIENCY, "Algo nunca visto."))
        .isEmpty();
  }

  private Set<String> codes(ProgramReport report) {
    Vocabulary vocabulary = new Vocabulary(questions);
    Set<String> codes = new TreeSet<>();
    for (Finding finding : report.findings()) {
      FindingDimension dimension = FindingDimension.valueOf(finding.dimension().name());
      List<String> known = vocabulary.findings("2025", dimension, finding.statement());
      assertThat(known).as(finding.statement()).isNotEmpty();
      known.forEach(code -> codes.add(dimension + " " + finding.indicator() + " " + code));
    }
    return codes;
  }
}
