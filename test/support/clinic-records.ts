import type { ImportRecord } from "../../core/contract/records.ts";
import type { SenderFacts } from "../../core/facts/sender.ts";
import type { AccountRules } from "../../core/policy/rules.ts";
import type { PolicyVersion } from "../../core/policy/schema.ts";
import { assert } from "../../core/result.ts";
import type { Role } from "../../core/words.ts";
import { importRecords } from "../../worker/account/commands/records/import.ts";
import { type AccountRuntime, refusable } from "../../worker/account/commands/run-command.ts";
import type { AccountContext, PersonActor } from "../../worker/account/store/context.ts";
import type { Snapshot } from "../../worker/account/store/intake/snapshot.ts";
import { migrate } from "../../worker/account/store/migrate.ts";
import type { Sql } from "../../worker/account/store/sql.ts";
import { testContactMac as contactMac } from "./contact-mac.ts";
import { NOTES } from "./recorded.ts";

/** Monday, 2 March 2026, 10:00 in Los Angeles. */
export const NOW_MS = Date.parse("2026-03-02T18:00:00Z");

type RecordOf<T extends ImportRecord["type"]> = Extract<ImportRecord, { type: T }>;

/** A record of the source `jane` with sensible fields, each of which a test may bend. */
export function aRecord<T extends ImportRecord["type"]>(
  type: T,
  sourceId: string,
  fields: Omit<RecordOf<T>, "type" | "source" | "sourceId">,
): RecordOf<T> {
  return { type, source: "jane", sourceId, ...fields } as RecordOf<T>;
}

export const location = aRecord("location", "L1", {
  title: "Harbour Street",
  timeZone: "America/Los_Angeles",
  jurisdiction: "US-CA",
  currency: "USD",
});

export const items = [
  aRecord("item", "laser6", { title: "Laser hair removal, 6 sessions", kind: "package", category: "laser" }),
  aRecord("item", "massage", { title: "Deep massage", kind: "service", category: "massage" }),
  aRecord("item", "serum", { title: "Night serum", kind: "product", category: "skin_care" }),
  aRecord("item", "club", { title: "Glow club", kind: "membership", category: "facial" }),
];

type PatientFields = Partial<Omit<RecordOf<"patient">, "type" | "source" | "sourceId">>;

export function aPatient(sourceId: string, name: string, fields: PatientFields = {}): RecordOf<"patient"> {
  return aRecord("patient", sourceId, {
    name,
    emails: [],
    phones: [],
    language: "en",
    since: "2022-01-15",
    visits: 12,
    ...fields,
  });
}

export const maya = aPatient("P1", "Maya Chen", {
  patientNumber: "HW-1001",
  emails: ["maya@example.com"],
  phones: ["(415) 555-0142"],
});

type LineFields = RecordOf<"purchase">["lines"][number];

export function aLine(sourceId: string, item: string, paidMinor: number, fields: Partial<LineFields> = {}): LineFields {
  return { sourceId, item, quantity: 1, paidMinor, listMinor: paidMinor, discountMinor: 0, taxMinor: 0, ...fields };
}

/** Six sessions; the list price of one is 250.00. */
export function sixSessions(fields: Partial<NonNullable<LineFields["entitlement"]>> = {}) {
  return {
    kind: "package" as const,
    sold: 6,
    bonus: 0,
    listPerUseMinor: 25_000,
    startsOn: "2026-02-01",
    expiresOn: "2027-02-01",
    ...fields,
  };
}

export function aPurchase(
  sourceId: string,
  patient: string,
  lines: LineFields[],
  fields: Partial<RecordOf<"purchase">> = {},
): RecordOf<"purchase"> {
  return aRecord("purchase", sourceId, {
    patient,
    location: "L1",
    boughtOn: "2026-02-01",
    currency: "USD",
    lines,
    ...fields,
  });
}

export function aCard(
  sourceId: string,
  purchase: string,
  collectedMinor: number,
  fields: Partial<RecordOf<"payment">> = {},
): RecordOf<"payment"> {
  return aRecord("payment", sourceId, {
    purchase,
    tender: "card",
    processor: "stripe",
    processorRef: `pi_${sourceId}`,
    brand: "visa",
    last4: "4242",
    capturedAtMs: Date.parse("2026-02-01T18:30:00Z"),
    currency: "USD",
    collectedMinor,
    refundedElsewhereMinor: 0,
    ...fields,
  });
}

export function aUse(sourceId: string, line: string, fields: Partial<RecordOf<"use">> = {}): RecordOf<"use"> {
  return aRecord("use", sourceId, { line, kind: "used", usedOn: "2026-02-10", ...fields });
}

export function aConsent(sourceId: string, policyVersionId: string, at: string): RecordOf<"consent"> {
  return aRecord("consent", sourceId, { patient: "P1", policyVersionId, acceptedAtMs: Date.parse(at), how: "tablet" });
}

/** Packages: what is unused is refunded by its share of the price. From version 2 on, nothing after thirty days. */
export function packagePolicy(version: number, effectiveOn: string): PolicyVersion {
  const refund = { kind: "refund" as const, formula: { type: "unused_share" as const }, entitlement: "void" as const };
  const decline = { kind: "decline" as const, formula: { type: "none" as const }, entitlement: "keep" as const };
  const late = {
    id: "late",
    title: "After thirty days",
    text: { en: "After thirty days we do not give money back." },
    restrictive: true,
    when: [{ fact: "days.since_purchase" as const, from: 31 }],
    grants: { offers: [decline] },
  };
  return {
    format: "makegood-policy-1",
    policyId: "packages",
    version,
    effectiveOn,
    currency: "USD",
    title: `Packages, version ${version}`,
    text: { en: `The text of version ${version}.` },
    appliesTo: { kinds: ["package"] },
    clauses: version === 1 ? [] : [late],
    otherwise: { offers: [refund] },
  };
}

export const generalPolicy: PolicyVersion = {
  ...packagePolicy(1, "2020-01-01"),
  policyId: "general",
  title: "Everything else",
  appliesTo: {},
  otherwise: {
    offers: [{ kind: "refund", formula: { type: "bps_of_paid", bps: 10_000 }, entitlement: "keep" }],
  },
};

export const rules: AccountRules = {
  format: "makegood-rules-1",
  rulesId: "test-rules",
  currency: "USD",
  authority: {
    agent: { perDecisionMinor: 100_000, perDayMinor: 300_000, exceptionMinor: 0 },
    lead: { perDecisionMinor: 500_000, perDayMinor: 2_000_000, exceptionMinor: 50_000 },
    finance: { perDecisionMinor: 5_000_000, perDayMinor: 9_000_000, exceptionMinor: 5_000_000 },
  },
  approvalExpiresHours: 48,
  undoWindowSeconds: 120,
  firstAnswerDays: 1,
  decisionDays: 3,
  floors: [],
  templates: [],
  bannedPhrases: ["guarantee"],
  signature: "Harbour Wellness",
};

/** The rules of the tests with so high limits for a case and a patient that only the others bind. */
export const withoutLimitsByPatient: AccountRules = {
  ...rules,
  authority: {
    agent: { ...rules.authority.agent, perCaseMinor: 9_000_000, perPatientMinor: 9_000_000 },
    lead: { ...rules.authority.lead, perCaseMinor: 9_000_000, perPatientMinor: 9_000_000 },
    finance: { ...rules.authority.finance, perCaseMinor: 9_000_000, perPatientMinor: 9_000_000 },
  },
};

export const aPolicy = (policy: PolicyVersion) =>
  aRecord("policy_version", `${policy.policyId}@${policy.version}`, { policy });

/** What every clinic of the tests has before its own records. */
export const basics: readonly ImportRecord[] = [
  location,
  ...items,
  maya,
  aPolicy(packagePolicy(1, "2024-01-01")),
  aPolicy(packagePolicy(2, "2026-01-01")),
  aPolicy(generalPolicy),
  aRecord("rules_version", "test-rules@1", { rules }),
];

/** Maya's package: six sessions for 1,200.00 by card, two of them used. */
export const mayasPackage: readonly ImportRecord[] = [
  aPurchase("B1", "P1", [aLine("N1", "laser6", 120_000, { entitlement: sixSessions() })]),
  aCard("Y1", "B1", 120_000),
  aUse("U1", "N1"),
  aUse("U2", "N1", { usedOn: "2026-02-20" }),
];

export interface TestClinic {
  readonly sql: Sql;
  readonly runtime: AccountRuntime;
  /** Moves the clock; reads and commands after see it. */
  setNow(nowMs: number): void;
  ctx(): AccountContext;
  /** Imports in one batch; throws where it is refused. */
  load(records: readonly ImportRecord[]): void;
  /** Imports in one batch, as the command does it. */
  tryLoad(records: readonly ImportRecord[]): ReturnType<typeof importRecords>;
  /** Our id of an imported record, such as `id("line", "N1")`. */
  id(table: string, sourceId: string): string;
  /** Adds a member of staff. */
  staff(role: Role, name?: string): PersonActor;
}

/** A clinic on an empty store. With records, they are loaded after `basics`; money is switched on. */
export function clinicOn(sql: Sql, records: readonly ImportRecord[] = []): TestClinic {
  const clinic = clinicAgainOn(sql, 0);
  sql.run("INSERT INTO setting (key, value) VALUES ('money', 'on')");
  clinic.load(basics);
  if (records.length > 0) clinic.load(records);
  return clinic;
}

/** The clinic of a store that is there already. `ids`: above those it has minted. */
export function clinicAgainOn(sql: Sql, ids: number): TestClinic {
  migrate(sql);
  let nowMs = NOW_MS;
  const newId = () => String(++ids).padStart(26, "0");
  const runtime: AccountRuntime = { sql, nowMs: () => nowMs, newId, random: () => 0.5, arm: () => {}, contactMac };
  const actor = { type: "job", job: "import" } as const;
  const tryLoad: TestClinic["tryLoad"] = (batch) =>
    refusable(runtime, actor, (context) => importRecords(context, { records: [...batch] }));
  const load = (batch: readonly ImportRecord[]) => {
    const loaded = tryLoad(batch);
    assert(loaded.ok, loaded.ok ? "" : loaded.error.detail);
  };
  return {
    sql,
    runtime,
    setNow: (ms) => {
      nowMs = ms;
    },
    ctx: () => ({ sql, nowMs, newId, contactMac }),
    load,
    tryLoad,
    id: (table, sourceId) => {
      const row = sql.one<{ id: string }>(`SELECT id FROM ${table} WHERE source_id = ?`, sourceId);
      assert(row, `No ${table} ${sourceId}`);
      return row.id;
    },
    staff: (role, given) => {
      const personId = newId();
      const usual = `The ${role}`;
      // Two of one name may be one person, and never say yes to each other.
      const isTaken = sql.one("SELECT 1 FROM person WHERE name = ?", usual) !== undefined;
      const name = given ?? (isTaken ? `${usual} ${personId.slice(-4)}` : usual);
      sql.run(
        "INSERT INTO person (id, helpdesk, external_id, name, role, heard_at_ms) VALUES (?, 'zendesk', ?, ?, ?, ?)",
        personId,
        personId,
        name,
        role,
        // Fresh for ever: whoever tests an old word sets it.
        Number.MAX_SAFE_INTEGER,
      );
      return { type: "person", personId, name, role, locale: "en-US" };
    },
  };
}

export const ticket = { helpdesk: "zendesk", ticketId: "31" } as const;

/** A mail that its requester sent, as the helpdesk tells it. */
export const ownMail = (requesterId: string, bend: Partial<SenderFacts> = {}): SenderFacts => ({
  requesterId,
  channel: "email",
  rel: null,
  flags: [],
  trusted: true,
  ownWords: true,
  userVerified: true,
  ...bend,
});

/** Maya asks for the rest of her package back; each field may be bent. */
/** As `aMail`, of a patient whose purchase is a massage. */
export const aMassageMail = (fields: Partial<Snapshot> = {}): Snapshot =>
  aMail({ body: "Hello, I changed my mind about my massage. I would like a refund for it. Maya", ...fields });

export function aMail(fields: Partial<Snapshot> = {}): Snapshot {
  return {
    subject: "Refund please",
    body: "Hello, I changed my mind about my laser package. I would like a refund for the sessions I have not used. Maya",
    requesterName: "Maya Chen",
    requesterEmail: "maya@example.com",
    receivedAtMs: NOW_MS - 3_600_000,
    sender: ownMail("501"),
    ...fields,
  };
}

/** Every row of every table, for "changed nothing". */
export function dump(sql: Sql): string {
  const tables = sql
    .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .filter(({ name }) => name !== NOTES);
  return JSON.stringify(tables.map(({ name }) => [name, sql.all(`SELECT * FROM ${name} ORDER BY 1, 2`)]));
}
