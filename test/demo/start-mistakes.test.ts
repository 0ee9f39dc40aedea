import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openDataFolder } from "../../demo/runtime/data-folder.ts";
import { readOptions, UsageError } from "../../demo/runtime/options.ts";
import { needFreePorts } from "../../demo/runtime/ports.ts";

const root = mkdtempSync(join(tmpdir(), "makegood-start-"));
afterAll(() => rmSync(root, { recursive: true }));

describe("what is typed after npm start --", () => {
  it("is understood", () => {
    expect(readOptions([])).toEqual({ port: 8700, dataDir: ".data/demo", reset: false });
    expect(readOptions(["--port", "9100", "--data", "x", "--reset"])).toEqual({
      port: 9100,
      dataDir: "x",
      reset: true,
    });
    expect(readOptions(["--help"])).toBe("help");
  });

  it.each([
    [["--port", "http"]],
    [["--port", "80"]],
    [["--port", "65531"]],
    [["--port", "9100.5"]],
    [["--port", "1e4"]],
    [["--port", "-1"]],
    [["--port"]],
    [["--prot", "9100"]],
    [["--data", ""]],
    [["extra"]],
  ])("is answered with one sentence of ours: %j", (args) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(/^[^\n]+$/);
  });
});

describe("the data folder", () => {
  it("of somebody else is neither used nor removed, not even with --reset", () => {
    const foreign = join(root, "foreign");
    mkdirSync(foreign);
    writeFileSync(join(foreign, "thesis.txt"), "ten years");
    for (const reset of [false, true]) expect(() => openDataFolder(foreign, reset)).toThrow(/holds files that are not/);
    expect(readFileSync(join(foreign, "thesis.txt"), "utf8")).toBe("ten years");
  });

  it("keeps its keys between starts and to its owner, and loses them with --reset", () => {
    const dir = join(root, "kept");
    const first = openDataFolder(dir, false);
    first.markLoaded();
    expect(statSync(join(dir, "secrets.json")).mode & 0o077).toBe(0);
    const second = openDataFolder(dir, false);
    expect([second.isLoaded, second.secrets]).toEqual([true, first.secrets]);
    const third = openDataFolder(dir, true);
    expect(third.isLoaded).toBe(false);
    expect(third.secrets.rootKey).not.toBe(first.secrets.rootKey);
  });

  it("of a demo that is running is not opened a second time", () => {
    const dir = join(root, "busy");
    const first = openDataFolder(dir, false);
    first.markLoaded();
    writeFileSync(join(dir, "running.pid"), String(process.ppid));
    for (const reset of [false, true]) expect(() => openDataFolder(dir, reset)).toThrow(/already running/);
    first.release();
    expect(openDataFolder(dir, false).isLoaded).toBe(true);
  });

  it("whose first loading was cut short begins anew", () => {
    const dir = join(root, "cut");
    const first = openDataFolder(dir, false);
    writeFileSync(first.vendorsFile, "half");
    const second = openDataFolder(dir, false);
    expect(second.secrets.rootKey).not.toBe(first.secrets.rootKey);
    expect(() => readFileSync(second.vendorsFile)).toThrow();
  });
});

describe("a port that somebody holds", () => {
  it("is named in one sentence", async () => {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await expect(needFreePorts(port - 1)).rejects.toThrow(/^Port \d+ is in use; choose another with --port/);
    server.close();
  });
});
