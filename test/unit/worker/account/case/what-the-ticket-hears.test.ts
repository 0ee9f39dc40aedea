/** Danger: money or credit went, or waits, and the ticket's notes do not say so, or say something else (mission G1). */

import { describe, expect, it } from "vitest";
import { reasonTag } from "../../../../../core/reasons/reasons.ts";
import { problemInWords } from "../../../../../core/refund/problem-words.ts";
import { closeTask } from "../../../../../worker/account/commands/case/close-task.ts";
import { runRepeatable, transact } from "../../../../../worker/account/commands/run-command.ts";
import { voidApproval } from "../../../../../worker/account/domain/approval/end-approval.ts";
import { tellTickets } from "../../../../../worker/account/domain/case/cases.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { decisionViewOf } from "../../../../../worker/account/queries/decision/decisions.ts";
import type { Helpdesk } from "../../../../../worker/connectors/helpdesk.ts";
import { NOW_MS, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { provisioned } from "../../../../support/clinic-connections.ts";
import { type Bend, decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { runStop } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { HOUR_MS, SENT_AT, worldOf } from "../../../../support/sending.ts";
import { fieldsOf, labelsOf } from "../../../../support/shown.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

/** A helpdesk that keeps what it is told; as the real one it takes an update once by its marker. */
function desk(clinic: TestClinic) {
  const notes: string[] = [];
  const sums: string[] = [];
  const tags: (readonly string[])[] = [];
  const markers = new Set<string>();
  const port: Partial<Helpdesk> = {
    updateTicket: async ({ marker, privateNoteHtml, facts }) => {
      tags.push(labelsOf({ facts }) ?? []);
      sums.push(fieldsOf({ facts })?.amount ?? "");
      if (!markers.has(marker) && privateNoteHtml)
        notes.push(privateNoteHtml.replace(/<\/p>/g, "\n").replace(/<p>/g, ""));
      markers.add(marker);
      return { ok: true, value: undefined };
    },
  };
  const processor = scriptedProcessor(8_000);
  const world = { ...worldOf(clinic, processor), helpdesk: () => port as Helpdesk };
  return {
    notes,
    sums,
    tags,
    processor,
    world,
    at: async (afterMs: number) => {
      clinic.setNow(NOW_MS + afterMs);
      await runJobs(world);
      await runJobs(world);
    },
  };
}

function waiting(bend: Bend, records = mayasMassage()) {
  const clinic = provisioned(testClinic(records));
  decided(clinic, clinic.staff("finance"), ulidOf("DEC", 1), { amountMinor: 6_000, exception: goodwill, ...bend });
  return { clinic, ...desk(clinic) };
}

const CASH = mayasMassage(8_000, { tender: "cash", processor: "none", processorRef: undefined });

describe("the note of a decision within somebody's own limit", () => {
  it.each(["credit", "exchange"] as const)("comes when the %s is booked, once", async (option) => {
    const { notes, at } = waiting({ option });
    await at(0);
    expect(notes).toEqual([]);
    await at(SENT_AT);
    await at(SENT_AT + HOUR_MS);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain("on the patient&#39;s account");
    expect(notes[0]).toContain("1 to do in the clinic&#39;s own system");
  });

  it("comes when the refund has gone to the bank, which may have it for days, and again when it is through", async () => {
    const { notes, processor, at } = waiting({});
    processor.plan("pending");
    await at(SENT_AT);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain("with the processor, not finished");
    processor.move("re_1", "succeeded");
    await at(SENT_AT + HOUR_MS);
    await at(SENT_AT + 2 * HOUR_MS);
    expect(notes).toHaveLength(2);
    expect(notes[1]).toContain(": sent");
  });

  it("of money in cash comes when it may no longer be stopped, and again when it was paid", async () => {
    const { clinic, notes, at } = waiting({}, CASH);
    await at(0);
    expect(notes).toEqual([]);
    await at(SENT_AT);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain("to be paid by hand");
    const taskId = clinic.sql.one<{ id: string }>("SELECT id FROM task WHERE kind = 'pay_by_hand'")?.id ?? "";
    const agent = clinic.staff("agent");
    // Something else is still open, so that the case's state does not change.
    clinic.sql.run(
      `INSERT INTO task (id, case_id, kind, values_json, due_on, opened_at_ms)
       SELECT 'T2', case_id, 'void_package', '{"about":"x"}', due_on, opened_at_ms FROM task`,
    );
    const closed = runRepeatable(clinic.runtime, { id: taskId, name: "close_task", actor: agent }, (context) =>
      closeTask(context, taskId, { reference: "CHQ-1" }),
    );
    expect(closed.ok).toBe(true);
    await at(SENT_AT + HOUR_MS);
    expect(notes.at(-1)).toContain("paid by hand, reference CHQ-1");
    expect(notes.at(-1)).not.toContain("to be paid");
  });
});

describe("two decisions of one case, the second inside the undo window of the first", () => {
  it("are both told with their outcome, each once; a stopped one leaves the ticket's sum alone", async () => {
    const { clinic, notes, sums, at } = waiting({ amountMinor: 3_000 });
    await at(0);
    clinic.setNow(NOW_MS + 60_000);
    const finance = clinic.staff("finance");
    decided(clinic, finance, ulidOf("DEC", 2), { amountMinor: 2_000, exception: goodwill });
    await at(SENT_AT);
    expect(notes.join()).toContain("$30.00 → Visa ··42: sent");
    await at(SENT_AT + HOUR_MS);
    const all = notes.join();
    expect(all.match(/\$30.00 → Visa ··42: sent/g)).toHaveLength(1);
    expect(all.match(/\$20.00 → Visa ··42: sent/g)).toHaveLength(1);
    expect(sums.at(-1)).toBe("50.00");
    decided(clinic, finance, ulidOf("DEC", 3), { amountMinor: 1_000, exception: goodwill });
    expect(runStop(clinic.runtime, finance, ulidOf("DEC", 3), {}).ok).toBe(true);
    await at(SENT_AT + 2 * HOUR_MS);
    expect(notes.at(-1)).toContain("Stopped. No money was sent.");
    expect(sums.at(-1)).toBe("50.00");
  });
});

describe("an outcome", () => {
  it("is one note, whatever else happens in the case", async () => {
    const { clinic, notes, at } = waiting({ option: "credit" });
    await at(SENT_AT);
    expect(notes).toHaveLength(1);
    const actor = clinic.staff("finance");
    const [open] = clinic.sql.all<{ id: string }>("SELECT id FROM task WHERE kind = 'enter_credit'");
    const id = open?.id ?? "";
    const closed = runRepeatable(clinic.runtime, { id, name: "close_task", actor }, (context) =>
      closeTask(context, id, {}),
    );
    expect(closed.ok).toBe(true);
    await at(SENT_AT + HOUR_MS);
    transact(clinic.runtime, actor, (context) => tellTickets(context, ulidOf("CASE", 1)));
    await at(SENT_AT + 2 * HOUR_MS);
    expect(notes).toHaveLength(1);
  });

  it("is in the ticket's fields as long as it stands: a later decision without money takes no sum away, and a second reason no tag", async () => {
    const { clinic, sums, tags, at } = waiting({ amountMinor: 3_000 });
    await at(SENT_AT);
    expect(sums.at(-1)).toBe("30.00");
    clinic.setNow(NOW_MS + HOUR_MS);
    const bend = { option: "redo", amountMinor: 0, reason: "service_fault", exception: goodwill } as const;
    decided(clinic, clinic.staff("finance"), ulidOf("DEC", 2), bend);
    await at(2 * HOUR_MS);
    expect(sums.at(-1)).toBe("30.00");
    expect(tags.at(-1)).toEqual(expect.arrayContaining([reasonTag("changed_mind"), reasonTag("service_fault")]));
  });

  it("that came to nothing is in no sum", async () => {
    const { processor, world, sums, at } = waiting({});
    await at(SENT_AT);
    expect(sums.at(-1)).toBe("60.00");
    processor.move("re_1", "failed");
    await readMoney(world, "stripe refund:re_1");
    await at(SENT_AT + HOUR_MS);
    expect(sums.at(-1)).toBe("");
  });
});

describe("the note of money that is held back", () => {
  it("says why it waits, once, and that it went when it went", async () => {
    const { clinic, notes, at } = waiting({});
    clinic.sql.run("INSERT INTO setting (key, value) VALUES ('frozen', '1')");
    await at(SENT_AT);
    await at(SENT_AT + HOUR_MS);
    await at(SENT_AT + 2 * HOUR_MS);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain("held back until every payment is compared with the processor");
    expect(clinic.sql.all("SELECT json_extract(data, '$.why') AS why FROM event WHERE type = 'leg.held_back'")).toEqual(
      [{ why: "frozen" }],
    );
    clinic.sql.run("UPDATE setting SET value = '0' WHERE key = 'frozen'");
    await at(SENT_AT + 4 * HOUR_MS);
    expect(notes).toHaveLength(2);
    expect(notes[1]).toContain(": sent");
  });

  it("does not say that nothing left where an older copy cannot know it, nor does the letter after a stop", async () => {
    const { clinic, notes, at } = waiting({ replyText: "We will return $60.00 to your card." });
    clinic.sql.run("INSERT INTO setting (key, value) VALUES ('frozen', '1')");
    await at(SENT_AT);
    expect(notes.at(-1)).toContain("may have left already");
    expect(runStop(clinic.runtime, clinic.staff("finance"), ulidOf("DEC", 1), {}).ok).toBe(true);
    await at(SENT_AT + HOUR_MS);
    expect(notes.at(-1)).toContain("it may have left before");
    expect(notes.at(-1)).toContain("We are still checking if it left us before that.");
    expect(notes.at(-1)).not.toMatch(/No money (left|has moved)/);
  });

  it("leaves alone what somebody was asked to pay by hand before", async () => {
    const { clinic, at } = waiting({}, CASH);
    const shown = () => decisionViewOf(clinic.ctx(), ulidOf("DEC", 1))?.legs[0]?.heldBecause;
    const freeze = (value: string) =>
      clinic.sql.run(
        "INSERT INTO setting (key, value) VALUES ('frozen', ?1) ON CONFLICT (key) DO UPDATE SET value = ?1",
        value,
      );
    freeze("1");
    await at(SENT_AT);
    expect(shown()).toBe("frozen");
    freeze("0");
    await at(SENT_AT + 2 * HOUR_MS);
    freeze("1");
    expect(clinic.sql.all("SELECT kind FROM task")).toEqual([{ kind: "pay_by_hand" }]);
    expect(shown()).toBeUndefined();
  });
});

describe("the note of money that did not go", () => {
  it.each(["expired_or_canceled_card", "lost_or_stolen_card", "http_503"])(
    "says why in words, also beside what goes instead of it: %s",
    async (reason) => {
      const { clinic, notes, processor, world, at } = waiting({});
      await at(SENT_AT);
      processor.move("re_1", "failed", { reason });
      await readMoney(world, "stripe refund:re_1");
      await at(SENT_AT + HOUR_MS);
      expect(notes.at(-1)).toContain(problemInWords(reason, "en").replaceAll("'", "&#39;"));
      decided(clinic, clinic.staff("finance"), ulidOf("DEC", 2), {
        option: "credit",
        amountMinor: 6_000,
        exception: goodwill,
      });
      await at(2 * SENT_AT + 2 * HOUR_MS);
      expect(notes.at(-1)).toContain("It goes instead of the one that came to nothing.");
      expect(notes.join()).not.toMatch(/\([a-z0-9]+(?:_[a-z0-9]+)+\)/);
    },
  );
});

describe("the note of an ask that nobody answered", () => {
  const asked = () => {
    const clinic = provisioned(testClinic(mayasMassage()));
    const view = decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1), { amountMinor: 6_000, exception: goodwill });
    expect(view.approval?.state).toBe("waiting");
    return { clinic, ...desk(clinic) };
  };
  const ends = {
    facts_changed: "What it was asked on has changed",
    found_at_processor: "The processor has a refund of it already",
    paid_elsewhere: "A refund made outside this app was for the same matter",
  } as const;

  it.each(Object.entries(ends))("names the true cause: %s", async (why, words) => {
    const { clinic, notes, at } = asked();
    await at(0);
    transact(clinic.runtime, clinic.staff("agent"), (context) => {
      const decision = { decisionId: ulidOf("DEC", 1), caseId: ulidOf("CASE", 1) };
      voidApproval(context, decision, why as keyof typeof ends);
    });
    await at(HOUR_MS);
    expect(notes.at(-1)).toContain(words);
    expect(notes.at(-1)).not.toMatch(/ran out|in time/);
  });

  it("says that the time is over where it is, and of what was withdrawn that it was stopped and nothing else", async () => {
    const late = asked();
    await late.at(0);
    await late.at(30 * 24 * HOUR_MS);
    expect(late.notes.at(-1)).toContain("Nobody answered in time.");
    const { clinic, notes, at } = asked();
    await at(0);
    expect(runStop(clinic.runtime, clinic.staff("agent"), ulidOf("DEC", 1), {}).ok).toBe(true);
    await at(HOUR_MS);
    expect(notes.at(-1)).toContain("Stopped. No money was sent.");
    expect(notes.at(-1)).not.toMatch(/ran out|in time|yes to it/);
  });
});
