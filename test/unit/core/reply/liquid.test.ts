/** Danger: a letter that a manager wrote runs on and on. The clock stands still in a deployed Worker, so only counted work can stop it. */
import { describe, expect, it, vi } from "vitest";
import { renderTemplate } from "../../../../core/reply/liquid.ts";
import { spentMs } from "../../../support/processor-time.ts";

const values = { list: ["a", "b"], name: "Maya", nothing: null };
const textOf = (body: string) => {
  const rendered = renderTemplate(body, values);
  return rendered.ok ? rendered.value : rendered.error;
};

describe("a letter that does too much is stopped by what it does", () => {
  it("takes 2,000 loop steps and not one more", () => {
    expect(textOf("{% for i in (1..2000) %}{% endfor %}done")).toBe("done");
    expect(textOf("{% for i in (1..2001) %}{% endfor %}done")).toMatchObject({ message: "more than 2000 loop steps" });
  });

  it("counts nested loops and loops one after another together", () => {
    const nested = (n: number) => `{% for i in (1..${n}) %}{% for j in (1..${n}) %}x{% endfor %}{% endfor %}`;
    expect(textOf(nested(40))).toBe("x".repeat(1600));
    expect(textOf(nested(45))).toMatchObject({ message: "more than 2000 loop steps" });
    const twice = "{% for i in (1..1500) %}{% endfor %}";
    expect(textOf(twice)).toBe("");
    expect(textOf(twice + twice)).toMatchObject({ message: "more than 2000 loop steps" });
  });

  it("gives 20 kB and not one character more", () => {
    const block = `{% assign t = "${"x".repeat(1000)}" %}`;
    expect(textOf(`${block}{% for i in (1..20) %}{{ t }}{% endfor %}`)).toHaveLength(20_000);
    expect(textOf(`${block}{% for i in (1..20) %}{{ t }}{% endfor %}y`)).toMatchObject({
      message: "more than 20000 characters",
    });
  });

  it.each([
    ["a range of a million", "{% for i in (1..1000000) %}{% endfor %}"],
    ["a range that is only joined", '{{ (1..1000000) | join: "," }}'],
    [
      "a text doubled by a filter",
      `{% assign a = "${"x".repeat(500)}" %}${"{% assign a = a | append: a %}".repeat(60)}`,
    ],
    [
      "a text doubled by keeping it",
      `{% assign a = "xx" %}${"{% capture a %}{{ a }}{{ a }}{% endcapture %}".repeat(90)}`,
    ],
    ["a replacement that multiplies", `{% assign a = "${"x".repeat(2000)}" %}{{ a | replace: "x", a | size }}`],
    [
      "a loop whose every turn does much",
      `{% for i in (1..2000) %}${"{% if i == 1 or i == 2 or i == 3 %}{% endif %}".repeat(100)}{% endfor %}`,
    ],
    [
      "a loop that searches a long text",
      `{% assign a = "${"x".repeat(7000)}" %}{% for i in (1..1900) %}{% if a contains "y" %}{% endif %}{% endfor %}`,
    ],
    ["a loop inside the liquid tag", "{% liquid\nfor i in (1..1900)\n for j in (1..1900)\n endfor\nendfor\n%}"],
  ])("%s", (_, body) => {
    expect(textOf(body)).toMatchObject({ message: expect.any(String) });
    expect(spentMs(() => textOf(body), 2000)).toBeLessThan(2000);
  });

  it("with a clock that stands still, as deployed", () => {
    const clock = vi.spyOn(performance, "now").mockReturnValue(0);
    const date = vi.spyOn(Date, "now").mockReturnValue(0);
    try {
      expect(textOf("{% for i in (1..100000) %}{% for j in (1..100000) %}{% endfor %}{% endfor %}")).toMatchObject({
        message: expect.any(String),
      });
    } finally {
      clock.mockRestore();
      date.mockRestore();
    }
  });

  it("and the next letter starts anew", () => {
    for (let n = 0; n < 5; n++) expect(textOf("{% for i in (1..1900) %}{% endfor %}ok")).toBe("ok");
  });
});

describe("what a letter may not do", () => {
  it.each([
    "{% include 'package.json' %}",
    "{% render 'package.json' %}",
    "{% layout 'package.json' %}",
    "{% tablerow i in list %}{% endtablerow %}",
  ])("%s", (body) => {
    expect(textOf(body)).toMatchObject({ line: 1, column: 1 });
  });
});

it.each(["where_exp", "reject_exp", "group_by_exp", "has_exp", "find_exp", "find_index_exp"])(
  "%s evaluates an expression for each entry and is refused before it begins",
  (filter) => {
    const body = `{% assign a = (1..9000) %}{% for i in (1..100) %}{% assign b = a | ${filter}: 'x', 'x' %}{% endfor %}`;
    expect(textOf(body)).toMatchObject({ message: `undefined filter: ${filter}` });
  },
);

it.each(["sum: 'x'", "has", "find", "find_index", "size", "default: 1"])(
  "%s reads each entry, and that is counted",
  (filter) => {
    const body = `{% assign a = (1..9000) %}{% for i in (1..100) %}{% assign b = a | ${filter} %}{% endfor %}`;
    expect(textOf(body)).toMatchObject({ message: "memory alloc limit exceeded" });
  },
);

it.each(["slugify", "abs", "ceil", "at_least: 3", "times: 2"])(
  "%s reads all of a long text, and that is counted",
  (filter) => {
    const body = `{% assign a = (1..9000) | join: '' %}{% for i in (1..1999) %}{% assign b = a | ${filter} %}{% endfor %}`;
    expect(textOf(body)).toMatchObject({ message: "memory alloc limit exceeded" });
  },
);

/** Danger: a letter that was looked at in the evening names another day when it leaves, or yesterday's because it was kept. */
it.each(["date: '%s'", "date", "date_to_string", "date_to_long_string", "date_to_rfc822", "date_to_xmlschema"])(
  "%s reads no clock, however it is asked for now",
  (filter) => {
    for (const now of ["'now'", "'today'", "'no' | append: 'w'", "'NOW' | downcase"]) {
      expect(textOf(`{{ ${now} | ${filter} }}`)).toMatchObject({
        line: 1,
        message: expect.stringContaining("no clock"),
      });
    }
    expect(textOf(`{{ '2026-03-02' | ${filter} }}`)).not.toHaveProperty("message");
  },
);

it("nothing in a letter is left to chance", () => {
  expect(textOf("{% assign a = (1..9) %}{{ a | sample }}")).toMatchObject({ message: "undefined filter: sample" });
});

it("names line, column and words of a mistake", () => {
  expect(textOf("Hello,\n\nyou get {{ amuont }}.")).toMatchObject({
    line: 3,
    column: 12,
    at: "amuont",
    message: "undefined variable: amuont",
  });
  expect(textOf("Hello {% fro x in list %}")).toMatchObject({ line: 1, column: 7, at: "{% fro x in list %}" });
  expect(textOf("Hello\n{% if name %}")).toMatchObject({
    line: 2,
    column: 1,
    message: expect.stringContaining("not closed"),
  });
  expect(textOf("{{ name | shout }}")).toMatchObject({ line: 1, message: "undefined filter: shout" });
});

it("still writes what letters are made of", () => {
  expect(
    textOf("{% for x in list %}{{ forloop.index }}{{ x }}{% unless forloop.last %}, {% endunless %}{% endfor %}"),
  ).toBe("1a, 2b");
  expect(textOf("{% case name %}{% when 'Maya' %}hi{% else %}no{% endcase %}{{ nothing }}{{ list.size }}")).toBe("hi2");
  expect(
    textOf("{% capture k %}{{ name | upcase }}{% endcapture %}{{ k }}{% for x in list %}{% break %}{% endfor %}"),
  ).toBe("MAYA");
});
