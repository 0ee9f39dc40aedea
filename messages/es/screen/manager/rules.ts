import type { rules as english } from "../../../en/screen/manager/rules.ts";
import { languageName } from "../../../language-name.ts";
import { plural } from "../../../plural.ts";

export const rules: typeof english = {
  label: "Reglas de la cuenta",
  waitingTitle: "Hay nuevas reglas de la cuenta en espera",
  asked: (name, when) => `${name} las pidió el ${when}. Dejan salir más dinero, o antes.`,
  needsSecond: "Otro administrador, un responsable o finanzas debe confirmarlas. Hasta entonces valen las anteriores.",
  takesEffect: (when) =>
    `No hay nadie más que las confirme: entran en vigor el ${when}. Hasta entonces valen las anteriores.`,
  confirm: "Confirmar las nuevas reglas",
  sure: {
    title: "¿Confirmar las nuevas reglas?",
    text: "Entran en vigor de inmediato y para todos. Lo que salga con ellas no vuelve al cambiarlas otra vez.",
    noUndo: "Nadie podrá detener un reembolso después de la decisión: el dinero sale de inmediato.",
    yes: "Sí, ponerlas en vigor",
    no: "Todavía no",
  },
  before: "Antes",
  after: "Nuevo",
  quoted: (text) => `«${text}»`,
  seen: "Lo he leído",
  reject: "Rechazarlas",
  withdraw: "Retirarlas",
  raisedTitle: "Las reglas de la cuenta dejan salir más dinero ahora",
  raised: (asker, second, when) =>
    second
      ? `Las pidió ${asker} y las confirmó ${second} el ${when}.`
      : `Las pidió ${asker}, sin nadie más. En vigor desde el ${when}.`,
  raises: "más dinero, o antes",
  askedSeen: (name, when) => `${name} las pidió el ${when}. Permiten que más personas vean pacientes.`,
  seenTitle: "Ahora más personas ven pacientes, según las reglas de la cuenta",
  sureSeen: "Entran en vigor enseguida y para todos. Lo que alguien ya vio no se borra cuando vuelven a cambiar.",
  seenByMore: "más personas ven pacientes",
  yes: "sí",
  no: "no",
  none: "sin fijar",
  all: (n) =>
    plural("es", n, {
      one: "El cambio, tal como quedó registrado",
      other: `Los ${n} cambios, tal como quedaron registrados`,
    }),
  line: (what, how) => `${what}: ${how}`,
  became: (from, to) => `${from} → ${to}`,
  texts: { added: "añadido", removed: "eliminado", changed: "cambiado" },
  alone: (role, figure) => `Por sí solo como ${role}, ${figure}`,
  aloneWho: (who, figure) => `A solas, ${who}, ${figure}`,
  ownLimits: (who) => `Límites solo de ${who}`,
  own: "los suyos",
  aloneAt: (role, location, figure) => `Por sí solo como ${role} en ${location}, ${figure}`,
  figures: {
    perDecisionMinor: "en una decisión",
    perDayMinor: "en un día",
    exceptionMinor: "en una excepción",
    exceptionsPerMonthMinor: "en excepciones de un mes",
    perCaseMinor: "en un caso",
    perPatientMinor: "para un paciente",
  },
  signatureIn: (language) => `Firma de las cartas en ${languageName("es", language)}`,
  one: (field, id) => `${field} «${id}»`,
  fields: {
    format: "Formato de las reglas",
    people: "Límites de una persona",
    locations: "Límites en una sede",
    rulesId: "Nombre de las reglas",
    currency: "Moneda",
    sightByLocation: "Cada persona ve solo pacientes de sus sedes",
    patientLimitDays: "Días en que se suma lo dado a un paciente",
    approvalExpiresHours: "Tiempo para responder a una aprobación",
    undoWindowSeconds: "Tiempo para deshacer antes de que salga el dinero",
    firstAnswerDays: "Días hábiles hasta la primera respuesta",
    decisionDays: "Días hábiles hasta la decisión",
    floors: "Mínimo legal",
    ownMistakes: "Errores propios de la clínica",
    tenderLimits: "Límite de una red de pago",
    templates: "Carta",
    bannedPhrases: "Palabras que las cartas evitan",
    signature: "Firma de las cartas",
    signatures: "Firmas de las cartas en otros idiomas",
    providerPay: "Pago del profesional",
    credit: "Condiciones del crédito a cuenta",
  },
  brokenTitle: (n) =>
    plural("es", n, { one: "1 carta suya no se puede escribir", other: `${n} cartas suyas no se pueden escribir` }),
  broken: (letter, line, column, at) =>
    `${letter}: línea ${line}, columna ${column}, en «${at}». Se usa la carta de Makegood.`,
};
