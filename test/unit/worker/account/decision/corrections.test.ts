/** Danger: money does not go as the patient was told, and nobody tells them, or they are told something untrue. */

import { describe, expect, it } from "vitest";
import type { DecisionView } from "../../../../../core/contract/decision.ts";
import type { CorrectedRequest, CorrectionView } from "../../../../../core/contract/ticket.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { ticketUpdateOf } from "../../../../../worker/account/queries/note/ticket-note.ts";
import { aMail, NOW_MS, testClinic, ticket } from "../../../../support/clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { acted, runStop } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { SENT_AT, worldOf } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const REPLY = "Hi Maya,\n\nWe will return $80.00 to your card.\n\nKind regards,\nHarbour Wellness";

/** Ana refunds Maya's massage of 80.00 on Monday, 2 March 2026, and puts the reply into the editor. */
function told(replyText: string | null = REPLY) {
  const clinic = testClinic(mayasMassage());
  const processor = scriptedProcessor(8_000);
  const world = worldOf(clinic, processor);
  const ana = clinic.staff("agent");
  const decision = decided(clinic, ana, ulidOf("DEC", 1), replyText === null ? {} : { replyText });
  const view = () => {
    const opened = openTicketView(clinic.ctx(), ana, ticket, aMail());
    if (!opened.ok) throw new Error(opened.error.detail);
    return opened.value;
  };
  return {
    clinic,
    processor,
    world,
    ana,
    decision,
    view,
    send: async () => {
      clinic.setNow(NOW_MS + SENT_AT);
      await runJobs(world);
    },
    bounce: async (reason: string) => {
      processor.move("re_1", "failed");
      const at = processor.refunds[0];
      if (at) processor.refunds[0] = { ...at, reason };
      await readMoney(world, "stripe refund:re_1");
    },
    stop: () => runStop(clinic.runtime, ana, decision.decisionId, {}),
    insert: (request: Partial<CorrectedRequest>, actor = ana) => {
      const { correction } = view();
      const base = {
        decisionId: decision.decisionId,
        replyText: correction?.draft.text ?? "",
        writeAgainOn: correction?.writeAgainOn ?? "",
      };
      return acted(clinic.runtime, "correctedReply", actor, [ticket, { ...base, ...request }], aMail());
    },
    tasks: () =>
      clinic.sql.all<{ kind: string; due_on: string; done_by: string | null }>(
        "SELECT kind, due_on, done_by FROM task ORDER BY id",
      ),
    update: () => ticketUpdateOf(clinic.ctx(), decision.caseId, ticket),
  };
}

const textOf = (correction: CorrectionView | undefined) => correction?.draft.text ?? "";

describe("a refund that the bank sends back", () => {
  it("opens the ticket again with the cause, what to tell the patient, and a letter ready", async () => {
    const play = told();
    await play.send();
    expect(play.view().correction).toBeUndefined();
    await play.bounce("expired_or_canceled_card");
    const { correction } = play.view();
    expect(correction?.draft.problems).toEqual([]);
    expect(textOf(correction)).toContain(
      "On March 2, 2026 we decided that you would get $80 on your Visa ending in 42.",
    );
    expect(textOf(correction)).toContain(
      "It left us, but it came back. The money is with us again. The bank says that the card has ended.",
    );
    // Three working days after Monday the second.
    expect(correction).toMatchObject({ dueOn: "2026-03-03", writeAgainOn: "2026-03-05" });
    expect(textOf(correction)).toContain("We will write to you again by March 5, 2026.");
    const update = play.update();
    expect(update?.reopen).toBe(true);
    expect(update?.privateNoteHtml).toContain("Tell the patient: It left us, but it came back.");
    expect(update?.privateNoteHtml).not.toContain("in the clinic&#39;s own system");
    expect(play.tasks()).toEqual([{ kind: "correct_reply", due_on: "2026-03-03", done_by: null }]);
  });

  it("inserted: the task is done, and what the letter promises is a task for that very day", async () => {
    const play = told();
    await play.send();
    await play.bounce("lost_or_stolen_card");
    expect(play.insert({})).toEqual({ ok: true, value: true });
    expect(play.tasks()).toEqual([
      { kind: "correct_reply", due_on: "2026-03-03", done_by: play.ana.personId },
      { kind: "write_again", due_on: "2026-03-05", done_by: null },
    ]);
    expect(play.view().correction).toBeUndefined();
    expect(play.clinic.sql.one("SELECT state FROM refund_case")).toEqual({ state: "needs_attention" });
    const event = play.clinic.sql.one<{ data: string }>("SELECT data FROM event WHERE type = 'reply.inserted'");
    expect(event?.data).not.toMatch(/Maya|Visa/);
    // A browser that got no answer asks again.
    expect(play.insert({ replyText: "x", writeAgainOn: "2026-03-05" })).toEqual({ ok: true, value: true });
    expect(play.tasks()).toHaveLength(2);
  });

  it.each([
    ["a day that the text does not name", { writeAgainOn: "2026-03-06" }, "invalid"],
    ["another sum", { replyText: "We are sorry: $90.00 came back. We write again by March 5, 2026." }, "reply_refused"],
    [
      "that it is still coming",
      { replyText: "$80.00 is on its way. We write again by March 5, 2026." },
      "reply_refused",
    ],
    ["another decision", { decisionId: ulidOf("DEC", 9) }, "not_found"],
  ])("is refused with %s, and nothing is closed", async (_, bend, code) => {
    const play = told();
    await play.send();
    await play.bounce("declined");
    expect(play.insert(bend)).toMatchObject({ ok: false, error: { code } });
    expect(play.tasks()).toEqual([{ kind: "correct_reply", due_on: "2026-03-03", done_by: null }]);
  });

  it("is not for somebody who may only look, and says nothing to somebody nobody has verified", async () => {
    const play = told();
    await play.send();
    await play.bounce("declined");
    expect(play.insert({}, play.clinic.staff("viewer"))).toMatchObject({ ok: false, error: { code: "forbidden" } });
    const stranger = openTicketView(play.clinic.ctx(), play.ana, ticket, aMail({ requesterEmail: "x@example.org" }));
    expect(stranger.ok && stranger.value.correction).toBeUndefined();
  });

  it("is its owner's task, not that of whoever decided", async () => {
    const play = told();
    const leo = play.clinic.staff("lead");
    play.clinic.sql.run("UPDATE refund_case SET owner_id = ?", leo.personId);
    await play.send();
    await play.bounce("declined");
    expect(play.clinic.sql.one("SELECT owner_id FROM task")).toEqual({ owner_id: leo.personId });
  });
});

describe("a refund that never left, or that nobody knows of", () => {
  it("refused by the processor: no word says that it was sent", async () => {
    const play = told();
    play.processor.plan("disputed");
    await play.send();
    const text = textOf(play.view().correction);
    expect(text).toContain("It did not go through. There is an open question");
    expect(text).not.toMatch(/left us|came back/);
  });

  it("with the processor in the dark: neither sent nor unsent is claimed, and later news closes the task by itself", async () => {
    const play = told();
    play.processor.plan("key_misused");
    await play.send();
    expect(textOf(play.view().correction)).toContain("We cannot say yet if it left us.");
    play.processor.refunds.unshift({
      vendorRef: "re_late",
      paymentRef: "pi_Y1",
      amountMinor: 8_000,
      currency: "USD",
      status: "succeeded",
      legId: play.decision.legs[0]?.legId ?? "",
      createdAtMs: NOW_MS,
    });
    await readMoney(play.world, "stripe refund:re_late");
    expect(play.view().correction).toBeUndefined();
    expect(play.tasks()).toEqual([{ kind: "correct_reply", due_on: "2026-03-03", done_by: "makegood" }]);
  });
});

describe("a decision that we stop ourselves", () => {
  it("with its reply in the editor: the patient may have been told, so a correction is owed", () => {
    const play = told();
    play.stop();
    expect(play.view().correction?.trouble).toBe("stopped");
    expect(textOf(play.view().correction)).toContain("We stopped it before it left. No money has moved.");
    expect(play.update()).toMatchObject({ reopen: true });
    expect(play.update()?.privateNoteHtml).toContain("Tell the patient: We stopped it before it left.");
  });

  it("without a reply nobody was told anything", () => {
    const play = told(null);
    play.stop();
    expect(play.tasks()).toEqual([]);
    expect(play.view().correction).toBeUndefined();
  });

  it("decided again with another letter: that letter is the word, and nothing else is owed", () => {
    const play = told();
    play.stop();
    const half = { amountMinor: 4_000, exception: goodwill, replyText: "We will return $40.00 to your card." };
    const again: DecisionView = decided(play.clinic, play.clinic.staff("lead"), ulidOf("DEC", 2), half);
    expect(again.state).toBe("approved");
    expect(play.tasks().map((task) => task.done_by)).toEqual([expect.any(String)]);
    expect(play.view().correction).toBeUndefined();
  });
});
