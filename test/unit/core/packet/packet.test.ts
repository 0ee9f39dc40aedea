/** Danger: a bank reads what it may not (a note, another patient's purchase), or a packet that hides what it lacks. */
import { describe, expect, it } from "vitest";
import { linesOf } from "../../../../core/packet/blocks.ts";
import { packetContent } from "../../../../core/packet/content.ts";
import { documentOf, frozenText, hashOfPacket, SECTIONS } from "../../../../core/packet/document.ts";
import { packetOf } from "../../../../core/packet/make.ts";
import type { PacketRecords } from "../../../../core/packet/records.ts";
import { textPiecesOf } from "../../../../core/packet/texts.ts";
import type { Clause } from "../../../../core/policy/schema.ts";
import { LETTER_LANGUAGES } from "../../../../core/words.ts";
import { CLINICAL, packetRecords, STRANGER } from "../../../support/packet-records.ts";

const allText = (records: PacketRecords): string =>
  documentOf(packetOf(records))
    .sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(linesOf)])
    .join("\n");

/** Its terms, with the clause that decided bent. */
function withClause(bend: Partial<Clause>): PacketRecords["terms"] {
  return packetRecords().terms.map(({ governing, ...rest }) => {
    const clauses = governing.policy.clauses.map((one) => (one.id === "late" ? { ...one, ...bend } : one));
    return { ...rest, governing: { ...governing, policy: { ...governing.policy, clauses } } };
  });
}

describe("what a packet says", () => {
  it("holds the receipt, the signed terms, the visits with initials, the clause and the messages", () => {
    const content = packetOf(packetRecords());
    expect(content.purchases[0]?.payments[0]).toMatchObject({ label: "Visa ··42", amountMinor: 124_300 });
    expect(content.terms).toMatchObject([
      { policyVersionId: "packages@2", accepted: { on: "2026-01-15", how: "tablet", isBeforePurchase: true } },
    ]);
    expect(content.useLogs[0]?.uses.map(({ usedOn, initials }) => [usedOn, initials])).toEqual([
      ["2026-01-20", "NP"],
      ["2026-02-03", undefined],
      ["2026-02-10", "NP"],
    ]);
    expect(content.decisions[0]?.clause?.text).toBe("After thirty days we do not give money back.");
    expect(content.messages.map(({ by, said, words }) => [by, said, words])).toEqual([
      ["patient", "asks", undefined],
      ["clinic", "decides", undefined],
    ]);
  });

  it("tells it day by day", () => {
    expect(packetOf(packetRecords()).timeline.map(({ on, what }) => `${on} ${what}`)).toEqual([
      "2026-01-15 accepted",
      "2026-01-15 bought",
      "2026-01-15 paid",
      "2026-01-20 first_use",
      "2026-02-10 last_use",
      "2026-03-01 asked",
      "2026-03-02 refused",
      "2026-03-02 made",
    ]);
  });

  it("says what was left out on purpose", () => {
    expect(packetOf(packetRecords()).leftOut).toEqual([
      { what: "clinical_notes", count: 1 },
      { what: "message_words", count: 2 },
      { what: "other_purchases", count: 1 },
    ]);
  });

  it("lists nothing as missing where all is there, and each thing that is not", () => {
    expect(packetOf(packetRecords()).missing).toEqual([]);
    const [purchase] = packetRecords().purchases;
    const bare = packetRecords({
      clinic: { name: "Harbour Wellness" },
      customer: { name: "Maya Chen" },
      purchases: purchase ? [{ ...purchase, invoice: undefined, payments: [] }] : [],
      terms: [],
      messages: [],
    });
    expect(packetOf(bare).missing.map(({ what }) => what)).toEqual([
      "policy",
      "clause",
      "messages",
      "letter",
      "payment",
      "invoice",
      "customer_email",
      "clinic_address",
    ]);
  });

  it("says where the terms were accepted too late, in another version, or in no language of the packet's", () => {
    const [first] = packetRecords().terms;
    if (!first) throw new Error("no terms");
    const signature = {
      policyVersionId: "packages@3",
      acceptedAtMs: Date.parse("2026-02-01T18:00:00Z"),
      acceptedOn: "2026-02-01",
      how: "email" as const,
    };
    const governing = { ...first.governing, consent: { state: "signed_after" as const, signature } };
    const content = packetOf(packetRecords({ language: "es", terms: [{ ...first, governing }] }));
    expect(content.terms[0]?.accepted).toMatchObject({ otherVersionId: "packages@3", isBeforePurchase: false });
    expect(content.missing.map(({ what }) => what)).toEqual(["consent_before_purchase", "wording_in_language"]);
  });
});

describe("what a packet never says", () => {
  it("is a note, a word of a message that nobody vouched for, or another's", () => {
    const records = packetRecords();
    expect(JSON.stringify(records)).toContain(CLINICAL);
    for (const language of LETTER_LANGUAGES) {
      const said = frozenText(packetOf(packetRecords({ language }))) + allText(packetRecords({ language }));
      expect(said).not.toContain(CLINICAL);
      expect(said).not.toContain(STRANGER);
      expect(said).not.toContain("4242");
    }
  });

  it("is a reason that tells of somebody's health", () => {
    expect(packetOf(packetRecords({ reason: "medical_stop" })).reason).toBeUndefined();
    expect(allText(packetRecords({ reason: "medical_stop" }))).toContain("Not stated here");
    expect(packetOf(packetRecords({ reason: "result" })).reason).toBe("result");
  });

  it.each([
    { what: "a case whose reason is one of health", reason: "medical_stop" as const, when: [] },
    {
      what: "only such reasons",
      reason: "result" as const,
      when: [{ fact: "reason" as const, in: ["medical_stop", "plan_changed"] }],
    },
    {
      what: "a medical note",
      reason: "result" as const,
      when: [{ fact: "evidence.medical_note" as const, is: false }],
    },
  ])("is the clause of $what, in the pages or to a bank", ({ reason, when }) => {
    const bent = withClause({ title: `No ${CLINICAL}`, text: { en: `Stopped for ${CLINICAL}.` }, when });
    const content = packetOf(packetRecords({ reason, terms: bent }));
    const said = [allText(packetRecords({ reason, terms: bent })), ...textPiecesOf(content).map(({ text }) => text)];
    expect(said.join("\n")).not.toContain(CLINICAL);
    expect(said.join("\n")).toContain("The clause is not stated here.");
    expect(content.leftOut).toContainEqual({ what: "clause_words", count: 1 });
    expect(content.missing.map(({ what }) => what)).not.toContain("clause");
  });

  it("says the clause that one reason of health shares with others", () => {
    const when = [{ fact: "reason" as const, in: ["medical_stop", "changed_mind"] }];
    expect(packetOf(packetRecords({ terms: withClause({ when }) })).decisions[0]?.clause?.title).toBe(
      "After thirty days",
    );
  });

  it("is a field that nobody named: the schema refuses it", () => {
    const content = packetOf(packetRecords());
    expect(packetContent.safeParse(content).success).toBe(true);
    expect(packetContent.safeParse({ ...content, diagnosis: CLINICAL }).success).toBe(false);
  });

  it("shows the words of messages once somebody says that nothing in them is clinical, and no more than a page of each", () => {
    const [first] = packetRecords().messages;
    const words = "a ".repeat(5_000);
    const content = packetOf(packetRecords({ withWords: true, messages: first ? [{ ...first, words }] : [] }));
    expect(content.messages[0]?.words).toHaveLength(4_000);
    expect(content.leftOut).toContainEqual({ what: "shortened_messages", count: 1 });
  });
});

describe("the same records", () => {
  it("give the same bytes and the same hash, whatever the order of their fields", () => {
    const records = packetRecords();
    const turned = Object.fromEntries(Object.entries(records).toReversed()) as unknown as PacketRecords;
    expect(frozenText(packetOf(turned))).toBe(frozenText(packetOf(records)));
    expect(hashOfPacket(frozenText(packetOf(records)))).toMatch(/^[0-9a-f]{64}$/);
  });

  it("give another hash where one day is another", () => {
    const hashOf = (records: PacketRecords) => hashOfPacket(frozenText(packetOf(records)));
    expect(hashOf(packetRecords({ requestedOn: "2026-02-28" }))).not.toBe(hashOf(packetRecords()));
  });

  it("have every section in every language", () => {
    for (const language of LETTER_LANGUAGES) {
      const { sections } = documentOf(packetOf(packetRecords({ language })));
      expect(sections.map(({ name }) => name)).toEqual([...SECTIONS]);
      expect(sections.every(({ blocks }) => blocks.length > 0)).toBe(true);
    }
  });
});
