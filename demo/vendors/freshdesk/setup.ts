/** Ticket fields and rules, as an administrator makes them. */
import type * as z from "zod";
import type { Book } from "./book.ts";
import { forbidden, invalid } from "./errors.ts";
import type { FieldRow, RuleRow } from "./records.ts";
import type { fieldCreate, ruleCreate } from "./values.ts";

/** @throws Refusal */
export function createField(book: Book, body: z.infer<typeof fieldCreate>): FieldRow {
  const fields = book.list("field");
  if (fields.some(({ label }) => label === body.label)) {
    throw invalid({ field: "label", message: "Label already exists", code: "duplicate_value" });
  }
  const plain = `cf_${body.label.toLowerCase().replace(/[^a-z0-9]+/g, "_")}`;
  const id = book.newId();
  // As in accounts where several forms have had a field of that name.
  const name = fields.some((one) => one.name === plain) ? `${plain}_${297_000 + Number(id)}` : plain;
  const field = book.put("field", {
    id,
    name,
    label: body.label,
    labelForCustomers: body.label_for_customers,
    type: body.type,
    choices: body.choices?.map(({ value }) => value) ?? null,
    archived: false,
  });
  for (const ticket of book.list("ticket"))
    book.put("ticket", { ...ticket, fields: { ...ticket.fields, [name]: null } });
  return field;
}

/** @throws Refusal */
export function createRule(book: Book, list: number, body: z.infer<typeof ruleCreate>): RuleRow {
  if (!book.settings.rulesByApi) throw forbidden();
  if (book.list("rule").some((one) => one.list === list && one.name === body.name)) {
    throw invalid({ field: "name", message: "Rule name has already been taken", code: "duplicate_value" });
  }
  return book.put("rule", {
    id: book.newId(),
    list,
    name: body.name,
    active: body.active,
    performer: body.performer?.type ?? null,
    events: (body.events ?? []).map(({ field_name }) => field_name),
    actions: body.actions as RuleRow["actions"],
    body,
  });
}
