/** Danger: a clinic with a long name is asked at every short letter to shorten its sentences, and learns to press twice. */
import { describe, expect, it } from "vitest";
import { checkReply } from "../../../../../core/reply/check/check-reply.ts";
import { draftReply } from "../../../../../core/reply/draft.ts";
import { allSamples } from "../../../../../core/reply/own/sample-letters.ts";
import { together } from "../../../../../core/reply/send-facts.ts";
import { LETTER_LANGUAGES } from "../../../../../core/words.ts";

const NAMES = [
  "Westside Physiotherapy & Rehabilitation",
  "Rejuvenation Dermatology Associates of California\nPatient accounts administration",
];
const HARD =
  "Notwithstanding aforementioned contractual obligations, reimbursement eligibility determinations necessitate administrative verification.";

describe.each(LETTER_LANGUAGES)("in %s", (language) => {
  it.each(NAMES)("no letter of ours reads above grade 8 by the name that signs it, short or whole: %s", (signature) => {
    const rules = { templates: [], bannedPhrases: [], signature };
    for (const sample of allSamples(language, "USD")) {
      const { text, problems } = draftReply({ ...sample, rules });
      expect([text, problems.filter(({ check }) => check === "reading_grade")]).toEqual([text, []]);
    }
  });
});

it("nor is it asked where it is sent, beside another letter's facts", () => {
  const rules = { templates: [], bannedPhrases: [], signature: NAMES[1] ?? "" };
  const short = allSamples("en", "USD").find((one) => one.form === "short" && one.situation === "statement");
  const [other] = allSamples("en", "USD");
  if (!short || !other) throw new Error("No letter");
  const { text, facts } = draftReply({ ...short, rules });
  const both = together([draftReply({ ...other, rules }).facts, facts]);
  expect(checkReply(text, both).map(({ check }) => check)).not.toContain("reading_grade");
});

it("hard words beside the name are asked about all the same", () => {
  const [sample] = allSamples("en", "USD");
  if (!sample) throw new Error("No letter");
  const { facts } = draftReply({ ...sample, rules: { templates: [], bannedPhrases: [], signature: NAMES[1] ?? "" } });
  expect(checkReply(`${HARD}\n${NAMES[1]}`, facts).map(({ check }) => check)).toContain("reading_grade");
});
