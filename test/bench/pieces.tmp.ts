import { findClause } from "../../core/policy/clause.ts";
import { evaluate } from "../../core/policy/evaluate.ts";
import { readFact } from "../../core/policy/read-fact.ts";
import { testTable, tryTable } from "../../core/policy/test-trial.ts";
import { offerSum } from "../../core/policy/offer-sum.ts";
import { applyFloors, tryFloors } from "../../core/policy/floors.ts";
import { rulesWith } from "../core/policy/fixtures.ts";
import { fortyClauses, someFacts } from "./policy-micro.tmp2.ts";
const rules = rulesWith();
const table = testTable(fortyClauses.clauses.map((c) => c.when));
const names = [...new Set(fortyClauses.clauses.flatMap(c=>c.when.map(t=>t.fact)))];
const f = (i: number) => someFacts[i % 256]!;
const pieces: Record<string, (i: number) => unknown> = {
  readAll: (i) => { let n = 0; for (const name of names) if (readFact(f(i), name)) n++; return n; },
  tryTable: (i) => tryTable(table, f(i)),
  findClause: (i) => findClause(fortyClauses, f(i)),
  tryFloors: (i) => tryFloors(rules, f(i)),
  offerSum: (i) => offerSum(fortyClauses.clauses[i % 40]!.grants.offers[0]!, f(i), false),
  applyFloors: () => applyFloors([], []),
  evaluate: (i) => evaluate(fortyClauses, rules, f(i)),
};
let sink: unknown;
for (let r = 0; r < 4; r++) for (const [k, p] of Object.entries(pieces)) {
  const t = process.cpuUsage().user;
  for (let i = 0; i < 40000; i++) sink = p(i);
  if (r === 3) console.log(k.padEnd(12), ((process.cpuUsage().user - t) / 40000).toFixed(2), "us");
}
console.log(typeof sink, names);
