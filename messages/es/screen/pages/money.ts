import { plural } from "../../../plural.ts";
import type { PagesWords } from "../../../shapes/screen.ts";

export const money: PagesWords["money"] = {
  title: "Dinero",
  forbidden: "Esta página la ven responsables, finanzas y administración.",
  standing: {
    not_compared: "Aún sin comparar con el procesador",
    comparing: "Comparando con el procesador",
    unknownText: "Si el procesador tiene lo mismo se sabrá cuando termine la comparación.",
    compared: "Ninguna diferencia abierta",
    comparedText: (payments, when) =>
      payments === 0
        ? `Comparado el ${when}: no había pagos con reembolsos o disputas que comparar.`
        : `${payments} ${plural("es", payments, { one: "pago se comparó", other: "pagos se compararon" })} con el procesador el ${when}. Lo que cambió después se compara la próxima vez.`,
  },
  frozenTitle: "Ahora no se mueve dinero",
  frozenText:
    "La base de datos de la clínica es una copia anterior, así que pueden haber salido reembolsos que no conoce. Se está comparando cada pago con el procesador. Después el dinero vuelve a moverse solo.",
  frozenWaits: (when) =>
    `La base de datos de la clínica es una copia anterior, así que pueden haber salido reembolsos que no conoce. Alguno puede estar aún de camino al procesador. Por eso cada pago se compara a partir de esta hora, no antes: ${when}. Después el dinero vuelve a moverse solo.`,
  frozenHeld: {
    paused: (name) =>
      `Alguien puso ${name} en pausa, así que no se compara y no se mueve dinero en ningún procesador. Un administrador lo reanuda en Conexiones.`,
    gone: (name) =>
      `${name} ya no está conectado, así que no se puede comparar y no se mueve dinero en ningún procesador. Un administrador lo conecta de nuevo en Conexiones.`,
  },
  frozenProgress: (done, payments) => `${done} de ${payments} pagos comparados`,
  frozenListing: "Leyendo lo que tiene el procesador …",
  fundsTitle: "El saldo en el procesador es insuficiente",
  funds: (amount) =>
    `${amount} en reembolsos esperan a que se recargue el saldo en el procesador. Después salen por sí solos.`,
  unknown: (legs, since) =>
    `${legs} ${plural("es", legs, { one: "reembolso", other: "reembolsos" })} sin respuesta aún, el más antiguo desde el ${since}. Nada se envía dos veces.`,
  byHand: (n) =>
    plural("es", n, {
      one: "1 pago espera a que se haga a mano. Es una tarea de su caso.",
      other: `${n} pagos esperan a que se hagan a mano. Cada uno es una tarea de su caso.`,
    }),
  toCases: "Abrir los casos",
  late: (since) => `Hay trabajo atrasado desde el ${since}.`,
  attention: "Alguien debe averiguarlo",
  attentionText:
    "Ninguna máquina pudo averiguar si estos reembolsos salieron. El dinero queda reservado hasta que alguien lo diga.",
  noAttention: "Aquí no espera nada.",
  lastSent: (when) => `Último envío: ${when}`,
  toCase: "Abrir el caso",
  look: "Preguntar otra vez al procesador",
  sendAgain: "Enviar otra vez",
  giveUp: "Renunciar",
  itWent: "Sí salió",
  unlisted: (name) =>
    `${name} no nos muestra los reembolsos de un pago. Mire antes en las páginas de ${name}: si el reembolso está allí, escriba su identificador en «Sí salió».`,
  verdict: {
    look: {
      title: "¿Preguntar otra vez al procesador?",
      text: "Se toma lo que tenga. No se envía nada.",
      yes: "Preguntar",
    },
    send_again: {
      title: "¿Enviar otra vez?",
      text: "Primero se pregunta al procesador. Solo si no tiene un reembolso de esta decisión se envía uno nuevo.",
      yes: "Enviar otra vez",
    },
    give_up: {
      title: "¿Renunciar?",
      text: "Primero se pregunta al procesador. Solo si no tiene un reembolso de esta decisión se libera el dinero reservado y el caso necesita otra decisión.",
      yes: "Renunciar",
    },
    it_went: {
      title: "¿Qué reembolso es?",
      text: "Primero se lee allí. Solo si es de este pago y de este importe, y aún no está registrado aquí, cuenta como este.",
      yes: "Tomarlo",
    },
  },
  unlistedText: {
    send_again: (name) =>
      `${name} no puede mostrarnos si tiene este reembolso. Se envía uno nuevo; ${name} acepta uno solo con el número de este.`,
    give_up: (name) =>
      `${name} no puede mostrarnos si tiene este reembolso. El dinero reservado se libera y el caso necesita otra decisión. Si se devolvió más de lo que sabemos, se pregunta a finanzas.`,
  },
  refundRef: (name) => `Identificador del reembolso en ${name}`,
  refundRefHint: "En sus páginas: el identificador de transacción del reembolso, no el del pago.",
  refundRefMissing: "Escriba el identificador.",
  refundRefRefused:
    "Ningún reembolso con este identificador puede ser este: debe ser de este pago y de este importe, no estar ya registrado aquí y no ser anterior a lo enviado.",
  sentence: "¿Qué averiguó?",
  sentenceHint: "Queda con su nombre en el registro.",
  no: "Ahora no",
  resolved: "Anotado.",
  disputes: {
    title: "El banco pregunta",
    text: "El paciente reclamó estos pagos en su banco. El crédito que se dio por ellos queda retenido hasta que el banco decida.",
    answerBy: (day) => `Responder al banco antes del ${day}.`,
    noDay: "El banco no da una fecha.",
    wentBack: (refs, sum) => `Ya se devolvió: ${sum ? `${sum} (${refs})` : refs}`,
    lostTitle: "Perdido en el banco",
    lostText:
      "El banco retiró estos pagos para el paciente después de que la clínica también devolviera dinero. Siguen aquí hasta que finanzas marque la tarea del caso como hecha.",
    lost: (sum) => `${sum} llegaron dos veces al paciente: de la clínica y del banco`,
  },
  differences: "En qué diferimos del procesador",
  differencesText: "De estos pagos no se toma ningún reembolso nuevo antes de que finanzas los revise.",
  mixed: {
    title: "Casos con algo de otro paciente",
    text: "En estos casos entró una compra o un ticket de otra persona. Nada se reescribió y no se mueve dinero en ellos. Detenga lo que aún espera; un correo nuevo de cualquiera de los dos abre un caso propio.",
    holds: (lines, tickets, names) => {
      const parts = [
        lines > 0 ? `${lines} ${plural("es", lines, { one: "compra", other: "compras" })}` : "",
        tickets > 0 ? `${tickets} ${plural("es", tickets, { one: "ticket", other: "tickets" })}` : "",
      ].filter(Boolean);
      return `${parts.join(" y ") || "dinero"} de ${names || "otra persona"}`;
    },
    money: (amount) => `${amount} de sus pagos están reembolsados o retenidos en este caso.`,
    waits: (amount) => `${amount} aún no han salido y esperan.`,
    opened: (when) => `Abierto el ${when}`,
  },
  noDifferences: "Ninguna diferencia.",
  kinds: {
    unknown_refund: "Un reembolso del que nadie nos avisó",
    double_refund: "Dos reembolsos de una decisión",
    refund_gone: "Contamos un reembolso que el procesador no tiene",
    state_differs: "Un reembolso que un lado da por enviado y el otro por fallido",
    amount_differs: "Un reembolso de otro importe que el nuestro",
    captured_differs: "Se cobró otra suma de la que dice la importación",
    currency_differs: "Se cobró en otra moneda de la que dice la importación",
    same_charge: "Un cobro registrado aquí dos veces, con dos referencias",
    imported_refunds_differ: "La importación habla de reembolsos que el procesador no tiene",
    dispute_differs: "Una disputa con estado distinto en cada lado",
    payment_gone: "El procesador no conoce este pago",
    refunded_beyond: "En el procesador se devolvió más de lo que nos muestra",
  },
  ours: "Nuestro registro",
  theirs: "El procesador",
  theImports: "La importación",
  theBanks: "El banco",
  lostAtBank: "Dinero que el banco devolvió al paciente",
  toldByImport: "Un reembolso del que informa una importación",
  nothing: "nada",
  sides: {
    settled: "Enviado",
    failed: "Fallido",
    bounced: "Devuelto",
    succeeded: "Enviado",
    pending: "En camino",
    counted: "Enviado",
  },
  found: (when) => `Visto el ${when}`,
  ref: (ref) => `Reembolso ${ref}`,
  settle: "Lo he revisado",
  settleTitle: "¿Qué fue?",
  settleAnswer: (answer) => `Su respuesta: ${answer}`,
  settleLetter: "Si al paciente se le dijo otra cosa, el ticket necesita ahora una carta: abra el caso.",
  settleText: "El pago puede reembolsarse otra vez. Las cifras quedan en el registro tal como se vieron.",
  settleLeaves: (amount) => `${amount} que estaban retenidos salen entonces.`,
  waiting: (amount) => `${amount} están retenidos hasta que esto se resuelva.`,
  askMatter: (title) =>
    title ? `Hay un caso sobre ${title}. ¿Este reembolso fue por eso?` : "¿Este reembolso fue por algo de esto?",
  askNoCase: (title) =>
    title
      ? `Aquí no hay nada abierto sobre ${title}, que se pagó con este pago. ¿Este reembolso fue por eso?`
      : "Aquí no hay nada abierto sobre lo que se pagó con este pago. ¿Este reembolso fue por eso?",
  sameMatter: "Sí, por el mismo asunto",
  sameMatterWaiting: (amount) => `Sí, por los ${amount} retenidos`,
  sameMatterOf: (title) => `Sí, por ${title}`,
  sameMatterOfWaiting: (title, amount) => `Sí, por ${title} (${amount} retenidos)`,
  sameMatterText:
    "Entonces cuenta como parte de lo que recibe el paciente por esto, y esta suma no se ofrece otra vez.",
  sameMatterHeld: "De lo retenido solo sale el resto.",
  allPaidFor: "Sí, por todo lo pagado",
  paidForText: "Entonces cuenta como devuelto por esto, y esa suma no se vuelve a ofrecer por ello.",
  sameMatterCredit: (amount) =>
    `También se dieron ${amount} de crédito en cuenta por ello. Del crédito sin usar se retira tanto como se reembolsó; si ya se gastó, finanzas recibe una tarea.`,
  otherMatter: "No, por otra cosa",
  askBeyond: "Mire en las páginas del procesador qué se devolvió y cuándo. Desde entonces se cuenta.",
  beyondSum: "Cuánto se devolvió allí",
  beyondSumHint: "Sin lo que figura arriba en nuestro registro.",
  beyondSumMissing: "Escriba la suma.",
  beyondSumRefused:
    "No puede ser esta suma: es más de lo que pudo devolverse, o no es lo que se supo entretanto. Mire otra vez.",
  partUnsaid: "algo se devolvió; no dice cuánto",
  nothingBeyond: "No se devolvió nada más",
  settleYes: "Cerrar",
  compare: "Comparar ahora",
  comparing: "Comparando …",
  lastRun: (when, payments, differences) =>
    `Última comparación, ${when}: ${payments} ${plural("es", payments, { one: "pago", other: "pagos" })} con reembolsos, ${differences} ${plural("es", differences, { one: "diferencia nueva", other: "diferencias nuevas" })}.`,
  running: (done, payments) => `Comparando: ${done} de ${payments} pagos.`,
  never: "Aún no se ha comparado. Se hace cada noche.",
  connections: "Conexiones",
  connection: {
    ok: (when) => `Funciona, última respuesta: ${when}`,
    failed: (when) => `No respondió el ${when}; se intenta otra vez por sí solo`,
    paused: "No acepta nuestra clave. Nada se pierde; alguien debe renovarla.",
    held: (when) => `Pausada por un administrador el ${when}. Lo que espera sigue cuando la reanude.`,
    quiet: "Aún sin uso",
    because: {
      fault: (code) => `un fallo de su lado, error ${code}`,
      refused: (code) => `lo rechazó, error ${code}`,
      silent: "no llegó respuesta",
      keyNeeded: "hace falta su clave: esta cuenta se tomó de una copia de seguridad, que no lleva claves",
      other: (code) => `código ${code}`,
    },
  },
  credit: {
    title: "Crédito en cuenta pendiente",
    none: "Ningún paciente tiene crédito en cuenta.",
    nothingOwed: (currency) => `Ahora ningún paciente tiene crédito en ${currency}.`,
    outstanding: (patients) =>
      `se deben a ${patients} ${plural("es", patients, { one: "paciente", other: "pacientes" })}`,
    paid: "Pagado o importado",
    bonus: "Bono de la clínica",
    within30: "Termina en 30 días",
    within90: "Termina en 90 días",
    overspent: (sum) => `Las importaciones hablan de ${sum} usados de más. No está descontado arriba.`,
    month: (month) => `Este mes: ${month}`,
    moves: {
      opening: "Al comienzo",
      granted: "Otorgado",
      bonus: "Bono",
      imported: "Importado",
      used: "Usado",
      paidOut: "Pagado al paciente",
      takenBack: "Retirado",
      expired: "Vencido",
      closing: "Ahora",
    },
  },
};
