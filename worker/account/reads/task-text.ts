import { amountInWords } from "../../../core/resolution/words.ts";
import type { Language } from "../../../core/words.ts";
import type { TaskRow } from "../ledger/tasks.ts";

type Say = (values: TaskRow["values"], money: string) => string;

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

const TEXTS = {
  en: {
    void_package: ({ title, uses }) => `Void "${title}" in the clinic's own system: ${uses} uses`,
    trim_package: ({ title, uses }) => `Take ${uses} uses off "${title}" in the clinic's own system`,
    cancel_bookings: ({ title, bookings }) => `Cancel ${bookings} upcoming bookings of "${title}"`,
    book_redo: ({ title }) => `Book a free repeat of "${title}" with the patient`,
    extend_package: ({ title, days }) => `Extend "${title}" by ${days} days in the clinic's own system`,
    pay_by_hand: (_, money) => `Pay ${money} by hand and note the reference`,
    confirm_receipt: (_, money) => `Ask whether ${money} has arrived`,
    call_patient: () => "Call the patient as promised",
    correct_reply: ({ trouble }, money) =>
      `Write to the patient: ${money} ${EN_TROUBLES[String(trouble)] ?? EN_TROUBLES.failed}`,
    write_again: (_, money) => `Write to the patient again, as promised: how ${money} comes to them`,
    enter_credit: ({ reference }, money) =>
      `Enter ${money} account credit in the clinic's own system, reference ${reference}`,
    provider_pay: ({ who, title }, money) => `Withhold ${money} from the next pay of ${who} (“${title}”)`,
  },
  es: {
    void_package: ({ title, uses }) => `Anular «${title}» en el sistema de la clínica: ${uses} usos`,
    trim_package: ({ title, uses }) => `Quitar ${uses} usos de «${title}» en el sistema de la clínica`,
    cancel_bookings: ({ title, bookings }) => `Cancelar ${bookings} citas próximas de «${title}»`,
    book_redo: ({ title }) => `Agendar con el paciente una repetición gratis de «${title}»`,
    extend_package: ({ title, days }) => `Extender «${title}» ${days} días en el sistema de la clínica`,
    pay_by_hand: (_, money) => `Pagar ${money} a mano y anotar la referencia`,
    confirm_receipt: (_, money) => `Preguntar si han llegado ${money}`,
    call_patient: () => "Llamar al paciente como se prometió",
    correct_reply: ({ trouble }, money) =>
      `Escribir al paciente: ${money} ${ES_TROUBLES[String(trouble)] ?? ES_TROUBLES.failed}`,
    write_again: (_, money) => `Escribir otra vez al paciente, como se prometió: cómo recibe ${money}`,
    enter_credit: ({ reference }, money) =>
      `Anotar ${money} de crédito en el sistema de la clínica, referencia ${reference}`,
    provider_pay: ({ who, title }, money) => `Descontar ${money} del próximo pago de ${who} («${title}»)`,
  },
} as const satisfies Record<Language, Record<TaskRow["kind"], Say>>;

/** A task in one line with its exact figures, such as: Void "Laser, 6 sessions" in the clinic's own system: 4 uses. */
export function taskText(task: TaskRow, language: Language): string {
  const { amountMinor, currency } = task.values;
  const money =
    typeof amountMinor === "number" && typeof currency === "string"
      ? amountInWords(amountMinor, currency, language)
      : "";
  const say: Say = TEXTS[language][task.kind];
  return say(task.values, money);
}
