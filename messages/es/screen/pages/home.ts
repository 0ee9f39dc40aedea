import { plural } from "../../../plural.ts";
import type { PagesWords } from "../../../shapes/screen.ts";
import { knownActions } from "../known-actions.ts";

export const home: PagesWords["home"] = {
  title: "Inicio",
  today: (day) => `Hoy, ${day}`,
  asOf: (when) => `A fecha de ${when}`,
  forbidden: "Esta página la ven responsables, finanzas y administración.",
  changes: {
    title: "Lo que empeora",
    none: (day) =>
      `Nada destaca. Cada motivo, servicio, sede y profesional se comparó con su propio año anterior, por última vez el ${day}.`,
    notLooked: "Esta noche se mira por primera vez: cada noche los casos se comparan con su año anterior.",
    rose: (reason, where, from, to, since) =>
      `«${reason}»${where && ` en ${where}`} subió de ${from} a ${to} casos al mes desde el ${since}.`,
    part: (cases, of, where) => `${cases} de los últimos ${of} son de ${where}.`,
    per100: (now, before) => `Son ${now} por cada 100 sesiones dadas, frente a ${before} antes.`,
    oneProvider: "un profesional",
    acted: (what, day) => `${what}, el ${day}`,
    since: (reason, where, before, after) =>
      `«${reason}»${where && ` en ${where}`} pasó de ${before} a ${after} casos al mes desde entonces.`,
    something: "Se hizo algo",
    actions: knownActions,
    open: (n) => plural("es", n, { one: "Abrir su caso", other: `Abrir sus ${n} casos` }),
  },
  due: {
    title: "Para hoy",
    summary: (late, today) => {
      const due = today === 0 ? "nada más para hoy" : `${today} más para hoy`;
      if (late > 0) return `${plural("es", late, { one: "1 atrasado", other: `${late} atrasados` })}, ${due}.`;
      return today === 0 ? "Nada atrasado y nada para hoy." : `Nada atrasado. ${today} para hoy.`;
    },
    nothing:
      "Hemos mirado disputas, primeras respuestas, decisiones, aprobaciones, segundas revisiones, llamadas prometidas y tareas: nada espera.",
    next: (n, when) =>
      plural("es", n, {
        one: `Después: 1 decisión, hasta el ${when}.`,
        other: `Después: ${n} decisiones, la primera hasta el ${when}.`,
      }),
    toNext: "Lo que necesita a alguien",
    kinds: {
      dispute: "Disputas en el banco",
      first_answer: "Primeras respuestas",
      decision: "Decisiones",
      approval: "Aprobaciones",
      review: "Segundas revisiones",
      call: "Llamadas prometidas",
      task: "Otras tareas",
    },
    counted: {
      dispute: { one: "disputa", other: "disputas" },
      first_answer: { one: "primera respuesta", other: "primeras respuestas" },
      decision: { one: "decisión", other: "decisiones" },
      approval: { one: "aprobación en espera", other: "aprobaciones en espera" },
      review: { one: "segunda revisión", other: "segundas revisiones" },
      call: { one: "llamada prometida", other: "llamadas prometidas" },
      task: { one: "caso con tareas", other: "casos con tareas" },
    },
    late: (n) => plural("es", n, { one: "1 con retraso", other: `${n} con retraso` }),
    today: (n) => `${n} hoy`,
    all: (n, of) => (n === 1 ? `Abrir: 1 ${of.one}` : `Abrir todo: ${n} ${plural("es", n, of)}`),
    lateBy: (span) => `${span} de retraso`,
    todayAt: (clock) => `hoy, ${clock}`,
    until: (when) => `hasta el ${when}`,
    onToday: "hoy",
    by: (day) => `hasta el ${day}`,
    noDay: "el banco no da fecha",
    more: (n) => plural("es", n, { one: "1 tarea más", other: `${n} tareas más` }),
    mine: "De usted",
    nobodys: "Nadie lo ha tomado",
    asked: (name, needs) => `Lo pide ${name}; ${needs}`,
    needs: { lead: "lo aprueba un responsable o finanzas", finance: "lo aprueba finanzas" },
  },
  money: {
    title: "Dinero que aún no llegó",
    nothing: "No hay dinero en espera, en camino, retenido ni fallido.",
    kinds: {
      for_yes: "Espera un sí",
      moving: "En camino",
      held: "Retenido",
      failed: "Fallido",
      by_hand: "Por pagar a mano",
    },
    why: {
      for_yes: "sale en cuanto se apruebe",
      moving: "no hay nada que hacer",
      held: "alguien debe actuar antes de que salga",
      failed: "volvió, o nadie sabe si salió",
      by_hand: "efectivo, cheque o terminal",
    },
    frozen: "Ahora no sale dinero: se compara cada pago con su procesador.",
    toMoney: "Ver cuánto falta",
    differences: (n) =>
      plural("es", n, {
        one: "Hay que explicar 1 diferencia con un procesador",
        other: `Hay que explicar ${n} diferencias con un procesador`,
      }),
  },
  months: {
    title: "Lo que llegó",
    soFar: (month) => `${month}, hasta hoy`,
    noCases: "Ningún caso",
    given: (refunded, credited) =>
      [refunded && `${refunded} reembolsados`, credited && `${credited} como crédito`].filter(Boolean).join(", "),
    why: "Motivos más frecuentes",
    what: "Servicios más frecuentes",
    noService: "Sin servicio indicado",
    toTrends: "Todos los motivos, mes a mes",
  },
  newClinic: {
    title: "Aún no hay casos",
    text: "Cuando un paciente pida un reembolso en el servicio de ayuda, el caso se abre solo. Entonces verá aquí lo que vence y lo atrasado, el dinero en espera y lo que empeora.",
    first: {
      setup: { act: "Terminar la configuración", why: "para que se encuentren las solicitudes y se mueva el dinero" },
      imports: { act: "Traer reembolsos anteriores", why: "para que las tendencias empiecen con su historia" },
      policies: { act: "Leer su política de reembolsos", why: "de ella sale cada sugerencia" },
      cases: { act: "Abrir un caso a mano", why: "para alguien en recepción o al teléfono" },
    },
  },
};
