/** Danger: an agent reads a letter in one language, and what is kept of it, or the case's next letter, is in another. */
import { expect, it } from "vitest";
import { assert } from "../../../../../core/result.ts";
import { assembleCaseInput } from "../../../../../worker/account/domain/facts/assemble.ts";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import { aMassageMail, testClinic, ticket } from "../../../../support/clinic.ts";
import { decided, mayasMassage, ulidOf } from "../../../../support/deciding.ts";

it("what an agent decides in another language is kept in it, and later letters of the case keep to it", () => {
  const clinic = testClinic(mayasMassage());
  const agent = clinic.staff("agent");
  const mail = aMassageMail();
  const look = (language?: "fr") => {
    const read = evaluateRead(
      clinic.ctx(),
      agent,
      { ticket, lineIds: [clinic.id("line", "N1")], reason: "changed_mind", ...(language && { language }) },
      mail,
    );
    assert(read.ok, "read");
    return read.value;
  };
  const before = look();
  expect(before.draft?.language).not.toBe("fr");
  const french = look("fr");
  expect(french.draft).toMatchObject({ language: "fr", languageFrom: "agent" });
  // The language of a letter is no fact that is decided on.
  expect(french.proposal.factsHash).toBe(before.proposal.factsHash);

  decided(clinic, agent, ulidOf("DEC", 1), { mail, language: "fr", replyText: french.draft?.text });
  expect(
    clinic.sql.one(
      "SELECT proposal_json ->> '$.said.language' AS said, proposal_json ->> '$.asked.language' AS asked FROM evaluation",
    ),
  ).toEqual({ said: "fr", asked: "fr" });
  const after = assembleCaseInput(clinic.ctx(), agent, { ticket, snapshot: mail, caseId: ulidOf("CASE", 1) });
  assert(after.ok, "after");
  expect(after.value).toMatchObject({ languageFrom: "agent", patient: { language: "fr" } });
});
