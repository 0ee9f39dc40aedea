/** Invoices, payments and answers of insurers of FHIR as records. */
import { omitNullish } from "../../omit-nullish.ts";
import { takeBack } from "../make/gather.ts";
import type { ImportSettings } from "../map.ts";
import { noonOf } from "../values/dates.ts";
import { idOf } from "../values/ids.ts";
import { meaningOf } from "../values/words.ts";
import { detailOf, type FhirIndex } from "./index-of.ts";
import { minorAt } from "./money.ts";
import type { FromFhir } from "./people.ts";
import { at, conceptAt, dayAt, idOfReference, listAt, type Resource, textAt } from "./resource.ts";

const NOT_BILLED = new Set(["draft", "cancelled", "entered-in-error"]);

/** What the components of a price come to, by their kind; undefined where there is none, or one cannot be read. */
function partsOf(line: unknown, currency: string) {
  const parts = { base: 0, surcharge: 0, deduction: 0, discount: 0, tax: 0 };
  let seen = 0;
  for (const component of listAt(line, "priceComponent")) {
    const type = textAt(component, "type");
    if (type === undefined || !Object.hasOwn(parts, type)) continue;
    const minor = minorAt(component, "amount", currency);
    if (minor === undefined) return undefined;
    parts[type as keyof typeof parts] += minor;
    seen += 1;
  }
  return seen === 0 ? undefined : parts;
}

function lineOf(line: unknown, invoice: string, at: number, index: FhirIndex, currency: string) {
  const charge = index.charges.get(idOfReference(line, "chargeItemReference") ?? "");
  const title = charge?.title ?? conceptAt(line, "chargeItemCodeableConcept");
  if (title === undefined) return { lacks: "lineItem.chargeItemReference" };
  const parts = partsOf(line, currency);
  if (!parts) return { lacks: "lineItem.priceComponent" };
  const { base, surcharge, deduction, discount, tax } = parts;
  const off = Math.abs(discount) + Math.abs(deduction);
  const listMinor = base + surcharge;
  const number = textAt(line, "sequence") ?? String(at + 1);
  const item = idOf([charge?.code ?? title]) ?? "item";
  const kind = meaningOf("itemKind", title, []) ?? "service";
  const sums = {
    quantity: charge?.quantity ?? 1,
    paidMinor: listMinor - off + Math.abs(tax),
    listMinor,
    discountMinor: off,
  };
  const record = { sourceId: `${invoice}.${number}`, item, ...sums, taxMinor: Math.abs(tax) };
  return {
    line: { ...record, ...omitNullish({ provider: charge?.provider?.slice(0, 60) }) },
    item: {
      type: "item",
      sourceId: item,
      title: title.slice(0, 300),
      kind: kind === "package" ? "service" : kind,
      category: kind,
    },
  };
}

export function invoiceRecords(resource: Resource, id: string, index: FhirIndex, settings: ImportSettings): FromFhir {
  if (NOT_BILLED.has(String(resource.status))) return [];
  const patient = idOfReference(resource, "subject");
  if (patient === undefined) return { lacks: "subject" };
  const boughtOn = dayAt(resource, "date");
  if (boughtOn === undefined) return { lacks: "date" };
  const { currency, location } = settings;
  const lines: Exclude<ReturnType<typeof lineOf>, { lacks: string }>[] = [];
  for (const [at, line] of listAt(resource, "lineItem").entries()) {
    const read = lineOf(line, id, at, index, currency);
    if (read.lacks !== undefined) return { lacks: read.lacks };
    lines.push(read);
  }
  if (lines.length === 0) return { lacks: "lineItem" };
  const payer = idOfReference(resource, "recipient");
  const own =
    (textAt(resource, "recipient.reference") ?? "").includes("Patient/") && payer !== patient ? payer : undefined;
  const invoice = idOf([textAt(resource, "identifier.0.value") ?? id]);
  const { sourceId, title, timeZone, jurisdiction } = location;
  return [
    { type: "location", sourceId, title, timeZone, jurisdiction, currency },
    ...lines.map(({ item }) => item),
    {
      type: "purchase",
      sourceId: id,
      patient,
      location: sourceId,
      boughtOn,
      currency,
      ...omitNullish({ payer: own, invoice }),
      lines: lines.map(({ line }) => line),
    },
  ];
}

const tenderOf = (resource: Resource, path: string): string => {
  const said = conceptAt(resource, path);
  return said === undefined ? "other" : (meaningOf("tender", said, []) ?? "other");
};

/** Its details: money that came in, and money that went back, each of an invoice. */
export function reconciliationRecords(
  resource: Resource,
  id: string,
  index: FhirIndex,
  settings: ImportSettings,
): FromFhir {
  if (resource.status !== "active") return [];
  const on = dayAt(resource, "paymentDate", "created");
  if (on === undefined) return { lacks: "paymentDate" };
  const { currency } = settings;
  const came = new Map<string, number>();
  const details = listAt(resource, "detail").map((detail) => detailOf(detail, currency));
  if (details.length === 0) return { lacks: "detail" };
  for (const { invoice, amount, isBack } of details) {
    if (invoice === undefined) return { lacks: "detail.request" };
    if (amount === undefined) return { lacks: "detail.amount" };
    if (!isBack) came.set(invoice, (came.get(invoice) ?? 0) + amount);
  }
  const capturedAtMs = noonOf(on, settings.location.timeZone);
  const paid = { type: "payment", tender: tenderOf(resource, "formCode"), processor: "none", capturedAtMs, currency };
  return [...came].flatMap(([purchase, collectedMinor]) => {
    if (collectedMinor <= 0) return [];
    const refundedElsewhereMinor = takeBack(index.gathered, purchase, collectedMinor);
    return [{ ...paid, sourceId: `${id}.${purchase}`, purchase, collectedMinor, refundedElsewhereMinor }];
  });
}

/** A notice counts where no reconciliation tells of the same invoice. */
export function noticeRecords(resource: Resource, id: string, index: FhirIndex, settings: ImportSettings): FromFhir {
  if (resource.status !== "active") return [];
  const purchase = idOfReference(resource, "request");
  if (purchase === undefined) return { lacks: "request" };
  if (index.reconciled.has(purchase)) return [];
  const { currency } = settings;
  const collectedMinor = minorAt(resource, "amount", currency);
  if (collectedMinor === undefined || collectedMinor <= 0) return { lacks: "amount" };
  const on = dayAt(resource, "paymentDate", "created");
  if (on === undefined) return { lacks: "paymentDate" };
  const capturedAtMs = noonOf(on, settings.location.timeZone);
  const record = {
    type: "payment",
    sourceId: id,
    purchase,
    tender: "other",
    processor: "none",
    capturedAtMs,
    currency,
  };
  return [{ ...record, collectedMinor, refundedElsewhereMinor: 0 }];
}

/** What an insurer answered: paid, denied or still open. */
export function claimRecords(resource: Resource, id: string, index: FhirIndex, settings: ImportSettings): FromFhir {
  if (resource.status !== "active") return [];
  const patient = idOfReference(resource, "patient");
  if (patient === undefined) return { lacks: "patient" };
  const serviceOn = dayAt(resource, "item.0.servicedDate", "payment.date", "created");
  if (serviceOn === undefined) return { lacks: "created" };
  const covered = index.payers.get(idOfReference(resource, "insurance.0.coverage") ?? "");
  const insurer = textAt(resource, "insurer.display") ?? idOfReference(resource, "insurer") ?? covered;
  if (insurer === undefined) return { lacks: "insurer" };
  const { currency } = settings;
  const paid = minorAt(resource, "payment.amount", currency);
  // A sum that cannot be read is none that was denied.
  if (paid === undefined && at(resource, "payment.amount") !== undefined) return { lacks: "payment.amount" };
  const outcome = String(resource.outcome);
  const state =
    outcome === "queued" || outcome === "partial"
      ? "pending"
      : outcome === "complete" && (paid ?? 0) > 0
        ? "paid"
        : "denied";
  const name = index.organizations.get(insurer) ?? insurer;
  return [{ type: "claim", sourceId: id, patient, insurer: name.slice(0, 300), serviceOn, state, currency }];
}
