/** Danger: the patient hears nothing after the decision, hears the same twice, or reads that money is further than it is. */
import { describe, expect, it } from "vitest";
import { LETTER_LANGUAGES } from "../../../../../core/words.ts";
import { takeSent } from "../../../../../worker/account/commands/decision/take-sent.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { aMail, dump, ticket } from "../../../../support/clinic.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { aRefundOfMayas } from "../../../../support/due-letters.ts";
import { acted } from "../../../../support/operations.ts";
import { readMoney, untoldLetters } from "../../../../support/stored-jobs.ts";

const ok = { ok: true, value: true };

describe("once the money has left", () => {
  it("is due with sum, card and the days between which it shows, and after it was put in never again", async () => {
    const house = aRefundOfMayas();
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
    const house = aRefundOfMayas();
    await house.send();
    expect(house.tell(house.letters()[0], bend)).toMatchObject({ ok: false, error: { code } });
    expect(house.kinds()).toEqual(["sent"]);
  });

  it("is late where nobody heard of it after the last day, with a promise that is a task", async () => {
    const house = aRefundOfMayas();
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
    const house = aRefundOfMayas();
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
      const house = aRefundOfMayas();
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
    const house = aRefundOfMayas(null);
    const [approved] = house.letters();
    expect(approved).toMatchObject({ kind: "approved", because: "decided", isOwed: true });
    expect(approved?.draft?.problems).toEqual([]);
    expect(approved?.draft?.text).toContain("We will return $80 to your Visa ending in 42.");
    expect(house.tell(approved)).toEqual(ok);
    expect(house.found(approved?.draft?.text)).toEqual([]);
    expect(house.letters()).toEqual([]);
  });
});

describe("a due letter that the agent changed before it was sent", () => {
  const sentAs = (house: ReturnType<typeof aRefundOfMayas>, body: string, messageId = "m1") =>
    transact(house.clinic.runtime, { type: "job", job: "intake" }, (context) =>
      takeSent(context, ticket, [{ messageId, body, writtenAtMs: house.clinic.ctx().nowMs }]),
    );
  const told = (house: ReturnType<typeof aRefundOfMayas>) =>
    house.clinic.sql.all<{ data: string }>("SELECT data FROM event WHERE type = 'letter.told'").length;

  it("is told once it was really sent, and its task is done", async () => {
    const house = aRefundOfMayas();
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
    const house = aRefundOfMayas();
    await house.send();
    sentAs(house, body);
    expect(told(house)).toBe(0);
    expect(house.kinds()).toContain("sent");
  });

  it("is not told by one that says another sum: that is a task of its own", async () => {
    const house = aRefundOfMayas();
    await house.send();
    sentAs(house, `${house.letters()[0]?.draft?.text}`.replaceAll("$80", "$90"));
    expect(told(house)).toBe(0);
    expect(house.tasks()).toMatchObject([{ kind: "reply_wrong" }]);
  });

  it("says that it is approved, and is told by these words with more", () => {
    const house = aRefundOfMayas(null);
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
  const sendAll = (house: ReturnType<typeof aRefundOfMayas>, seen: string[]) => {
    for (let [letter] = house.letters(); letter?.draft; [letter] = house.letters()) {
      expect([letter.kind, letter.draft.language]).toEqual([letter.kind, language]);
      expect([letter.kind, house.tell(letter)]).toEqual([letter.kind, ok]);
      expect([letter.kind, house.found(letter.draft.text)]).toEqual([letter.kind, []]);
      seen.push(letter.kind);
    }
  };

  it("is stopped by no check at send, unchanged, from the decision until long after the money left", async () => {
    const house = aRefundOfMayas(null, aMail({ body: WROTE[language] }), language);
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
  const house = aRefundOfMayas();
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
