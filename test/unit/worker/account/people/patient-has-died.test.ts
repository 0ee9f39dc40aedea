/** Danger: the money of somebody who died goes to whoever asks, or the bereaved read a letter that was meant for the dead. */
import { describe, expect, it } from "vitest";
import { verifyTicket } from "../../../../../worker/account/commands/people/verify-ticket.ts";
import { refusable } from "../../../../../worker/account/commands/run-command.ts";
import { assembleCaseInput } from "../../../../../worker/account/domain/facts/assemble.ts";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import { ticket } from "../../../../support/clinic.ts";
import { decideAs, ulidOf } from "../../../../support/deciding.ts";
import { FER, family, MOTHERS, namesOf } from "../../../../support/family.ts";

describe("the patient has died", () => {
  const WIDOW =
    "This is Joan, Walter's wife. I am sorry to tell you that Walter passed away on the first of March. He had five sessions left over and I wondered whether they might be refunded.";
  const WALTER = "Walter Quigley <walter@example.com>";

  function widow() {
    const all = family();
    const snapshot = all.mail(WALTER, WIDOW, "Walter Quigley");
    return { ...all, snapshot };
  }

  it("his own address verifies nobody: who may act is asked with condolence, and nothing is told", () => {
    const { view, take, say, snapshot, id } = widow();
    take(snapshot);
    const first = view(snapshot);
    expect(first.who).toMatchObject({ isAsked: true, isDeceased: true });
    expect(namesOf(first)).toEqual([["Walter Quigley", "named", "writer"]]);
    say(snapshot, { about: "somebody_else", patientId: id("W") });
    const seen = view(snapshot);
    expect(seen.verification).toEqual({ state: "not_verified", why: "patient_died" });
    for (const { draft } of [first, seen]) {
      expect(draft?.problems).toEqual([]);
      expect(draft?.text).toMatch(/^Hello,\n/);
      expect(draft?.text).toContain("We are so sorry about Walter.");
      expect(draft?.text).toContain("a letter from the probate court");
      expect(draft?.text).not.toMatch(/Quigley|laser|\$|agreed|doctor/i);
    }
  });

  it("its reason is of no kind of the living, and only papers show who may settle it", () => {
    const { clinic, agent, view, take, say, snapshot, id } = widow();
    take(snapshot);
    say(snapshot, { about: "somebody_else", patientId: id("W") });
    const papers = { patientId: id("W"), sentence: "The letter of the court was seen." };
    const check = (how: "known_details" | "estate_papers") =>
      refusable(clinic.runtime, agent, (c) => verifyTicket(c, ticket, { ...papers, how }, snapshot));
    expect(check("known_details")).toMatchObject({ error: { code: "invalid", field: "how" } });
    expect(check("estate_papers").ok).toBe(true);
    const seen = view(snapshot);
    expect(seen.verification).toMatchObject({ state: "verified", how: "estate_papers" });
    expect(seen.proposal?.reason).toBe("other");
    expect(seen.draft?.problems).toEqual([]);
    expect(seen.draft?.text).toMatch(/^Hello,\n/);
    expect(seen.draft?.text).toContain("We are so sorry for your loss.");
    expect(seen.draft?.text).toMatch(/to the .* that paid/);
    expect(seen.draft?.text).not.toMatch(/Walter|agreed|rather have|your (?:visa|account)/i);
    const done = decideAs(clinic, agent, ulidOf("DEC", 1), {
      ...{ mail: snapshot, lineIds: [clinic.id("line", "NW")], reason: "other" as const },
    });
    expect(done.ok).toBe(true);
  });

  it("a death in the writer's family is not the writer's, and is answered as any other mail", () => {
    const answerTo = (why: string) => {
      const { clinic, agent, view, mail } = family();
      const snapshot = mail(FER, `${why}, so I missed my laser sessions. Please refund them.`);
      const ask = { ticket, lineIds: [clinic.id("line", "NF")], reason: "changed_mind" as const };
      const matter = assembleCaseInput(clinic.ctx(), agent, { ...ask, snapshot });
      const read = evaluateRead(clinic.ctx(), agent, ask, snapshot);
      const { proposal, draft } = read.ok ? read.value : {};
      const offers = proposal?.options.map(({ kind, amountMinor }) => [kind, amountMinor]);
      return { seen: view(snapshot), hasDied: matter.ok && matter.value.hasDied, offers, text: draft?.text };
    };
    const { seen, ...answer } = answerTo("My father passed away and I had to fly home");
    expect(seen.patient?.name).toBe("Fernanda Osorio");
    expect(seen).not.toHaveProperty("who");
    expect(seen.verification).toMatchObject({ state: "verified", how: "writes_from_address_on_file" });
    const { seen: _, ...withoutADeath } = answerTo("My plans are others now and I had to fly home");
    expect(answer).toEqual(withoutADeath);
    expect(answer.hasDied).toBe(false);
    expect(answer.text).toMatch(/^Hi Fernanda,\n\nThank you for writing to us about/);
  });

  it("whoever might speak for the living has to show that they may for the dead", () => {
    const { view, mail } = family();
    const seen = view(
      mail(
        "Remi B <remi@example.com>",
        "My mother died in March. She had five sessions left. Can they be refunded to the family?",
      ),
    );
    expect(seen.patient?.name).toBe("Huguette Belanger");
    expect(seen.verification).toEqual({ state: "not_verified", why: "patient_died" });
  });

  it("somebody may know it without the mail, and take it back", () => {
    const { clinic, agent, view, mail, say, id } = family();
    const snapshot = mail(FER, MOTHERS);
    say(snapshot, { about: "somebody_else", patientId: id("A"), hasDied: true });
    expect(view(snapshot)).toMatchObject({ who: { isDeceased: true }, verification: { why: "patient_died" } });
    const readMatter = () => assembleCaseInput(clinic.ctx(), agent, { ticket, snapshot, reason: "changed_mind" });
    expect(readMatter()).toMatchObject({ ok: true, value: { hasDied: true } });
    say(snapshot, { about: "somebody_else", patientId: id("A"), hasDied: false });
    expect(readMatter()).toMatchObject({ ok: true, value: { hasDied: false } });
    expect(view(snapshot)).toMatchObject({ who: { isDeceased: false }, verification: { why: "writes_for_another" } });
  });
});
