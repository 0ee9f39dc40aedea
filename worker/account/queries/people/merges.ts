/** Records that may be one person's, and those that somebody said are or are not: side by side, each record by itself. */

import { hasConflictOfInterest } from "../../../../core/approval/conflict-of-interest.ts";
import type { MergeList, MergeName, MergeSide, MergeSuggestion } from "../../../../core/contract/merges.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { creditOf } from "../../../../core/credit/lots.ts";
import { maskEmail, maskPhone, normalisePatientNumber } from "../../../../core/facts/patient-keys.ts";
import { type RecordFacts, weighPair } from "../../../../core/merges/evidence.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { ok, type Result } from "../../../../core/result.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { creditRowsOf, toEntry } from "../../store/credit/credit.ts";
import { concernedBy, ownPatients } from "../../store/people/family.ts";
import {
  areAtTwoPlaces,
  areRelated,
  contactsOfRecord,
  isSaidNotSame,
  mergeRows,
  mixedOf,
  notSameRows,
  pairsToAsk,
  type RecordRow,
  recordOf,
  standsForOthers,
} from "../../store/people/merges.ts";
import { patientById } from "../../store/people/patients.ts";
import { lastingIdOf } from "../../store/people/same-patient.ts";
import { holdsOn } from "../../store/privacy/holds.ts";
import type { Sql } from "../../store/sql.ts";

const PAIRS_LOOKED_AT = 1_000;
const SHOWN_MOST = 50;

export function mergeList({ sql }: AccountContext, who: PersonActor): Result<MergeList, Refusal> {
  const own = ownPatients(sql, who.personId);
  const isTheirs = (...ids: readonly string[]) => ids.some((id) => hasConflictOfInterest(own, concernedBy(sql, id)));
  const suggestions = suggestionsOf(sql, isTheirs);
  return ok({
    suggestions: suggestions.slice(0, SHOWN_MOST),
    isCut: suggestions.length > SHOWN_MOST,
    merges: mergeRows(sql, SHOWN_MOST).flatMap(({ patientId, otherId, byName, atMs }) => {
      const [patient, other] = [sideOf(sql, patientId), sideOf(sql, otherId)];
      if (!patient || !other || isTheirs(patientId, otherId)) return [];
      return [{ patient, other, mergedBy: byName, mergedAtMs: atMs, mixedCases: mixedOf(sql, patientId) }];
    }),
    notSame: notSameRows(sql, SHOWN_MOST).flatMap(({ patientId, otherId, byName, atMs }) => {
      const [one, other] = [nameFor(sql, patientId), nameFor(sql, otherId)];
      return one && other && !isTheirs(patientId, otherId) ? [{ one, other, saidBy: byName, saidAtMs: atMs }] : [];
    }),
  });
}

/** Each person once beside each other one, though several of their records may say so. */
function suggestionsOf(sql: Sql, isTheirs: (...ids: readonly string[]) => boolean): MergeSuggestion[] {
  const seen = new Set<string>();
  const found: MergeSuggestion[] = [];
  for (const { one, other } of pairsToAsk(sql, PAIRS_LOOKED_AT)) {
    if (found.length > SHOWN_MOST) break;
    const ids = inOrder(sql, lastingIdOf(sql, one), lastingIdOf(sql, other));
    const name = [...ids].sort().join(" ");
    if (seen.has(name) || isSaidNotSame(sql, ...ids) || isTheirs(...ids)) continue;
    const [a, b] = [factsOf(sql, one), factsOf(sql, other)];
    const weighed =
      a &&
      b &&
      weighPair({
        one: a,
        other: b,
        isRelated: areRelated(sql, ...ids),
        isAtTwoPlaces: areAtTwoPlaces(sql, one, other),
      });
    const sides = weighed && ([sideOf(sql, ids[0]), sideOf(sql, ids[1])] as const);
    if (!weighed || !sides?.[0] || !sides[1]) continue;
    seen.add(name);
    found.push({ one: sides[0], other: sides[1], ...weighed });
  }
  return found;
}

/** First the one that would stand for both: who does so for others already, else who came first. */
function inOrder(sql: Sql, a: string, b: string): [string, string] {
  if (standsForOthers(sql, a) !== standsForOthers(sql, b)) return standsForOthers(sql, a) ? [a, b] : [b, a];
  const since = (id: string) => recordOf(sql, id)?.sinceOn ?? "";
  return since(b) < since(a) ? [b, a] : [a, b];
}

function factsOf(sql: Sql, patientId: string): RecordFacts | undefined {
  const row = recordOf(sql, patientId);
  if (!row) return undefined;
  const contacts = contactsOfRecord(sql, patientId);
  const of = (wanted: "email" | "phone") => contacts.flatMap(({ kind, value }) => (kind === wanted ? [value] : []));
  return {
    name: row.name,
    source: row.source,
    patientNumber: row.patientNumber === null ? undefined : normalisePatientNumber(row.patientNumber),
    guardianId: row.guardianId === null ? undefined : lastingIdOf(sql, row.guardianId),
    emails: of("email"),
    phones: of("phone"),
  };
}

function sideOf(sql: Sql, patientId: string): MergeSide | undefined {
  const row = recordOf(sql, patientId);
  if (!row) return undefined;
  const contacts = contactsOfRecord(sql, patientId);
  const nameOf = (id: string | null) => (id === null ? undefined : patientById(sql, id)?.name);
  return {
    ...plainOf(row),
    ...omitNullish({ payer: nameOf(row.payerId), guardian: nameOf(row.guardianId) }),
    emailsMasked: contacts.flatMap(({ kind, value }) => (kind === "email" ? [maskEmail(value)] : [])),
    phonesMasked: contacts.flatMap(({ kind, value }) => (kind === "phone" ? [maskPhone(value)] : [])),
    credit: creditOfRecord(sql, patientId),
    isHeld: holdsOn(sql, patientId).length > 0,
  };
}

function plainOf(row: RecordRow) {
  const { patientId, name, patientNumber, source, sourceId, sinceOn, visits, purchases, lastBoughtOn } = row;
  const { cases, openCases, consents } = row;
  return {
    ...{ patientId, name, source, sourceId, since: sinceOn, visits, purchases, cases, openCases, consents },
    ...omitNullish({ patientNumber, lastBoughtOn }),
  };
}

/** Of the record alone: what others of the same person have stays theirs. */
const creditOfRecord = (sql: Sql, patientId: string): MergeSide["credit"] =>
  creditOf(creditRowsOf(sql, patientId).flatMap((row) => (row.patientId === patientId ? [toEntry(row)] : [])))
    .balances.filter(({ balanceMinor }) => balanceMinor !== 0)
    .map(({ currency, balanceMinor }) => ({ currency, balanceMinor }));

function nameFor(sql: Sql, id: string): MergeName | undefined {
  const row = recordOf(sql, id);
  if (!row) return undefined;
  const { patientId, name, source, sourceId, patientNumber } = row;
  return { patientId, name, source, sourceId, ...omitNullish({ patientNumber }) };
}
