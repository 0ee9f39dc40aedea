import type { OpenedWords } from "../../../shapes/screen.ts";

export const page: OpenedWords["page"] = {
  label: "La página del paciente",
  whose: {
    patient: "La página del paciente",
    payer: "La página de quien paga: solo importes",
    guardian: "La página del responsable",
    contact: "La página de quien habla por el paciente",
  },
  open: {
    sent: (who, day) => `${who} puede abrirla hasta el ${day}.`,
    unsent: (who, day) => `Una vez enviada la carta, ${who} puede abrirla hasta el ${day}.`,
  },
  chose: (what, when) => `En su página eligió: ${what} (lo dijo: ${when}).`,
  take: "Tomar esto",
  answered: (question, answer, when) => `${question}: ${answer} (lo dijo: ${when}).`,
  use: "Usarlo",
  questions: {
    note_on: "Dice que la nota de su médico es del",
    moved_miles: "Dice a cuántas millas se mudó",
    cancelled_hours_before: "Dice cuántas horas antes canceló",
    product_state: "Dice que el producto está",
    product_returned_on: "Dice que lo devolvió el",
    back_quantity: "Dice cuántos devuelve",
  },
  offer: "Dejar elegir al paciente",
  offered: "La carta que se lo pide está en la respuesta.",
};
