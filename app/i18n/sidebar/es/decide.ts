import { lists } from "../../common/es-lists.ts";
import { plural } from "../../plural.ts";
import type { SidebarWords } from "../index.ts";

const needed: Record<"lead" | "finance", string> = { lead: "un responsable", finance: "finanzas" };

export const decide: SidebarWords["decide"] = {
  reason: "Motivo",
  reasonQuote: (quote) => `«${quote}»`,
  line: "Sobre",
  lineMore: (n) => plural("es", n, { one: "y 1 compra más", other: `y ${n} compras más` }),
  lineOf: (title, day, paid) => `${title}, ${day}, ${paid}`,
  suggestion: "Sugerencia",
  chosen: "Su elección",
  backToSuggested: "Volver a la sugerencia",
  working: "Calculando…",
  nothing: "La política no ofrece nada para este motivo y esta compra.",
  headline: {
    refund: (amount, to) => `Reembolso ${amount} a ${to}`,
    credit: (amount) => `Crédito en cuenta ${amount}`,
    exchange: (amount) => `Cambio por ${amount}`,
    redo: "Repetición o retoque, sin coste",
    extend: (days) => `Prórroga de ${days}`,
    decline: "No corresponde reembolso",
  },
  places: (n) => `${n} pagos`,
  bonus: (amount) => `más ${amount} de bono`,
  days: (n) => plural("es", n, { one: "1 día", other: `${n} días` }),
  cancels: (amount) => `se cancelan ${amount} sin pagar`,
  payWithin: (days) => `El dinero debe salir en ${days}`,
  byHand: "a mano, con una referencia",
  act: {
    refund: (amount) => `Reembolsar ${amount} + insertar respuesta`,
    credit: (amount) => `Abonar ${amount} + insertar respuesta`,
    exchange: (amount) => `Cambio por ${amount} + insertar respuesta`,
    redo: "Ofrecer repetición + insertar respuesta",
    extend: (days) => `Prorrogar ${days} + insertar respuesta`,
    decline: "Insertar negativa amable",
  },
  actException: (what) => `Como excepción: ${what}`,
  ask: {
    refund: (amount, who) => `Pedir a ${needed[who]}: reembolsar ${amount}`,
    credit: (amount, who) => `Pedir a ${needed[who]}: abonar ${amount}`,
    exchange: (amount, who) => `Pedir a ${needed[who]}: cambio por ${amount}`,
    other: (who) => `Pedir a ${needed[who]}`,
  },
  confirm: {
    refund: (amount, to) => `¿Reembolsar ${amount} a ${to}?`,
    refundSplit: (amount) => `¿Reembolsar ${amount} así?`,
    refundUnplaced: (amount) => `¿Reembolsar ${amount} a los pagos de esta compra?`,
    refundShort: (amount) => `Reembolso ${amount}`,
    exception: "Como excepción puede pasar antes por un responsable; entonces se inserta una respuesta de espera.",
    part: (amount, to) => `${amount} a ${to}`,
    credit: (amount) => `¿Abonar ${amount} en la cuenta del paciente?`,
    exchange: (amount) => `¿Registrar un cambio por ${amount}?`,
    redo: "¿Ofrecer una repetición sin coste?",
    extend: (days) => `¿Prorrogar ${days}?`,
    decline: "¿Rechazar e insertar la negativa amable?",
    approval: (who) => `Primero lo ve ${needed[who]}; se inserta una respuesta de espera.`,
    noReply: "No se inserta respuesta: el borrador tiene palabras que no encajan.",
    yes: "Sí",
    no: "No",
  },
  sending: "Registrando la decisión…",
  pending: {
    title: "¿Se recibió?",
    text: "Su última decisión no tuvo respuesta. Al reenviar se usa el mismo número: nada ocurre dos veces.",
    again: "Enviar de nuevo",
  },
  rejected: "rechazado con estos datos",
  askBecause: {
    above_limit: (limit) =>
      limit ? `Usted solo puede decidir hasta ${limit}.` : "Supera lo que usted puede decidir por sí solo.",
    above_case_limit: (limit, used) =>
      limit && used
        ? `Un caso puede recibir ${limit} solo de usted; ya se dieron o pidieron ${used}.`
        : "Supera su límite por caso.",
    above_patient_limit: (limit, used) =>
      limit && used
        ? `Un paciente puede recibir ${limit} solo de usted en estas semanas; ya se dieron o pidieron ${used}.`
        : "Supera su límite por paciente.",
    above_day_limit: (limit, used) =>
      limit && used ? `Su límite por día es ${limit}; hoy ha usado ${used}.` : "Supera su límite por día.",
    above_month_budget: (limit, used) =>
      limit && used
        ? `Su presupuesto de excepciones este mes es ${limit}; ha usado ${used}.`
        : "Supera su presupuesto de excepciones este mes.",
    exception: (limit) =>
      limit ? `Usted solo puede dar excepciones hasta ${limit}.` : "Una excepción necesita una segunda persona.",
    clause: () => "La propia cláusula pide una segunda persona.",
  },
  changed: (facts) => `Cambió: ${facts}.`,
  left: (amount) => `Quedan ${amount}.`,
  blocked: {
    not_verified: "Dinero bloqueado: registre primero cómo comprobó quién escribe.",
    not_matched: "Dinero bloqueado: este ticket no está unido a ningún paciente.",
    viewer: "Puede mirar, pero no decidir. Pregunte a un agente o responsable de su clínica.",
    own_matter: "Este asunto es suyo o de su familia: lo decide otra persona.",
    suggest_only: "El dinero aún no está activado: la sugerencia y la respuesta sí; el reembolso se hace a mano.",
    frozen: "El dinero de esta clínica está en pausa hasta revisar los pagos. La respuesta se puede enviar.",
    case_mixed:
      "El dinero está bloqueado: en este caso entró una compra o un ticket de otro paciente. Debe revisarlo un responsable.",
    case_open_elsewhere: "Otro ticket ya tiene un caso sobre esta compra. Decida allí.",
  },
  blockedOther: (role) => `Como ${lists.roles[role]} no puede decidir esto.`,
  insertOnly: "Insertar solo la respuesta",
  instead: "En su lugar",
  pick: (offer) => `Elegir: ${offer}`,
  other: {
    title: "Otro importe",
    text: "Se aparta de la política: requiere una causa y una frase, y queda en el caso.",
    offer: "Como",
    cause: "Causa",
    sentence: "Por qué, en una frase",
    use: (amount) => `Usar ${amount}`,
    useTyped: "Usar este importe",
    inUse: (amount) => `Excepción: ${amount} en lugar de la suma de la política`,
    drop: "Quitar la excepción",
    notAllowed: "Su rol no puede hacer excepciones.",
  },
  usesOf: {
    label: (held) => plural("es", held, { one: "El uso que queda", other: `Los ${held} usos que quedan` }),
    choices: {
      by_sum: "Quitar lo que paga la suma",
      keep: "Conservar todos",
      trim: "Quitar un número",
      void: "Anular todos",
    },
    off: "Cuántos quitar",
    range: (held) => `de 1 a ${held}`,
  },
  exceptionOffer: "Esta oferta se aparta de la política.",
  notOffered: "No se ofrece",
  askedFirst: {
    title: "Primero diga de qué se trata",
    purchase: "¿De qué compra se trata? El mensaje no lo dice, y puede haber otro asunto abierto de este paciente.",
    reason: "¿Por qué lo pide el paciente? El mensaje no lo dice.",
    text: "Elíjalo arriba. Antes no se sugiere nada.",
  },
  needsTitle: "Primero un dato",
  needsText: "La política no puede decir nada hasta saberlo.",
  needs: {
    medicalNote: "¿Vio una nota médica?",
    medicalNoteHint: "Solo se guarda que existe y su fecha, nunca lo que dice.",
    medicalNoteOn: "Fecha de la nota",
    conditionListed: "¿La nota nombra una afección que figura en la política?",
    conditionListedHint: "Solo se guarda sí o no, nunca cuál.",
    movedMiles: "¿A cuántas millas se muda?",
    cancelledHours: "¿Cuántas horas antes de la visita canceló? 0 si no canceló.",
    clinicAtFault: "¿Fue un fallo de la clínica?",
    clinicianTitle: "Pregunte primero al profesional",
    clinicianAnswer: "Respuesta del profesional",
    productState: "Estado del producto",
    product: { unopened: "Sin abrir", opened: "Abierto", damaged: "Dañado" },
    productReturnedOn: "Devuelto el",
    backQuantity: (most) => `¿Cuántos de los ${most} se devuelven en total, contando los anteriores?`,
    duplicate: "¿Qué pago es el repetido?",
    fromRecords: (facts) => `Falta en los registros: ${facts}. Llega con la próxima importación.`,
    use: "Usar esto",
    askPatient: "Insertar una pregunta al paciente",
    holding: "Insertar una respuesta de espera",
  },
  reply: {
    title: "Respuesta",
    text: "Texto de la respuesta",
    insert: "Insertar en la respuesta",
    insertAgain: "Insertar de nuevo",
    restore: "Volver al borrador",
    inserted: "Respuesta insertada. Léala y envíela.",
    copied: "Respuesta copiada. Péguela donde responde.",
    failed: "La respuesta no se insertó. Cópiela de aquí.",
    good: "Comprobado: importes y palabras encajan con el caso.",
    problems: (n) => plural("es", n, { one: "1 cosa por cambiar", other: `${n} cosas por cambiar` }),
    none: "No hay borrador para esto.",
    broken: (letter, line) =>
      `La carta propia de su clínica «${letter}» tiene un error en la línea ${line} y no se puede escribir. Este texto es de Makegood. Avise a un administrador.`,
  },
};
