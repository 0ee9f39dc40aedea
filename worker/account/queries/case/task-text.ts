import { civilDateInWords } from "../../../../core/locale.ts";
import { type Agreement, agreementOf } from "../../../../core/refund/agreement.ts";
import { amountInWords } from "../../../../core/resolution/words.ts";
import type { Language } from "../../../../core/words.ts";
import type { TaskRow } from "../../store/case/tasks.ts";

type Say = (values: TaskRow["values"], money: string) => string;

/** A number with its word, such as "4 uses". */
const some = (n: string | number | undefined, one: string, other: string): string => `${n} ${n === 1 ? one : other}`;

const EN_TROUBLES: Readonly<Record<string, string>> = {
  failed: "did not go through as we said",
  bounced: "came back from the bank",
  stopped: "was stopped before it left",
  unclear: "went out as we said or did not: nobody can say yet",
};
const ES_TROUBLES: Readonly<Record<string, string>> = {
  failed: "no se tramitó como dijimos",
  bounced: "volvió del banco",
  stopped: "se detuvo antes de salir",
  unclear: "salió como dijimos o no salió: aún no se sabe",
};

/** What went back of a disputed payment: the sum where the task keeps it, and under what. */
function wentBack(language: Language, { reference, wentBackMinor, currency }: TaskRow["values"]): string {
  if (!reference) return "";
  const said = language === "en" ? ". Went back already" : ". Ya se devolvió";
  if (typeof wentBackMinor !== "number") return `${said}: ${reference}`;
  return `${said}: ${amountInWords(wentBackMinor, String(currency), language)} (${reference})`;
}

const TEXTS = {
  en: {
    void_package: ({ title, uses }) => `Void “${title}” in the clinic's own system: ${some(uses, "use", "uses")}`,
    trim_package: ({ title, uses }) => `Take ${some(uses, "use", "uses")} off “${title}” in the clinic's own system`,
    cancel_bookings: ({ title, bookings }) =>
      `Cancel ${some(bookings, "upcoming booking", "upcoming bookings")} of “${title}”`,
    book_redo: ({ title, visits }) =>
      `Book a free repeat of ${visits ? "one visit of " : ""}“${title}” with the patient`,
    extend_package: ({ title, days, untilOn }) =>
      `Extend “${title}” by ${days} days in the clinic's own system${untilOn ? `, until ${civilDateInWords(String(untilOn), "en")}` : ""}`,
    cancel_owed: ({ title, invoice }, money) =>
      `Cancel ${money} still owed for “${title}” in the clinic's own system${invoice ? `, invoice ${invoice}` : ""}`,
    stop_billing: ({ title, fromOn, periodDays }, money) =>
      [
        `Stop the billing of “${title}” in the clinic's own system`,
        money && `: ${money} every ${periodDays} days`,
        fromOn && `, no charge from ${civilDateInWords(String(fromOn), "en")} on`,
      ]
        .filter(Boolean)
        .join(""),
    pay_by_hand: ({ because }, money) => `Pay ${money} by hand and note the reference${because ? ` (${because})` : ""}`,
    confirm_receipt: (_, money) => `Ask whether ${money} has arrived`,
    call_patient: () => "Call the patient as promised",
    ask_clinician: () => "Get the clinician's answer: expected, not expected, or a visit needed",
    collect_consent: ({ form, title }) => `Find or collect the signed form “${form}” for “${title}”`,
    correct_reply: ({ trouble }, money) =>
      `Write to the patient: ${money} ${EN_TROUBLES[String(trouble)] ?? EN_TROUBLES.failed}`,
    write_again: (_, money) => `Write to the patient again, as promised: how ${money} comes to them`,
    enter_credit: ({ reference }, money) =>
      `Enter ${money} account credit in the clinic's own system, reference ${reference}`,
    take_off_credit: ({ reference }, money) =>
      `Take ${money} account credit off in the clinic's own system, reference ${reference}`,
    provider_pay: ({ who, title }, money) => `Withhold ${money} from the next pay of ${who} (“${title}”)`,
    patient_acts: (_, money) =>
      `Tell the patient: ${money} waits for them. The processor has sent them a mail and needs their answer`,
    chase_refund: ({ reference }, money) =>
      `Ask the processor about ${money}: the bank has had it for more than ten days, reference ${reference}`,
    top_up: ({ currency }) =>
      `Finance: top up the balance in ${currency} at the processor. Refunds wait for it, or were refused`,
    answer_dispute: (values, money) => `Finance: answer the bank about ${money}${wentBack("en", values)}`,
    after_dispute: ({ reference }, money) =>
      `Finance: the bank decided for the patient, and ${money} is out twice${reference ? `. Went back from us: ${reference}` : ""}`,
    outside_failed: ({ reference }, money) =>
      `${money} is due again: the refund that was made at the processor came to nothing, reference ${reference}. Decide again`,
    out_twice: ({ reference }, money) =>
      `Finance: ${money} is out twice: given here, and refunded outside this app${reference ? `, reference ${reference}` : ""}. Ask for it back, or say why it stays`,
    money_came: ({ title }, money) =>
      `Finance: ${money} came for “${title}” after it was refunded and the rest was cancelled. Give it back, or say why it stays`,
  },
  es: {
    void_package: ({ title, uses }) => `Anular «${title}» en el sistema de la clínica: ${some(uses, "uso", "usos")}`,
    trim_package: ({ title, uses }) => `Quitar ${some(uses, "uso", "usos")} de «${title}» en el sistema de la clínica`,
    cancel_bookings: ({ title, bookings }) =>
      `Cancelar ${some(bookings, "cita próxima", "citas próximas")} de «${title}»`,
    book_redo: ({ title, visits }) =>
      `Agendar con el paciente una repetición gratis de ${visits ? "una visita de " : ""}«${title}»`,
    extend_package: ({ title, days, untilOn }) =>
      `Extender «${title}» ${days} días en el sistema de la clínica${untilOn ? `, hasta el ${civilDateInWords(String(untilOn), "es")}` : ""}`,
    cancel_owed: ({ title, invoice }, money) =>
      `Cancelar ${money} sin pagar de «${title}» en el sistema de la clínica${invoice ? `, factura ${invoice}` : ""}`,
    stop_billing: ({ title, fromOn, periodDays }, money) =>
      [
        `Detener los cobros de «${title}» en el sistema de la clínica`,
        money && `: ${money} cada ${periodDays} días`,
        fromOn && `, sin cobro desde el ${civilDateInWords(String(fromOn), "es")}`,
      ]
        .filter(Boolean)
        .join(""),
    pay_by_hand: ({ because }, money) =>
      `Pagar ${money} a mano y anotar la referencia${because ? ` (${because})` : ""}`,
    confirm_receipt: (_, money) => `Preguntar si han llegado ${money}`,
    call_patient: () => "Llamar al paciente como se prometió",
    ask_clinician: () => "Obtener la respuesta del profesional: esperado, no esperado o hace falta una visita",
    collect_consent: ({ form, title }) => `Buscar o reunir el formulario firmado «${form}» de «${title}»`,
    correct_reply: ({ trouble }, money) =>
      `Escribir al paciente: ${money} ${ES_TROUBLES[String(trouble)] ?? ES_TROUBLES.failed}`,
    write_again: (_, money) => `Escribir otra vez al paciente, como se prometió: cómo recibe ${money}`,
    enter_credit: ({ reference }, money) =>
      `Anotar ${money} de crédito en el sistema de la clínica, referencia ${reference}`,
    take_off_credit: ({ reference }, money) =>
      `Quitar ${money} de crédito en el sistema de la clínica, referencia ${reference}`,
    provider_pay: ({ who, title }, money) => `Descontar ${money} del próximo pago de ${who} («${title}»)`,
    patient_acts: (_, money) =>
      `Avisar al paciente: ${money} esperan por él. El procesador le envió un correo y necesita su respuesta`,
    chase_refund: ({ reference }, money) =>
      `Preguntar al procesador por ${money}: el banco los tiene desde hace más de diez días, referencia ${reference}`,
    top_up: ({ currency }) =>
      `Finanzas: recargar el saldo en ${currency} en el procesador. Hay reembolsos que esperan o se rechazaron`,
    answer_dispute: (values, money) => `Finanzas: responder al banco por ${money}${wentBack("es", values)}`,
    after_dispute: ({ reference }, money) =>
      `Finanzas: el banco dio la razón al paciente y ${money} salieron dos veces${reference ? `. Devuelto por nosotros: ${reference}` : ""}`,
    outside_failed: ({ reference }, money) =>
      `Se deben otra vez ${money}: el reembolso hecho en el procesador no llegó a nada, referencia ${reference}. Decida de nuevo`,
    out_twice: ({ reference }, money) =>
      `Finanzas: ${money} salieron dos veces: se dieron aquí y se reembolsaron fuera de esta aplicación${reference ? `, referencia ${reference}` : ""}. Pedirlos de vuelta o decir por qué se quedan`,
    money_came: ({ title }, money) =>
      `Finanzas: entraron ${money} por «${title}» después de su reembolso, con el resto ya cancelado. Devolverlos o decir por qué se quedan`,
  },
} as const satisfies Record<Language, Record<TaskRow["kind"], Say>>;

/** What the last import shows of a task that is still open. */
const SHOWN = {
  en: {
    nothing: () => "The last import shows none of it",
    part: (seen, wanted) => `The last import shows ${seen} of ${wanted}`,
    more: (seen, wanted) => `The last import shows ${seen} where ${wanted} was agreed: look into it before closing`,
  },
  es: {
    nothing: () => "La última importación no muestra nada de esto",
    part: (seen, wanted) => `La última importación muestra ${seen} de ${wanted}`,
    more: (seen, wanted) => `La última importación muestra ${seen} y se acordó ${wanted}: revíselo antes de cerrar`,
  },
} as const satisfies Record<Language, Record<Exclude<Agreement, "done">, (seen: string, wanted: string) => string>>;

/** Of a membership whose billing the last import shows stopped, but later than agreed. */
const LATE = {
  en: (days: number) => `The last import shows it stopped ${some(days, "day", "days")} later`,
  es: (days: number) => `La última importación dice que paró ${some(days, "día", "días")} después`,
} as const satisfies Record<Language, (days: number) => string>;

/** Of what is owed no more, and was paid all the same. */
const CAME = {
  en: (money: string) => `${money} was paid since: finance has the task`,
  es: (money: string) => `Después se pagaron ${money}: finanzas tiene la tarea`,
} as const satisfies Record<Language, (money: string) => string>;

/** Of money that somebody was asked to pay by hand, and should not yet. */
const NOT_YET = {
  en: {
    payment_locked: "Hand nothing out: the bank disputes the payment",
    outside_refund: "Hand nothing out: finance has to say first what a refund made outside this app was for",
    payment_differs: "Hand nothing out: finance has to say first what differs at the processor",
  },
  es: {
    payment_locked: "No entregue nada: el banco disputa el pago",
    outside_refund:
      "No entregue nada: antes finanzas debe decir por qué fue un reembolso hecho fuera de esta aplicación",
    payment_differs: "No entregue nada: antes finanzas debe decir qué difiere en el procesador",
  },
} as const satisfies Record<Language, Record<string, string>>;

/** By which figure of a task the next import is measured. */
const MEASURED: Partial<Record<TaskRow["kind"], string>> = {
  void_package: "uses",
  trim_package: "uses",
  cancel_bookings: "bookings",
  extend_package: "days",
  enter_credit: "amountMinor",
  take_off_credit: "amountMinor",
  cancel_owed: "amountMinor",
};

/**
 * A task in one line with its exact figures, such as: Void “Laser, 6 sessions” in the clinic's own system: 4 uses. Where the last import
 * shows less or more than that, or it must not be done yet, it says so.
 */
export function taskText(task: TaskRow, language: Language, notYet?: keyof (typeof NOT_YET)["en"]): string {
  const { amountMinor, currency } = task.values;
  const money =
    typeof amountMinor === "number" && typeof currency === "string"
      ? amountInWords(amountMinor, currency, language)
      : "";
  const say: Say = TEXTS[language][task.kind];
  const held = notYet === undefined ? [] : [NOT_YET[language][notYet]];
  return [say(task.values, money), ...held, ...shownText(task, language), ...cameText(task, language)].join(". ");
}

function shownText({ kind, values, doneAtMs }: TaskRow, language: Language): string[] {
  if (kind === "stop_billing" && doneAtMs === null && typeof values.seen === "number" && values.seen > 1) {
    return [LATE[language](values.seen - 1)];
  }
  const [wanted, { seen, currency }] = [values[MEASURED[kind] ?? ""], values];
  if (doneAtMs !== null || typeof seen !== "number" || typeof wanted !== "number") return [];
  const agreement = agreementOf(wanted, seen);
  if (agreement === "done") return [];
  const figure = (n: number): string =>
    MEASURED[kind] === "amountMinor" ? amountInWords(n, String(currency), language) : String(n);
  return [SHOWN[language][agreement](figure(seen), figure(wanted))];
}

function cameText({ values: { cameMinor, currency }, doneAtMs }: TaskRow, language: Language): string[] {
  if (doneAtMs !== null || typeof cameMinor !== "number" || cameMinor === 0) return [];
  return [CAME[language](amountInWords(cameMinor, String(currency), language))];
}
