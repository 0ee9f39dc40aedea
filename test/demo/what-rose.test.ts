/** The demo's story: complaints about laser resurfacing have risen since the summer. The alert names that, and nothing else. */
import { expect, it } from "vitest";
import { assert } from "../../core/result.ts";
import { type AccountRuntime, transact } from "../../worker/account/commands/run-command.ts";
import { findChanges } from "../../worker/account/domain/trends/find-changes.ts";
import { listCases } from "../../worker/account/queries/case/cases.ts";
import { readChanges } from "../../worker/account/queries/trends/changes.ts";
import { DEMO_NOW_MS, loadedClinic } from "../support/sample-clinic.ts";

const DAY_MS = 86_400_000;

function lookedAt(seed: number, nowMs: number) {
  const clinic = loadedClinic(seed);
  const { sql, newId, contactMac } = clinic.ctx;
  const runtime: AccountRuntime = { sql, nowMs: () => nowMs, newId, random: () => 0.5, arm: () => {}, contactMac };
  transact(runtime, { type: "job", job: "trends" }, findChanges);
  const ctx = { ...clinic.ctx, nowMs };
  const changes = readChanges(ctx, clinic.person("lead"));
  assert(changes.ok, "a lead reads trends");
  return {
    clinic,
    ctx,
    changes: changes.value,
    again: () => transact(runtime, { type: "job", job: "trends" }, findChanges),
  };
}

it("names complaints about laser resurfacing since the summer, and opens exactly its cases", () => {
  const { clinic, ctx, changes } = lookedAt(1, DEMO_NOW_MS);
  console.log(JSON.stringify(changes.sentences, undefined, 1));
  const [first] = changes.alerts.toReversed();
  assert(first, "there is an alert");
  expect(first.cause).toMatchObject({ reason: "result", service: "Laser resurfacing" });
  expect(first.sinceOn >= "2026-07-15" && first.sinceOn <= "2026-09-15").toBe(true);
  expect(first.now.perMonth).toBeGreaterThan(4 * first.before.perMonth);
  const listed = listCases(ctx, clinic.person("lead"), { owner: "everyone", change: first.alertId, limit: 200 });
  assert(listed.ok, "a lead lists cases");
  expect(listed.value.total).toBe(first.cases);
  expect(
    listed.value.cases.every(({ reason, service }) => reason === "result" && service === "Laser resurfacing"),
  ).toBe(true);
  expect(changes.sentences[0]).toMatchObject({ kind: "rose", reason: "result", of: "reason" });
});

it("raises it once, however many nights it stands", () => {
  const { again, ctx, clinic } = lookedAt(1, DEMO_NOW_MS);
  again();
  again();
  const changes = readChanges(ctx, clinic.person("lead"));
  assert(changes.ok, "a lead reads trends");
  expect(changes.value.alerts.map(({ cause }) => cause.reason)).toEqual(["result"]);
});

it("says nothing of it before it began", () => {
  const { changes } = lookedAt(1, DEMO_NOW_MS - 140 * DAY_MS);
  expect(changes.alerts).toEqual([]);
});
