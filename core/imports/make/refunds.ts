/** Rows of a refund log, or of a helpdesk's tickets: each is a case that was settled before. What somebody wrote beside it is not read. */
import { omitNullish } from "../../omit-nullish.ts";
import { isMoneyOffer } from "../../policy/offer-sum.ts";
import type { OfferKind } from "../../words.ts";
import { hiddenId, idOf } from "../values/ids.ts";
import { SEVERAL } from "../values/words-past.ts";
import type { MappedRow } from "./cells.ts";
import type { Read, Told } from "./maker.ts";

export const refunds: Read = (row, told) => {
  const closedAtMs = row.moment("decidedOn") ?? row.refuse("decidedOn", "missing");
  const openedAtMs = (row.has("askedOn") ? row.moment("askedOn") : undefined) ?? closedAtMs;
  const offer = offerOf(row);
  const reason = reasonOf(row);
  const { patient, sale, line, email } = whose(row);
  const amountMinor = amountOf(row, told, offer);
  if (offer !== undefined && isMoneyOffer(offer) && amountMinor === undefined && (sale ?? line) !== undefined)
    row.refuse("amount", "missing");
  const ticketId = ticketIn(row.text("ticket") ?? "");
  const [own, helpdesk] = [row.id("pastRef"), row.text("helpdesk")];
  if (row.fault || closedAtMs === undefined) return undefined;
  // Made of nothing that tells a person: an id outlives an erasure.
  const by = [patient ?? line ?? sale ?? "-", new Date(closedAtMs).toISOString().slice(0, 10)];
  const said = ticketId === undefined ? [hiddenId([...by, String(amountMinor)])] : ["ticket", helpdesk ?? "", ticketId];
  const record = {
    type: "past_case",
    sourceId: told.idOf(own, said.filter(Boolean)),
    ...omitNullish({ patient, purchase: line === undefined ? sale : undefined, line, email }),
    reason,
    openedAtMs,
    closedAtMs,
    offer,
    ...omitNullish({ amountMinor, ticketId, helpdesk }),
    currency: row.settings.currency,
    exception: false,
  };
  return [{ line: row.line, record }];
};

/** The number in a cell that names one ticket, as a spreadsheet or a person writes it: 4821, #4,821, 4821.0, ZD-4821, 04821. */
const ticketIn = (text: string): string | undefined =>
  /^(?:[a-z]{1,10}[- ]?)?#?0*(\d{1,3}(?:,\d{3})+|\d{1,18})(?:\.0+)?$/i.exec(text.trim())?.[1]?.replaceAll(",", "");

/** An address goes along only where nothing else says whose it is. */
function whose(row: MappedRow) {
  const [patient, sale] = [row.id("patient"), row.id("sale")];
  const title = sale === undefined ? undefined : row.text("itemTitle");
  const line = row.id("line") ?? (sale === undefined || title === undefined ? undefined : idOf([sale, title]));
  const emails = (patient ?? line ?? sale) === undefined ? row.emails() : [];
  const email = emails.length === 1 ? emails[0] : undefined;
  if ((patient ?? line ?? sale ?? email) === undefined) row.refuse(row.has("emails") ? "emails" : "patient", "missing");
  return { patient, sale, line, email };
}

function meant(row: MappedRow, field: "reason" | "outcome" | "givenAs"): string | undefined {
  const meaning = row.word(field);
  return meaning === SEVERAL ? row.refuse(field, "several_meanings", row.text(field)) : meaning;
}

function reasonOf(row: MappedRow): string | undefined {
  const text = row.text("reason");
  return meant(row, "reason") ?? row.refuse("reason", text === undefined ? "missing" : "no_reason", text);
}

/** What was done; a refusal stays one however it was to be given, and a yes is what it was given as. */
function offerOf(row: MappedRow): OfferKind | undefined {
  const [outcome, given] = [meant(row, "outcome"), meant(row, "givenAs")];
  const isYes = outcome === undefined ? row.text("outcome") === undefined : outcome === "refund";
  const offer = isYes ? (given ?? outcome) : outcome;
  const field = row.has("outcome") ? "outcome" : "givenAs";
  return (offer as OfferKind | undefined) ?? row.refuse(field, "no_outcome", row.text(field));
}

/** What was given: nothing where no money was, whatever was asked for; undefined where nobody knows. */
function amountOf(row: MappedRow, { gathered }: Told, offer: OfferKind | undefined): number | undefined {
  if (offer === undefined || !isMoneyOffer(offer)) return offer && 0;
  const amount = row.money("amount");
  if (amount === undefined) return undefined;
  const isLogOfMinus = gathered.signs.minus > 0 && gathered.signs.plus === 0;
  if (amount < 0 && !isLogOfMinus) return row.refuse("amount", "minus", row.text("amount"));
  return amount === 0 ? row.refuse("amount", "not_an_amount", "0") : Math.abs(amount);
}
