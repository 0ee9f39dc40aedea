/** Payments of processors that belong to no purchase, those that were linked lately, and where one may belong. */

import type { Refusal } from "../../../../core/contract/problem.ts";
import type {
  LinkedTaken,
  TakenList,
  TakenQuery,
  TakenTarget,
  TakenTargets,
  TakenView,
  TargetsQuery,
} from "../../../../core/contract/taken.ts";
import { normaliseEmail, normaliseName } from "../../../../core/facts/patient-keys.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { found } from "../../domain/people/require-person.ts";
import { patientsByContact, suggestedTarget, type Target, targetsOf } from "../../domain/sync/fit.ts";
import { connectionTitle } from "../../store/account/connections.ts";
import { personById } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";
import { paymentById } from "../../store/money/payments.ts";
import { patientIdsByReference } from "../../store/people/by-reference.ts";
import { keysWithValue, patientIdsByPrefix } from "../../store/people/patients.ts";
import type { Sql } from "../../store/sql.ts";
import { purchaseFacts } from "../../store/sync/link-targets.ts";
import { changesOf } from "../../store/sync/taken-changes.ts";
import { linkedLately, type TakenPayment, takenById, unlinkedPage } from "../../store/sync/taken-payments.ts";

const PAGE = 25;
const LINKED_SHOWN = 25;
/** Behind every row. */
const FIRST = [Number.MAX_SAFE_INTEGER, "~"] as const;

export function takenList({ sql }: AccountContext, { after }: TakenQuery): TakenList {
  const [, ms, id] = /^(\d+):(.+)$/.exec(after ?? "") ?? [];
  const from = id === undefined ? FIRST : ([Number(ms), id] as const);
  const rows = unlinkedPage(sql, from, PAGE + 1);
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    unlinked: page.map((taken) => {
      const suggested = suggestedTarget(sql, taken);
      return { ...viewOf(sql, taken), ...(suggested ? { suggested: targetView(suggested) } : {}) };
    }),
    ...(last ? { after: `${last.takenAtMs}:${last.takenId}` } : {}),
    linked: after === undefined ? linkedLately(sql, LINKED_SHOWN).flatMap((taken) => linkedView(sql, taken) ?? []) : [],
  };
}

function viewOf(sql: Sql, taken: TakenPayment): TakenView {
  const { takenId, connectionId, ref, capturedMinor, currency, takenAtMs, brand, last4, names } = taken;
  const changes = changesOf(sql, taken);
  const refunds = changes.filter((change) => change.kind === "refund" && change.currency === currency);
  const back = refunds.filter(({ state }) => !CAME_TO_NOTHING.includes(state.toLowerCase()));
  return {
    takenId,
    connectionId,
    processor: connectionTitle(sql, connectionId),
    ref,
    amountMinor: capturedMinor,
    currency,
    takenAtMs,
    ...omitNullish({ brand, last4 }),
    names: [...names],
    payer: omitNullish({ name: taken.payerName, email: taken.payerEmail, phone: taken.payerPhone }),
    refundedMinor: back.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    isDisputed: changes.some(({ kind }) => kind === "dispute"),
  };
}

/** Of refunds, in the words of all three. */
const CAME_TO_NOTHING = ["failed", "canceled", "rejected", "cancelled"];

function targetView({ purchase, payment }: Target): TakenTarget {
  const { purchaseId, patientId, patientName, title, boughtOn, invoice, totalMinor } = purchase;
  return {
    purchaseId,
    patientId,
    patientName,
    title: title ?? "",
    boughtOn,
    totalMinor,
    ...omitNullish({ invoice, paymentId: payment?.paymentId }),
  };
}

function linkedView(sql: Sql, taken: TakenPayment): LinkedTaken | undefined {
  const { linkedHow: how, linkedBy, linkedAtMs, paymentId } = taken;
  const purchaseId = paymentId === null ? undefined : paymentById(sql, paymentId)?.purchaseId;
  const [purchase] = purchaseId ? purchaseFacts(sql, [purchaseId]) : [];
  if (!purchase || linkedAtMs === null || (how !== "reference" && how !== "hand")) return undefined;
  const { patientId, patientName, title, boughtOn } = purchase;
  const by = linkedBy === null ? undefined : personById(sql, linkedBy)?.name;
  return {
    ...viewOf(sql, taken),
    how,
    ...omitNullish({ by }),
    linkedAtMs,
    patientId,
    patientName,
    title: title ?? "",
    boughtOn,
  };
}

const TARGETS_SHOWN = 10;
const PATIENTS_LOOKED_AT = 20;

export function takenTargets(
  { sql }: AccountContext,
  takenId: string,
  { q = "" }: TargetsQuery,
): Result<TakenTargets, Refusal> {
  const taken = found(takenById(sql, takenId), "payment");
  if (!taken.ok) return taken;
  const patientIds = q === "" ? patientsByContact(sql, taken.value) : patientsNamed(sql, q);
  const targets = targetsOf(sql, taken.value, patientIds).slice(0, TARGETS_SHOWN);
  return ok({ targets: targets.map(targetView) });
}

function patientsNamed(sql: Sql, q: string): string[] {
  const name = normaliseName(q);
  const ids = [
    ...patientIdsByReference(sql, q, PATIENTS_LOOKED_AT),
    ...keysWithValue(sql, ["email", "email_other"], normaliseEmail(q)).map(({ patientId }) => patientId),
    ...(name.length < 2 ? [] : patientIdsByPrefix(sql, ["name", "name_part"], name, PATIENTS_LOOKED_AT)),
  ];
  return [...new Set(ids)].slice(0, PATIENTS_LOOKED_AT);
}
