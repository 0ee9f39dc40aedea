/** Danger: what draws the pages of evidence runs in Node and not on workerd, or gives other bytes there. */
import { expect, it } from "vitest";
import { packetOf } from "../../core/packet/make.ts";
import { packetRecords } from "../support/packet-records.ts";

it("draws a packet on workerd, the same bytes each time, with a name in three alphabets", async () => {
  const { pagesOf, zipOf, sha256Of } = await import("../../worker/packet/files.ts");
  const content = packetOf(packetRecords({ customer: { name: "Łucja Παπά Нина" } }));
  const pdf = await pagesOf(content);
  expect(pdf).toMatchObject({ pages: 2, words: [] });
  expect(new TextDecoder().decode(pdf.bytes.subarray(0, 5))).toBe("%PDF-");
  const [one, two] = [sha256Of(await zipOf(content)), sha256Of(await zipOf(content))];
  expect(two).toBe(one);
});
