/** Danger: a mother whose address is on file is greeted as her child, or as somebody whom nobody knows. */
import { expect, it } from "vitest";
import { family } from "../../../../support/family.ts";

const ASKS = "I changed my mind about the laser sessions. Please refund the rest.";

it("who only pays is named as who pays, is spoken to by the name on file, and is told nothing of the treatment", () => {
  const { mail, view } = family();
  const seen = view(mail("E. H. <edgar@example.com>", ASKS));
  expect(seen.patient?.name).toBe("Elise Holloway");
  expect(seen.match.writer).toEqual({ name: "Edgar Holloway", as: "payer" });
  expect(seen.verification).toEqual({ state: "not_verified", why: "only_pays" });
  expect(seen.draft?.text).toMatch(/^Hi Edgar,/);
  expect(seen.draft?.text).not.toMatch(/Elise|laser|\$/i);
});

it("a guardian writes of the child's sessions as of any: the letter is to the guardian, by the name on file", () => {
  const { mail, view, say, id } = family();
  const snapshot = mail("P <priya@example.com>", "I changed my mind for my son Dev: please refund his laser sessions.");
  say(snapshot, { about: "somebody_else", patientId: id("D") });
  const seen = view(snapshot);
  expect(seen.match.writer).toEqual({ name: "Priya Raman", as: "guardian" });
  expect(seen.verification).toMatchObject({ state: "verified", how: "authorised_contact" });
  expect(seen.draft?.text).toMatch(/^Hi Priya,/);
});

it("an authorised contact who says nothing of another is greeted by their own name, not as the patient", () => {
  const { mail, view } = family();
  const seen = view(mail("R <remi@example.com>", ASKS));
  expect(seen.patient?.name).toBe("Huguette Belanger");
  expect(seen.match.writer).toEqual({ name: "Remi", as: "authorised_contact" });
  expect(seen.draft?.text).toMatch(/^Hi Remi,/);
});

it("nobody is named by an address that the mail may not come from, nor by the patient's own or a stranger's", () => {
  const { mail, view } = family();
  const forged = mail("E. H. <edgar@example.com>", ASKS);
  const doubted = { ...forged, ...(forged.sender && { sender: { ...forged.sender, trusted: false } }) };
  expect(view(doubted).match.writer).toBeUndefined();
  expect(view(doubted).draft?.text).toMatch(/^Hi E\.?/);
  expect(view(mail("Walter <walter@example.com>", ASKS)).match.writer).toBeUndefined();
  expect(view(mail("Zed <zed@example.com>", ASKS)).match.writer).toBeUndefined();
});
