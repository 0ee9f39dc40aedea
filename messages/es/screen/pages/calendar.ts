import { plural } from "../../../plural.ts";
import type { PagesWords } from "../../../shapes/screen.ts";

export const calendar: PagesWords["calendar"] = {
  text: "Con estos días se prometen respuestas y vencen tareas y aprobaciones. Los plazos de una ley o de un banco no cambian con ellos.",
  forbidden: "Los días de la clínica los leen responsables, finanzas y administradores.",
  readOnly: "Estos días los cambia un administrador. Usted puede leerlos.",
  week: {
    title: "Días hábiles de la semana",
    none: "Elija al menos un día.",
    save: "Guardar la semana",
    saved: "La semana está guardada.",
  },
  closings: {
    title: "Días de cierre",
    none: "No hay días de cierre por venir.",
    past: (n) => plural("es", n, { one: "1 cierre que ya pasó", other: `${n} cierres que ya pasaron` }),
    everywhere: "En todas partes",
    gonePlace: "Un lugar que ya no está",
    one: (day) => day,
    range: (from, until) => `${from} a ${until}`,
    by: (who) => `Añadido por ${who}`,
    name: "Nombre",
    nameHint: "Por ejemplo: vacaciones de invierno. Solo lo lee el personal.",
    from: "Primer día",
    until: "Último día",
    untilHint: "Vacío: solo ese día.",
    where: "Dónde",
    add: "Añadir días de cierre",
    added: (name) => `Añadido: ${name}.`,
    remove: "Quitar",
    removeOf: (name) => `Quitar: ${name}`,
    removed: (name) => `Quitado: ${name}.`,
    begun:
      "Algunos de estos días ya pasaron. Desde ahora también cuentan como cerrados: lo abierto, lo atrasado y lo hecho a tiempo se cuenta sin ellos.",
    stays: "Los días ya prometidos quedan como se dijeron.",
    wrong: {
      name: "Póngale un nombre.",
      day: "Elija un día.",
      ends_before_it_begins: "Termina antes de empezar.",
      too_long: "Un cierre dura 366 días como máximo. Revise el año.",
      over: "Estos días ya pasaron.",
      too_far: "Empieza dentro de más de dos años. Revise el año.",
    },
  },
  holidays: {
    title: "Días festivos",
    text: "No son días hábiles, sin que haya que añadirlos. Los próximos doce meses:",
    unknown: (country) => `No conocemos los días festivos de ${country}. Añádalos como días de cierre.`,
  },
  preview: {
    title: "Qué significa",
    now: (days, day) =>
      plural("es", days, {
        one: `Una respuesta prometida hoy en 1 día hábil vence el ${day}.`,
        other: `Una respuesta prometida hoy en ${days} días hábiles vence el ${day}.`,
      }),
    typed: (day) => `Con lo que ha escrito, el ${day}.`,
    at: (place) => `${place}:`,
  },
};
