/** The draft of the clinic's own pieces: written piece by piece, taken from an earlier version, or thrown away. What counts stays what was published. */
import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import type { RestoreLettersRequest, SaveLetterPieceRequest } from "../../../../core/contract/letters.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { type OwnPieces, pieceOf, withPiece } from "../../../../core/reply/own/own-pieces.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { piecesInWork } from "../../queries/letters/letter-pieces.ts";
import { pieceNamed } from "../../queries/letters/piece-named.ts";
import type { CommandContext } from "../../store/context.ts";
import {
  letterDraft,
  letterSetOf,
  newestLetterSet,
  piecesOf,
  putLetterDraft,
  removeLetterDraft,
} from "../../store/letters/letter-sets.ts";

type Done = Result<{ readonly done: true }, Refusal>;
const DONE: Done = ok({ done: true });

/**
 * Writes one piece. Refuses with `draft_changed` where somebody wrote another text since, and overwrites nothing. The same text again is no change,
 * so a save whose answer was lost may be sent once more; of one whose product's words have changed it says that they were seen.
 */
export function saveLetterPiece(
  context: CommandContext,
  language: string,
  key: string,
  { before, body }: SaveLetterPieceRequest,
): Done {
  const name = pieceNamed(language, key);
  if (!name.ok) return name;
  const inWork = piecesInWork(context.sql);
  const now = pieceOf(inWork, name.value)?.body ?? null;
  if (now !== before && now !== body) {
    const editedBy = letterDraft(context.sql)?.editedBy ?? "";
    return refusal("draft_changed", "Somebody else wrote this piece meanwhile.", { editedBy, body: now });
  }
  return put(context, inWork, withPiece(inWork, name.value, body ?? undefined));
}

function put(context: CommandContext, before: OwnPieces, after: OwnPieces): Done {
  if (canonicalJson(before) === canonicalJson(after)) return DONE;
  const { personId } = personOf(context.actor);
  const from = newestLetterSet(context.sql)?.version ?? 0;
  if (putLetterDraft(context, after, personId)) context.record("letters.draft_started", undefined, { from });
  return DONE;
}

/** Puts an earlier version into the draft; 0 is the product's words everywhere. A draft that nobody has seen is not given up for it. */
export function restoreLetters(context: CommandContext, { version, revision }: RestoreLettersRequest): Done {
  const { sql } = context;
  const { personId } = personOf(context.actor);
  const row = version === 0 ? undefined : found(letterSetOf(sql, version), "version of the letters");
  if (row && !row.ok) return row;
  const draft = letterDraft(sql);
  if (draft && draft.revision !== revision) {
    const { editedBy } = draft;
    return refusal("draft_changed", "Somebody else changed the draft meanwhile.", {
      revision: draft.revision,
      editedBy,
    });
  }
  putLetterDraft(context, row ? piecesOf(row.value) : [], personId);
  context.record("letters.draft_restored", undefined, { version });
  return DONE;
}

/** A draft that is gone already is gone. */
export function discardLetterDraft(context: CommandContext): Done {
  const draft = letterDraft(context.sql);
  if (draft) {
    removeLetterDraft(context);
    context.record("letters.draft_discarded", undefined, { revision: draft.revision });
  }
  return DONE;
}
