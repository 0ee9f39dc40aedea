import { plural } from "../../../plural.ts";
import type { PagesWords } from "../../../shapes/screen.ts";

export const goLive: PagesWords["goLive"] = {
  title: "Activar el dinero",
  text: "Mientras el dinero no esté activado en una sede para una función, Makegood allí solo sugiere: lo muestra todo y redacta la respuesta, y nadie de esa función puede reembolsar. Nada se marca a mano.",
  forbidden: "Solo un administrador activa el dinero.",
  frozen: "El dinero está congelado para toda la clínica, diga lo que diga esta página.",
  toMoney: "Ver la página Dinero",
  noPlaces: "Aún no hay ninguna sede registrada: las sedes llegan con los registros.",
  toImport: "Abrir Importar",
  onFor: (on, of) => (on === 0 ? "Solo sugerencias" : `Activado para ${on} de ${of} funciones`),
  checklist: "Lo que tiene que cumplirse",
  allDone: "Todo se cumple: aquí se puede activar el dinero.",
  left: (n) => plural("es", n, { one: "Falta 1 cosa.", other: `Faltan ${n} cosas.` }),
  done: "Hecho",
  toDo: "Pendiente",
  check: {
    match: ({ n, of, here }) =>
      of === 0
        ? "Aún no ha llegado ningún ticket."
        : of === 1
          ? n === 0
            ? "El único ticket hasta ahora no está asignado a nadie."
            : `El único ticket hasta ahora está asignado a un paciente que compró ${here === 0 ? "en otra sede" : "aquí"}.`
          : `${n} de los últimos ${of} tickets están asignados a un paciente; ${here} de ellos compraron aquí.${of < 50 ? ` Por ahora solo hay ${of}.` : ""}`,
    fields: ({ isDone }) =>
      isDone
        ? "El sistema de tickets tiene los cuatro campos."
        : "No se conocen los cuatro campos del sistema de tickets.",
    webhook: ({ isDone, when }) =>
      when === undefined
        ? "El sistema de tickets no nos ha avisado de nada por su webhook."
        : `El último aviso del sistema de tickets llegó el ${when}${isDone ? "." : ", hace más de siete días."}`,
    limits: ({ isDone }) =>
      isDone
        ? "La cuenta tiene reglas y, con ellas, límites para cada función."
        : "No hay reglas de la cuenta y, por tanto, tampoco límites.",
    stopped: ({ when, byHand }) =>
      when === undefined
        ? `Aún no se ha detenido ningún reembolso${byHand ? " a mano" : ""} de esta sede antes de salir.`
        : `Un reembolso${byHand ? " a mano" : ""} de esta sede, decidido el ${when}, se detuvo antes de salir.`,
    let_go: ({ when, byHand }) =>
      when === undefined
        ? `Aún no ha salido ningún reembolso${byHand ? " a mano" : ""} de esta sede.`
        : byHand
          ? `Un reembolso de esta sede, decidido el ${when}, se pagó a mano.`
          : `Un reembolso de esta sede, decidido el ${when}, salió hacia el sistema de pago.`,
  },
  todo: {
    match:
      "Al menos 80 de cada 100 tickets deben estar asignados, y uno de ellos a alguien que compró aquí. Importe las direcciones de los pacientes; un ticket sin paciente no tiene sede.",
    fields: "En la página Puesta en marcha, mire qué tiene el sistema de tickets y cree lo que falta.",
    webhook: "Escriba un correo a la dirección de soporte de la clínica, o pruebe los avisos en Puesta en marcha.",
    limits: "Escriba las reglas de la cuenta en la página Reglas.",
    stopped: "Empiece una prueba, reembolse algo pequeño comprado aquí y pulse Detener antes de que salga.",
    let_go: "En la prueba, reembólselo otra vez y deje que salga.",
  },
  trial: {
    title: "Prueba",
    text: (most) =>
      `Una prueba deja pasar aquí hasta cinco reembolsos reales de ${most} como mucho, durante 24 horas y dentro de los límites de quien decide. Véndase algo pequeño a sí mismo y reembólselo.`,
    runs: (who, until, most) =>
      `La empezó ${who}; termina el ${until}. Aquí pasan hasta cinco reembolsos de ${most} como mucho cada uno.`,
    begin: "Empezar una prueba",
    beginAt: (place) => `Empezar una prueba en ${place}`,
    question: (place) => `¿Empezar una prueba en ${place}?`,
    what: (most) =>
      `Desde ahora y durante 24 horas puede salir dinero real de aquí: cinco reembolsos de ${most} como mucho cada uno. Terminada, no sale nada más por ella.`,
    yes: "Sí, empezar",
    no: "No",
    end: "Terminar la prueba",
    endAt: (place) => `Terminar la prueba en ${place}`,
    begun: (place) => `La prueba en ${place} ha empezado.`,
    ended: (place) => `La prueba en ${place} ha terminado.`,
    waits: (n) =>
      plural("es", n, {
        one: "Puede empezar cuando esté hecha la cosa de arriba que no es un reembolso.",
        other: `Puede empezar cuando estén hechas las ${n} cosas de arriba que no son reembolsos.`,
      }),
  },
  who: "Quién puede dejar salir dinero",
  whoText:
    "Cada uno dentro de sus límites. Un administrador no decide nada solo. Debe estar activado tanto para quien pide como para quien aprueba.",
  role: { agent: "Agentes", lead: "Responsables", finance: "Finanzas" },
  isOn: "Activado",
  isOff: "Desactivado",
  sinceBefore: "Nadie lo activó aquí: está activado para toda la cuenta.",
  never: "Nunca se ha activado aquí.",
  by: (isOn, who, when) => `${isOn ? "Activado" : "Desactivado"} por ${who ?? "el operador"}, ${when}.`,
  limits: (one, day) => `Solos: hasta ${one} por decisión y ${day} al día. Por encima aprueba otra persona.`,
  noLimits: "Aún sin límites.",
  switchOn: "Activar",
  onAt: (role, place) => `Activar para ${role.toLowerCase()} en ${place}`,
  switchOff: "Desactivar",
  offFor: (role, place) => `Desactivar para ${role.toLowerCase()} en ${place}`,
  switchedOn: (role, place) => `El dinero está activado para ${role.toLowerCase()} en ${place}.`,
  off: (role) =>
    `Desactivado de inmediato para ${role.toLowerCase()}: aquí no se decide ni se aprueba nada nuevo. Lo decidido antes sale igualmente; deténgalo en el caso. ¿Fue un error? «Activar» lo deshace mientras no falte nada de arriba.`,
  onlyAfter: "Si lo desactiva, solo se puede activar cuando no falte nada de arriba.",
  waits: (n) => plural("es", n, { one: "Falta 1 cosa de arriba.", other: `Faltan ${n} cosas de arriba.` }),
};
