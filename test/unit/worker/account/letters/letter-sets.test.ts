/** Danger: a clinic's own words that are lost, overwritten by a colleague, or that reach a patient before anybody published them, or broken. */
import { describe, expect, it } from "vitest";
import { letterList, letterPiece, letterPreview, letterTrial } from "../../../../../core/contract/letters.ts";
import { housePiece } from "../../../../../core/reply/letter-text.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { aMassageMail, testClinic, ticket } from "../../../../support/clinic.ts";
import { decided, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { letterDesk } from "../../../../support/letters.ts";
import { good, refusedWith } from "../../../../support/policy-drafts.ts";

const OPENING = "opening.changed_mind";
const OWN = "It was kind of you to tell us that you have changed your mind.";

function desk() {
  const clinic = testClinic(mayasMassage());
  const lead = clinic.staff("lead", "Leo");
  const agent = clinic.staff("agent");
  const draftText = () => good(openTicketView(clinic.ctx(), agent, ticket, aMassageMail())).draft?.text;
  const told = () =>
    clinic.sql
      .all<{ type: string }>("SELECT type FROM event WHERE type LIKE 'letters.%' ORDER BY seq")
      .map(({ type }) => type);
  return { clinic, lead, draftText, told, ...letterDesk(clinic, lead) };
}

const stateOf = (list: Awaited<ReturnType<ReturnType<typeof desk>["list"]>>, key: string) =>
  Object.fromEntries(
    (list.pieces.find((one) => one.key === key)?.states ?? []).map((one) => [one.language, one.state]),
  );

it("what nobody wrote is the product's, in every language", async () => {
  const { list, piece } = desk();
  const { pieces, draft, versions, mayEdit } = letterList.parse(await list());
  expect([draft, versions, mayEdit]).toEqual([undefined, [], true]);
  expect(new Set(pieces.flatMap(({ states }) => states.map(({ state }) => state)))).toEqual(new Set(["product"]));
  const view = letterPiece.parse(await piece(OPENING));
  expect(view).toMatchObject({ own: null, product: housePiece(OPENING, "en"), history: [], state: "product" });
  expect(view.values[0]).toMatchObject({
    name: "service",
    example: "your leg laser sessions",
    insert: "{{ service }}",
  });
});

it("a draft reaches nobody; published, the next letter has it, and the other languages are said to lack it", async () => {
  const { draftText, write, list, publish, told } = desk();
  const before = draftText();
  const [greeting, opening, ...rest] = before?.split("\n\n") ?? [];
  expect(opening).toContain("about your visit");
  await write(OPENING, OWN);
  expect(draftText()).toBe(before);
  const { draft, ...drafted } = await list();
  expect(draft).toMatchObject({
    revision: 1,
    editedBy: "Leo",
    changes: [{ key: OPENING, language: "en", change: "own" }],
    faults: [],
  });
  expect(stateOf(drafted, OPENING)).toMatchObject({ en: "own", es: "elsewhere" });
  const { versions, ...after } = good(await publish(1));
  expect(after.draft).toBeUndefined();
  expect(versions).toMatchObject([
    { version: 1, publishedBy: "Leo", why: "Our own tone", changes: [{ key: OPENING }] },
  ]);
  expect(draftText()?.split("\n\n")).toEqual([greeting, OWN, ...rest]);
  expect(draftText()).toContain(OWN);
  expect(told()).toEqual(["letters.draft_started", "letters.published"]);
});

it("publishing again under the same id answers the same, and a draft that somebody changed meanwhile is not published", async () => {
  const { write, publish, clinic } = desk();
  await write(OPENING, OWN);
  const other = letterDesk(clinic, clinic.staff("admin", "Ada"));
  await other.write("closing", "Best wishes,\n{{ signature }}");
  expect(refusedWith(await publish(1))).toMatchObject({
    code: "draft_changed",
    values: { revision: 2, editedBy: "Ada" },
  });
  good(await publish(2, 2));
  expect(good(await publish(2, 2)).versions).toHaveLength(1);
});

it("of two who write one piece the second is told; two pieces stand in no one's way", async () => {
  const { clinic, write, save } = desk();
  const ada = letterDesk(clinic, clinic.staff("admin", "Ada"));
  await ada.write(OPENING, "Ada's words for it.");
  const late = await save(OPENING, null, "Leo's words for it.");
  expect(refusedWith(late)).toMatchObject({
    code: "draft_changed",
    values: { editedBy: "Ada", body: "Ada's words for it." },
  });
  await write("closing", "Yours,\n{{ signature }}");
  expect(good(await save(OPENING, null, "Ada's words for it.")).own).toBe("Ada's words for it.");
});

describe("is not published", () => {
  it("a piece that cannot be written: it is named with line, column and words", async () => {
    const { write, publish, list, draftText } = desk();
    const before = draftText();
    await write("decision.refund", "Good news.\nWe return {{ amuont }}.");
    expect((await list()).draft?.faults).toMatchObject([
      { key: "decision.refund", line: 2, column: 14, words: "amuont" },
    ]);
    const refusal = refusedWith(await publish(1));
    expect(refusal).toMatchObject({ code: "letters_refused", errors: [{ field: "en decision.refund" }] });
    expect(refusal?.errors?.[0]?.message).toBe("line 2, column 14, at “amuont”: undefined variable: amuont");
    expect(draftText()).toBe(before);
    expect((await list()).versions).toEqual([]);
  });

  it("a letter that names another sum", async () => {
    const { write, publish } = desk();
    await write("decision.refund", "We will return $900.00 to you.");
    expect(refusedWith(await publish(1))).toMatchObject({
      code: "letters_refused",
      values: { faults: [{ check: "amount_differs", words: "$900.00" }] },
    });
  });

  it("a draft that changes nothing", async () => {
    const { write, publish } = desk();
    await write(OPENING, OWN);
    await write(OPENING, null);
    expect(refusedWith(await publish(2))).toMatchObject({ code: "invalid" });
  });
});

it("back to the product's text, and an earlier version put into the draft again", async () => {
  const { write, publish, piece, restore, list, draftText, told } = desk();
  await write(OPENING, OWN);
  good(await publish(1));
  await write(OPENING, null);
  expect(await piece(OPENING)).toMatchObject({ own: null, published: OWN, state: "product" });
  good(await publish(1, 2));
  expect(draftText()).not.toContain(OWN);
  expect((await piece(OPENING)).history.map(({ version, body }) => [version, body])).toEqual([
    [2, null],
    [1, OWN],
  ]);
  expect(good(await restore(1)).draft?.changes).toEqual([{ key: OPENING, language: "en", change: "own" }]);
  expect(refusedWith(await restore(2))).toMatchObject({ code: "draft_changed" });
  good(await publish((await list()).draft?.revision ?? 0, 3));
  expect(draftText()).toContain(OWN);
  expect(told().filter((type) => type === "letters.draft_restored")).toHaveLength(1);
});

it("a draft thrown away is gone, what counts stays", async () => {
  const { write, discard, piece, told } = desk();
  await write(OPENING, OWN);
  expect((await discard()).draft).toBeUndefined();
  await discard();
  expect((await piece(OPENING)).own).toBeNull();
  expect(told()).toEqual(["letters.draft_started", "letters.draft_discarded"]);
});

it("what the product has changed since is shown, and stays said until somebody has seen it", async () => {
  const { clinic, write, publish, piece, save } = desk();
  await write(OPENING, OWN);
  // As a release before had it.
  clinic.sql.run(
    "UPDATE letter_draft SET json = replace(json, ?, 'Thank you for your words.')",
    housePiece(OPENING, "en"),
  );
  good(await publish(1));
  expect(await piece(OPENING)).toMatchObject({
    state: "product_changed",
    productWas: "Thank you for your words.",
    own: OWN,
  });
  good(await save(OPENING, OWN, OWN));
  expect(await piece(OPENING)).toMatchObject({ state: "own" });
  good(await publish(1, 2));
  expect((await piece(OPENING)).productWas).toBeUndefined();
});

it("is shown on real cases, decided ones as they were decided, with the place of the piece; else on an invented one", async () => {
  const { clinic, preview } = desk();
  decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
  const { letters, faults } = letterPreview.parse(await preview("decision.refund", "You get {{ amount }} back."));
  expect(faults).toEqual([]);
  expect(letters).toMatchObject([{ patientName: "Maya Chen", situation: "refund" }]);
  const [{ text, at, caseId }] = letters as [(typeof letters)[number]];
  expect(text.slice(at?.from, at?.to)).toBe("You get $80 back.");
  expect(caseId).toBeDefined();
  const invented = await preview("opening.angry", "We hear you.");
  expect(invented.letters[0]).toMatchObject({ patientName: "Maya Chen", at: { from: expect.any(Number) } });
  expect(invented.letters[0]?.caseId).toBeUndefined();
  expect((await preview("decision.refund", null, "es")).letters[0]?.caseId).toBeUndefined();
  expect((await preview("decision.refund", "{{ nobody }}")).faults).toMatchObject([{ words: "nobody" }]);
});

it("a piece that cannot be filled in does not say that no case has it, and its letters say that they have the product's words", async () => {
  const { clinic, preview } = desk();
  decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
  const { letters, isUnwritten } = letterPreview.parse(await preview("decision.refund", "You get {{ amuont }} back."));
  expect(isUnwritten).toBe(true);
  expect(letters).toMatchObject([{ patientName: "Maya Chen", at: { from: expect.any(Number) } }]);
  expect(letters[0]?.caseId).toBeDefined();
  expect((await preview("decision.refund", "You get {{ amount }} back.")).isUnwritten).toBeUndefined();
  expect((await preview("decision.refund", "")).isUnwritten).toBeUndefined();
});

it("last month's cases are tried: what would fail a check is named by its case", async () => {
  const { clinic, write, trial } = desk();
  decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
  expect(await trial()).toMatchObject({ cases: 1, looked: 0, failing: [] });
  await write("closing", "Yours,\n{{ signature }}");
  expect(await trial()).toMatchObject({ cases: 1, looked: 1, changed: 1, failing: [] });
  await write("decision.refund", "We will return $900.00 to you.");
  expect(letterTrial.parse(await trial())).toMatchObject({
    failing: [
      { patientName: "Maya Chen", fault: { key: "decision.refund", check: "amount_differs", words: "$900.00" } },
    ],
  });
});

it("who may: finance reads, an agent does not, and neither writes", async () => {
  const { clinic } = desk();
  const finance = letterDesk(clinic, clinic.staff("finance"));
  expect((await finance.list()).mayEdit).toBe(false);
  expect(refusedWith(await finance.save(OPENING, null, OWN))).toMatchObject({ code: "forbidden" });
  const agent = letterDesk(clinic, clinic.staff("agent"));
  expect(refusedWith(await agent.publish(1))).toMatchObject({ code: "forbidden" });
  await expect(agent.list()).rejects.toThrow("forbidden");
});

it("whole letters that the rules hold still go first, and the page says so", async () => {
  const { list } = desk();
  expect((await list()).whole).toEqual([]);
});

it("nothing reads a piece or a language that is none", async () => {
  const { save } = desk();
  expect(refusedWith(await save("opening.nobody", null, "x"))).toMatchObject({ code: "not_found" });
  expect(refusedWith(await save(OPENING, null, "x", "tlh"))).toMatchObject({ code: "not_found" });
});
