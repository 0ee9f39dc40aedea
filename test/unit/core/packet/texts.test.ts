/** Danger: what a bank reads says more than the packet, or claims what the records do not. */
import { expect, it } from "vitest";
import { packetOf } from "../../../../core/packet/make.ts";
import { textPiecesOf } from "../../../../core/packet/texts.ts";
import { LETTER_LANGUAGES } from "../../../../core/words.ts";
import { CLINICAL, packetRecords, STRANGER } from "../../../support/packet-records.ts";

const textsOf = (bend: Parameters<typeof packetRecords>[0] = {}) =>
  Object.fromEntries(textPiecesOf(packetOf(packetRecords(bend))).map(({ kind, text }) => [kind, text]));

it("says what was bought and used, the terms and how they were accepted, the refusal with its clause", () => {
  expect(textsOf()).toMatchObject({
    refusal:
      "The customer asked for a refund on March 1, 2026. The clinic refused on March 2, 2026.\nThe clause “After thirty days” says: “After thirty days we do not give money back.”",
    terms_shown:
      "The terms “Packages, version 2” were shown to the customer and accepted on January 15, 2026, on a tablet, before the purchase.",
    bought:
      "Laser hair removal, 6 sessions (Package), bought on January 15, 2026 for $1,200.00.\n2 of 6 were used of Laser hair removal, 6 sessions.",
    service_dates: "2026-01-20, 2026-02-10",
    patient_name: "Maya Chen",
    patient_email: "maya@example.com",
  });
  expect(textsOf().visits).toContain("January 20, 2026, Used, NP, Harbour Street");
});

it("claims no acceptance that is not on file, and explains no refusal where nothing was refused", () => {
  const [first] = packetRecords().terms;
  if (!first) throw new Error("no terms");
  const governing = { ...first.governing, consent: { state: "missing" as const } };
  const texts = textsOf({ terms: [{ ...first, governing }], decisions: [] });
  expect(texts.terms_shown).toContain("No acceptance of the customer's is on file");
  expect(texts.refusal).toBeUndefined();
});

it("holds nothing clinical and nobody else in any language", () => {
  for (const language of LETTER_LANGUAGES) {
    const whole = Object.values(textsOf({ language })).join("\n");
    expect(whole).not.toContain(CLINICAL);
    expect(whole).not.toContain(STRANGER);
  }
});
