/** Rows of patients, uses, bookings, unpaid invoices and credit: one record each, with the patient whom it names. */
import { omitNullish } from "../../omit-nullish.ts";
import type { TableKind } from "../fields.ts";
import type { Made } from "../made.ts";
import type { MappedRow } from "./cells.ts";
import { location, locationOf, type Maker, namedPatient, personName, type Read, type Told } from "./maker.ts";
import { refunds } from "./refunds.ts";

/** The record of a row, or its fault. */
const one = (row: MappedRow, record: () => Readonly<Record<string, unknown>>): Iterable<Made> =>
  row.fault ? [row.fault] : [{ line: row.line, record: record() }];

const patients: Read = (row, told) => {
  const patient = row.id("patient") ?? row.refuse("patient", "missing");
  const name = personName(row) ?? row.refuse("name", "missing");
  const since = row.has("since") ? row.day("since") : undefined;
  const visits = Math.max(0, row.count("visits") ?? 0);
  const language = row.word("language") ?? row.settings.language;
  const patientNumber = row.id("patientNumber");
  if (patient === undefined || name === undefined) return undefined;
  // Nobody says since when: the first day that this import names of them, else the day on which records can begin.
  const first = since ?? told.gathered.firstDays.get(patient) ?? row.settings.since ?? row.refuse("since", "missing");
  return one(row, () => ({
    type: "patient",
    sourceId: patient,
    name,
    ...omitNullish({ patientNumber }),
    emails: row.emails(),
    phones: row.phones(),
    language,
    since: first,
    visits,
  }));
};

const uses: Read = (row, told) => {
  const line = row.id("line") ?? row.refuse("line", "missing");
  const usedOn = row.day("usedOn") ?? row.refuse("usedOn", "missing");
  const said = row.text("useKind") ?? row.text("status");
  const meant = said === undefined ? "used" : (row.word("useKind") ?? row.word("status"));
  if (meant === undefined) row.refuse("useKind", "unknown_word", said);
  if (meant === "left_out" || meant === "cancelled") row.refuse("status", "left_out", said);
  const provider = row.text("provider")?.slice(0, 60);
  const [noteRef, invoice, own] = [row.id("noteRef"), row.id("invoice"), row.id("use")];
  const patientPaysMinor = row.money("patientPays");
  if ((patientPaysMinor ?? 0) < 0) row.refuse("patientPays", "not_an_amount", row.text("patientPays"));
  // A visit that was kept was charged as what it is.
  const charged = meant === "used" ? undefined : row.text("chargedAs");
  const chargedAs = charged === undefined ? undefined : row.word("chargedAs");
  if (charged !== undefined && chargedAs === undefined) row.refuse("chargedAs", "unknown_word", charged);
  const reversedOn = row.day("reversedOn");
  const place = row.has("location") ? locationOf(row) : undefined;
  if (line === undefined || usedOn === undefined || meant === undefined) return undefined;
  const record = () => ({
    type: "use",
    sourceId: told.idOf(own, [line, usedOn, meant, provider ?? "-"]),
    line,
    kind: meant,
    usedOn,
    ...omitNullish({ provider, location: place?.id, noteRef, invoice, patientPaysMinor, chargedAs, reversedOn }),
  });
  return place && !row.fault ? [...location(row, told, place.id, place.title), ...one(row, record)] : one(row, record);
};

const bookings: Read = (row, told) => {
  const patient = row.id("patient") ?? row.refuse("patient", "missing");
  const onDate = row.day("onDate") ?? row.refuse("onDate", "missing");
  const title = row.text("title") ?? row.refuse("title", "missing");
  const status = row.word("status");
  if (status === "left_out") row.refuse("status", "left_out");
  const off = row.has("cancelledOn") ? row.day("cancelledOn") : undefined;
  const cancelledOn = off ?? (status === "cancelled" ? onDate : undefined);
  const [own, line] = [row.id("booking"), row.id("line")];
  if (row.fault || patient === undefined || onDate === undefined || title === undefined) return undefined;
  const sourceId = told.idOf(own, [patient, onDate, title]);
  const record = { type: "booking", sourceId, patient, onDate, title, ...omitNullish({ line, cancelledOn }) };
  return [...namedPatient(row, told, patient, onDate), { line: row.line, record }];
};

const unpaid: Read = (row, told) => {
  const patient = row.id("patient") ?? row.refuse("patient", "missing");
  const invoice = row.id("invoice") ?? row.refuse("invoice", "missing");
  const amount = row.money("amount") ?? row.refuse("amount", "missing");
  const dueOn = row.day("dueOn") ?? row.refuse("dueOn", "missing");
  if (amount !== undefined && amount <= 0) row.refuse("amount", "left_out", String(amount));
  if (row.fault || patient === undefined) return undefined;
  const { currency } = row.settings;
  const record = { type: "unpaid_invoice", sourceId: invoice, patient, invoice, amountMinor: amount, currency, dueOn };
  return [...namedPatient(row, told, patient, dueOn), { line: row.line, record }];
};

const credit: Read = (row, told) => {
  const patient = row.id("patient") ?? row.refuse("patient", "missing");
  const deltaMinor = row.money("amount") ?? row.refuse("amount", "missing");
  const onDate = row.day("onDate") ?? row.refuse("onDate", "missing");
  const own = row.id("entry");
  if (deltaMinor === 0) row.refuse("amount", "left_out", "0");
  if (row.fault || patient === undefined || onDate === undefined) return undefined;
  const sourceId = told.idOf(own, [patient, onDate, String(deltaMinor)]);
  const note = row.text("note") ?? "–";
  const { currency } = row.settings;
  const record = { type: "credit_entry", sourceId, patient, deltaMinor, currency, onDate, note };
  return [...namedPatient(row, told, patient, onDate), { line: row.line, record }];
};

const READS: Readonly<Record<Exclude<TableKind, "sales" | "payments">, Read>> = {
  patients,
  uses,
  bookings,
  unpaid,
  credit,
  refunds,
};

export const isPlain = (kind: TableKind): kind is keyof typeof READS => kind in READS;

export const plainMaker = (kind: keyof typeof READS, told: Told): Maker => ({
  take: (row) => READS[kind](row, told) ?? [row.fault ?? { line: row.line, code: "missing" }],
  end: () => [],
});
