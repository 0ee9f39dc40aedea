import { describe, expect, it } from "vitest";
import { evaluateAnswer } from "../../../../../core/contract/evaluate.ts";
import { ticketView } from "../../../../../core/contract/ticket.ts";
import { assert } from "../../../../../core/result.ts";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import type { Snapshot } from "../../../../../worker/account/store/intake/snapshot.ts";
import {
  aConsent,
  aMail,
  aPatient,
  dump,
  mayasPackage,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";

function open(clinic: TestClinic, snapshot: Snapshot = aMail(), role: "agent" | "viewer" = "agent") {
  const view = openTicketView(clinic.ctx(), clinic.staff(role), ticket, snapshot);
  assert(view.ok, view.ok ? "" : view.error.detail);
  return ticketView.parse(view.value);
}

it("opening a ticket and evaluating it write nothing", () => {
  const clinic = testClinic([...mayasPackage, aConsent("C1", "packages@2", "2026-01-20T18:00:00Z")]);
  const agent = clinic.staff("agent");
  const before = dump(clinic.sql);
  openTicketView(clinic.ctx(), agent, ticket, aMail());
  evaluateRead(clinic.ctx(), agent, { ticket, reason: "expired", option: "refund", amountMinor: 5_000 }, aMail());
  expect(dump(clinic.sql)).toBe(before);
});

it("a known patient's request shows story, sum, clause and a reply that may be inserted", () => {
  const clinic = testClinic([...mayasPackage, aConsent("C1", "packages@2", "2026-01-20T18:00:00Z")]);
  const view = open(clinic);
  // Six for 1,200.00, two used: four are left at 200.00 each.
  const [refund] = view.proposal?.options ?? [];
  expect(refund).toMatchObject({
    kind: "refund",
    amountMinor: 80_000,
    allocations: [{ label: "Visa ··42", amountMinor: 80_000 }],
  });
  expect(view.patient).toMatchObject({
    name: "Maya Chen",
    emailMasked: "ma•••@example.com",
    phoneMasked: "•••42",
    lifetimeSpendMinor: 120_000,
    lifetimeWentBackMinor: 0,
  });
  expect(view.story?.purchases[0]?.lines[0]).toMatchObject({
    entitlement: { sold: 6, used: 2, left: 4 },
    consent: { state: "signed_before", policyVersionId: "packages@2", signedText: "The text of version 2." },
  });
  expect(view.intent.reason?.code).toBe("changed_mind");
  expect(view.allowed).toEqual({
    decide: true,
    verify: false,
    exception: true,
    stop: true,
    callBack: false,
    start: true,
    notARequest: true,
  });
  expect(view.draft?.text).toContain("$800 ");
  expect(view.draft?.problems).toEqual([]);
});

it("the text as signed is shown beside today's where they differ", () => {
  const clinic = testClinic([...mayasPackage, aConsent("C1", "packages@1", "2025-06-01T18:00:00Z")]);
  expect(open(clinic).story?.purchases[0]?.lines[0]?.consent).toMatchObject({
    policyVersionId: "packages@1",
    signedText: "The text of version 1.",
    todayVersionId: "packages@2",
    todayText: "The text of version 2.",
  });
});

describe("a ticket of an unknown sender shows nothing of anybody", () => {
  it.each([
    ["nobody by that name", "Zed Zulu", "none"],
    ["a patient's name from another address", "Maya Chen", "candidates"],
  ])("%s", (_, requesterName, state) => {
    const clinic = testClinic(mayasPackage);
    const view = open(
      clinic,
      aMail({ requesterEmail: "zed@else.example", requesterName, body: "I want a refund for my laser package." }),
    );
    expect(view.match.state).toBe(state);
    expect([view.patient, view.story, view.proposal, view.case]).toEqual([undefined, undefined, undefined, undefined]);
    expect(view.allowed).toMatchObject({ decide: false, exception: false, blocked: "not_matched" });
    // What is drafted asks who they are; it names neither what was bought nor for how much.
    expect(view.draft?.text).not.toMatch(/laser|\$/i);
    expect(JSON.stringify(view)).not.toMatch(/maya@example\.com|555-?0142|pi_Y1/);
  });
});

it("a matched writer who is not verified is asked who they are and told nothing, and money is blocked", () => {
  const clinic = testClinic(mayasPackage);
  const view = open(clinic, aMail({ requesterEmail: "maya+x@example.com" }));
  expect(view.verification.state).toBe("not_verified");
  expect(view.allowed).toMatchObject({ decide: false, verify: true, blocked: "not_verified" });
  expect(view.draft?.text).not.toMatch(/laser|\$|package/i);
});

it.each([
  ["a viewer", "viewer", ""],
  ["suggest_only", "agent", "UPDATE setting SET value = 'suggest_only' WHERE key = 'money'"],
  ["frozen", "agent", "INSERT INTO setting (key, value) VALUES ('frozen', '1')"],
] as const)("money is blocked: %s", (why, role, change) => {
  const clinic = testClinic(mayasPackage);
  if (change) clinic.sql.run(change);
  expect(open(clinic, aMail(), role).allowed).toMatchObject({
    decide: false,
    blocked: why === "a viewer" ? "viewer" : why,
  });
});

it("a line that is open in another case blocks a second decision", () => {
  const clinic = testClinic(mayasPackage);
  clinic.sql.run(
    `INSERT INTO refund_case (id, patient_id, state, reason, requested_on, opened_at_ms, opened_by, month, currency)
     VALUES ('other', ?, 'open', 'other', '2026-03-01', 0, 'x', '2026-03', 'USD')`,
    clinic.id("patient", "P1"),
  );
  clinic.sql.run("INSERT INTO case_line (case_id, line_id, open) VALUES ('other', ?, 1)", clinic.id("line", "N1"));
  const { sql } = clinic;
  const view = openTicketView(clinic.ctx(), clinic.staff("agent"), ticket, aMail());
  expect(view.ok && view.value.allowed.blocked).toBe("case_open_elsewhere");
  expect(sql.all("SELECT 1 FROM refund_case")).toHaveLength(1);
});

it("a mail that asks for no money back has a story and no proposal", () => {
  const clinic = testClinic(mayasPackage);
  const view = open(clinic, aMail({ subject: "Opening hours", body: "Hi, are you open on Sunday? Thanks, Maya" }));
  expect(view.intent.isRefundRequest).toBe(false);
  expect(view.story).toBeDefined();
  expect([view.proposal, view.draft]).toEqual([undefined, undefined]);
});

it("a patient who has bought nothing has a story and no proposal", () => {
  const clinic = testClinic([aPatient("P4", "New Person", { emails: ["new@example.com"] })]);
  const view = open(clinic, aMail({ requesterEmail: "new@example.com" }));
  expect(view.story?.purchases).toEqual([]);
  expect(view.proposal).toBeUndefined();
  expect(view.allowed.decide).toBe(false);
});

it("a first answer is due by the end of the next working day, counted from when the mail came", () => {
  const clinic = testClinic(mayasPackage);
  // Friday, 27 February, 18:10 in Los Angeles: after hours, so it counts as Monday's.
  const view = open(clinic, aMail({ receivedAtMs: Date.parse("2026-02-28T02:10:00Z") }));
  expect(new Date(view.dueFirstAnswerAtMs ?? 0).toISOString()).toBe("2026-03-04T01:00:00.000Z");
  expect(new Date(view.dueDecisionAtMs ?? 0).toISOString()).toBe("2026-03-06T01:00:00.000Z");
});

describe("evaluating", () => {
  const evaluate = (clinic: TestClinic, request: Parameters<typeof evaluateRead>[2]) => {
    const answer = evaluateRead(clinic.ctx(), clinic.staff("agent"), request, aMail());
    assert(answer.ok, answer.ok ? "" : answer.error.detail);
    return evaluateAnswer.parse(answer.value);
  };

  it("an attested fact changes the facts hash, so that a decision on older facts is noticed", () => {
    const clinic = testClinic(mayasPackage);
    const plain = evaluate(clinic, { ticket });
    const attested = evaluate(clinic, { ticket, attested: { clinicAtFault: true } });
    expect(attested.proposal.factsHash).not.toBe(plain.proposal.factsHash);
    expect(evaluate(clinic, { ticket }).proposal.factsHash).toBe(plain.proposal.factsHash);
  });

  it("the reply names the amount that was typed, not the one suggested", () => {
    const { draft } = evaluate(testClinic(mayasPackage), { ticket, option: "refund", amountMinor: 50_000 });
    expect(draft?.text).toContain("$500 ");
    expect(draft?.text).not.toContain("$800 ");
  });

  it("the reply is in the mail's language where that is sure, else in the record's, and as the agent chose", () => {
    const clinic = testClinic([
      ...mayasPackage,
      aPatient("P1", "Maya Chen", { emails: ["maya@example.com"], language: "es" }),
    ]);
    expect(evaluate(clinic, { ticket }).draft).toMatchObject({ language: "en", languageFrom: "mail", problems: [] });
    const chosen = evaluate(clinic, { ticket, language: "fr" }).draft;
    expect(chosen).toMatchObject({ language: "fr", languageFrom: "agent", problems: [] });
    const short = aMail({ subject: "Refund", body: "Refund please, Maya" });
    const read = evaluateRead(clinic.ctx(), clinic.staff("agent"), { ticket, reason: "changed_mind" }, short);
    expect(read.ok && read.value.draft).toMatchObject({ language: "es", languageFrom: "record", problems: [] });
  });
});
