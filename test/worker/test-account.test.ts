/** Danger: a test account without its live one, or a page of it that somebody takes for the live one's. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { jurisdictionOf, liveIdOf, testIdOf } from "../../core/regions.ts";
import { quiet } from "./http-support.ts";
import { ask, asked, begun, inside, linked, makeLink, provision } from "./setup-support.ts";

beforeEach(quiet);
afterEach(() => vi.restoreAllMocks());

const SAYS = "No real money moves from here, and it sends no texts or mails.";

it("the id of a test account is the live one's with its mark, and so stands in the same jurisdiction", () => {
  expect(liveIdOf(testIdOf("harbour01"))).toBe("harbour01");
  expect(liveIdOf("harbour01")).toBeUndefined();
  const eu = `eu0${"abcdefghijklmnopqrst"}`;
  expect([jurisdictionOf(eu), jurisdictionOf(testIdOf(eu)), jurisdictionOf("test")]).toEqual(["eu", "eu", undefined]);
});

it("there is none without its live account, and none of a test account", async () => {
  const alone = await provision(testIdOf("nobodys001"));
  expect([alone.status, await alone.text()]).toEqual([422, expect.stringContaining("its live account is not there")]);
  expect((await provision("beside0001")).status).toBe(200);
  expect((await provision(testIdOf("beside0001"))).status).toBe(200);
  expect((await provision(testIdOf(testIdOf("beside0001")))).status).toBe(422);
});

it("each of its pages says so, and none of the live one's", async () => {
  const live = await linked("twofold001");
  expect((await provision(testIdOf("twofold001"))).status).toBe(200);
  const test = await makeLink(testIdOf("twofold001"));
  for (const [address, says] of [
    [live, false],
    [test, true],
  ] as const) {
    expect((await (await ask(address)).text()).includes(SAYS)).toBe(says);
    expect(
      (await (await ask(address, { headers: { "accept-language": "es" } })).text()).includes("Cuenta de prueba"),
    ).toBe(says);
    const { page, bearer } = await begun(address);
    expect(page.includes(SAYS)).toBe(says);
    const { place } = (await (await asked(bearer, "GET", "/setup")).json()) as { place: { text: string[] } };
    expect(place.text.join(" ")).toContain("cannot be moved");
    expect(place.text.join(" ").includes("This is the test account.")).toBe(says);
  }
});

it("the page of the set-up link says where the records are kept, and that they stay there", async () => {
  const page = await (await ask(await linked("keptwhere01"))).text();
  expect(page).toContain("Where the records are kept: wherever the first call came from");
  expect(page).toContain("cannot be moved");
});

it("a live account's keys do not get into it by the operator's file either", async () => {
  expect((await provision("filekeys01")).status).toBe(200);
  const keys = { kind: "stripe", secretKey: "rk_live_12345678", webhookSecret: "whsec_12345678" };
  const refused = await provision(testIdOf("filekeys01"), [], [keys]);
  expect([refused.status, await refused.text()]).toEqual([
    422,
    expect.stringContaining("takes only Stripe's test keys"),
  ]);
  expect((await provision(testIdOf("filekeys01"), [], [{ ...keys, secretKey: "rk_test_12345678" }])).status).toBe(200);
  expect(
    await inside(testIdOf("filekeys01"), ({ sql }) => sql.all("SELECT value FROM setting WHERE key = 'test'")),
  ).toEqual([{ value: "1" }]);
});
