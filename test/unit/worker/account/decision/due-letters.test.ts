/** Danger: the patient hears nothing after the decision, hears the same twice, or reads that money is further than it is. */
import { describe, expect, it } from "vitest";
import type { DueLetterView, ToldRequest } from "../../../../../core/contract/due-letter.ts";
import { checkReply } from "../../../../../core/reply/check/check-reply.ts";
import { type Language, LETTER_LANGUAGES } from "../../../../../core/words.ts";
import { takeSent } from "../../../../../worker/account/commands/decision/take-sent.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { readCaseScope } from "../../../../../worker/account/domain/intake/case-scope.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { wakeUp } from "../../../../../worker/account/jobs/wake-up.ts";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import { sendFactsOf } from "../../../../../worker/account/queries/decision/send-facts.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { aMail, dump, NOW_MS, testClinic, ticket } from "../../../../support/clinic.ts";
import { decided, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { acted } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { SENT_AT, worldOf } from "../../../../support/sending.ts";
import { daily, readMoney, untoldLetters } from "../../../../support/stored-jobs.ts";

const REPLY = "Hi Maya,\n\nWe will return $80.00 to your card.\n\nKind regards,\nHarbour Wellness";
const DAY_MS = 86_400_000;

/** Ana refunds Maya's massage of 80.00 by card on Monday, 2 March 2026. */
function play(replyText: string | null = REPLY, mail = aMail(), language?: Language) {
  const clinic = testClinic(mayasMassage());
  if (language) clinic.sql.run("UPDATE patient SET language = ?", language);
  const processor = scriptedProcessor(8_000);
  const world = worldOf(clinic, processor);
  const ana = clinic.staff("agent");
  const decision = decided(clinic, ana, ulidOf("DEC", 1), replyText === null ? { mail } : { replyText, mail });
  const view = () => {
    const opened = openTicketView(clinic.ctx(), ana, ticket, mail);
    if (!opened.ok) throw new Error(opened.error.detail);
    return opened.value;
  };
  const letters = () => view().letters ?? [];
  return {
    clinic,
    ana,
    processor,
    world,
    decision,
    letters,
    kinds: () => letters().map(({ kind }) => kind),
    send: async () => {
      clinic.setNow(NOW_MS + SENT_AT);
      await runJobs(world);
    },
    after: (days: number) => clinic.setNow(NOW_MS + days * DAY_MS),
    /** What the check at send finds in a text now. */
    found: (text = "") => {
      const scope = readCaseScope(clinic.ctx(), { ticket, snapshot: mail });
      const facts = scope.ok ? sendFactsOf(clinic.ctx(), scope.value) : undefined;
      return facts ? checkReply(text, facts).map(({ check, words }) => `${check}: ${words}`) : ["no facts"];
    },
    tell: (letter: Pick<DueLetterView, "kind" | "about" | "draft"> | undefined, bend: Partial<ToldRequest> = {}) => {
      const { kind, about, draft } = letter ?? { kind: "sent", about: "nothing" };
      const request: ToldRequest = { kind, about, replyText: draft?.text ?? "x", ...bend };
      return acted(clinic.runtime, "letterTold", ana, [ticket, request], mail);
    },
    tasks: () =>
      clinic.sql.all<{ kind: string; due_on: string; done_by: string | null }>(
        "SELECT kind, due_on, done_by FROM task ORDER BY id",
      ),
  };
}

const ok = { ok: true, value: true };

describe("once the money has left", () => {
  it("is due with sum, card and the days between which it shows, and after it was put in never again", async () => {
    const house = play();
    expect(house.letters()).toEqual([]);
    await house.send();
    const [sent] = house.letters();
    expect(sent).toMatchObject({ kind: "sent", because: "money_left", dueOn: "2026-03-02", isOwed: true });
    expect(sent?.draft?.problems).toEqual([]);
    expect(sent?.draft?.text).toContain("we sent $80 to your Visa ending in 42 on March 2, 2026");
    expect(sent?.draft?.text).toContain("It should show between March 9, 2026 and March 16, 2026.");
    expect(house.tell(sent)).toEqual(ok);
    expect(house.found(sent?.draft?.text)).toEqual([]);
    expect(house.kinds()).not.toContain("sent");
    const event = house.clinic.sql.one<{ data: string }>("SELECT data FROM event WHERE type = 'letter.told'");
    expect(event?.data).not.toMatch(/Maya|Visa/);
    // A browser that got no answer asks again.
    expect(house.tell(sent)).toEqual(ok);
    expect(house.clinic.sql.all("SELECT 1 FROM event WHERE type = 'letter.told'")).toHaveLength(1);
  });

  it.each([
    ["another sum", { replyText: "We sent $90.00 to your Visa ending in 42." }, "reply_refused"],
    ["that it arrived", { replyText: "The $80.00 is on your card now." }, "reply_refused"],
    ["another movement", { about: "none" }, "not_found"],
    ["a letter that is not due", { kind: "delayed" as const }, "not_found"],
  ])("is not taken for told with %s", async (_, bend, code) => {
    const house = play();
    await house.send();
    expect(house.tell(house.letters()[0], bend)).toMatchObject({ ok: false, error: { code } });
    expect(house.kinds()).toEqual(["sent"]);
  });

  it("is late where nobody heard of it after the last day, with a promise that is a task", async () => {
    const house = play();
    await house.send();
    house.tell(house.letters()[0]);
    house.after(14);
    expect(house.kinds()).not.toContain("delayed");
    house.after(15);
    const [late] = house.letters();
    expect(late).toMatchObject({ kind: "delayed", dueOn: "2026-03-17", writeAgainOn: "2026-03-20" });
    expect(late?.draft?.problems).toEqual([]);
    expect(house.tell(late)).toEqual(ok);
    expect(house.found(late?.draft?.text)).toEqual([]);
    expect(house.tasks()).toEqual([{ kind: "write_again", due_on: "2026-03-20", done_by: null }]);
    expect(house.kinds()).not.toContain("delayed");
  });

  it("is not told of money that came back: that is a correction", async () => {
    const house = play();
    await house.send();
    house.processor.move("re_1", "failed");
    await readMoney(house.world, "stripe refund:re_1");
    expect(house.kinds()).toEqual(["correction"]);
    expect(house.letters()[0]?.draft).toBeUndefined();
  });
});

describe("in the language that an agent chose", () => {
  it("is shown in it, is told by it when it is put in, and by what the helpdesk says was sent", async () => {
    for (const way of ["put in", "sent"]) {
      const house = play();
      await house.send();
      const looked = evaluateRead(house.clinic.ctx(), house.ana, { ticket, language: "fr" }, aMail());
      const [french] = (looked.ok && looked.value.letters) || [];
      expect(french).toMatchObject({ kind: "sent", draft: { language: "fr", problems: [] } });
      const text = french?.draft?.text ?? "";
      if (way === "put in") expect(house.tell(french)).toEqual(ok);
      else {
        const writtenAtMs = house.clinic.ctx().nowMs;
        transact(house.clinic.runtime, { type: "job", job: "outbox" }, (context) =>
          takeSent(context, ticket, [{ messageId: "9", body: text, writtenAtMs }]),
        );
      }
      expect(house.kinds()).not.toContain("sent");
    }
  });
});

describe("while the money has not left", () => {
  it("is told that it was decided, where no letter went with the decision", () => {
    const house = play(null);
    const [approved] = house.letters();
    expect(approved).toMatchObject({ kind: "approved", because: "decided", isOwed: true });
    expect(approved?.draft?.problems).toEqual([]);
    expect(approved?.draft?.text).toContain("We will return $80 to your Visa ending in 42.");
    expect(house.tell(approved)).toEqual(ok);
    expect(house.found(approved?.draft?.text)).toEqual([]);
    expect(house.letters()).toEqual([]);
  });
});

describe("a letter that nobody sent", () => {
  const WITHOUT_A_WORD = { kind: "tell_patient", due_on: "2026-03-03", done_by: null };

  it("is a task of the case's owner on the next working day, once, until it is told", async () => {
    const house = play();
    await house.send();
    await untoldLetters(house.world, "all");
    expect(house.tasks()).toEqual([]);
    house.after(1);
    await untoldLetters(house.world, "all");
    await untoldLetters(house.world, "all");
    expect(house.tasks()).toEqual([WITHOUT_A_WORD]);
    const owner = house.clinic.sql.one("SELECT owner_id, values_json FROM task");
    expect(owner).toMatchObject({ owner_id: house.ana.personId });
    expect(JSON.stringify(owner)).not.toMatch(/Maya/);
    house.tell(house.letters()[0]);
    expect(house.tasks()).toMatchObject([{ done_by: house.ana.personId }]);
    await untoldLetters(house.world, "all");
    expect(house.tasks()).toHaveLength(1);
  });

  it("is asked for by the daily job", async () => {
    const house = play();
    await house.send();
    house.after(1);
    await daily(house.world, "daily");
    await runJobs(house.world);
    expect(house.tasks()).toEqual([WITHOUT_A_WORD]);
  });

  it("is found also where another case before it cannot be read", async () => {
    const house = play();
    await house.send();
    house.after(1);
    const { sql } = house.clinic;
    sql.run(
      `INSERT INTO refund_case (id, state, reason, requested_on, opened_at_ms, opened_by, month, currency)
       VALUES ('00CASE', 'open', 'other', '2026-03-01', 1, 'intake', '2026-03', 'USD')`,
    );
    sql.run("INSERT INTO case_ticket (case_id, helpdesk, ticket_id) VALUES ('00CASE', 'zendesk', '9999')");
    sql.run(
      `INSERT INTO evaluation (id, case_id, facts_json, facts_hash, policy_version_ids, rules_version_id, proposal_json, at_ms)
       SELECT '00EVAL', '00CASE', '{', facts_hash, policy_version_ids, rules_version_id, proposal_json, at_ms FROM evaluation LIMIT 1`,
    );
    sql.run(
      `INSERT INTO decision (id, case_id, evaluation_id, offer, amount_minor, bonus_minor, currency, reason, decider_id, decided_at_ms, state)
       SELECT '00DEC', '00CASE', '00EVAL', offer, 0, 0, currency, reason, decider_id, decided_at_ms, 'approved' FROM decision LIMIT 1`,
    );
    await expect(untoldLetters(house.world, "all")).rejects.toThrow();
    expect(house.tasks()).toEqual([WITHOUT_A_WORD]);
  });

  it("is found at night also where no processor was ever connected, once there is a case", async () => {
    const nights = ({ sql }: ReturnType<typeof testClinic>) =>
      sql.all("SELECT ref FROM job WHERE kind = 'daily'").length;
    const empty = testClinic(mayasMassage());
    wakeUp(empty.runtime);
    expect(nights(empty)).toBe(0);
    const house = play();
    house.clinic.sql.run("DELETE FROM connection");
    await house.send();
    for (const _ of [1, 2]) wakeUp(house.clinic.runtime);
    expect(nights(house.clinic)).toBe(1);
    house.after(2);
    await runJobs(house.world);
    await runJobs(house.world);
    expect(house.tasks()).toMatchObject([{ kind: "tell_patient", done_by: null }]);
  });

  it("is no task on a Saturday", async () => {
    const house = play();
    house.clinic.setNow(NOW_MS + 4 * DAY_MS);
    await runJobs(house.world);
    for (const [days, tasks] of [
      [5, 0],
      [6, 0],
      [7, 1],
    ] as const) {
      house.after(days);
      await untoldLetters(house.world, "all");
      expect(house.tasks()).toHaveLength(tasks);
    }
  });

  it("is no task any more once the money came back: that is a correction", async () => {
    const house = play();
    await house.send();
    house.after(1);
    await untoldLetters(house.world, "all");
    house.processor.move("re_1", "failed");
    await readMoney(house.world, "stripe refund:re_1");
    expect(house.tasks()).toMatchObject([
      { kind: "tell_patient", done_by: "makegood" },
      { kind: "correct_reply", done_by: null },
    ]);
  });

  it("opens nothing for somebody of whom nobody knows who they are, nor for letters of long ago", async () => {
    const stranger = play();
    await stranger.send();
    stranger.clinic.sql.run("UPDATE ticket_snapshot SET requester_email = 'else@example.com', sender_json = NULL");
    stranger.after(1);
    await untoldLetters(stranger.world, "all");
    const old = play();
    await old.send();
    old.after(60);
    await untoldLetters(old.world, "all");
    expect([...stranger.tasks(), ...old.tasks()].filter(({ kind }) => kind === "tell_patient")).toEqual([]);
  });
});

describe("a due letter that the agent changed before it was sent", () => {
  const sentAs = (house: ReturnType<typeof play>, body: string, messageId = "m1") =>
    transact(house.clinic.runtime, { type: "job", job: "intake" }, (context) =>
      takeSent(context, ticket, [{ messageId, body, writtenAtMs: house.clinic.ctx().nowMs }]),
    );
  const told = (house: ReturnType<typeof play>) =>
    house.clinic.sql.all<{ data: string }>("SELECT data FROM event WHERE type = 'letter.told'").length;

  it("is told once it was really sent, and its task is done", async () => {
    const house = play();
    await house.send();
    house.after(1);
    await untoldLetters(house.world, "all");
    const [sent] = house.letters();
    const changed = `${sent?.draft?.text ?? ""}`.replace("Hi Maya,", "Dear Maya, how lovely to hear from you!");
    sentAs(house, `${changed}\n\nP.S. We open at nine on Saturdays. You wrote: 4242 4242 4242 4242`);
    // What they quote of the patient's mail holds no card's number.
    expect(dump(house.clinic.sql)).not.toContain("4242 4242 4242 4242");
    expect(house.kinds()).not.toContain("sent");
    expect(house.tasks()).toMatchObject([{ kind: "tell_patient", done_by: "makegood" }]);
    sentAs(house, changed, "m2");
    expect(told(house)).toBe(1);
  });

  it.each([
    ["another reply", "Hi Maya,\n\nYour appointment on Friday is at nine.\n\nKind regards,\nHarbour Wellness"],
    ["only its greeting and its close", "Hi Maya,\n\nKind regards,\nHarbour Wellness"],
    ["the sum alone", "We sent $80."],
  ])("is not told by %s", async (_, body) => {
    const house = play();
    await house.send();
    sentAs(house, body);
    expect(told(house)).toBe(0);
    expect(house.kinds()).toContain("sent");
  });

  it("is not told by one that says another sum: that is a task of its own", async () => {
    const house = play();
    await house.send();
    sentAs(house, `${house.letters()[0]?.draft?.text}`.replaceAll("$80", "$90"));
    expect(told(house)).toBe(0);
    expect(house.tasks()).toMatchObject([{ kind: "reply_wrong" }]);
  });

  it("says that it is approved, and is told by these words with more", () => {
    const house = play(null);
    sentAs(house, `${house.letters()[0]?.draft?.text}\nSee you soon!`);
    expect(house.letters()).toEqual([]);
  });
});

/** A letter goes in the language of the mail that it answers. */
const WROTE = {
  en: "Hello, I changed my mind about my massage. I would like a refund for it. Maya",
  es: "Hola, cambié de idea sobre mi masaje. Quisiera que me devuelvan el dinero, por favor. Maya",
  fr: "Bonjour, j’ai changé d’avis pour mon massage. Je voudrais être remboursée, s’il vous plaît. Maya",
} satisfies Record<(typeof LETTER_LANGUAGES)[number], string>;

describe.each(LETTER_LANGUAGES)("a letter of ours in %s", (language) => {
  /** Each that is there now, as it goes: put in first, which is told, then sent. */
  const sendAll = (house: ReturnType<typeof play>, seen: string[]) => {
    for (let [letter] = house.letters(); letter?.draft; [letter] = house.letters()) {
      expect([letter.kind, letter.draft.language]).toEqual([letter.kind, language]);
      expect([letter.kind, house.tell(letter)]).toEqual([letter.kind, ok]);
      expect([letter.kind, house.found(letter.draft.text)]).toEqual([letter.kind, []]);
      seen.push(letter.kind);
    }
  };

  it("is stopped by no check at send, unchanged, from the decision until long after the money left", async () => {
    const house = play(null, aMail({ body: WROTE[language] }), language);
    const seen: string[] = [];
    sendAll(house, seen);
    await house.send();
    sendAll(house, seen);
    house.after(15);
    sendAll(house, seen);
    expect(seen).toEqual(expect.arrayContaining(["approved", "sent", "delayed"]));
  });
});

it("what the patient said to have arrived says nothing any more once it came back", async () => {
  const house = play();
  await house.send();
  const said = { act: "arrived" as const, how: "phone" as const, sentence: "She rang: the money is there." };
  const { caseId } = house.decision;
  expect(acted(house.clinic.runtime, "sayByHand", house.ana, [caseId, ulidOf("SAID", 1), said])).toMatchObject({
    ok: true,
  });
  const heard = () => openTicketView(house.clinic.ctx(), house.ana, ticket, aMail());
  expect(heard()).toMatchObject({ value: { heard: [{ as: "arrived" }] } });
  house.after(3);
  house.processor.move("re_1", "failed");
  await readMoney(house.world, "stripe refund:re_1");
  expect(heard()).not.toHaveProperty("value.heard");
  expect(house.found("The $80.00 has arrived on your card.")).not.toEqual([]);
  const again = { ...said, sentence: "She rang again." };
  expect(acted(house.clinic.runtime, "sayByHand", house.ana, [caseId, ulidOf("SAID", 2), again])).toMatchObject({
    ok: false,
  });
});
