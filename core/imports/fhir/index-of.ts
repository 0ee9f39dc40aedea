/** What has to be known of a whole export before its first record: resources stand in any order, and lean on each other. */
import { type Gathered, nothingGathered, tellBack } from "../make/gather.ts";
import { minorAt } from "./money.ts";
import { conceptAt, dayAt, hasCode, idOfReference, listAt, type Resource, textAt } from "./resource.ts";

export interface ChargedItem {
  readonly title: string;
  readonly code: string | undefined;
  readonly quantity: number;
  readonly provider: string | undefined;
}

export interface FhirIndex {
  readonly charges: Map<string, ChargedItem>;
  /** Payers by coverage, and each patient's first. */
  readonly payers: Map<string, string>;
  readonly organizations: Map<string, string>;
  readonly visits: Map<string, { count: number; first: string }>;
  /** Notices of payments that a reconciliation tells too. */
  readonly reconciled: Set<string>;
  /** What went back of which invoice, be it told in another reconciliation than what came in. */
  readonly gathered: Gathered;
}

const KEPT_MOST = 2_000_000;

export const emptyIndex = (): FhirIndex => ({
  charges: new Map(),
  payers: new Map(),
  organizations: new Map(),
  visits: new Map(),
  reconciled: new Set(),
  gathered: nothingGathered(),
});

/** What has been is a visit of the patient's; what is to come, or was called off, a booking. */
export const wasThere = (resource: Resource): boolean =>
  resource.resourceType === "Encounter" ? resource.status === "finished" : resource.status === "fulfilled";

export function indexResource(
  resource: Resource,
  place: { line: number; file: number },
  index: FhirIndex,
  currency: string,
): void {
  const id = textAt(resource, "id");
  if (id === undefined || index.charges.size > KEPT_MOST) return;
  switch (resource.resourceType) {
    case "ChargeItem": {
      const title = conceptAt(resource, "code") ?? "–";
      const quantity = Math.max(1, Math.round(Number(textAt(resource, "quantity.value") ?? 1)) || 1);
      const provider = textAt(resource, "performer.0.actor.display");
      index.charges.set(id, { title, code: textAt(resource, "code.coding.0.code"), quantity, provider });
      return;
    }
    case "Organization": {
      const name = textAt(resource, "name");
      if (name !== undefined) index.organizations.set(id, name);
      return;
    }
    case "Coverage": {
      const payer = textAt(resource, "payor.0.display") ?? idOfReference(resource, "payor.0");
      if (payer !== undefined) index.payers.set(id, payer);
      return;
    }
    case "Encounter":
    case "Appointment": {
      const patient = patientOf(resource);
      const on = dayAt(resource, "period.start", "start");
      if (patient === undefined || on === undefined || !wasThere(resource)) return;
      const known = index.visits.get(patient);
      if (known) {
        known.count += 1;
        if (on < known.first) known.first = on;
      } else index.visits.set(patient, { count: 1, first: on });
      return;
    }
    case "PaymentReconciliation": {
      if (resource.status !== "active") return;
      for (const detail of listAt(resource, "detail")) {
        const { invoice, amount, isBack } = detailOf(detail, currency);
        if (invoice === undefined || amount === undefined) continue;
        index.reconciled.add(invoice);
        if (isBack) tellBack(index.gathered, invoice, place, Math.abs(amount));
      }
      return;
    }
    default:
  }
}

/** Whom an appointment is with: the participant that is a patient. */
export function patientOf(resource: Resource): string | undefined {
  if (resource.resourceType !== "Appointment")
    return idOfReference(resource, "subject") ?? idOfReference(resource, "patient");
  const participants = Array.isArray(resource.participant) ? resource.participant : [];
  const patient = participants.find((one) => (textAt(one, "actor.reference") ?? "").includes("Patient/"));
  return patient === undefined ? undefined : idOfReference(patient, "actor");
}

/** One detail of a reconciliation: of which invoice, how much, and which way it went. */
export function detailOf(detail: unknown, currency: string) {
  const amount = minorAt(detail, "amount", currency);
  const isBack = (amount !== undefined && amount < 0) || hasCode(detail, "type", ["refund", "reversal"]);
  return { invoice: idOfReference(detail, "request"), amount, isBack };
}
