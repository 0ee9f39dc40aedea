/**
 * Danger: a screen, an act or a piece of an import reads every row of a table that grows with the clinic: nobody notices in a small one, and a
 * large one stands still meanwhile.
 */
import { expect, it } from "vitest";
import { pathNames } from "../../../../../core/contract/operation.ts";
import { OPERATION_NAMES, operations } from "../../../../../core/contract/operations.ts";
import { lookFor } from "../../../../../worker/account/jobs/look-for.ts";
import { operationOf } from "../../../../../worker/account/operations/registry.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import {
  aCard,
  aConsent,
  aLine,
  aMail,
  aMassageMail,
  aPatient,
  aPurchase,
  aRecord,
  aUse,
  clinicOn,
  mayasPackage,
  NOW_MS,
  sixSessions,
  ticket,
} from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { anImport } from "../../../../support/imports.ts";
import { memorySql } from "../../../../support/node-sql.ts";
import { acted } from "../../../../support/operations.ts";
import { watchedSql } from "../../../../support/watched-sql.ts";

/** What grows with patients and purchases. */
const GROWING = new Set([
  "patient",
  "patient_key",
  "contact_since",
  "guardian_since",
  "purchase",
  "line",
  "entitlement",
  "use_record",
  "payment",
  "consent",
  "message",
  "claim",
  "booking",
  "unpaid_invoice",
  "found_due",
  "import_seen",
  "import_before",
  "taken_payment",
]);
/** Indexes of few rows, whatever the clinic's size, and those that are read only as far as is asked. */
const SMALL = new Set(["payment_in_dispute", "taken_due", "taken_unlinked", "taken_linked", "found_due_oldest"]);
/** What is asked seldom and is about all of it: an import that is taken back, what a person's erasure reaches. */
const ABOUT_ALL = new Set(["undoImport", "readPatientPrivacy", "exportPatient"]);

const more = [
  aPatient("P2", "Ana Silva", { emails: ["ana@example.com"], patientNumber: "H-2" }),
  aPurchase("B2", "P2", [aLine("N2", "massage", 8_000)], { invoice: "I-2" }),
  aCard("Y2", "B2", 8_000),
  aPurchase("B3", "P1", [aLine("N3", "laser6", 120_000, { entitlement: sixSessions() })]),
  aUse("U3", "N3", { provider: "Dr. Ruiz" }),
  { ...aConsent("C2", "packages@2", "2026-02-01T18:00:00Z"), patient: "P2" },
  aRecord("message", "M2", { patient: "P2", kind: "reminder", subject: "Hello", sentAtMs: NOW_MS - 1 }),
  aRecord("booking", "K2", { patient: "P2", line: "N2", onDate: "2026-03-20", title: "Massage" }),
  aRecord("unpaid_invoice", "V2", {
    patient: "P2",
    invoice: "I-9",
    amountMinor: 100,
    currency: "USD",
    dueOn: "2026-04-01",
  }),
];

/**
 * The tests' own way to an id; what stops after so many rows; and the one look at a whole import, once it has ended: which of its packages
 * were used more than was sold.
 */
const KNOWN = [
  /^SELECT id FROM \w+ WHERE source_id = \?$/,
  /^SELECT 1 AS \w+ FROM \w+ LIMIT 1$/,
  /FROM payment ORDER BY rowid DESC LIMIT 2000\)/,
  /\) told JOIN entitlement e/,
];

function watchedClinic() {
  const { sql, wholeReads } = watchedSql(memorySql());
  const clinic = clinicOn(sql, [...mayasPackage, ...more]);
  wholeReads(GROWING, SMALL);
  const reads = () =>
    wholeReads(GROWING, SMALL)
      .filter(({ query }) => !KNOWN.some((known) => known.test(query)))
      .map(({ table, query }) => `${table}: ${query}`);
  return { clinic, reads };
}

it("a ticket is opened and decided without reading a whole table, whoever wrote", () => {
  const { clinic, reads } = watchedClinic();
  const finance = clinic.staff("finance");
  for (const mail of [aMail(), aMassageMail(), aMail({ requesterEmail: "x@example.com", requesterName: "Ana Chen" })]) {
    expect(openTicketView(clinic.ctx(), finance, ticket, mail).ok).toBe(true);
  }
  decided(clinic, finance, ulidOf("DEC", 1));
  expect(reads()).toEqual([]);
});

it("an import's piece is taken in, tried and ended without reading a whole table, new records and changed ones", () => {
  const { clinic, reads } = watchedClinic();
  for (const mode of ["dry_run", "import"] as const) {
    const { must, end } = anImport(clinic, mode);
    const changed = more.map((record) => ({ ...record, ...("title" in record ? { title: "Other" } : {}) }));
    const visits = aUse("U9", "N3", { usedOn: "2026-02-22" });
    must(0, [
      ...changed,
      aPatient("P9", "Lin Quist", { guardian: "P1", payer: "P1" }),
      aCard("Y2", "B2", 9_000),
      visits,
    ]);
    end();
  }
  for (; lookFor(clinic.runtime).type !== "done"; );
  expect(reads()).toEqual([]);
});

const ASKED: Readonly<Record<string, unknown>> = {
  trends: { from: "2026-01", to: "2026-03" },
  outcomes: { from: "2026-01", to: "2026-03" },
  creditLiability: { month: "2026-01" },
  readBooks: { month: "2026-03" },
  readBookRows: { month: "2026-03" },
  whoLooked: { days: 1, limit: 1 },
  auditEvents: { after: 0, limit: 1 },
};

const SEARCHES: Readonly<Record<string, readonly unknown[]>> = {
  searchPatients: ["ma", "maya chen", "ana@", "H-2", "pi_Y1", "I-2", "5551"],
  listCases: ["maya", "#31", "$800.00", undefined].map((q) => ({ owner: "everyone", limit: 10, ...(q ? { q } : {}) })),
};

it("no page reads a whole table, nor a search", () => {
  const { clinic, reads } = watchedClinic();
  const lead = clinic.staff("lead");
  const admin = clinic.staff("admin");
  const { caseId } = decided(clinic, clinic.staff("finance"), ulidOf("DEC", 1));
  const { must, end, importId } = anImport(clinic);
  must(0, more);
  end();
  reads();
  const ids: Readonly<Record<string, unknown>> = { ticket, caseId, importId, patientId: clinic.id("patient", "P2") };
  const found: string[] = [];
  for (const name of OPERATION_NAMES) {
    const { at } = operations[name];
    const operation = operationOf(name);
    if (!at.startsWith("GET ") || operation.kind !== "read" || ABOUT_ALL.has(name)) continue;
    const args = pathNames(at).map((path) => ids[path] ?? ulidOf("NANE", 1));
    const queries = SEARCHES[name] ?? [ASKED[name] ?? {}];
    for (const asked of queries) {
      for (const who of [lead, admin]) {
        try {
          acted(clinic.runtime, name, who, [...args, ...(operation.request ? [asked] : [])] as never, aMail());
        } catch {
          // It asks somebody outside, whom this clinic has not.
        }
      }
    }
    found.push(...reads().map((read) => `${name}: ${read}`));
  }
  expect(found).toEqual([]);
});
