/** Danger: a letter with a typo is taken in, and every ticket that meets it fails. */
import { describe, expect, it } from "vitest";
import type { ReplyTemplate } from "../../../../core/policy/rules.ts";
import { draftReply } from "../../../../core/reply/draft.ts";
import { tryLetters } from "../../../../core/reply/try-letters.ts";
import { rules as ordinary } from "../../../support/clinic-records.ts";
import { OWN_LETTERS } from "../../../support/own-letters.ts";

const rules = { ...ordinary, templates: [...OWN_LETTERS] };

const withBody = (wanted: Partial<ReplyTemplate>, body: string) => ({
  ...rules,
  templates: rules.templates.map((template) =>
    Object.entries(wanted).every(([key, value]) => template[key as keyof ReplyTemplate] === value)
      ? { ...template, body }
      : template,
  ),
});

it("finds nothing wrong with letters that can be written", () => {
  expect(tryLetters(rules)).toEqual([]);
});

describe("every letter is tried", () => {
  it.each(OWN_LETTERS.map(({ id, situation }) => [id, situation] as const))("%s", (id) => {
    const faults = tryLetters(withBody({ id }, "Hello {{ patient_name }},\nyou get {{ amuont }} from us."));
    expect(faults).toEqual([
      {
        index: OWN_LETTERS.findIndex((template) => template.id === id),
        templateId: id,
        line: 2,
        column: 12,
        at: "amuont",
        message: "undefined variable: amuont",
      },
    ]);
  });

  it.each([
    ["only where there are two ways back", "Hello. {% if destinations.size > 1 %}{{ oops }}{% endif %} Goodbye."],
    ["only where there is nothing", "Hello. {% unless sum %}{{ oops }}{% endunless %} Goodbye, dear."],
    ["only where money came back", "Hello. {% if happened %}{{ oops }}{% endif %} Goodbye, dear."],
    ["only in a list of what is missing", "Hello. {% for m in missing %}{{ m.oops }}{% endfor %} Goodbye, dear."],
    ["only for a bonus", "Hello. {% if bonus %}{{ bonus | oops }}{% endif %} Goodbye, dear."],
    ["in nothing but blanks", "{% if false %}Hello there, dear.{% endif %}"],
  ])("a mistake that shows %s", (_, body) => {
    expect(tryLetters(withBody({ situation: "refund", language: "es", family: "sympathy" }, body))).toMatchObject([
      { templateId: "own-sympathy-refund-es", line: 1 },
    ]);
  });
});

it("a letter that fails all the same gives way to the product's own, and says so", () => {
  const input = {
    reason: "billing_error",
    situation: "holding_approver",
    language: "es",
    values: {
      circumstances: ["fault_proven"],
      patientName: "Maya Chen",
      serviceTitle: "Massage",
      requestedOn: "2026-03-02",
      moneyState: "none",
      destinations: [],
      alternatives: [],
      missing: [],
      answerByOn: "2026-03-04",
    },
  } as const;
  const broken = withBody(
    { situation: "holding", language: "es", family: "own_it" },
    "Hola {{ nombre }}, espere un poco.",
  );
  const draft = draftReply({ ...input, rules: broken });
  const { text, templateId } = draftReply({ ...input, rules: ordinary });
  expect(draft).toMatchObject({
    text,
    templateId,
    language: "es",
    problems: [],
    brokenLetter: { templateId: "own-own-it-holding-es", line: 1, column: 9, at: "nombre" },
  });
  expect(draftReply({ ...input, rules })).not.toHaveProperty("brokenLetter");
});
