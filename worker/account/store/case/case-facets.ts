import { governingPolicy, type Signature } from "../../../../core/policy/governing-policy.ts";
import { civilDateAt, civilMonthAt } from "../../../../core/time/civil-time.ts";
import type { ItemKind } from "../../../../core/words.ts";
import { accountCurrency, homeTimeZone } from "../account/settings.ts";
import { consentsOf } from "../policy/consents.ts";
import { allPolicies } from "../policy/policies.ts";
import type { Sql } from "../sql.ts";

/** By what lists and trends group a case. */
export interface CaseFacets {
  /** The day it was opened, in the location's calendar, and its month. */
  readonly openedOn: string;
  readonly month: string;
  /** The item's category: a package of six and a single session are one service. */
  readonly service?: string;
  readonly itemId?: string;
  readonly locationId?: string;
  /** Whose treatment it was: who the line says, else who made the last visit by then. */
  readonly provider?: string;
  readonly seller?: string;
  /** Which version governs the line, and which wording the patient had accepted for it. */
  readonly policyVersionId?: string;
  readonly consentVersionId?: string;
  readonly currency: string;
  readonly timeZone: string;
}

interface Sold {
  readonly service: string;
  readonly itemId: string;
  readonly kind: ItemKind;
  readonly locationId: string;
  readonly purchaseId: string;
  readonly patientId: string;
  readonly boughtOn: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly provider: string | null;
  readonly seller: string | null;
}

/** Of a case about these lines; the first line speaks for all. Without lines: the account's own month and currency. */
export function caseFacetsOf(sql: Sql, lineIds: readonly string[], openedAtMs: number): CaseFacets {
  const [first] = lineIds;
  const sold =
    first === undefined
      ? undefined
      : sql.one<Sold>(
          `SELECT i.category AS service, i.id AS itemId, i.kind, p.location_id AS locationId, p.id AS purchaseId, p.patient_id AS patientId,
             p.bought_on AS boughtOn, p.currency, l.time_zone AS timeZone, n.provider, n.seller
           FROM line n JOIN item i ON i.id = n.item_id JOIN purchase p ON p.id = n.purchase_id
             JOIN location l ON l.id = p.location_id WHERE n.id = ?`,
          first,
        );
  const timeZone = sold?.timeZone ?? homeTimeZone(sql);
  const when = { openedOn: civilDateAt(openedAtMs, timeZone), month: civilMonthAt(openedAtMs, timeZone), timeZone };
  if (first === undefined || !sold) return { ...when, currency: accountCurrency(sql) };
  const { service, itemId, locationId, currency, seller } = sold;
  const provider = sold.provider ?? lastProvider(sql, first, when.openedOn);
  const facets = { ...when, service, itemId, locationId, currency, ...agreedOf(sql, first, sold) };
  return { ...facets, ...(seller === null ? {} : { seller }), ...(provider === undefined ? {} : { provider }) };
}

/** What a matter about these lines is about, where nothing else of it is asked. */
export const serviceOfLines = (sql: Sql, lineIds: readonly string[]): string | undefined =>
  sql.one<{ service: string }>(
    "SELECT i.category AS service FROM line n JOIN item i ON i.id = n.item_id WHERE n.id = ?",
    lineIds[0] ?? null,
  )?.service;

const lastProvider = (sql: Sql, lineId: string, byOn: string): string | undefined =>
  sql.one<{ provider: string }>(
    `SELECT u.provider FROM entitlement e JOIN use_record u ON u.entitlement_id = e.id
     WHERE e.line_id = ? AND u.kind = 'used' AND u.reversed_on IS NULL AND u.provider IS NOT NULL AND u.used_on <= ?
     ORDER BY u.used_on DESC, u.id DESC LIMIT 1`,
    lineId,
    byOn,
  )?.provider;

/** As whoever decides reads it: the policy that governs the line, and the signature under it. */
function agreedOf(
  sql: Sql,
  lineId: string,
  { kind, service: category, boughtOn, patientId, purchaseId, timeZone }: Sold,
): Pick<CaseFacets, "policyVersionId" | "consentVersionId"> {
  const paid = sql.one<{ atMs: number | null }>(
    "SELECT min(captured_at_ms) AS atMs FROM payment WHERE purchase_id = ?",
    purchaseId,
  );
  const signatures = consentsOf(sql, patientId).map(
    (consent): Signature => ({
      ...consent,
      lineId: consent.lineId ?? undefined,
      acceptedOn: civilDateAt(consent.acceptedAtMs, timeZone),
    }),
  );
  const item = { lineId, kind, category, boughtOn, firstPaidAtMs: paid?.atMs ?? undefined };
  const governing = governingPolicy(item, signatures, allPolicies(sql));
  if (!governing) return {};
  const signed = governing.consent.signature?.policyVersionId;
  return { policyVersionId: governing.policyVersionId, ...(signed === undefined ? {} : { consentVersionId: signed }) };
}
