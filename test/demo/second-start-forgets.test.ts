import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { type RunningDemo, startDemo } from "../../demo/runtime/demo.ts";
import { threeFreePorts } from "../browser/support/ports.ts";
import { tinyClinic } from "./tiny-clinic.ts";

const root = mkdtempSync(join(tmpdir(), "makegood-demo-"));
let running: RunningDemo | undefined;
afterAll(async () => {
  await running?.close();
  rmSync(root, { recursive: true });
});

async function bearerOf(demo: RunningDemo, user: string): Promise<string> {
  const answer = await fetch(`${demo.deskOrigin}/demo/sessions`, { method: "POST", body: JSON.stringify({ user }) });
  const { bearer } = (await answer.json()) as { bearer: string };
  return bearer;
}

async function get(demo: RunningDemo, path: string, bearer: string): Promise<unknown> {
  const answer = await fetch(demo.workerOrigin + path, { headers: { authorization: `Bearer ${bearer}` } });
  expect(answer.status, path).toBe(200);
  return answer.json();
}

const start = async (reset = false) => {
  running = await startDemo({
    port: await threeFreePorts(),
    dataDir: join(root, "data"),
    reset,
    clinic: tinyClinic,
    realKeys: {},
  });
  return running;
};

const refundsAtStripe = async (demo: RunningDemo) =>
  (await (await fetch(`${demo.vendorsOrigin}/_control/stripe/state`)).text()).split('"re_').length;

it("starts, survives the killing of its Worker, and goes on where it stopped", { timeout: 120_000 }, async () => {
  const first = await start();
  expect(await (await fetch(first.deskOrigin)).text()).toContain("Tiny Clinic");
  expect(await (await fetch(`${first.workerOrigin}/health`)).json()).toEqual({ ok: true });
  const admin = await bearerOf(first, "admin");
  expect(await get(first, "/v1/patients?q=maya", admin)).toMatchObject({ patients: [{ name: "Maya Chen" }] });
  const refunds = await refundsAtStripe(first);

  const pid = first.workerPid();
  expect(pid).toBeGreaterThan(0);
  process.kill(-(pid ?? 0), "SIGKILL");
  await vi.waitFor(async () => expect(first.workerPid()).not.toBe(pid), { timeout: 20_000, interval: 100 });
  await vi.waitFor(async () => expect((await fetch(`${first.workerOrigin}/health`)).ok).toBe(true), {
    timeout: 20_000,
    interval: 100,
  });
  expect(await get(first, "/v1/patients?q=maya", admin)).toMatchObject({ patients: [{ name: "Maya Chen" }] });
  const eventsBefore = await get(first, "/v1/audit", admin);
  await first.close();

  const second = await start();
  // The bearer of the first start still opens: the keys were kept.
  expect(await get(second, "/v1/patients?q=maya", admin)).toMatchObject({ patients: [{ name: "Maya Chen" }] });
  expect((eventsBefore as { events: number }).events).toBeGreaterThan(0);
  expect(await refundsAtStripe(second)).toBe(refunds);
  await second.close();
  running = undefined;
});
