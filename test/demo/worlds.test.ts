/** Danger: a switch between helpdesks starts one twice, leaves one running, or keeps what was to be forgotten. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { HelpdeskKind } from "../../demo/desk/page-html.ts";
import { openDataFolder } from "../../demo/runtime/data-folder.ts";
import type { DemoOptions } from "../../demo/runtime/demo.ts";
import { UsageError } from "../../demo/runtime/options.ts";
import { startWorlds } from "../../demo/runtime/worlds.ts";
import { tinyClinic } from "./tiny-clinic.ts";

const root = mkdtempSync(join(tmpdir(), "makegood-worlds-"));
afterAll(() => rmSync(root, { recursive: true }));

/** Demos that start as `fails` lets them. */
function starter(fails: (helpdesk: HelpdeskKind | undefined) => boolean = () => false) {
  const started: DemoOptions[] = [];
  const closed: string[] = [];
  const start = async (options: DemoOptions) => {
    started.push(options);
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (fails(options.helpdesk)) throw new UsageError(`Port ${options.port} is in use.`);
    const close = async () => void closed.push(options.helpdesk ?? "");
    return { deskOrigin: `http://localhost:${options.port}`, close };
  };
  const open = async (reset = false) => {
    const options = { port: 8700, dataDir: join(root, "demo"), reset, clinic: tinyClinic };
    const worlds = await startWorlds(options, start);
    const other = started.at(-1)?.openWorld;
    if (!other) throw new Error("The first desk opens no other");
    return { worlds, other };
  };
  return { started, closed, open };
}

it("starts the other helpdesk when it is asked for, once, beside the first and with data of its own", async () => {
  const { started, closed, open } = starter();
  const { worlds, other } = await open();
  expect(started.map(({ helpdesk }) => helpdesk)).toEqual(["zendesk"]);
  const origins = await Promise.all([other("freshdesk"), other("freshdesk"), other("zendesk")]);
  expect(origins).toEqual(["http://localhost:8703", "http://localhost:8703", worlds.deskOrigin]);
  expect(started.map(({ helpdesk, port, dataDir }) => [helpdesk, port, dataDir])).toEqual([
    ["zendesk", 8700, join(root, "demo")],
    ["freshdesk", 8703, join(root, "demo-freshdesk")],
  ]);
  // And back, from its own desk.
  expect(await started[1]?.openWorld?.("zendesk")).toBe(worlds.deskOrigin);
  await worlds.close();
  expect(closed.sort()).toEqual(["freshdesk", "zendesk"]);
});

it("says why it does not start, and tries again the next time", async () => {
  let isTaken = true;
  const { started, closed, open } = starter((helpdesk) => helpdesk === "freshdesk" && isTaken);
  const { worlds, other } = await open();
  await expect(other("freshdesk")).rejects.toThrow("Port 8703 is in use.");
  isTaken = false;
  expect(await other("freshdesk")).toBe("http://localhost:8703");
  expect(started).toHaveLength(3);
  await worlds.close();
  expect(closed).toHaveLength(2);
});

it("closes what is still starting, and starts nothing more", async () => {
  const { closed, open } = starter();
  const { worlds, other } = await open();
  const late = other("freshdesk");
  await worlds.close();
  await late;
  expect(closed.sort()).toEqual(["freshdesk", "zendesk"]);
  await expect(other("freshdesk")).rejects.toThrow("The demo is closing.");
});

it("forgets both with --reset, also the one that is not opened this time, and keeps both without", async () => {
  const beside = join(root, "demo-freshdesk");
  const folder = openDataFolder(beside, false);
  folder.markLoaded();
  folder.release();
  const { started, open } = starter();
  await (await open()).worlds.close();
  expect(existsSync(beside)).toBe(true);
  const { worlds, other } = await open(true);
  expect(existsSync(beside)).toBe(false);
  // What it makes now is not thrown away a second time.
  await other("freshdesk");
  expect(started.at(-1)).toMatchObject({ helpdesk: "freshdesk", reset: false });
  await worlds.close();
});
