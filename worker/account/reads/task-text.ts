import { amountInWords } from "../../../core/resolution/words.ts";
import type { Language } from "../../../core/words.ts";
import type { TaskRow } from "../ledger/tasks.ts";

type Say = (values: TaskRow["values"], money: string) => string;

const TEXTS = {
  en: {
    void_package: ({ title, uses }) => `Void "${title}" in the clinic's own system: ${uses} uses`,
    trim_package: ({ title, uses }) => `Take ${uses} uses off "${title}" in the clinic's own system`,
    cancel_bookings: ({ title, bookings }) => `Cancel ${bookings} upcoming bookings of "${title}"`,
    book_redo: ({ title }) => `Book a free repeat of "${title}" with the patient`,
    extend_package: ({ title, days }) => `Extend "${title}" by ${days} days in the clinic's own system`,
    pay_by_hand: ({ because }, money) => `Pay ${money} by hand and note the reference${because ? ` (${because})` : ""}`,
    confirm_receipt: (_, money) => `Ask whether ${money} has arrived`,
    call_patient: () => "Call the patient as promised",
    ask_clinician: () => "Get the clinician's answer: expected, not expected, or a visit needed",
    collect_consent: ({ form, title }) => `Find or collect the signed form "${form}" for "${title}"`,
    correct_reply: (_, money) => `Write to the patient: ${money} did not go through as we said`,
  },
  es: {
    void_package: ({ title, uses }) => `Anular «${title}» en el sistema de la clínica: ${uses} usos`,
    trim_package: ({ title, uses }) => `Quitar ${uses} usos de «${title}» en el sistema de la clínica`,
    cancel_bookings: ({ title, bookings }) => `Cancelar ${bookings} citas próximas de «${title}»`,
    book_redo: ({ title }) => `Agendar con el paciente una repetición gratis de «${title}»`,
    extend_package: ({ title, days }) => `Extender «${title}» ${days} días en el sistema de la clínica`,
    pay_by_hand: ({ because }, money) =>
      `Pagar ${money} a mano y anotar la referencia${because ? ` (${because})` : ""}`,
    confirm_receipt: (_, money) => `Preguntar si han llegado ${money}`,
    call_patient: () => "Llamar al paciente como se prometió",
    ask_clinician: () => "Obtener la respuesta del profesional: esperado, no esperado o hace falta una visita",
    collect_consent: ({ form, title }) => `Buscar o reunir el formulario firmado «${form}» de «${title}»`,
    correct_reply: (_, money) => `Escribir al paciente: ${money} no se tramitó como dijimos`,
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
