import { plural } from "../../../plural.ts";
import type { ManagerWords } from "../../../shapes/screen.ts";

export const privacy: ManagerWords["privacy"] = {
  title: "Privacidad",
  looked: {
    title: "Quién ha mirado",
    text: (days) =>
      `Qué pacientes ha mostrado Makegood y a quién. Se guarda ${plural("es", days, { one: "1 día", other: `${days} días` })}, aparte del registro. Lo que muestra el propio sistema de tickets no está aquí.`,
    period: "Periodo",
    days: (n) => plural("es", n, { one: "Hoy", other: `Los últimos ${n} días` }),
    people: "Por persona",
    person: "Persona",
    patients: "Pacientes",
    opened: "Abiertos",
    listed: "En listas",
    mostOf: "Máximo en un día",
    most: (patients, day) => `${patients} el ${day}`,
    usual: (patients) => `habitual en el rol: ${patients}`,
    noUsual: "aún no hay con qué comparar",
    above: "Más de lo habitual",
    aboveWhat:
      "«Más de lo habitual»: más de 25 pacientes en un día y más del triple de lo habitual en el rol. Puede haber un buen motivo.",
    rows: "Hora a hora",
    rowsOf: (who) => `Hora a hora: ${who}`,
    hour: "Última vez",
    patient: "Paciente",
    forbidden: "Solo un administrador ve quién ha mirado.",
    nobody: "En este periodo no se ha mostrado ningún paciente a nadie.",
    nobodyThis: "En este periodo no se ha mostrado este paciente a nadie.",
    nobodyBy: "En este periodo no se ha mostrado ningún paciente a esta persona.",
    unnamed: "Paciente que ya no está en el fichero",
    unknownPerson: "Persona desconocida",
    all: "Mostrar a todos",
    only: (who) => `Solo ${who}`,
    byPatient: "Quién ha mirado a un paciente",
    more: "Mostrar más",
    csv: "Descargar como CSV",
    csvMaking: "Creando el archivo…",
    csvDone: "El archivo está creado.",
    csvName: "quien-ha-mirado.csv",
    csvCut: (rows) =>
      `El archivo tiene las ${rows} filas más recientes. Elija un periodo más corto para tenerlas todas.`,
    number: (number) => `N.º ${number}`,
  },
};
