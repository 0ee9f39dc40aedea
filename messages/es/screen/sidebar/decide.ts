import type { Role } from "../../../../core/words.ts";
import { plural } from "../../../plural.ts";
import type { SidebarWords } from "../../../shapes/screen.ts";
import { lists } from "../common/lists.ts";

const AND = new Intl.ListFormat("es", { type: "conjunction" });
const ROLES_HERE: Record<Role, string> = {
  viewer: "lectores",
  agent: "agentes",
  lead: "responsables",
  finance: "finanzas",
  admin: "administradores",
};
const needed: Record<"lead" | "finance", string> = { lead: "un responsable", finance: "finanzas" };

export const decide: SidebarWords["decide"] = {
  reason: "Motivo",
  notRead: "No está claro: elija",
  likely: "Los motivos más probables",
  readsAs: (reasons) => `Este mensaje se lee como ${reasons.map((one) => `«${one}»`).join(" o ")}:`,
  reasonQuote: (quote) => `«${quote}»`,
  lineMore: (n) => plural("es", n, { one: "y 1 compra más", other: `y ${n} compras más` }),
  lineOf: (title, day, paid) => `${title}, ${day}, ${paid}`,
  invoiceOf: (number) => `Factura ${number}`,
  suggestion: "Sugerencia",
  chosen: "Su elección",
  backToSuggested: "Volver a la sugerencia",
  working: "Calculando…",
  nothing: "La política no ofrece nada para este motivo y esta compra.",
  taken: {
    before: "Ya dado antes y descontado",
    wentBack: "Ya dado antes",
    parts: {
      here: (amount) => `${amount} aquí`,
      decided: (amount) => `${amount} decididos aquí, que aún no salieron`,
      at_processor: (amount) => `${amount} con un reembolso hecho fuera de esta aplicación`,
      past_case: (amount) => `${amount} en un caso anterior`,
      elsewhere: (amount) => `${amount} fuera de Makegood`,
      taken_off: (amount, uses) =>
        plural("es", uses, { one: `1 uso descontado (${amount})`, other: `${uses} usos descontados (${amount})` }),
      waiting: (amount) => `${amount} pedidos`,
    },
    somebody: "Alguien",
    waits: (who, what) => `${who} ya lo pidió: ${what}. Espera aprobación y reserva lo que pide.`,
    allBack: "Ya se devolvió todo lo que se pagó. No corresponde nada más.",
    allDue: "Ya se dio lo que da la política. No corresponde nada más.",
    allAsked: "Lo que da la política ya está pedido y espera aprobación.",
    meanwhile: "Alguien decidió entretanto",
    kept: "Su decisión no se registró. Esta página está al día otra vez y se conserva lo que escribió.",
  },
  disputed: {
    title: "El banco pregunta por este pago",
    text: (sum, label) =>
      `El paciente reclamó ${sum} de ${label} en su banco. Ahora no se puede reembolsar nada de ese pago.`,
    inquiry: (sum, label) =>
      `El paciente preguntó en su banco por ${sum} de ${label}. No ha retirado el dinero; se puede reembolsar.`,
    held: "Lo que se decidió y aún no salió no sale mientras el banco pregunta.",
    wentBack: (sum) => `Ya se devolvió: ${sum}. Finanzas lo necesita para responder.`,
    answerBy: (day) => `Finanzas responde al banco antes del ${day}.`,
    next: "Cuando el banco decida, este ticket lo sabrá.",
    lostTitle: "El banco dio la razón al paciente",
    lost: (sum, label) => `${sum} de ${label} llegaron dos veces al paciente: de la clínica y del banco.`,
    lostByBank: (labels) => `La disputa sobre ${labels} se perdió: el banco retiró ese dinero para el paciente.`,
    lostNext: "No prometa nada más sobre este pago antes de que finanzas lo resuelva.",
  },
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
  extendUntil: (day) => `Nuevo último día: ${day}`,
  cancels: (amount) => `se cancelan ${amount} sin pagar`,
  payWithin: (days) => `El dinero debe salir en ${days}`,
  byHand: "a mano, con una referencia",
  withReference: "con una referencia",
  act: {
    refund: (amount) => `Reembolsar ${amount} + insertar respuesta`,
    refundManually: (amount) => `Reembolsar ${amount} a mano + insertar respuesta`,
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
    refundShort: (amount) => `Reembolso ${amount}`,
    part: (amount, to) => `${amount} a ${to}`,
    approval: (who) => `Primero lo ve ${needed[who]}; se inserta una respuesta de espera.`,
  },
  sending: "Registrando la decisión…",
  pending: {
    title: "¿Se recibió?",
    text: "Aún no se sabe si su última decisión quedó registrada. Al reenviar se usa el mismo número: nada ocurre dos veces.",
    again: "Enviar de nuevo",
  },
  rejected: "rechazado con estos datos",
  askBecause: {
    above_limit: (limit) =>
      limit ? `Usted solo puede decidir hasta ${limit}.` : "Supera lo que usted puede decidir por sí solo.",
    above_location_limit: (limit, _used, location) =>
      limit && location
        ? `Usted solo puede decidir hasta ${limit} en ${location}.`
        : "Supera lo que usted puede decidir por sí solo en esta sede.",
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
    above_location_day_limit: (limit, used, location) =>
      limit && used && location
        ? `Su límite por día en ${location} es ${limit}; hoy ha usado allí ${used}.`
        : "Supera su límite por día en esta sede.",
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
    suggest_only: "El dinero no está activado aquí. Se puede enviar la respuesta.",
    frozen: "El dinero de esta clínica está en pausa hasta revisar los pagos. La respuesta se puede enviar.",
    case_mixed:
      "El dinero está bloqueado: en este caso entró una compra o un ticket de otro paciente. Debe revisarlo un responsable.",
    case_open_elsewhere: "Otro ticket ya tiene un caso sobre esta compra. Decida allí.",
    legal_hold: "Bajo retención legal: aquí no se decide ni se escribe nada. Pregunte a quien figura abajo.",
  },
  suggests: (places, role, onFor, most) =>
    [
      `Solo sugerencias: el dinero no está activado ${places.length === 0 ? "aquí" : `en ${AND.format(places)}`} para ${ROLES_HERE[role]}.`,
      onFor.length === 0
        ? "Allí no está activado para nadie."
        : `Allí está activado para ${AND.format(onFor.map((one) => ROLES_HERE[one]))}.`,
      ...(most === undefined ? [] : [`Una prueba deja pasar hasta ${most}.`]),
      "Se puede enviar la respuesta. Un administrador lo activa en «Activar el dinero».",
    ].join(" "),
  trial: (most) => `Prueba: hasta ${most} por decisión.`,
  blockedOther: (role) => `Como ${lists.roles[role]} no puede decidir esto.`,
  insertOnly: "Insertar solo la respuesta",
  askWriter: "Insertar una pregunta a quien escribe",
  instead: "En su lugar",
  pick: (offer) => `Elegir: ${offer}`,
  other: {
    inUse: (amount) => `Excepción: ${amount} en lugar de la suma de la política`,
    offerInUse: "Excepción: no es lo que ofrece la política",
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
    titleReason: "Primero elija el motivo",
    purchase: {
      open_case: "¿Es del caso abierto del paciente? El mensaje no lo dice.",
      not_on_record: "¿De qué compra se trata? Lo que nombra el mensaje no está en el registro de este paciente.",
      fits_several: "¿De qué compra se trata? El mensaje encaja con más de una.",
      not_clear: "¿De qué compra se trata? El mensaje no lo deja claro.",
      no_message: "¿De qué compra se trata? Nadie lo ha dicho aún.",
    },
    reason: {
      two_likely: "¿Por qué lo pide el paciente? Hay dos motivos probables: véalos arriba.",
      none_found: "¿Por qué lo pide el paciente? No se encontró un motivo en el mensaje.",
      no_message: "¿Por qué lo pide el paciente? Nadie lo ha dicho aún.",
    },
    text: "Elija arriba. Hasta entonces no se sugiere nada.",
    openText: "Si lo es, pulse el botón. Si no, elija la compra arriba. Hasta entonces no se sugiere nada.",
    belongs: (matter) => `Es del caso abierto: ${matter}`,
    joined: "El ticket está ahora en ese caso.",
  },
  needsTitle: "Primero un dato",
  needsText: "La política no puede decidir hasta saberlo.",
  needs: {
    medicalNote: "¿Vio una nota médica?",
    medicalNoteHint: "Solo se guarda que existe y su fecha, nunca lo que dice.",
    medicalNoteOn: "Fecha de la nota",
    conditionListed: "¿La nota nombra una afección que figura en la política?",
    conditionListedHint: "Solo se guarda sí o no, nunca cuál.",
    movedMiles: "¿A cuántas millas se muda?",
    cancelledHours: "¿Cuántas horas antes de la visita canceló? 0 si no canceló.",
    clinicAtFault: "¿Fue un fallo de la clínica?",
    clinicianTitle: "Pregunte primero al especialista",
    clinicianWaits: "A la espera del especialista",
    clinicianAnswer: "Respuesta del especialista",
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
    byDeciding: "Vista previa: entra en la respuesta cuando usted decide.",
    isNote: "El editor está en nota interna: cámbielo a respuesta pública antes de enviar.",
    beside: "Respuesta insertada junto a otra carta nuestra. Quite la que ya no vale y envíe.",
    putAt: (time) => `Puesta en la respuesta a las ${time}.`,
    readAndSend: "Léala y envíela.",
    besideNow: "Junto a ella hay otra carta nuestra: quite la que ya no vale.",
    copied: "Respuesta copiada. Péguela donde responde.",
    failed: "La respuesta no se insertó. Cópiela de aquí.",
    unchecked: "No se insertó: el sistema de tickets no dice quién escribe ahora. Inténtelo en un momento.",
    another: "No se insertó: ahora el solicitante es otra persona. Mire quién y vuelva a insertar.",
    good: "Comprobado: importes y palabras encajan con el caso.",
    problems: (n) => plural("es", n, { one: "1 cosa por cambiar", other: `${n} cosas por cambiar` }),
    none: "No hay borrador para esto.",
    broken: (letter, line) =>
      `La carta propia de su clínica «${letter}» tiene un error en la línea ${line} y no se puede escribir. Este texto es de Makegood. Avise a un administrador.`,
  },
};
