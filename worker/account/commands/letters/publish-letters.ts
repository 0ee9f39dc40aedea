import type { LetterFault, PublishLettersRequest } from "../../../../core/contract/letters.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { changesBetween } from "../../../../core/reply/own/own-pieces.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { faultsOf } from "../../queries/letters/letter-pieces.ts";
import { triedOnCases } from "../../queries/letters/try-letters.ts";
import type { CommandContext } from "../../store/context.ts";
import {
  insertLetterSet,
  letterDraft,
  newestLetterSet,
  piecesOf,
  publishedPieces,
  removeLetterDraft,
} from "../../store/letters/letter-sets.ts";

/**
 * Makes the draft what counts for every letter from now on. Refuses with `draft_changed` where it is not the draft that was looked at, `invalid`
 * where nothing differs, and `letters_refused` with each piece that cannot be written, or whose letters would fail a check that stops them: on
 * invented cases, or on those of the last month.
 */
export function publishLetters(
  context: CommandContext,
  { revision, why }: PublishLettersRequest,
): Result<{ readonly version: number }, Refusal> {
  const { sql } = context;
  const actor = personOf(context.actor);
  const row = found(letterDraft(sql), "draft");
  if (!row.ok) return row;
  if (row.value.revision !== revision) {
    const { revision: newest, editedBy } = row.value;
    return refusal("draft_changed", "Somebody else changed the draft meanwhile.", { revision: newest, editedBy });
  }
  const pieces = piecesOf(row.value);
  const changes = changesBetween(publishedPieces(sql), pieces);
  if (changes.length === 0)
    return err({ code: "invalid", detail: "Nothing differs from what counts.", field: "revision" });
  const faults = faultsOf(sql, pieces, changes).filter(({ severity }) => severity === "blocks");
  const failing = faults.length > 0 ? faults : triedOnCases(context, actor, pieces).failing.map(({ fault }) => fault);
  if (failing.length > 0) return err(refusedFor(failing));
  const version = (newestLetterSet(sql)?.version ?? 0) + 1;
  const hash = insertLetterSet(context, { version, pieces, changes, why, personId: actor.personId });
  removeLetterDraft(context);
  const changed = changes.map(({ change, language, key }) => `${change} ${language} ${key}`);
  context.record("letters.published", undefined, { version, hash, changed });
  return ok({ version });
}

/** More than anybody corrects at once. */
const ERRORS_MOST = 20;

function refusedFor(faults: readonly LetterFault[]): Refusal {
  const errors = faults.slice(0, ERRORS_MOST).map(({ key, language, line, column, words, message }) => ({
    field: `${language} ${key}`,
    message: `line ${line}, column ${column}, at “${words}”: ${message}`,
  }));
  const detail = "A piece cannot be written, or its letters would fail a check. What counts stays so.";
  return {
    code: "letters_refused",
    detail,
    errors,
    values: { faults: faults.slice(0, ERRORS_MOST).map((one) => ({ ...one })) },
  };
}
