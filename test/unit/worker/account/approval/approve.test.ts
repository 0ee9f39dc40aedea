import { describe, expect, it } from "vitest";
import type { ApproveRequest } from "../../../../../core/contract/approval-card.ts";
import type { ImportRecord } from "../../../../../core/contract/records.ts";
import { expireApproval } from "../../../../../worker/account/commands/approval/approve.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { approvalCards } from "../../../../../worker/account/queries/approval/approvals.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { approveAs } from "../../../../support/approving.ts";
import { aUse, dump, mayasPackage, NOW_MS, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { decideAs, decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { runStop } from "../../../../support/operations.ts";

const DECISION = ulidOf("DEC", 1);
const HOUR_MS = 3_600_000;

interface Waiting {
  readonly clinic: TestClinic;
  readonly agent: PersonActor;
  readonly lead: PersonActor;
  readonly approvalId: string;
  readonly hash: string;
}

/** An agent's exception that waits for a lead. */
function waiting(records: readonly ImportRecord[] = mayasMassage(), amountMinor = 5_000): Waiting {
  const clinic = testClinic(records);
  const agent = clinic.staff("agent");
  decided(clinic, agent, DECISION, { amountMinor, exception: goodwill });
  const row = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval");
  return { clinic, agent, lead: clinic.staff("lead"), approvalId: row?.id ?? "", hash: row?.hash ?? "" };
}

const say = ({ clinic, approvalId, hash }: Waiting, who: PersonActor, bend: Partial<ApproveRequest> = {}) =>
  approveAs(clinic.runtime, who, approvalId, { verdict: "approve", approvalHash: hash, ...bend });

const held = ({ clinic }: Waiting) =>
  clinic.sql.one<{ held: number }>("SELECT coalesce(sum(held_minor), 0) AS held FROM leg")?.held;

describe("somebody else's yes", () => {
  it("holds nothing before it, and exactly what was asked after it", () => {
    const asked = waiting();
    expect(held(asked)).toBe(0);
    expect(asked.clinic.sql.one("SELECT state FROM refund_case")).toEqual({ state: "awaiting_approval" });
    const answer = say(asked, asked.lead);
    expect(answer).toMatchObject({ ok: true, value: { state: "approved", approval: { state: "approved" } } });
    expect(held(asked)).toBe(5_000);
    expect(asked.clinic.sql.one("SELECT due_at_ms FROM job WHERE kind = 'send_leg'")).toEqual({
      due_at_ms: NOW_MS + 120_000,
    });
  });

  it("is never one's own: refused, recorded, and refused by the database too", () => {
    const asked = waiting();
    const self = { ...asked.agent, role: "lead" } as const;
    expect(say(asked, self)).toMatchObject({ ok: false, error: { code: "four_eyes" } });
    expect(held(asked)).toBe(0);
    expect(asked.clinic.sql.one("SELECT type FROM event ORDER BY seq DESC LIMIT 1")).toEqual({ type: "access.denied" });
    expect(() => asked.clinic.sql.run("UPDATE approval SET approver_id = requested_by, state = 'approved'")).toThrow(
      /nobody approves what they asked for/,
    );
  });

  it("is refused from a role that may not give it, and above what the role may approve", () => {
    const asked = waiting();
    for (const role of ["agent", "viewer", "admin"] as const) {
      expect(say(asked, asked.clinic.staff(role))).toMatchObject({ ok: false, error: { code: "forbidden" } });
    }
    expect(held(asked)).toBe(0);
  });

  it("is refused from a session that says more than the account does now, and given on a role that came since", () => {
    const asked = waiting();
    const role = (who: PersonActor, to: string) =>
      asked.clinic.sql.run("UPDATE person SET role = ? WHERE id = ?", to, who.personId);
    const listed = () => {
      const cards = approvalCards(asked.clinic.ctx(), asked.lead);
      return cards.ok && cards.value.approvals[0]?.mayDecide;
    };
    expect(listed()).toBe(true);
    role(asked.lead, "agent");
    expect(listed()).toBe(false);
    expect(say(asked, asked.lead)).toMatchObject({
      ok: false,
      error: { code: "forbidden", values: { role: "agent" } },
    });
    expect(say(asked, { ...asked.clinic.staff("agent"), role: "finance" })).toMatchObject({
      error: { code: "forbidden" },
    });
    expect(say(asked, { ...asked.lead, personId: ulidOf("NOBD", 1) })).toMatchObject({ error: { code: "forbidden" } });
    expect(held(asked)).toBe(0);
    role(asked.lead, "lead");
    expect(say(asked, { ...asked.lead, role: "viewer" }).ok).toBe(true);
    const event = asked.clinic.sql.one<{ actor: string }>("SELECT actor FROM event WHERE type = 'approval.approved'");
    expect(JSON.parse(event?.actor ?? "")).toMatchObject({ role: "lead" });
  });

  it("is refused above what a lead may approve: finance has to", () => {
    // An agent may decide 1,000.00 alone, a lead 5,000.00.
    const asked = waiting(mayasMassage(600_000), 600_000 - 1);
    asked.clinic.sql.run("UPDATE approval SET needs = 'lead'");
    expect(say(asked, asked.lead)).toMatchObject({ ok: false, error: { code: "over_limit" } });
    expect(say(asked, asked.clinic.staff("finance")).ok).toBe(true);
  });

  it("given twice is one yes, and a second person's comes too late", () => {
    const asked = waiting();
    const first = say(asked, asked.lead);
    expect(say(asked, asked.lead)).toEqual(first);
    expect(say(asked, asked.clinic.staff("finance"))).toMatchObject({ ok: false, error: { code: "already_decided" } });
    expect(held(asked)).toBe(5_000);
  });

  it("is for what was shown: another hash is refused", () => {
    const asked = waiting();
    const other = say(asked, asked.lead, { approvalHash: `a1:${"0".repeat(64)}` });
    expect(other).toMatchObject({ ok: false, error: { code: "approval_not_valid" } });
  });

  it.each([
    ["money was switched off", "money", "suggest_only", "suggest_only"],
    ["the account was frozen", "frozen", "1", "frozen"],
  ])("moves nothing after %s", (_, key, value, code) => {
    const asked = waiting();
    asked.clinic.sql.run(
      "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
      key,
      value,
    );
    expect(say(asked, asked.lead)).toMatchObject({ ok: false, error: { code } });
    expect(held(asked)).toBe(0);
    expect(asked.clinic.sql.one("SELECT state FROM approval")).toEqual({ state: "waiting" });
  });

  it("keeps nobody's words in the stored answer", () => {
    const asked = waiting();
    say(asked, asked.lead, { sentence: "Fine with me." });
    const answers = asked.clinic.sql.all<{ answer: string }>("SELECT answer FROM command").map((row) => row.answer);
    expect(answers).toHaveLength(2);
    expect(answers.join()).not.toMatch(/Fine with me|long wait/);
  });

  it("is void when the facts changed since, and the agent has to decide again", () => {
    const asked = waiting(mayasPackage, 40_000);
    asked.clinic.load([aUse("U3", "N1", { usedOn: "2026-03-01" })]);
    expect(say(asked, asked.lead)).toMatchObject({ ok: false, error: { code: "facts_changed" } });
    expect(held(asked)).toBe(0);
    expect(asked.clinic.sql.one("SELECT state FROM approval")).toEqual({ state: "void" });
    expect(asked.clinic.sql.one("SELECT state FROM refund_case")).toEqual({ state: "open" });
    expect(say(asked, asked.lead)).toMatchObject({ ok: false, error: { code: "already_decided" } });
  });

  it("holds what it asks for: nobody else gives it while it waits", () => {
    const asked = waiting();
    const finance = asked.clinic.staff("finance");
    const beside = decideAs(asked.clinic, finance, ulidOf("DEC", 2), { amountMinor: 4_000, exception: goodwill });
    expect(beside).toMatchObject({ ok: false, error: { code: "over_what_is_left", values: { leftMinor: 3_000 } } });
    expect(say(asked, asked.lead, { sentence: "Fine with me." }).ok).toBe(true);
    expect(held(asked)).toBe(5_000);
  });

  it("cannot hold what went back elsewhere while it waited", () => {
    const asked = waiting();
    asked.clinic.load(mayasMassage(8_000, { refundedElsewhereMinor: 4_000 }));
    const yes = () => say(asked, asked.lead, { sentence: "Fine with me." });
    expect(yes()).toMatchObject({ ok: false, error: { code: "payment_differs" } });
    asked.clinic.sql.run("UPDATE difference SET settled_at_ms = 1, settled_by = (SELECT id FROM person LIMIT 1)");
    const before = dump(asked.clinic.sql);
    expect(yes()).toMatchObject({ ok: false, error: { code: "over_what_is_left", values: { leftMinor: 4_000 } } });
    expect(dump(asked.clinic.sql)).toBe(before);
    expect(held(asked)).toBe(0);
    expect(asked.clinic.sql.one("SELECT state FROM approval")).toEqual({ state: "waiting" });
  });
});

describe("a no, a question, or no answer", () => {
  it.each([
    ["reject", "rejected"],
    ["ask_back", "asked_back"],
  ] as const)("%s comes back to the case with its sentence, and holds nothing", (verdict, state) => {
    const asked = waiting();
    const answer = say(asked, asked.lead, { verdict, sentence: "What did the clinician say?" });
    expect(answer).toMatchObject({
      ok: true,
      value: { state, approval: { state, sentence: "What did the clinician say?" }, legs: [{ state: "closed" }] },
    });
    expect(asked.clinic.sql.one("SELECT state FROM refund_case")).toEqual({ state: "open" });
    const record = asked.clinic.sql
      .all<{ data: string }>("SELECT data FROM event")
      .map((row) => row.data)
      .join();
    expect(record).not.toContain("clinician");
  });

  it("needs a sentence for a no", () => {
    const asked = waiting();
    expect(say(asked, asked.lead, { verdict: "reject" })).toMatchObject({
      error: { code: "invalid", field: "sentence" },
    });
  });

  it("expires: a late yes is refused, and the job puts the case back", () => {
    const asked = waiting();
    asked.clinic.setNow(NOW_MS + 48 * HOUR_MS);
    expect(say(asked, asked.lead)).toMatchObject({ ok: false, error: { code: "approval_not_valid" } });
    transact(asked.clinic.runtime, { type: "job", job: "outbox" }, (c) => expireApproval(c, asked.approvalId));
    expect(asked.clinic.sql.one("SELECT state FROM approval")).toEqual({ state: "expired" });
    expect(asked.clinic.sql.one("SELECT state FROM refund_case")).toEqual({ state: "open" });
  });

  it("does not expire early, however often the job runs", () => {
    const asked = waiting();
    asked.clinic.setNow(NOW_MS + 48 * HOUR_MS - 1);
    transact(asked.clinic.runtime, { type: "job", job: "outbox" }, (c) => expireApproval(c, asked.approvalId));
    expect(asked.clinic.sql.one("SELECT state FROM approval")).toEqual({ state: "waiting" });
  });
});

describe("stopping", () => {
  it("frees the hold inside the undo window, by anybody with the right", () => {
    const clinic = testClinic(mayasMassage());
    decided(clinic, clinic.staff("agent"), DECISION);
    const stopped = runStop(clinic.runtime, clinic.staff("agent", "Another"), DECISION, { sentence: "Wrong patient." });
    expect(stopped).toMatchObject({ ok: true, value: { state: "stopped", legs: [{ state: "closed" }] } });
    expect(clinic.sql.one("SELECT sum(held_minor) AS held FROM leg")).toEqual({ held: 0 });
    expect(decideAs(clinic, clinic.staff("agent"), ulidOf("DEC", 2)).ok).toBe(true);
  });

  it.each(["submitting", "unknown", "pending", "settled"])("is too late once the leg is %s", (state) => {
    const clinic = testClinic(mayasMassage());
    const agent = clinic.staff("agent");
    decided(clinic, agent, DECISION);
    clinic.sql.run("UPDATE leg SET state = ?", state);
    expect(runStop(clinic.runtime, agent, DECISION, {})).toMatchObject({ ok: false, error: { code: "too_late" } });
    expect(clinic.sql.one("SELECT sum(held_minor) AS held FROM leg")).toEqual({ held: 8_000 });
  });

  it("withdraws what waits for approval, and the yes then comes too late", () => {
    const asked = waiting();
    expect(runStop(asked.clinic.runtime, asked.agent, DECISION, {}).ok).toBe(true);
    expect(say(asked, asked.lead)).toMatchObject({ ok: false, error: { code: "already_decided" } });
  });
});
