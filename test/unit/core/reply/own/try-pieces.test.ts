/** Danger: a piece that a clinic wrote, and that breaks or says a wrong sum in the first letter that meets it. */
import { describe, expect, it } from "vitest";
import { draftReply } from "../../../../../core/reply/draft.ts";
import { housePiece } from "../../../../../core/reply/letter-text.ts";
import { editedPieces, type OwnPiece } from "../../../../../core/reply/own/own-pieces.ts";
import { kindsWith, sampleLetters } from "../../../../../core/reply/own/sample-letters.ts";
import { tryPiece } from "../../../../../core/reply/own/try-pieces.ts";
import { valuesNamed } from "../../../../../core/reply/own/value-list.ts";
import { PIECE_KEYS, type PieceKey } from "../../../../../core/reply/pieces.ts";
import { RETIRED } from "../../../../../core/reply/template-values.ts";
import { LETTER_LANGUAGES } from "../../../../../core/words.ts";

const rules = { currency: "USD", bannedPhrases: ["guarantee"], signature: "Harbour Wellness" };
const house = { ...rules, templates: [] };
const piece = (key: PieceKey, body: string, language: OwnPiece["language"] = "en"): OwnPiece => ({
  key,
  language,
  body,
  ofProduct: housePiece(key, language),
});

describe.each(LETTER_LANGUAGES)("in %s", (language) => {
  it("every piece stands in an invented letter, and the product's own words pass there", () => {
    for (const key of PIECE_KEYS) {
      const letters = sampleLetters(key, language, "USD");
      expect(letters.length, key).toBeGreaterThan(0);
      for (const letter of letters) {
        const { problems, brokenLetter, text } = draftReply({ ...letter, rules: house });
        expect(brokenLetter).toBeUndefined();
        expect({ key, text, found: problems.filter(({ severity }) => severity === "blocks") }).toEqual({
          key,
          text,
          found: [],
        });
      }
    }
  });

  it("each piece of the product's, written again word for word with one space more, may be published", () => {
    for (const key of PIECE_KEYS) {
      const body = `${housePiece(key, language)} `;
      if (body.trim() === "") continue;
      expect(tryPiece(piece(key, body, language), rules), key).toEqual([]);
    }
  });
});

it("a value that does not exist is named with its line, its column and its words", () => {
  const faults = tryPiece(piece("decision.refund", "Good news.\nWe return {{ amuont }} to you."), rules);
  expect(faults).toMatchObject([
    {
      key: "decision.refund",
      language: "en",
      severity: "blocks",
      line: 2,
      column: 14,
      words: "amuont",
      message: "undefined variable: amuont",
    },
  ]);
});

it("a piece that names a value which letters have no more still publishes, with nothing in its place, and nobody is offered the value", () => {
  const before =
    "{% if goodwill or alternatives.size > 0 %}Instead:\n{% if goodwill %}- {{ goodwill }}\n{% endif %}{% for a in alternatives %}- {{ a }}\n{% endfor %}{% endif %}{% if review_by %}By {{ review_by }}.{% endif %}";
  expect(tryPiece(piece("still", before), rules)).toEqual([]);
  const redo =
    "{% unless next_visit_on %}Tell us which days suit you.{% endunless %}{{ next_visit_at }}{{ next_visit_with }}";
  expect(tryPiece(piece("next.redo", redo), rules)).toEqual([]);
  // A piece that letters have no more stands in none, and stops none.
  const gone = { ...piece("still", "See you on {{ next_visit_on }}."), key: "next_visit" as PieceKey };
  expect(tryPiece(gone, rules)).toEqual([]);
  expect(editedPieces([gone])).toEqual({});
  const named = valuesNamed("still", { language: "en", currency: "USD", signature: "x" }).map(({ name }) => name);
  expect(named).toContain("reviewer");
  for (const name of Object.keys(RETIRED)) expect(named).not.toContain(name);
});

it("a tag that does not end is found before any letter", () => {
  expect(tryPiece(piece("opening.angry", "{% if agent_name %}Hello"), rules)).toMatchObject([
    { severity: "blocks", line: 1 },
  ]);
});

it("a sum written by hand does not pass, whether or not a sample comes by it", () => {
  const inWords = "We will return $800.00 to you today, and not {{ amount }}.";
  expect(tryPiece(piece("decision.refund", inWords), rules)).toMatchObject([
    { severity: "blocks", check: "amount_differs", words: "$800.00", line: 1, column: 16 },
  ]);
  const hidden =
    'We will return {{ amount }}.\n{% if patient_name == "Zed" %}We will return $999.00 to you.{% endif %}';
  expect(tryPiece(piece("decision.refund", hidden), rules)).toMatchObject([
    { severity: "blocks", words: "$999.00", line: 2 },
  ]);
});

it("what a person would be asked at each send is said, and does not block", () => {
  const [fault] = tryPiece(piece("closing", "We guarantee it.\n{{ signature }}"), rules);
  expect(fault).toMatchObject({ severity: "asks", check: "banned_phrase", words: "guarantee", line: 1, column: 4 });
});

it("an answer that says nothing does not pass; a part that may be left out may be", () => {
  expect(tryPiece(piece("decision.decline", "  "), rules)).toMatchObject([{ severity: "blocks" }]);
  expect(tryPiece(piece("review", ""), rules)).toEqual([]);
});

it("says in which kinds of letter a piece stands", () => {
  expect(kindsWith("decision.refund")).toEqual(["refund", "several"]);
  expect(kindsWith("opening.angry")).toEqual(["refund", "decline"]);
  expect(kindsWith("body.sent")).toEqual(["sent"]);
  expect(kindsWith("short.sent")).toEqual(["sent"]);
});

it("the same words are one thing to put right, whatever the letters that they stand in decide", () => {
  const faults = tryPiece(piece("closing", "We will return $475 to you."), rules);
  const named = faults.map(({ words }) => words);
  expect(named).toContain("We will return $475");
  expect(new Set(named).size).toBe(named.length);
});

it("a tag that is never closed is told with its place", () => {
  const [fault] = tryPiece(piece("closing", "Thank you.\nHello {% if page_url %} there"), rules);
  expect(fault).toMatchObject({ line: 2, column: 7, words: "{% if page_url %}" });
  expect(fault?.message).toMatch(/not closed$/);
});

it("a piece that was tried is not tried again under rules that say the same: a whole set takes as long as the account stands still", () => {
  const one = piece("opening.changed_mind", "It was kind of you to write.");
  expect(tryPiece(one, { ...rules })).toBe(tryPiece(one, { ...rules }));
  expect(tryPiece(one, { ...rules, bannedPhrases: ["kind of you"] })).not.toEqual(tryPiece(one, { ...rules }));
});
