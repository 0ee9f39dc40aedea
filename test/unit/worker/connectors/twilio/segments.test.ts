import { expect, it } from "vitest";
import { segmentsOf } from "../../../../../worker/connectors/twilio/segments.ts";

it.each([
  ["nothing", "", 1],
  ["160 plain letters", "x".repeat(160), 1],
  ["one more", "x".repeat(161), 2],
  ["306", "x".repeat(306), 2],
  ["307", "x".repeat(307), 3],
  ["1,600", "x".repeat(1_600), 11],
  ["Spanish letters that telephones know", "ñ¿¡üÑ".repeat(32), 1],
  ["80 euro signs, each written as two", "€".repeat(80), 1],
  ["81 of them", "€".repeat(81), 2],
  ["a euro sign that would be torn apart", `${"x".repeat(152)}€${"x".repeat(152)}`, 3],
  ["70 letters, one of them with another accent", `í${"x".repeat(69)}`, 1],
  ["71", `í${"x".repeat(70)}`, 2],
  ["134 and 135", "í".repeat(134), 2],
  ["135", "í".repeat(135), 3],
  ["35 emoji", "🙂".repeat(35), 1],
  ["36", "🙂".repeat(36), 2],
  ["an emoji that would be torn apart", "🙂".repeat(67), 3],
  ["a curly apostrophe", `’${"x".repeat(70)}`, 2],
])("%s", (_, text, parts) => {
  expect(segmentsOf(text)).toBe(parts);
});
