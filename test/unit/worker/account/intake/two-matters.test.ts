/** Danger: of two matters in one mail the second is forgotten, overwritten by the first, or paid twice. */
import { describe, expect, it } from "vitest";
import { ticketView } from "../../../../../core/contract/ticket.ts";
import { reasonTag } from "../../../../../core/reasons/reasons.ts";
import { checkReply } from "../../../../../core/reply/check/check-reply.ts";
import { assert } from "../../../../../core/result.ts";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { sayByHand } from "../../../../../worker/account/commands/intake/record-manual-reply.ts";
import { runRepeatable, transact } from "../../../../../worker/account/commands/run-command.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { ticketUpdateOf } from "../../../../../worker/account/queries/note/ticket-note.ts";
import { approvalById } from "../../../../../worker/account/store/approval/approvals.ts";
import { mattersOfCase } from "../../../../../worker/account/store/case/matters.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import {
  aCard,
  aLine,
  aMail,
  aPurchase,
  aRecord,
  mayasPackage,
  rules,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { acted, runApprove, runDecide, runStop } from "../../../../support/operations.ts";
import { fieldsOf, labelsOf } from "../../../../support/shown.ts";

const BODY =
  "I am moving to another state, please refund the rest of my laser sessions. Also, you charged me twice for the serum on 10 February.";
const MAIL = aMail({ subject: "Two things", body: BODY });
/** The drop-down shows the first; a ticket keeps no second tag of one drop-down. */
const BOTH = [reasonTag("moved_or_schedule"), reasonTag("billing_error"), "refund_also_billing_error"];

/** Four of six laser sessions for 1,200.00 are left: 800.00. The serum for 60.00 was paid by two charges within minutes. */
function opened(mail = MAIL) {
  const clinic = testClinic([
    ...mayasPackage,
    aPurchase("B2", "P1", [aLine("N2", "serum", 6_000)], { boughtOn: "2026-02-10" }),
    aCard("Y2", "B2", 6_000, { capturedAtMs: Date.parse("2026-02-10T18:00:00Z") }),
    aCard("Y3", "B2", 6_000, { capturedAtMs: Date.parse("2026-02-10T18:03:00Z") }),
  ]);
  const agent = clinic.staff("agent");
  transact(clinic.runtime, { type: "job", job: "intake" }, (context) => ingestTicket(context, ticket, mail));
  return { clinic, agent, laser: clinic.id("line", "N1"), serum: clinic.id("line", "N2") };
}

function look(clinic: TestClinic, agent: PersonActor, mail = MAIL) {
  const read = openTicketView(clinic.ctx(), agent, ticket, mail);
  assert(read.ok, read.ok ? "" : read.error.detail);
  return ticketView.parse(read.value);
}

/** Presses the button of one matter as it is shown, with its letter. */
function decide(clinic: TestClinic, agent: PersonActor, lineId: string, n: number, bend = {}) {
  const view = look(clinic, agent);
  const matter = view.matters?.find((one) => one.lineId === lineId);
  const proposal = matter?.proposal;
  const option = proposal?.options[0];
  assert(proposal && option, "Nothing is proposed");
  const { factsHash, decidedHash, policyVersionIds, rulesVersionId, lineIds, reason } = proposal;
  const request = {
    ticket,
    caseId: view.case?.caseId ?? ulidOf("CASE", n),
    matterLineId: lineId,
    lineIds,
    reason,
    factsHash,
    ...(decidedHash === undefined ? {} : { decidedHash }),
    policyVersionIds,
    rulesVersionId,
    option: option.kind,
    amountMinor: option.amountMinor,
    currency: option.currency,
    ...(matter?.draft ? { replyText: matter.draft.text } : {}),
    ...bend,
  };
  return runDecide(clinic.runtime, agent, ulidOf("DEC", n), request, MAIL);
}

function decided(...args: Parameters<typeof decide>) {
  const done = decide(...args);
  assert(done.ok, done.ok ? "" : `${done.error.code} ${done.error.detail} ${JSON.stringify(done.error.values)}`);
  return done.value;
}

const never = (): never => {
  throw new Error("No letter");
};

const told = (clinic: TestClinic, caseId: string) => ticketUpdateOf(clinic.ctx(), caseId, ticket);
const stateOf = (clinic: TestClinic) =>
  clinic.sql.one<{ state: string }>("SELECT state FROM refund_case ORDER BY id LIMIT 1")?.state;

describe("a mail about two purchases", () => {
  it("is two suggestions on one ticket and one case, each with its reason and its sum", () => {
    const { clinic, agent, laser, serum } = opened();
    const { matters, case: theCase } = look(clinic, agent);
    expect(matters).toMatchObject([
      {
        lineId: laser,
        state: "open",
        intent: { reason: { code: "moved_or_schedule" } },
        proposal: { lineIds: [laser], reason: "moved_or_schedule", options: [{ kind: "refund", amountMinor: 80_000 }] },
      },
      {
        lineId: serum,
        state: "open",
        intent: { reason: { code: "billing_error" } },
        proposal: { lineIds: [serum], reason: "billing_error", options: [{ kind: "refund", amountMinor: 6_000 }] },
      },
    ]);
    expect(clinic.sql.all("SELECT 1 FROM refund_case")).toHaveLength(1);
    expect(theCase?.state).toBe("open");
  });

  it("offers no money for the one whose reason was not read, and asks for that reason alone", () => {
    const body =
      "I want a refund for the four laser sessions I have left, and by the way you charged me twice for the serum on 10 February.";
    const mail = aMail({ subject: "Two things", body });
    const { clinic, agent, laser, serum } = opened(mail);
    const { matters, asks } = look(clinic, agent, mail);
    expect(matters).toMatchObject([
      { lineId: laser, asks: ["reason"] },
      { lineId: serum, proposal: { reason: "billing_error", options: [{ kind: "refund", amountMinor: 6_000 }] } },
    ]);
    expect(matters?.[0]).not.toHaveProperty("proposal");
    expect(matters?.[0]).not.toHaveProperty("draft");
    expect(asks).toEqual(["reason"]);
    const update = told(clinic, look(clinic, agent, mail).case?.caseId ?? "");
    expect(labelsOf(update)).toEqual(["billing_error", "refund_also_billing_error", "refund_state_open"]);
  });

  it("has intake's note and tags for both", () => {
    const { clinic, agent } = opened();
    const update = told(clinic, look(clinic, agent).case?.caseId ?? "");
    expect(labelsOf(update)).toEqual(expect.arrayContaining(BOTH));
    const note = update?.noteLines?.join("\n");
    expect(note).toMatch(/Laser hair removal.*\$800\.00/);
    expect(note).toMatch(/Night serum.*\$60\.00/);
  });

  it("stays open while one of them waits, whatever becomes of the other", () => {
    const { clinic, agent, laser, serum } = opened();
    const first = decided(clinic, agent, serum, 1);
    const after = look(clinic, agent);
    expect(after.case?.state).toBe("open");
    expect(after.dueDecisionAtMs).toBeDefined();
    expect(after.matters).toMatchObject([
      { lineId: laser, state: "open", decisionIds: [], proposal: { options: [{ amountMinor: 80_000 }] } },
      { lineId: serum, state: "decided", decisionIds: [first.decisionId] },
    ]);
    expect(after.matters?.[0]?.proposal?.signals.map(({ code }) => code)).not.toContain("repeat_requester");
    // What stands for the page as a whole is what is left.
    expect(after.proposal?.lineIds).toEqual([laser]);
    decided(clinic, agent, laser, 2);
    expect(stateOf(clinic)).toBe("in_progress");
    expect(look(clinic, agent).dueDecisionAtMs).toBeUndefined();
  });

  it("says both on the ticket once both are decided: tags, sum and note; before, which is left", () => {
    const { clinic, agent, laser, serum } = opened();
    const { caseId } = decided(clinic, agent, serum, 1);
    expect(fieldsOf(told(clinic, caseId))?.amount).toBe("60.00");
    decided(clinic, agent, laser, 2);
    const update = told(clinic, caseId);
    expect(fieldsOf(update)?.amount).toBe("860.00");
    expect(labelsOf(update)).toEqual(expect.arrayContaining(BOTH));
  });

  it("is answered by one letter that speaks of both once both are decided, and before of what is decided", () => {
    const { clinic, agent, laser, serum } = opened();
    const first = decided(clinic, agent, serum, 1);
    expect(first.reply).toContain("$60 ");
    expect(first.reply).not.toContain("$800");
    const draft = look(clinic, agent).matters?.find(({ lineId }) => lineId === laser)?.draft;
    expect(draft?.situation).toBe("several");
    expect(draft?.problems).toEqual([]);
    expect(draft?.text.match(/\$800|\$60/g)).toEqual(expect.arrayContaining(["$800", "$60"]));
    // In the order of the mail. What the records bear out is a fact; a fault is owned only where a person attested it.
    expect(draft?.text.indexOf("Your package")).toBeLessThan(draft?.text.indexOf("Your product") ?? 0);
    expect(draft?.text).toContain("Your package");
    expect(draft?.text).toContain("You are right: our records show this charge twice.");
    expect(draft?.text).not.toMatch(/mistake/);
    expect(draft?.text.match(/sorry/g)).toHaveLength(1);
    expect(decided(clinic, agent, laser, 2).reply).toBe(draft?.text);
    const short = draft?.text.replaceAll("$60", "");
    expect(checkReply(short ?? "", draft?.facts ?? never())).toMatchObject([{ check: "amount_missing" }]);
  });

  it("is answered by a letter about one where the other waits for somebody's yes", () => {
    const { clinic, agent, laser, serum } = opened();
    const { agent: own } = rules.authority;
    const tight = { ...rules, authority: { ...rules.authority, agent: { ...own, perDecisionMinor: 50_000 } } };
    clinic.load([aRecord("rules_version", "test-rules@2", { rules: tight })]);
    expect(decided(clinic, agent, laser, 1)).toMatchObject({ state: "awaiting_approval" });
    const draft = look(clinic, agent).matters?.find(({ lineId }) => lineId === serum)?.draft;
    expect(draft?.situation).toBe("refund");
    expect(draft?.text).not.toContain("$800");
  });

  it("is answered by a letter about one where the other was stopped", () => {
    const { clinic, agent, laser, serum } = opened();
    const { decisionId } = decided(clinic, agent, serum, 1);
    runStop(clinic.runtime, agent, decisionId, {});
    const draft = look(clinic, agent).matters?.find(({ lineId }) => lineId === laser)?.draft;
    expect(draft?.situation).toBe("refund");
    expect(draft?.text).not.toContain("$60");
  });

  it("is waiting again where one of two decisions is stopped, and only for that", () => {
    const { clinic, agent, laser, serum } = opened();
    const first = decided(clinic, agent, serum, 1);
    decided(clinic, agent, laser, 2);
    expect(runStop(clinic.runtime, agent, first.decisionId, {}).ok).toBe(true);
    expect(stateOf(clinic)).toBe("open");
    expect(look(clinic, agent).matters).toMatchObject([{ state: "decided" }, { state: "open" }]);
    expect(fieldsOf(told(clinic, first.caseId))?.amount).toBe("800.00");
  });

  it("keeps what has to be put right about the one while the other is decided", () => {
    const { clinic, agent, laser, serum } = opened();
    const { decisionId } = decided(clinic, agent, serum, 1);
    runStop(clinic.runtime, agent, decisionId, {});
    const open = () => clinic.sql.all("SELECT 1 FROM task WHERE kind = 'correct_reply' AND done_at_ms IS NULL");
    expect(open()).toHaveLength(1);
    decided(clinic, agent, laser, 2);
    expect(open()).toHaveLength(1);
    decided(clinic, agent, serum, 3);
    expect(open()).toEqual([]);
  });

  it("stands by itself where a lead says yes to the second", () => {
    const { clinic, agent, laser, serum } = opened();
    const { agent: own } = rules.authority;
    const tight = { ...rules, authority: { ...rules.authority, agent: { ...own, perDecisionMinor: 50_000 } } };
    clinic.load([aRecord("rules_version", "test-rules@2", { rules: tight })]);
    decided(clinic, agent, serum, 1);
    const waiting = decided(clinic, agent, laser, 2);
    expect(stateOf(clinic)).toBe("awaiting_approval");
    const approvalId = waiting.approval?.approvalId ?? "";
    const approvalHash = approvalById(clinic.sql, approvalId)?.hash ?? "";
    const yes = runApprove(
      clinic.runtime,
      clinic.staff("lead"),
      approvalId,
      { verdict: "approve", approvalHash },
      MAIL,
    );
    expect(yes).toMatchObject({ ok: true, value: { state: "approved" } });
    expect(stateOf(clinic)).toBe("in_progress");
    expect(fieldsOf(told(clinic, waiting.caseId))?.amount).toBe("860.00");
  });

  it("gives each once: the same press again changes nothing, and a view that the other decision overtook is refused", () => {
    const { clinic, agent, laser, serum } = opened();
    const stale = look(clinic, agent).matters?.find((one) => one.lineId === laser)?.proposal?.decidedHash;
    decided(clinic, agent, serum, 1);
    expect(decide(clinic, agent, laser, 2, { decidedHash: stale })).toMatchObject({
      ok: false,
      error: { code: "facts_changed", values: { changed: ["decisions"] } },
    });
    decided(clinic, agent, laser, 3);
    const sums = clinic.sql.all("SELECT amount_minor AS minor FROM leg ORDER BY amount_minor");
    expect(sums).toEqual([{ minor: 6_000 }, { minor: 80_000 }]);
    expect(look(clinic, agent).matters?.flatMap(({ proposal }) => proposal?.options ?? [])).not.toContainEqual(
      expect.objectContaining({ amountMinor: 80_000 }),
    );
  });

  it("counts both against the limit of the case", () => {
    const { clinic, agent, laser, serum } = opened();
    const { agent: own } = rules.authority;
    const tight = { ...rules, authority: { ...rules.authority, agent: { ...own, perCaseMinor: 82_000 } } };
    clinic.load([aRecord("rules_version", "test-rules@2", { rules: tight })]);
    decided(clinic, agent, serum, 1);
    expect(decided(clinic, agent, laser, 2)).toMatchObject({ state: "awaiting_approval" });
  });

  it("follows the purchase that a person chose for one of them", () => {
    const { clinic, agent, laser } = opened();
    const { serum } = { serum: clinic.id("line", "N2") };
    decided(clinic, agent, laser, 1);
    const { caseId } = decided(clinic, agent, serum, 2);
    expect(mattersOfCase(clinic.sql, caseId)).toMatchObject([
      { lineId: laser, isDecided: 1 },
      { lineId: serum, isDecided: 1 },
    ]);
  });
});

describe("a matter that is not asked for", () => {
  const say = (clinic: TestClinic, actor: PersonActor, lineId: string, isAsked: boolean) =>
    acted(clinic.runtime, "sayMatter", actor, [ticket, lineId, { isAsked }], MAIL);

  it("ends with one press, and waits for nobody", () => {
    const { clinic, agent, laser, serum } = opened();
    expect(say(clinic, agent, serum, false).ok).toBe(true);
    expect(look(clinic, agent).matters).toMatchObject([{ state: "open" }, { lineId: serum, state: "ended" }]);
    const { caseId } = decided(clinic, agent, laser, 1);
    expect(stateOf(clinic)).toBe("in_progress");
    const update = told(clinic, caseId);
    expect(update?.facts.endedReasons).toEqual(["billing_error"]);
    expect(labelsOf(update)).not.toContain(reasonTag("billing_error"));
  });

  it("is asked for again with another press", () => {
    const { clinic, agent, serum } = opened();
    say(clinic, agent, serum, false);
    expect(say(clinic, agent, serum, true).ok).toBe(true);
    expect(look(clinic, agent).matters).toMatchObject([{ state: "open" }, { state: "open" }]);
  });

  it("is not one that was decided, nor the last one, nor for a viewer to say", () => {
    const { clinic, agent, laser, serum } = opened();
    expect(say(clinic, clinic.staff("viewer"), serum, false)).toMatchObject({ error: { code: "forbidden" } });
    expect(say(clinic, agent, ulidOf("NONE", 1), false)).toMatchObject({ ok: false, error: { code: "not_found" } });
    say(clinic, agent, laser, false);
    expect(say(clinic, agent, serum, false)).toMatchObject({ ok: false, error: { code: "invalid" } });
    decided(clinic, agent, serum, 1);
    expect(say(clinic, agent, serum, false)).toMatchObject({ ok: false, error: { code: "already_decided" } });
  });
});

describe("the patient withdraws by telephone what is left of two matters", () => {
  const withdrawn = (clinic: TestClinic, agent: PersonActor) => {
    const caseId = clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "";
    const said = { act: "withdrawn", how: "phone", sentence: "She rang and wants nothing any more." } as const;
    return runRepeatable(clinic.runtime, { id: ulidOf("SAID", 1), name: "say_by_hand", actor: agent }, (c) =>
      sayByHand(c, caseId, ulidOf("SAID", 1), said),
    );
  };

  it("not while money of the other is held, which would leave all the same: that is stopped first", () => {
    const { clinic, agent, serum } = opened();
    decided(clinic, agent, serum, 1);
    expect(stateOf(clinic)).toBe("open");
    expect(withdrawn(clinic, agent)).toMatchObject({ ok: false, error: { code: "too_late" } });
    expect(runStop(clinic.runtime, agent, ulidOf("DEC", 1), { sentence: "She rang." }).ok).toBe(true);
    expect(withdrawn(clinic, agent).ok).toBe(true);
    expect(stateOf(clinic)).toBe("done");
  });

  it("where the other was paid, it ends with that", () => {
    const { clinic, agent, serum } = opened();
    decided(clinic, agent, serum, 1);
    clinic.sql.run("UPDATE leg SET state = 'submitting' WHERE state = 'reserved'");
    clinic.sql.run("UPDATE leg SET state = 'settled', vendor_ref = 're_1' WHERE state = 'submitting'");
    expect(withdrawn(clinic, agent).ok).toBe(true);
    expect(stateOf(clinic)).toBe("done");
  });
});
