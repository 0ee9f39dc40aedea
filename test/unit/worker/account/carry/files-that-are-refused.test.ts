/** Danger: a file that somebody made, broke or changed is half taken, brings the account down, or is refused without a word of why. */
import { expect, it } from "vitest";
import { sealed } from "../../../../../core/carry/bundle.ts";
import { BUNDLE_CHARS_MOST } from "../../../../../core/carry-bounds.ts";
import type { Bundle } from "../../../../../core/contract/carry.ts";
import { account, OPENING, publishOpening } from "../../../../support/carrying.ts";
import { dump, rules } from "../../../../support/clinic.ts";

const anew = ({ format: _, hash: __, ...bundle }: Bundle, change: object): string =>
  JSON.stringify(sealed({ ...bundle, ...change } as never));

type Bend = (bundle: Bundle) => string;
const carrying =
  (change: (carried: Bundle["carried"]) => object): Bend =>
  (bundle) =>
    anew(bundle, { carried: { ...bundle.carried, ...change(bundle.carried) } });
const withRules = (change: object): Bend => carrying(({ rules: own }) => ({ rules: { ...own, ...change } }));
const template = (body: string) => [{ id: "mine-refund", family: "own_it", situation: "refund", language: "en", body }];

it.each<[string, Bend, object]>([
  ["nothing", () => "", { why: "no_bundle" }],
  ["a picture", () => "\u0089PNG\r\n\u001a\n", { why: "no_bundle" }],
  ["half a file", (b) => JSON.stringify(b).slice(0, -200), { why: "no_bundle" }],
  ["another JSON", () => '{"format":"makegood-policy-1"}', { why: "no_bundle" }],
  ["a format that cannot become a text", () => '{"format":{"toString":0}}', { why: "no_bundle" }],
  ["a list", () => "[[[[]]]]", { why: "no_bundle" }],
  ["too much", () => " ".repeat(BUNDLE_CHARS_MOST + 1), { why: "too_big" }],
  ["a later format", (b) => JSON.stringify({ ...b, format: "makegood-carry-2" }), { why: "later_release" }],
  ["a later release", (b) => anew(b, { release: b.release + 1 }), { why: "later_release" }],
  [
    "a figure changed by hand",
    (b) => JSON.stringify(b).replace('"undoWindowSeconds":120', '"undoWindowSeconds":0'),
    { why: "damaged" },
  ],
  ["another hash", (b) => JSON.stringify({ ...b, hash: "0".repeat(64) }), { why: "damaged" }],
  ["no hash", ({ hash: _, ...b }) => JSON.stringify(b), { why: "damaged" }],
  [
    "a prototype",
    (b) => JSON.stringify(b).replace('"carried":{', '"carried":{"__proto__":{"isAdmin":true},'),
    { why: "odd", where: "carried.__proto__" },
  ],
  [
    "a constructor",
    (b) => JSON.stringify(b).replace('"from":{', '"from":{"constructor":{},'),
    { why: "odd", where: "from.constructor" },
  ],
  [
    "ten thousand levels",
    (b) => JSON.stringify(b).replace('"letters":[', `"letters":[${"[".repeat(10_000)}${"]".repeat(10_000)},`),
    { why: "odd" },
  ],
  [
    "half a cent",
    (b) => JSON.stringify(b).replace('"undoWindowSeconds":120', '"undoWindowSeconds":0.5'),
    { why: "odd" },
  ],
  [
    "more than any number",
    (b) => JSON.stringify(b).replace('"undoWindowSeconds":120', '"undoWindowSeconds":1e999'),
    { why: "odd" },
  ],
  ["a field that nobody knows", (b) => anew(b, { patients: [] }), { why: "content", where: "patients" }],
  ["limits of a person", withRules({ people: [] }), { why: "content", where: "carried.rules.people" }],
  [
    "a word for a sum",
    withRules({ undoWindowSeconds: "=1+1" }),
    { why: "content", where: "carried.rules.undoWindowSeconds" },
  ],
  [
    "a formula that is none",
    carrying(({ policies: [one] }) => ({
      policies: [
        {
          ...one,
          otherwise: { offers: [{ kind: "refund", entitlement: "void", formula: { type: "eval", code: "x" } }] },
        },
      ],
    })),
    { why: "content", where: expect.stringMatching(/^carried\.policies\.0\.otherwise\.offers\.0\.formula/) },
  ],
  [
    "a test of a fact that is none",
    carrying(({ policies: [one] }) => ({
      policies: [
        {
          ...one,
          clauses: [
            {
              id: "a1",
              title: "A",
              text: { en: "A" },
              restrictive: false,
              when: [{ fact: "process.env", in: ["x"] }],
              grants: one?.otherwise,
            },
          ],
        },
      ],
    })),
    { why: "content", where: expect.stringMatching(/^carried\.policies\.0\.clauses\.0\.when/) },
  ],
  ["a policy twice", carrying(({ policies }) => ({ policies: [...policies, ...policies] })), { why: "twice" }],
  [
    "a piece twice",
    carrying(({ letters }) => ({ letters: [...letters, ...letters] })),
    { why: "twice", where: `en ${OPENING}` },
  ],
  [
    "rules in another currency than it says",
    withRules({ currency: "EUR" }),
    { why: "other_currency", where: "rules: EUR" },
  ],
  [
    "a whole letter that cannot be written",
    withRules({ templates: template("Dear {{ patient_name }, twenty signs and more.") }),
    { why: "rules", where: "rules.templates.0.body" },
  ],
  [
    "a letter that loops for ever",
    withRules({ templates: template("{% for a in (1..99999999) %}{{ a }}{% endfor %} and twenty signs") }),
    { why: "rules" },
  ],
  [
    "a piece that cannot be written",
    carrying(() => ({ letters: [{ key: OPENING, language: "en", body: "We {{ nothing.of | that }} know" }] })),
    { why: "letter", where: `en ${OPENING}` },
  ],
  [
    "a piece with a sum written by hand",
    carrying(() => ({ letters: [{ key: OPENING, language: "en", body: "We give you $5,000.00 back today." }] })),
    { why: "letter", where: `en ${OPENING}` },
  ],
  [
    "a piece that no letter has",
    carrying(() => ({ letters: [{ key: "opening.nobody_knows", language: "en", body: "Hello." }] })),
    { why: "letter", where: "en opening.nobody_knows" },
  ],
])("%s is refused in a word, and nothing is written", async (_name, bend, fault) => {
  const test = account();
  await publishOpening(test.clinic, test.admin);
  const live = account();
  const text = bend(await test.take());
  const before = dump(live.clinic.sql);
  if (text.length <= BUNDLE_CHARS_MOST)
    expect(await live.look(text)).toEqual({ fault: expect.objectContaining(fault) });
  expect((await live.bring(text, "0".repeat(64))).ok).toBe(false);
  expect(dump(live.clinic.sql)).toBe(before);
});

it("a file of another currency or of places under other law is refused, with both", async () => {
  const test = account();
  const live = account();
  const bundle = await test.take();
  const inEuro = {
    currency: "EUR",
    carried: { ...bundle.carried, rules: null, policies: [], letters: [] },
  };
  expect(await live.look(anew(bundle, inEuro))).toEqual({
    fault: { why: "other_currency", where: "EUR", here: rules.currency },
  });
  expect(await live.look(anew(bundle, { jurisdictions: ["GB"] }))).toMatchObject({
    fault: { why: "other_law", where: "GB" },
  });
});
