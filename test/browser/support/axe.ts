import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame, Locator } from "playwright-core";

declare global {
  interface Window {
    readonly axe?: { run(context: Document, options: object): Promise<AxeResults> };
  }
}

const SOURCE = readFileSync(new URL("../../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** All that another scheme of the same page can change. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** Every violation in one frame, as `impact rule: element`. Evaluated from outside, so that the page's own CSP stays as it is. */
export function violationsIn(frame: Frame): Promise<string[]> {
  return violationsOf(frame, { type: "tag", values: RULES });
}

/** As `violationsIn`, of a page that was looked at already, now in its other scheme. */
export function colourViolationsIn(frame: Frame): Promise<string[]> {
  return violationsOf(frame, { type: "rule", values: COLOUR_RULES });
}

async function violationsOf(frame: Frame, runOnly: { type: "tag" | "rule"; values: string[] }): Promise<string[]> {
  if (!(await frame.evaluate(() => window.axe !== undefined))) await frame.evaluate(SOURCE);
  const violations = await frame.evaluate(
    async (rules) => (await window.axe?.run(document, { runOnly: rules, resultTypes: ["violations"] }))?.violations,
    runOnly,
  );
  if (!violations) throw new Error("axe did not come into the frame");
  return violations.flatMap(({ impact, id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${impact} ${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}

/** As `violationsIn` for the frame that an element of the page holds, with what sticks out of it to the side. */
export async function faultsOf(holder: Locator): Promise<string[]> {
  const frame = await (await holder.elementHandle())?.contentFrame();
  if (!frame) throw new Error("The frame is empty");
  const [wide, room] = await frame.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  return [...(await violationsIn(frame)), ...((wide ?? 0) > (room ?? 0) ? [`${wide} px in a frame of ${room}`] : [])];
}
