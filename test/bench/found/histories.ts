/** The histories of the bench: every story several times over, each by a patient of its own with other figures and days. */
import type { ImportRecord } from "../../../core/contract/records.ts";
import { seededRandom } from "../../support/seeded-random.ts";
import { doubleCharges, notDoubleCharges } from "./stories/double-charges.ts";
import { family } from "./stories/families.ts";
import { lateCharges, notLateCharges } from "./stories/late-charges.ts";
import { lateUses, notLateUses } from "./stories/late-uses.ts";
import { ordinary } from "./stories/ordinary.ts";
import { notOverpaidClaims, overpaidClaims } from "./stories/overpaid-claims.ts";
import { type Known, type Stories, Teller } from "./teller.ts";

const TOLD: readonly Stories[] = [doubleCharges, overpaidClaims, lateCharges, lateUses];
const NEAR_MISSES: readonly Stories[] = [notDoubleCharges, notOverpaidClaims, notLateCharges, notLateUses];

export interface PatientHistory {
  readonly story: string;
  readonly records: readonly ImportRecord[];
  readonly known: readonly Known[];
  readonly isNearMiss: boolean;
}

/** `times`: how often each story is told. The same seed tells the same. */
export function histories(seed: number, times: number): PatientHistory[] {
  const chance = seededRandom(seed);
  const all: PatientHistory[] = [];
  const tellAll = (stories: readonly Stories[], isNearMiss: boolean) => {
    for (const [story, tell] of stories.flatMap((some) => Object.entries(some))) {
      for (let n = 0; n < times; n += 1) {
        const teller = new Teller(`H${all.length}`, chance);
        ordinary(teller);
        const known = tell(teller);
        all.push({ story, records: teller.records, known, isNearMiss });
      }
    }
  };
  tellAll(TOLD, false);
  tellAll(NEAR_MISSES, true);
  for (let n = 0; n < times; n += 1) {
    all.push({ story: "a family with one card", records: family(`F${n}`, chance), known: [], isNearMiss: true });
  }
  return all;
}
