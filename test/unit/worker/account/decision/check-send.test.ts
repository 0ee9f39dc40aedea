/** Danger: a reply promises what nobody decided and is sent, or one that is true is stopped. */
import { describe, expect, it } from "vitest";
import type { ReplyFinding } from "../../../../../core/reply/check/finding.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { approveAs } from "../../../../support/approving.ts";
import { aMail, NOW_MS, testClinic, ticket } from "../../../../support/clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { acted, committed, runStop } from "../../../../support/operations.ts";
import { desk } from "../../../../support/request-desk.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { SENT_AT, worldOf } from "../../../../support/sending.ts";

const PROMISE = "Hi Maya,\n\nWe will return $475.00 to your card.\n\nKind regards,\nAna";
const TRUE = "Hi Maya,\n\nWe will return $80.00 to your Visa.\n\nKind regards,\nAna";
const SENT = "Hi Maya,\n\nWe have sent $80.00 to your Visa.\n\nKind regards,\nAna";
const ORDINARY = "Hi Maya,\n\nThank you for your mail. Are you free on Tuesday?\n\nKind regards,\nAna";

function clinicOf() {
  const clinic = testClinic(mayasMassage());
  const processor = scriptedProcessor(8_000);
  const world = worldOf(clinic, processor);
  const ana = clinic.staff("agent");
  const leo = clinic.staff("lead", "Leo");
  const check = (text: string, who = ana) => {
    const answer = committed(clinic.runtime, "checkSend", who, [ticket, { text }]);
    if (!answer.ok) throw new Error(answer.error.detail);
    return answer.value;
  };
  const blocked = (text: string) =>
    (check(text).findings as ReplyFinding[]).filter(({ severity }) => severity === "blocks").map((one) => one.check);
  const events = (type: string) =>
    clinic.sql.all<{ data: string }>("SELECT data FROM event WHERE type = ?", type).map((row) => JSON.parse(row.data));
  const view = () => {
    const opened = openTicketView(clinic.ctx(), ana, ticket, aMail());
    if (!opened.ok) throw new Error(opened.error.detail);
    return opened.value;
  };
  return { clinic, processor, world, ana, leo, check, blocked, events, view };
}

describe("a reply at the moment it is sent", () => {
  it("promises no money on a ticket without a case, nor where a case is open and nothing is decided", () => {
    const { blocked } = clinicOf();
    expect(blocked(PROMISE)).toContain("promises_money");
    expect(blocked(ORDINARY)).toEqual([]);

    const open = desk();
    open.take(aMail());
    const on = (text: string) => {
      const answer = committed(open.clinic.runtime, "checkSend", open.agent, [ticket, { text }]);
      if (!answer.ok) throw new Error(answer.error.detail);
      return answer.value.findings.filter(({ severity }) => severity === "blocks");
    };
    expect(on(PROMISE)[0]?.check).toBe("promises_money");
    expect(on(ORDINARY)).toEqual([]);
    expect(open.view(aMail()).sending).toMatchObject({ decided: "nothing", moneyState: "none" });
  });

  it("says what was decided, and how far its money is by then", async () => {
    const { clinic, world, ana, blocked } = clinicOf();
    decided(clinic, ana, ulidOf("DEC", 1), { replyText: TRUE });
    expect(blocked(TRUE)).toEqual([]);
    expect(blocked(PROMISE)).toContain("amount_differs");
    expect(blocked(SENT)).toContain("says_sent");
    expect(blocked(ORDINARY)).toEqual([]);
    clinic.setNow(NOW_MS + SENT_AT);
    await runJobs(world);
    expect(blocked(SENT)).toEqual([]);
  });

  it("promises nothing any more once the decision was stopped", () => {
    const { clinic, ana, blocked, view } = clinicOf();
    decided(clinic, ana, ulidOf("DEC", 1), { replyText: TRUE });
    runStop(clinic.runtime, ana, ulidOf("DEC", 1), {});
    expect(blocked(TRUE)).toContain("promises_money");
    const { correction } = view();
    expect(correction?.trouble).toBe("stopped");
    expect(blocked(correction?.draft.text ?? "")).toEqual([]);
  });

  it("promises nothing while somebody's yes is awaited, and what they said yes to afterwards", () => {
    const { clinic, ana, leo, check, blocked, view } = clinicOf();
    const part = "Hi Maya,\n\nWe will return $20.00 to your Visa.";
    const asked = decided(clinic, ana, ulidOf("DEC", 1), { amountMinor: 2_000, exception: goodwill });
    expect(asked.state).toBe("awaiting_approval");
    expect(blocked(part)).toContain("promises_money");
    // The holding reply of the product's own goes with one press: the day that it names is the approval's.
    const holding = view().decisions[0]?.reply ?? "";
    expect(holding).toContain("We will answer by");
    expect(check(holding).findings).toEqual([]);
    const row = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval");
    approveAs(clinic.runtime, leo, row?.id ?? "", { verdict: "approve", approvalHash: row?.hash ?? "" });
    expect(blocked(part)).toEqual([]);
    expect(blocked(TRUE)).toContain("amount_differs");
  });
});

describe("a reply that was stopped", () => {
  it("can be let go as well where the same words were only asked about before the case was open", () => {
    const open = desk();
    const { runtime } = open.clinic;
    const leo = open.clinic.staff("lead", "Leo");
    const text = "Hi Maya,\n\nWe give you a credit of $50.00 for the trouble.\n\nAna";
    const check = () => {
      const answer = committed(runtime, "checkSend", leo, [ticket, { text }]);
      return answer.ok ? [answer.value.findings[0]?.severity, answer.value.passed] : [];
    };
    expect(check()).toEqual(["asks", undefined]);
    acted(runtime, "insistSend", open.agent, [ticket, { text }]);
    expect(check()).toEqual(["asks", "insisted"]);
    open.take(aMail());
    expect(check()).toEqual(["blocks", undefined]);
    const sentence = "Our manager promised this to her in person.";
    expect(acted(runtime, "overrideSend", leo, [ticket, { text, sentence }])).toMatchObject({ ok: true });
    expect(check()).toEqual(["blocks", "overridden"]);
  });

  it("goes after a lead's sentence, for these very words alone, and the record has hash, findings and sentence", () => {
    const { clinic, ana, leo, check, events } = clinicOf();
    const sentence = "She was promised this by our manager in person.";
    const run = (who: typeof ana) => acted(clinic.runtime, "overrideSend", who, [ticket, { text: PROMISE, sentence }]);
    expect(run(ana)).toMatchObject({ ok: false, error: { code: "forbidden" } });
    expect(check(PROMISE).mayOverride).toBe(false);
    expect(check(PROMISE, leo).mayOverride).toBe(true);
    expect(run(leo)).toMatchObject({ ok: true });
    expect(run(leo)).toMatchObject({ ok: true });
    // Spaces are the editor's own.
    expect(check(PROMISE.replaceAll("\n\n", " ")).passed).toBe("overridden");
    expect(check(PROMISE.replace("475", "476")).passed).toBeUndefined();
    const [event, ...more] = events("reply.overridden");
    expect(more).toEqual([]);
    expect(event).toMatchObject({ ticketId: ticket.ticketId, textHash: check(PROMISE).textHash });
    expect(event.findings).toContain("promises_money");
    expect(JSON.stringify(event)).not.toContain("promised this");
    const text = clinic.sql.one<{ body: string }>("SELECT body FROM text WHERE id = ?", event.textId);
    expect(text?.body).toBe(sentence);
  });

  it("stands in the case's timeline with the lead's sentence, for whoever reads the case", () => {
    const { clinic, ana, leo } = clinicOf();
    const sentence = "She was promised this by our manager in person.";
    decided(clinic, ana, ulidOf("DEC", 1), { replyText: TRUE });
    acted(clinic.runtime, "overrideSend", leo, [ticket, { text: PROMISE, sentence }]);
    const { id } =
      clinic.sql.one<{ id: string }>("SELECT case_id AS id FROM event WHERE type = 'reply.overridden'") ?? {};
    const detail = readCase(clinic.ctx(), ana, id ?? "");
    const told = detail.ok ? detail.value.timeline : [];
    expect(told.find(({ type }) => type === "reply.overridden")?.sentence).toBe(sentence);
  });

  it("is not let go by insisting; what is only asked is, and is recorded once", () => {
    const { clinic, ana, check, events } = clinicOf();
    const insist = (text: string) => acted(clinic.runtime, "insistSend", ana, [ticket, { text }]);
    expect(insist(PROMISE)).toMatchObject({ ok: false, error: { code: "reply_refused" } });
    decided(clinic, ana, ulidOf("DEC", 1), { replyText: TRUE });
    const asks = "Hi Maya,\n\nWe are sorry. We regret this. We apologise.\n\nAna";
    expect(check(asks).findings.map(({ severity }) => severity)).toContain("asks");
    expect(insist(asks)).toMatchObject({ ok: true });
    expect(insist(asks)).toMatchObject({ ok: true });
    expect(check(asks).passed).toBe("insisted");
    expect(events("reply.insisted")).toHaveLength(1);
  });
});

it("needs no correction where the letter was taken out of the reply before it was sent", () => {
  const { clinic, ana } = clinicOf();
  const { decisionId } = decided(clinic, ana, ulidOf("DEC", 1), { replyText: TRUE });
  runStop(clinic.runtime, ana, decisionId, {});
  const owed = () => clinic.sql.all("SELECT id FROM task WHERE kind = 'correct_reply' AND done_at_ms IS NULL");
  expect(owed()).toHaveLength(1);
  const run = () => acted(clinic.runtime, "takenOut", ana, [ticket, { decisionId }]);
  expect(run()).toMatchObject({ ok: true });
  expect(run()).toMatchObject({ ok: true });
  expect(owed()).toEqual([]);
});
