/** What an element's own style says of whether its text is seen. Sheets of styles are not read: helpdesks take them out. */
import type { Attributes } from "./tokens.ts";

/** `never`: nothing inside is seen. `hidden` and `shown` hold until something inside says otherwise. */
export type Sight = "never" | "hidden" | "shown" | undefined;

const NEVER = /(?:^|[;\s])(?:display\s*:\s*none|mso-hide\s*:\s*all|opacity\s*:\s*0?\.?0+(?=\s*(?:!|;|$)))/;
/** Moved out of the page, or made a point of. */
const AWAY =
  /(?:^|[;\s])(?:text-indent|left|top|right|margin-left|margin-top)\s*:\s*-\d{3,}|(?:^|[;\s])clip\s*:\s*rect\(\s*0(?:px)?[\s,]+0(?:px)?[\s,]+0|(?:^|[;\s])(?:transform\s*:\s*scale\(\s*0\s*\)|zoom\s*:\s*0(?=\s*(?:!|;|$)))/;
const TRANSPARENT = /(?:^|[;\s])color\s*:\s*transparent/;
const FLAT =
  /(?:^|[;\s])(?:max-height|height|max-width|width)\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%|in|cm)?(?=\s*(?:!|;|$))/;
const STRETCHED = /(?:^|[;\s])min-(?:width|height)\s*:\s*[1-9]/;
const CUT = /(?:^|[;\s])overflow(?:-[xy])?\s*:\s*hidden/;
const VISIBILITY = /(?:^|[;\s])visibility\s*:\s*(hidden|collapse|visible)/;
const SIZE = /(?:^|[;\s])font(?:-size)?\s*:\s*(?:[a-z0-9]+\s+){0,4}(\d{0,4}\.?\d{0,4})(px|pt|em|rem|ex|%|vw|in|cm|mm)?/;
const NAMED_SIZE = /(?:^|[;\s])font-size\s*:\s*(?:xx-|x-)?(?:small|medium|large)/;
/** No reader sees a letter of this size. */
const SMALLEST = 1;
const RELATIVE = new Set(["em", "%", "ex"]);

export function sightOf(attributes: Attributes): Sight {
  if (attributes.has("hidden")) return "never";
  const given = attributes.get("style");
  if (!given) return undefined;
  const style = given.toLowerCase().replace(/\/\*[^*]{0,200}\*\//g, "");
  if (NEVER.test(style) || AWAY.test(style) || (FLAT.test(style) && CUT.test(style) && !STRETCHED.test(style)))
    return "never";
  const [, visibility] = VISIBILITY.exec(style) ?? [];
  if ((visibility !== undefined && visibility !== "visible") || TRANSPARENT.test(style)) return "hidden";
  const size = sizeIn(style);
  return size ?? (visibility === "visible" ? "shown" : undefined);
}

function sizeIn(style: string): Sight {
  if (!style.includes("font")) return undefined;
  if (NAMED_SIZE.test(style)) return "shown";
  const [, number = "", unit = ""] = SIZE.exec(style) ?? [];
  if (number === "" || number === ".") return undefined;
  if (Number(number) === 0) return "hidden";
  // A part of nothing is nothing.
  if (RELATIVE.has(unit)) return undefined;
  if (unit === "px" || unit === "pt") return Number(number) <= SMALLEST ? "hidden" : "shown";
  return unit === "" ? undefined : "shown";
}
