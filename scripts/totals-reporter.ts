import type { Reporter, TestModule } from "vitest/node";

/**
 * Ends a run with what a person looks for in a long log: the reason of every skipped test, the name of every failing one with its file, and
 * one plain line of totals.
 */
export default class TotalsReporter implements Reporter {
  readonly #print: (line: string) => void;

  /** The runner gives its own options; only a test says where the lines go. */
  constructor({ print = console.log }: { readonly print?: (line: string) => void } = {}) {
    this.#print = print;
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly { readonly message?: string }[]): void {
    const totals = { passed: 0, skipped: 0 };
    const failing: string[] = [];
    for (const module of modules) {
      if (module.errors().length > 0) failing.push(`${module.relativeModuleId}: the file itself`);
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === "failed") failing.push(`${module.relativeModuleId}: ${test.fullName}`);
        if (result.state === "passed") totals.passed += 1;
        if (result.state !== "skipped") continue;
        totals.skipped += 1;
        this.#print(`skipped: ${test.fullName}: ${result.note ?? "no reason given"}`);
      }
    }
    for (const { message } of errors) failing.push(`outside any test: ${message ?? "no message"}`);
    for (const name of failing) this.#print(`failed: ${name}`);
    this.#print(`\n${totals.passed} passed, ${failing.length} failed, ${totals.skipped} skipped`);
  }
}
