package cl.contraste.source;

/** A ficha to break: of a program that does not exist, and as short as one can be. */
final class SmallFicha {

  static final String TEXT =
      """
      MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA 2020
      TALLERES DE COMETAS

      SERVICIO DE FAROLES
      MINISTERIO DE ACEQUIAS

      I. ANTECEDENTES DEL PROGRAMA
      DESCRIPCIÓN DEL PROGRAMA
      Se cosen cometas.

      El programa atiende en las regiones de Maule, Ñuble.
      PROPÓSITO
      Que haya más cometas.
      HISTORIAL EVALUATIVO DEL PROGRAMA
      Año de inicio: 2011
      Evaluación Ex-Ante de diseño: Objetado Técnicamente (Revisión de Diseño 2018)
      Evaluaciones Ex Post: No tiene
      II. ANÁLISIS DE DESEMPEÑO:
      RESULTADOS ANÁLISIS DE DESEMPEÑO DEL PROGRAMA:
      Focalización y Cobertura
      Sin criterios nuevos
      Eficiencia y Ejecución Presupuestaria
      Subejecución presupuestaria inicial
      Eficacia
      El indicador es pertinente
      III. DESEMPEÑO 2020 DEL PROGRAMA
      PRESUPUESTO Y EJECUCIÓN
      Ejecución Presupuestaria por año (M$ 2021) Presupuesto ($M 2021)
      Año
      2019 2020
      Ejecución presupuestaria inicial *
      89% 36%
      Ejecución presupuestaria final **
      88,1% 68%
      Presupuesto ejecutado ***
      1.264.732 518.212
      Recursos extrapresupuestarios ****
      0 21
      GASTO POR SUBTÍTULOS (M$ 2021)
      Subtítulo Gastos administrativos Total ejecutado
      24 (Transferencias) S/I 514.958
      Gasto total ejecutado S/I 518.212
      POBLACIÓN
      Población objetivo:
      Personas que vuelan cometas.
      COBERTURA POR AÑO  EVOLUCIÓN GASTO POR BENEFICIARIO (M$ 2021)*
      2019 2020 2019 2020
      24% 14% 1.470 1.012
      COMPONENTES
      GASTO Y PRODUCCIÓN DE COMPONENTES (M$ 2021)
      Componente
      (Unidad)
      2019 2020 2019 2020 2019 2020
      Cometas de papel (Cometas)
      240.299 518.213 238 320 1.009 1.619
      Cometas de tela
      1.024.432 0 654 246 1.566 0
      Gasto Administrativo 4.000 S/I
      Total 1.264.731 518.213
      Porcentaje gasto administrativo 17,5% S/I
      INDICADORES
      INDICADORES DE PROPÓSITO
      Indicador Efectivo 2019 Efectivo 2020
      Porcentaje de cometas que vuelan.
      20% 22%
      IV. OTROS ANTECEDENTES DEL PROGRAMA
      CONTRIBUCIÓN A LOS OBJETIVOS DE DESARROLLO SOSTENIBLE (ODS)
      8. Trabajo con cometas
      8.b Más cometas
      V. OBSERVACIONES INSTITUCIÓN
      AJUSTES POR SITUACIÓN SOCIO SANITARIA
      No informa.
      OBSERVACIONES DE LA INSTITUCIÓN
      Sin observaciones.
      """;

  private SmallFicha() {}
}
