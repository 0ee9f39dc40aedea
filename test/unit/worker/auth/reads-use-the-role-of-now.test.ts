/** Danger: a new read takes the role from the bearer, and somebody who was demoted a minute ago sees what they may not. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const folder = new URL("../../../../worker/account/rpc/", import.meta.url);
const doors = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), "utf8"));
/** From `services.read(actor, "name", ` to the end of the arrow's first call. */
const reads = doors.flatMap((source) => [...source.matchAll(/services\.read\(actor, "(\w+)",\s*([^=]+)=>([^;]*);/g)]);

it("every read of a door works with who asks as the account knows them now, none with the session's word", () => {
  expect(reads.length).toBeGreaterThan(20);
  for (const [, name = "", params = "", body = ""] of reads) {
    expect([name, params.trim()]).toEqual([name, expect.stringMatching(/^\(.+, who\)$/)]);
    expect([name, /\bactor[,)]/.test(body)]).toEqual([name, false]);
  }
});

it("and none reads past that door", () => {
  const all = doors.join("\n").match(/services\.read\(/g) ?? [];
  expect(reads).toHaveLength(all.length);
});
