/** Danger: an account that is moved is there twice and pays twice, or nowhere and pays nothing; half of it is taken for all. */
import { runInDurableObject } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { afterEach, beforeEach, expect, it } from "vitest";
import { verifyChain } from "../../core/audit/chain.ts";
import { goOnAnswer, takenSoFar } from "../../core/contract/backup.ts";
import { SEND_SETTLES_MS } from "../../core/refund/limits.ts";
import { testIdOf } from "../../core/regions.ts";
import type { AccountRpc } from "../../worker/account/rpc/account-rpc.ts";
import { directoryOf } from "../../worker/auth/account.ts";
import { makeAccountKey } from "../../worker/auth/account-key.ts";
import { chained, faultIn } from "../support/backups.ts";
import { aCard, aLine, aPurchase } from "../support/clinic.ts";
import { quiet } from "./http-support.ts";
import { askOf, closeClinics, decideOn, type MoneyClinic, moneyClinic, theTicket } from "./money-support.ts";
import { must } from "./must.ts";

beforeEach(quiet);
afterEach(closeClinics);

const massage = [aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), aCard("Y1", "B1", 8_000)];
const decisionId = "01DEC000000000000000000001";
const HOUR_MS = 3_600_000;

const operator = (accountId: string) => async (method: string, path: string, body?: unknown) => {
  const answer = await exports.default.fetch(
    new Request(`http://localhost/operator/accounts/${makeAccountKey(env.ROOT_KEY, accountId)}/backup${path}`, {
      method,
      headers: { authorization: `Bearer ${env.OPERATOR_TOKEN}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  return { status: answer.status, text: await answer.text() };
};
const copyOf = async (accountId: string, query = "") => {
  const { status, text } = await operator(accountId)("GET", query);
  expect([status, faultIn(text.trimEnd().split("\n"))]).toEqual([200, undefined]);
  return text.trimEnd().split("\n");
};
const doorOf = (accountId: string) => env.ACCOUNT.getByName(`acct:${accountId}`) as unknown as AccountRpc;
const rowsOf = <Row>(accountId: string, query: string): Promise<Row[]> =>
  runInDurableObject(
    env.ACCOUNT.getByName(`acct:${accountId}`),
    (_, state) => state.storage.sql.exec(query).toArray() as Row[],
  );
/** In pieces, as the script sends them. */
async function takeIn(accountId: string, lines: readonly string[], each = 200) {
  let last = { status: 0, text: "" };
  for (let from = 0; from < lines.length; from += each) {
    last = await operator(accountId)("POST", "/arrival", { lines: lines.slice(from, from + each) });
    if (last.status !== 200) return last;
  }
  return last;
}
const soFar = (text: string) => takenSoFar.parse(JSON.parse(text));
const goOn = async (accountId: string, body: object) => {
  const { status, text } = await operator(accountId)("POST", "/go-on", body);
  return status === 200 ? goOnAnswer.parse(JSON.parse(text)) : { isOn: false, lines: [text], code: "refused" };
};
/** Due or not. */
const alarmOf = (accountId: string) =>
  runInDurableObject(env.ACCOUNT.getByName(`acct:${accountId}`), (account) =>
    (account as unknown as { alarm(): Promise<void> }).alarm(),
  );
/** Its keys are given, and the comparison is over. */
async function compared(clinic: MoneyClinic, accountId: string, provisioning: Parameters<AccountRpc["provision"]>[0]) {
  must(await doorOf(accountId).provision(provisioning));
  clinic.pass(SEND_SETTLES_MS + HOUR_MS);
  for (let round = 0; round < 6; round += 1) await alarmOf(accountId);
}

it("an account that is moved is read where it was and changed no more; the copy wakes frozen, and pays nothing that was on its way", async () => {
  const clinic = await moneyClinic("moving00001", massage);
  const { agent, finance, admin } = clinic.people;
  must(await clinic.door().openTicket(agent, theTicket));
  await decideOn(clinic, decisionId);
  const lines = await copyOf("moving00001", "?move=1");
  // Read, and nothing else.
  expect((await clinic.door().openTicket(agent, theTicket)).ok).toBe(true);
  expect((await clinic.door().moneyHealth(finance)).ok).toBe(true);
  for (const refused of [
    await clinic.door().stop(agent, decisionId, {} as never),
    await clinic.door().makeSetupLink(),
    await clinic.door().importRecords(admin, { records: [...massage] }),
  ])
    expect(refused).toMatchObject({ ok: false, error: { code: "account_closed" } });
  clinic.pass(HOUR_MS);
  await alarmOf("moving00001");
  must(await clinic.door().wake());
  expect((await clinic.stripe.state()).refunds).toEqual([]);
  expect(await clinic.rows("SELECT state FROM leg")).toEqual([{ state: "reserved" }]);

  expect(soFar((await takeIn("moving00002", lines)).text)).toMatchObject({
    state: "taken",
    attention: 1,
    from: "moving00001",
  });
  expect(await rowsOf("moving00002", "SELECT state, problem FROM leg")).toEqual([
    { state: "attention", problem: "copied" },
  ]);
  const [{ caseId = "" } = {}] = await rowsOf<{ caseId: string }>(
    "moving00002",
    "SELECT id AS caseId FROM refund_case",
  );
  expect(must(await doorOf("moving00002").readCase(agent, caseId)).case.state).toBe("needs_attention");
  must(await doorOf("moving00002").verifyAudit(finance));
  const events = must(await doorOf("moving00002").auditEvents(finance, { after: 0, limit: 1000 })).events;
  expect(verifyChain(events).ok).toBe(true);
  expect(events.map(({ type }) => type)).toContain("account.imported");
  expect(must(await doorOf("moving00002").moneyHealth(finance)).frozen).toMatchObject({ why: "imported" });
});

it("of two copies one goes on, when somebody has looked; its original and the other never pay again", async () => {
  const clinic = await moneyClinic("moving00011", massage);
  const { agent, finance } = clinic.people;
  const asked = askOf(must(await clinic.door().openTicket(agent, theTicket)));
  // Made without closing it: the original still lives.
  const lines = await copyOf("moving00011");
  await takeIn("moving00012", lines);
  await takeIn("moving00013", lines);
  await decideOn(clinic, decisionId);
  clinic.pass(120_000);
  await clinic.runAlarms();
  expect((await clinic.stripe.state()).refunds).toHaveLength(1);

  const first = await goOn("moving00012", {});
  expect(first).toMatchObject({ isOn: false, code: "" });
  expect(first.lines.join("\n")).toMatch(/Not every payment was compared/);
  expect(first.lines.join("\n")).toMatch(/Key needed: /);
  const { provisioning, processorsOf } = await import("./money-vendors.ts");
  for (const id of ["moving00012", "moving00013"])
    await compared(clinic, id, provisioning("moving00011", processorsOf(massage)));
  // Compared, and still frozen: nobody has looked.
  expect(await rowsOf("moving00012", "SELECT value FROM setting WHERE key = 'frozen'")).toEqual([{ value: "1" }]);
  const list = await goOn("moving00012", {});
  expect(list).toMatchObject({ isOn: false, code: expect.stringMatching(/^[0-9a-f]{8}$/) });
  // The refund that its original paid since the copy was found.
  expect(list.lines.join("\n")).toMatch(/1 payments differ/);
  expect(await goOn("moving00012", { seen: "00000000" })).toMatchObject({ isOn: false, code: list.code });
  expect(await goOn("moving00012", { seen: list.code })).toMatchObject({ isOn: true });
  expect(await rowsOf("moving00012", "SELECT value FROM setting WHERE key IN ('frozen', 'coming_in')")).toEqual([
    { value: "0" },
  ]);

  const other = await goOn("moving00013", {});
  const refused = await goOn("moving00013", { seen: other.code });
  expect(refused.lines.join("")).toMatch(/Another copy of this account goes on already: moving00012/);
  // The original learns of it before its next send, or when it wakes.
  must(await clinic.door().wake());
  expect(await clinic.door().decide(agent, "01DEC000000000000000000002", asked)).toMatchObject({ ok: false });
  await clinic.runAlarms();
  expect((await clinic.stripe.state()).refunds).toHaveLength(1);
  expect(await operator("moving00011")("DELETE", "/move")).toMatchObject({ status: 422 });
  must(await clinic.door().moneyHealth(finance));
});

it("what was closed and not moved goes on after all, once nothing goes on in its stead", async () => {
  const clinic = await moneyClinic("moving00021", massage);
  must(await clinic.door().openTicket(clinic.people.agent, theTicket));
  await decideOn(clinic, decisionId);
  await copyOf("moving00021", "?move=1");
  expect(await operator("moving00021")("DELETE", "/move")).toMatchObject({ status: 200 });
  clinic.pass(120_000);
  must(await clinic.door().wake());
  await clinic.runAlarms();
  expect(await clinic.rows("SELECT state FROM leg")).toEqual([{ state: "settled" }]);
  expect(await operator("moving00021")("DELETE", "/move")).toMatchObject({ status: 422 });
});

it("half of a backup opens to nobody, takes the rest after a restart, or is forgotten and begun anew", async () => {
  await moneyClinic("moving00031", massage);
  const lines = await copyOf("moving00031");
  const half = lines.slice(0, Math.floor(lines.length / 2));
  expect(soFar((await takeIn("moving00032", half)).text)).toMatchObject({ state: "taking", n: half.length });
  expect(await doorOf("moving00032").makeSetupLink()).toMatchObject({ ok: false, error: { code: "account_closed" } });
  expect(await goOn("moving00032", {})).toMatchObject({ code: "refused" });
  expect((await operator("moving00032")("GET", "")).status).toBe(409);
  const altered = lines.slice(half.length).with(3, (lines[half.length + 3] ?? "").replace('"line":', '"line": '));
  const refused = await takeIn("moving00032", altered);
  expect([refused.status, JSON.parse(refused.text).detail]).toEqual([
    422,
    `Line ${half.length + 4} was altered: its hash does not fit what it says.`,
  ]);
  expect(soFar((await operator("moving00032")("GET", "/arrival")).text)).toMatchObject({ n: half.length });
  await runInDurableObject(env.ACCOUNT.getByName("acct:moving00032"), (_, state) => state.abort("restart")).catch(
    () => undefined,
  );
  expect(soFar((await takeIn("moving00032", lines.slice(half.length))).text)).toMatchObject({ state: "taken" });
  // What is an account is never forgotten.
  expect((await operator("moving00032")("DELETE", "/arrival")).status).toBe(422);
  expect((await operator("moving00031")("DELETE", "/arrival")).status).toBe(422);
  expect((await takeIn("moving00031", lines)).status).toBe(422);

  await takeIn("moving00033", half);
  expect(soFar((await operator("moving00033")("DELETE", "/arrival")).text)).toMatchObject({ state: "nothing", n: 0 });
  expect(await rowsOf("moving00033", "SELECT count(*) AS n FROM patient")).toEqual([{ n: 0 }]);
  expect(soFar((await takeIn("moving00033", lines, 5_000)).text)).toMatchObject({ state: "taken" });
});

it("hostile pieces are refused in words", async () => {
  for (const [body, status] of [
    [{ lines: [] }, 422],
    [{ lines: ["DROP TABLE leg"] }, 422],
    [{ lines: chained(['{"table":"leg","columns":["id"]}']) }, 422],
    [{ lines: [3] }, 422],
    ["nothing", 422],
  ] as const) {
    const answer = await operator("moving00041")("POST", "/arrival", body);
    expect([body, answer.status]).toEqual([body, status]);
    expect(JSON.parse(answer.text).code).toMatch(/invalid|backup_refused/);
  }
  expect(soFar((await operator("moving00041")("GET", "/arrival")).text)).toMatchObject({ state: "nothing" });
  expect((await operator("moving00041")("POST", "/arrival/end")).status).toBe(422);
});

it("who was erased after the copy was made is erased in it too, before anybody opens it", async () => {
  const clinic = await moneyClinic("moving00061", massage);
  const { admin, finance, agent } = clinic.people;
  const patientId = must(await clinic.door().openTicket(agent, theTicket)).patient?.patientId ?? "";
  const lines = await copyOf("moving00061");
  expect(lines.join("")).toContain("Maya Chen");
  const erasureId = "01ERAS00000000000000000001";
  must(await clinic.door().askErasure(admin, erasureId, { patientId, why: "patient_asked", typed: "HW-1001" }));
  must(await clinic.door().endErasure(finance, erasureId, { verdict: "confirm" }));
  expect((await takeIn("moving00062", lines)).status).toBe(200);
  expect(await rowsOf("moving00062", "SELECT name FROM patient WHERE source_id = id")).toEqual([{ name: "" }]);
  expect(await rowsOf("moving00062", "SELECT id, state FROM erasure")).toEqual([{ id: erasureId, state: "done" }]);
});

it("a backup makes no test account whose live one is not there, and none of a test account", async () => {
  await moneyClinic("moving00071", massage);
  const lines = await copyOf("moving00071");
  for (const alone of [testIdOf("nobodys0071"), testIdOf(testIdOf("moving00071"))]) {
    const answer = await takeIn(alone, lines);
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining("its live account is not there")]);
    expect(soFar((await operator(alone)("GET", "/arrival")).text)).toMatchObject({ state: "nothing" });
  }
  await directoryOf(env).add("moving00071");
  expect((await takeIn(testIdOf("moving00071"), lines)).status).toBe(200);
});

it("a laptop keeps no earlier states, and says so", async () => {
  const clinic = await moneyClinic("moving00051", massage);
  const { status, text } = await operator("moving00051")("POST", "/restore", { atMs: Date.now() - HOUR_MS });
  expect([status, JSON.parse(text)]).toMatchObject([
    422,
    { code: "backup_refused", detail: expect.stringContaining("a laptop none") },
  ]);
  expect((await operator("moving00051")("POST", "/restore", {})).status).toBe(422);
  // Nothing stands still because of it.
  expect((await clinic.door().makeSetupLink()).ok).toBe(true);
});
