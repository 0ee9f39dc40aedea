/** Danger: looking at a decision over HTTP moves money, sets a timer, tells the ticket or leaves a trace. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { type DryRun, dryRun } from "../../core/contract/dry-run.ts";
import { aCard, aLine, aPurchase } from "../support/clinic.ts";
import { quiet } from "./http-support.ts";
import { askOf, closeClinics, type MoneyClinic, moneyClinic, theTicket } from "./money-support.ts";
import { must } from "./must.ts";

beforeEach(quiet);
afterEach(closeClinics);

const DECISION = "01DEC000000000000000000001";
const records = [aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), aCard("Y1", "B1", 8_000)];

/** Every row of the object's store, and its timer. */
async function stateOf(clinic: MoneyClinic): Promise<string> {
  const tables = await clinic.rows<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' ORDER BY name",
  );
  const rows = [];
  for (const { name } of tables) rows.push([name, await clinic.rows(`SELECT * FROM ${name} ORDER BY 1, 2`)]);
  return JSON.stringify({ rows, alarm: await clinic.timer() });
}

const view = async (clinic: MoneyClinic) => must(await clinic.door().openTicket(clinic.people.agent, theTicket));

it("answers what would happen, changes nothing, and the decision then does just that", async () => {
  const clinic = await moneyClinic("dryrun001", records);
  const ask = askOf(await view(clinic));
  const before = await stateOf(clinic);
  const tried = await clinic.ask(clinic.people.agent, "POST", `/v1/decisions/${DECISION}/dry-run`, ask);
  expect(tried.status, await tried.clone().text()).toBe(200);
  const told: DryRun = dryRun.parse(await tried.json());
  expect(await stateOf(clinic)).toBe(before);
  expect(told.payments).toMatchObject([{ leftBeforeMinor: 8_000, leftAfterMinor: 0 }]);
  expect(told.tickets.later[0]?.note?.join(" ")).toContain("Visa ··42: sent");
  await clinic.runAlarms();
  expect((await clinic.stripe.state()).refunds).toEqual([]);

  const real = must(await clinic.door().decide(clinic.people.agent, DECISION, ask));
  expect(real.legs.map((leg) => leg.amountMinor)).toEqual(told.decision.legs.map((leg) => leg.amountMinor));
  const types = (await clinic.rows<{ type: string }>("SELECT type FROM event ORDER BY seq")).map((row) => row.type);
  expect(types.slice(-told.events.length)).toEqual(told.events);
});

it("refuses as the decision would, and records no refusal", async () => {
  const clinic = await moneyClinic("dryrun002", records);
  const ask = askOf(await view(clinic));
  const before = await stateOf(clinic);
  const post = (who: "viewer" | "agent", body: unknown) =>
    clinic.ask(clinic.people[who], "POST", `/v1/decisions/${DECISION}/dry-run`, body);
  const answers = [await post("viewer", ask), await post("agent", { ...ask, amountMinor: -1 })];
  answers.push(await post("agent", { ...ask, amountMinor: 8_001 }), await post("agent", { ...ask, factsHash: "x" }));
  expect(answers.map((answer) => answer.status)).toEqual([403, 422, 422, 422]);
  const nobody = await clinic.ask(clinic.people.agent, "POST", "/v1/decisions/1%20OR%201=1/dry-run", ask);
  expect(nobody.status).toBe(422);
  expect(await stateOf(clinic)).toBe(before);
});

it("where money is not switched on it shows everything and names what blocks", async () => {
  const clinic = await moneyClinic("dryrun003", records);
  const ask = askOf(await view(clinic));
  await clinic.write("UPDATE setting SET value = 'suggest_only' WHERE key = 'money'");
  const before = await stateOf(clinic);
  const tried = await clinic.ask(clinic.people.agent, "POST", `/v1/decisions/${DECISION}/dry-run`, ask);
  expect(await tried.json()).toMatchObject({
    blockedBy: ["suggest_only"],
    decision: { legs: [{ amountMinor: 8_000 }] },
  });
  expect(await stateOf(clinic)).toBe(before);
  expect((await clinic.door().decide(clinic.people.agent, DECISION, ask)).ok).toBe(false);
});
