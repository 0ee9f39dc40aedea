import { plural } from "../../../plural.ts";
import type { PagesWords } from "../../../shapes/screen.ts";

export const trends: PagesWords["trends"] = {
  title: "Tendencias",
  filters: "Filtros",
  service: "Servicio",
  location: "Sede",
  period: "Periodo",
  allServices: "Todos los servicios",
  allLocations: "Todas las sedes",
  chosenLocation: "La sede de la dirección",
  months: (n) => `Últimos ${n} meses`,
  measure: "Mostrar",
  measures: {
    cases: "Casos",
    money: "Dinero devuelto",
    refunds: "Solo reembolsos",
    credit: "Solo crédito",
  },
  noService: "Sin servicio indicado",
  totals: {
    cases: "Casos",
    refunded: "Reembolsado",
    credited: "Crédito en cuenta",
    declined: "Sin reembolso",
    exceptions: "Excepciones",
  },
  intake: {
    title: "Lectura de la bandeja, toda la clínica:",
    opened: (opened, wrong, percent) =>
      plural("es", opened, {
        one: `La aplicación abrió 1 caso; ${wrong} no era una solicitud (${percent}).`,
        other: `La aplicación abrió ${opened} casos; ${wrong} no eran solicitudes (${percent}).`,
      }),
    asked: (asked, yes) =>
      plural("es", asked, {
        one: `Se preguntó por 1 mensaje; ${yes} era una solicitud.`,
        other: `Se preguntó por ${asked} mensajes; ${yes} eran solicitudes.`,
      }),
    missed: (missed, percent) =>
      plural("es", missed, {
        one: `1 solicitud no se encontró y se abrió a mano (${percent}).`,
        other: `${missed} solicitudes no se encontraron y se abrieron a mano (${percent}).`,
      }),
  },
  ofCases: (percent) => `${percent} de los casos`,
  summary: (cases, from, to, refunded, credited) =>
    `${cases} de ${from} a ${to}, ${refunded} reembolsados y ${credited} dados como crédito`,
  summaryTop: (reason, percent) => `; lo más frecuente, «${reason}» (${percent})`,
  summaryMore: (percent) =>
    `; en los tres últimos meses completos hubo un ${percent} más de casos que en los tres anteriores`,
  summaryFewer: (percent) =>
    `; en los tres últimos meses completos hubo un ${percent} menos de casos que en los tres anteriores`,
  summarySame: "; en los tres últimos meses completos hubo tantos casos como en los tres anteriores",
  otherCurrency: (n) =>
    plural("es", n, {
      one: "1 caso en otra moneda no está en estas cifras.",
      other: `${n} casos en otras monedas no están en estas cifras.`,
    }),
  emptyTitle: "No hay casos en este periodo",
  empty: "Elija un periodo más largo o quite un filtro.",
  byReason: "Por motivo, mes a mes",
  byService: "Por servicio",
  grouped: (shown, rest) =>
    plural("es", rest, {
      one: `El gráfico muestra los ${shown} motivos mayores y 1 más; la tabla muestra todos.`,
      other: `El gráfico muestra los ${shown} motivos mayores y los otros ${rest} juntos; la tabla muestra todos.`,
    }),
  groupedServices: (shown, rest) =>
    `El gráfico muestra los ${shown} servicios mayores y los otros ${rest} juntos; la tabla muestra todos.`,
  running: (month) => `${month} aún no ha terminado.`,
  small: "° menos de 5 casos: uno más o menos cambia la imagen.",
  smallAria: "menos de 5 casos",
  rest: (n) => `Otros ${n} motivos`,
  restServices: (n) => `Otros ${n} servicios`,
  keys: "Las flechas llevan de barra a barra; Intro abre los casos de una.",
  legend: "Motivos, de mayor a menor",
  onlyThis: "Mostrar solo",
  showAll: "Mostrar todos los motivos",
  onlyShown: (reason) => `Solo se dibuja «${reason}».`,
  bar: (what, month, cases, money) => `${what}, ${month}: ${cases}, ${money}`,
  serviceBar: (cases, refunded, credited) => `${cases}, ${refunded} reembolsados, ${credited} de crédito`,
  wholeMonth: "Todos los motivos",
  hint: "Señale una barra para leerla; púlsela para ver sus casos.",
  table: "Mostrar como tabla",
  hideTable: "Ocultar la tabla",
  reason: "Motivo",
  total: "Total",
  refunded: "Reembolsado",
  credited: "Crédito",
  cases: "Casos",
  drill: {
    reason: (what, when) => `${what}, ${when}`,
    open: (cases, what) => `${cases}: ${what}`,
    differs: (shown, now) => `El gráfico dice ${shown}, los datos dicen ahora ${now}: algo cambió desde que se dibujó.`,
    redraw: "Dibujar de nuevo",
    none: "El gráfico no tiene casos aquí.",
    close: "Cerrar la lista",
  },
  wholeClinic: (locations: readonly string[]) =>
    `Las cifras cuentan toda la clínica. Solo se nombran pacientes de ${locations.join(", ")}.`,
};
