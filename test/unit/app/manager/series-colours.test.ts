import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const SERIES = ["--series-1", "--series-2", "--series-3", "--series-4", "--series-5", "--series-6", "--series-rest"];
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
