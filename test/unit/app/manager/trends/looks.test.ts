/** Danger: two lines that somebody cannot tell apart, or one that looks today like another did last month. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Look, lookAt, REASON_LOOKS, REST_LOOK } from "../../../../../app/manager/charts/looks.ts";

const HUES = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const SERIES = [...HUES, "rest"].map((hue) => `--series-${hue}`);
const SCHEMES = { light: ":root {", dark: ':root[data-scheme="dark"] {' } as const;

/** The tokens of one scheme in a style sheet. */
function tokensOf(file: string, scheme: keyof typeof SCHEMES): Map<string, string> {
  const css = readFileSync(file, "utf8");
  const start = css.indexOf(SCHEMES[scheme]);
  const block = css.slice(start, css.indexOf("}", start));
  return new Map([...block.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [name, hex]));
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each(["light", "dark"] as const)("a bar that cannot be seen in the %s scheme", (scheme) => {
  const series = tokensOf("app/manager/charts/tokens.css", scheme);
  const page = tokensOf("app/ui/tokens.css", scheme);

  it.each(SERIES)("%s reaches 3:1 on the page and on a card", (name) => {
    const colour = series.get(name) ?? "";
    expect(contrast(colour, page.get("--surface") ?? "")).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, page.get("--raised") ?? "")).toBeGreaterThanOrEqual(3);
  });
});

/** How each colour is seen: as it is, and without red, green or blue (Machado, Oliveira and Fernandes 2009, severity 1, linear RGB). */
const EYES = {
  all: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  "no red": [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  "no green": [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  "no blue": [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
/** Steps of CIELAB: 2 is just seen side by side, some 10 across a picture. */
const APART = 15;

type Three = readonly [number, number, number];

function seenBy(matrix: readonly number[], hex: string): Three {
  const linear = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  const row = (at: number) =>
    Math.min(
      1,
      Math.max(
        0,
        linear.reduce((sum, part, n) => sum + part * (matrix[at * 3 + n] ?? 0), 0),
      ),
    );
  const [red, green, blue] = [row(0), row(1), row(2)];
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = f(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

describe.each(Object.entries(EYES))("two colours that are one for eyes with %s colours", (_, matrix) => {
  it.each(["light", "dark"] as const)("stay apart in the %s scheme", (scheme) => {
    const tokens = tokensOf("app/manager/charts/tokens.css", scheme);
    const seen = HUES.map((hue) => seenBy(matrix, tokens.get(`--series-${hue}`) ?? ""));
    for (const [at, one] of seen.entries()) {
      for (const [before, other] of seen.slice(0, at).entries()) {
        const far = Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
        expect([at + 1, before + 1, far >= APART]).toEqual([at + 1, before + 1, true]);
      }
    }
  });
});

describe("a line told by its colour alone", () => {
  const uncoloured = ({ shape, hollow, dash }: Look) => `${shape} ${hollow} ${dash}`;
  const first = HUES.map((_, at) => lookAt(at));

  it.each([
    ["reasons", [...Object.values(REASON_LOOKS), REST_LOOK]],
    ["anything else", [...first, REST_LOOK]],
  ])("has a marker and a dash of its own among %s", (_, looks) => {
    expect(new Set(looks.map(uncoloured)).size).toBe(looks.length);
  });

  it("and among the first eight of anything a colour too", () => {
    expect(new Set(first.map(({ hue }) => hue)).size).toBe(8);
    expect(lookAt(8)).toEqual(REST_LOOK);
  });
});

describe("a reason that changes its look", () => {
  it("keeps for ever what pictures were printed with", () => {
    const kept = Object.entries(REASON_LOOKS).map(
      ([reason, { hue, shape, hollow, dash }]) => `${reason} ${hue} ${shape} ${hollow ? "hollow" : "full"} ${dash}`,
    );
    expect(kept).toEqual([
      "result 2 circle full solid",
      "changed_mind 1 square full solid",
      "moved_or_schedule 6 triangle full solid",
      "medical_stop 3 diamond full solid",
      "membership_cancel 4 drop full solid",
      "billing_error 5 cross full solid",
      "no_show_dispute 7 circle hollow dashed",
      "not_informed 8 square hollow dashed",
      "expired 1 triangle hollow dashed",
      "service_fault 3 drop hollow dashed",
      "product_return 4 diamond hollow dashed",
      "plan_changed 2 square hollow dotted",
      "insurance_overpayment 6 circle hollow dotted",
      "other 5 diamond hollow dotted",
      "unread 7 triangle hollow dotted",
    ]);
  });
});
