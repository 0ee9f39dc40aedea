/** Takes back what an import brought, as long as nothing rests on it: rows go, changed ones say again what they said, and what is never edited gets an entry against it. */
import type { RestsOn } from "../../../../core/contract/imports.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { matchAgain } from "../../domain/sync/readings.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";
import {
  creditSpentOfImport,
  echoesOfImport,
  entriesOfImport,
  insertCounter,
} from "../../store/credit/imported-credit.ts";
import { goesWithImport, removeBrought, restingOn } from "../../store/imports/brought-rows.ts";
import { actsOnChanged, patientsOfImport } from "../../store/imports/changed-rows.ts";
import {
  changedByOthers,
  changedSince,
  forgetBefore,
  restoreKeys,
  restoreRows,
} from "../../store/imports/import-before.ts";
import { type ImportRun, setRunState } from "../../store/imports/import-runs.ts";
import { endWaiting, isTooOldToUndo } from "../../store/imports/old-imports.ts";
import { lookLater } from "../../store/intake/found-due.ts";
import { patientsThere } from "../../store/people/patients.ts";
import { TABLES } from "../../store/records/imported.ts";
import type { Sql } from "../../store/sql.ts";
import { freeKnownOfImport } from "../../store/sync/taken-payments.ts";
import { needRun } from "./begin-import.ts";

const CHANGED = Object.values(TABLES);

/** Refused with the list of what rests on it (`import_in_use`); what was written by then is taken back with the transaction. */
export function undoImport(ctx: CommandContext, importId: string): Result<true, Refusal> {
  const found = needRun(ctx, importId);
  if (!found.ok) return found;
  const run = found.value;
  const { sql, nowMs } = ctx;
  if (run.state === "undone") return ok(true);
  if (run.mode === "dry_run") return refusal("invalid", "A dry run wrote nothing that could be undone.");
  if (isTooOldToUndo(ctx, run)) return err(inUse([{ on: "import", what: "too_old", count: 1, some: [] }]));
  const before = restsBefore(sql, run);
  if (before.length > 0) return err(inUse(before));
  const told = patientsOfImport(sql, run.no);
  const freed = freeKnownOfImport(sql, run.no);
  for (const table of [...CHANGED, "line", "entitlement"]) restoreRows(sql, run.no, table);
  told.push(...patientsOfImport(sql, run.no));
  restoreKeys(sql, run.no);
  const resting = restingOn(sql, run.no);
  if (resting.length > 0) return err(inUse(resting));
  const entries = entriesOfImport(sql, run.no);
  const onDate = civilDateAt(nowMs, homeTimeZone(sql));
  for (const entry of entries) {
    insertCounter(sql, "undo", entry, { id: ctx.newId(), importNo: run.no, onDate, note: "The import was undone" });
  }
  const { removed, kept } = removeBrought(sql, run.no);
  // What was found in the records may be there no more.
  lookLater(ctx, patientsThere(sql, told));
  if (freed > 0) matchAgain(ctx);
  forgetBefore(sql, run.no);
  endWaiting(sql, run, nowMs);
  setRunState(sql, run.no, "undone", nowMs);
  ctx.record("import.undone", undefined, { importId, removed, kept, reversed: entries.length });
  return ok(true);
}

const inUse = (rests: readonly RestsOn[]): Refusal => ({
  code: "import_in_use",
  detail: "Something rests on what this import brought.",
  values: { rests },
});

/** What is no reference to a row of it, and looked at before any row says something else. */
function restsBefore(sql: Sql, { no, counts, beganAtMs }: ImportRun): RestsOn[] {
  const rest = (on: string, what: string, ids: readonly string[], count = ids.length): RestsOn[] =>
    count === 0 ? [] : [{ on, what, count, some: ids.slice(0, SOME) }];
  return [
    ...rest("policy_version", "published", [], counts.policy_version?.added),
    ...rest("rules_version", "published", [], counts.rules_version?.added),
    ...rest("refund_case", "corrected", [], counts.past_case?.changed),
    ...rest("credit_entry", "repeated", [], echoesOfImport(sql, no)),
    ...rest("credit_entry", "spent", creditSpentOfImport(sql, no)),
    ...CHANGED.flatMap((table) => {
      const brought = goesWithImport(table) ? changedByOthers(sql, no, table) : [];
      return rest(table, "changed_since", [...changedSince(sql, no, table), ...brought]);
    }),
    ...actsOnChanged(sql, no, beganAtMs).flatMap(({ on, what, ids }) => rest(on, what, ids)),
  ];
}

const SOME = 5;
