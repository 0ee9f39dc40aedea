import { readFileSync } from "node:fs";
import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import LongestFirst from "./scripts/longest-first.ts";

/** Long enough for a machine that does other work beside it: what hangs is told from what is slow by minutes, not by seconds. */
const PATIENCE_MS = 60_000;

/** Files of the core and worker rings at a time: vitest's own choice leaves one of two cores idle. */
const WORKERS = 2;

/** Files that need a process of their own. */
const ALONE = "test/unit/**/*.alone.test.ts";

/** Fonts are bytes to the Worker (wrangler.toml); to Vite they would be addresses. */
const fontsAreData = {
  name: "fonts-are-data",
  enforce: "pre" as const,
  load(id: string) {
    if (!id.endsWith(".woff")) return undefined;
    return `export default Uint8Array.from(atob("${readFileSync(id, "base64")}"), (one) => one.charCodeAt(0)).buffer;`;
  },
};

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    reporters: ["default", "./scripts/totals-reporter.ts"],
    // Work that goes on after its test finds its store gone, and harms no other test: it is named here, so that its test waits for it.
    onUnhandledError({ message }) {
      if (!message?.includes("The test that had this store is over")) return;
      console.warn(message);
      return false;
    },
    projects: [
      {
        plugins: [fontsAreData],
        test: {
          name: "unit",
          // Files share a process and its modules, which keep no state between tests: a third of the time went into loading them anew.
          isolate: false,
          environment: "node",
          include: ["test/{unit,saga,contract,demo}/**/*.test.ts"],
          exclude: [ALONE],
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
          maxWorkers: WORKERS,
        },
      },
      {
        test: {
          // Replaces a module of ours, which a process that has loaded it already would not notice.
          name: "alone",
          environment: "node",
          include: [ALONE],
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
        },
      },
      {
        plugins: [
          fontsAreData,
          cloudflareTest({
            wrangler: { configPath: "./wrangler.toml" },
            // What `wrangler secret put` gives a deployed Worker; worth nothing outside the tests.
            miniflare: {
              bindings: {
                ROOT_KEY: "dGVzdHMgb25seTogdGhpcnR5LXR3byBieXRlcyBvciBtb3Jl",
                OPERATOR_TOKEN: "the-operator-of-the-tests",
                PUBLIC_ORIGIN: "http://localhost",
              },
            },
          }),
        ],
        test: {
          name: "worker",
          isolate: false,
          include: ["test/worker/**/*.test.ts"],
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
          maxWorkers: WORKERS,
          // Intercepted, a line that an object's alarm logs after the last test waits for the runner's next message, and the runner, ending,
          // for the line: the run never ends. No fault of the alarm's, which is done by then.
          disableConsoleIntercept: true,
        },
      },
      {
        test: {
          name: "browser",
          // Files share a process with its modules and its browser; each has a demo and profiles of its own.
          isolate: false,
          environment: "node",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["./test/browser/support/template.ts"],
          testTimeout: 2 * PATIENCE_MS,
          hookTimeout: 2 * PATIENCE_MS,
          // A page under load answers late: the second that is usual would fail what only takes two.
          expect: { poll: { timeout: PATIENCE_MS / 2 } },
          // After the others, three at a time: each has a browser, a desk and two Workers, and half of its time it waits for a clock.
          sequence: { groupOrder: 1 },
          maxWorkers: WORKERS + 1,
        },
      },
    ],
  },
});
