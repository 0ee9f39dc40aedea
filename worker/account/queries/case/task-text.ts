import { civilDateInWords } from "../../../../core/locale.ts";
import { agreementOf } from "../../../../core/refund/agreement.ts";
import { amountInWords } from "../../../../core/resolution/words.ts";
import type { Language } from "../../../../core/words.ts";
import { LETTERS } from "../../../../messages/letters.ts";
import type { TaskWords } from "../../../../messages/shapes/tasks.ts";
import type { TaskRow } from "../../store/case/tasks.ts";

/** What went back of a disputed payment: the sum where the task keeps it, and under what. */
function wentBack({ reference, wentBackMinor, currency }: TaskRow["values"], language: Language): string {
  if (!reference) return "";
  const { wentBack: said } = LETTERS[language].tasks;
  if (typeof wentBackMinor !== "number") return said(String(reference));
  return said(`${amountInWords(wentBackMinor, String(currency), language)} (${reference})`);
}

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
export function taskText(task: TaskRow, language: Language, notYet?: keyof TaskWords["notYet"]): string {
  const { amountMinor, currency } = task.values;
  const money =
    typeof amountMinor === "number" && typeof currency === "string"
      ? amountInWords(amountMinor, currency, language)
      : "";
  const { texts, notYet: because } = LETTERS[language].tasks;
  const day = (on: string) => civilDateInWords(on, language);
  const text = texts[task.kind](task.values, { money, day, wentBack: wentBack(task.values, language) });
  const held = notYet === undefined ? [] : [because[notYet]];
  return [text, ...held, ...shownText(task, language), ...cameText(task, language)].join(". ");
}

function shownText({ kind, values, doneAtMs }: TaskRow, language: Language): string[] {
  if (kind === "stop_billing" && doneAtMs === null && typeof values.seen === "number" && values.seen > 1) {
    return [LETTERS[language].tasks.late(values.seen - 1)];
  }
  const [wanted, { seen, currency }] = [values[MEASURED[kind] ?? ""], values];
  if (doneAtMs !== null || typeof seen !== "number" || typeof wanted !== "number") return [];
  const agreement = agreementOf(wanted, seen);
  if (agreement === "done") return [];
  const figure = (n: number): string =>
    MEASURED[kind] === "amountMinor" ? amountInWords(n, String(currency), language) : String(n);
  return [LETTERS[language].tasks.shown[agreement](figure(seen), figure(wanted))];
}

function cameText({ values: { cameMinor, currency }, doneAtMs }: TaskRow, language: Language): string[] {
  if (doneAtMs !== null || typeof cameMinor !== "number" || cameMinor === 0) return [];
  return [LETTERS[language].tasks.came(amountInWords(cameMinor, String(currency), language))];
}
