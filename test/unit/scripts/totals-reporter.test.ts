/** Danger: one failure of three thousand scrolls away, and nobody can say which test it was. */
import { expect, it } from "vitest";
import type { TestModule } from "vitest/node";
import TotalsReporter from "../../../scripts/totals-reporter.ts";

type State = "passed" | "failed" | "skipped" | "pending";

function moduleWith(relativeModuleId: string, tests: Readonly<Record<string, State>>, errors: readonly unknown[] = []) {
  const all = Object.entries(tests).map(([fullName, state]) => ({ fullName, result: () => ({ state }) }));
  return { relativeModuleId, errors: () => errors, children: { allTests: () => all } } as unknown as TestModule;
}

it("names every failing test after everything else, and ends with the line of totals", () => {
  const lines: string[] = [];
  new TotalsReporter({ print: (line) => lines.push(line) }).onTestRunEnd(
    [
      moduleWith("test/a.test.ts", { "adds up": "passed", "pays twice": "failed", "never ran": "pending" }),
      moduleWith("test/b.test.ts", { "needs a contract": "skipped" }),
      moduleWith("test/c.test.ts", {}, [new Error("does not parse")]),
    ],
    [{ message: "a promise was left alone" }],
  );
  expect(lines).toEqual([
    "skipped: needs a contract: no reason given",
    "failed: test/a.test.ts: pays twice",
    "failed: test/c.test.ts: the file itself",
    "failed: outside any test: a promise was left alone",
    "\n1 passed, 3 failed, 1 skipped",
  ]);
});
