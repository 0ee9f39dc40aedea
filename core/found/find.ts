import { doubleCharges } from "./double-charges.ts";
import type { Finding } from "./finding.ts";
import type { History } from "./history.ts";
import { lateCharges } from "./late-charges.ts";
import { lateUses } from "./late-uses.ts";
import { overpaidClaims } from "./overpaid-claims.ts";

/** All that one patient's records say of which nobody has to have written. Pure and in a stable order; each matter once. */
export function findIn(history: History): Finding[] {
  const all = [...doubleCharges(history), ...overpaidClaims(history), ...lateCharges(history), ...lateUses(history)];
  const byMatter = new Map(all.map((finding) => [finding.matter, finding]));
  return [...byMatter.values()].sort((a, b) => (a.matter < b.matter ? -1 : 1));
}
