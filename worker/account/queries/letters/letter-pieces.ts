/** The pieces as the clinic has them: in the draft where there is one, else as published; and what is wrong with them. */
import { may } from "../../../../core/approval/may.ts";
import type { LetterFault, LetterList } from "../../../../core/contract/letters.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { isFormer } from "../../../../core/reply/former-letters.ts";
import {
  changesBetween,
  type OwnPieces,
  type PieceChange,
  type PieceName,
  pieceOf,
  stateOf,
} from "../../../../core/reply/own/own-pieces.ts";
import { kindsWith } from "../../../../core/reply/own/sample-letters.ts";
import { tryPiece } from "../../../../core/reply/own/try-pieces.ts";
import { PIECE_KEYS } from "../../../../core/reply/pieces.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { LETTER_LANGUAGES } from "../../../../core/words.ts";
import { accountCurrency } from "../../store/account/settings.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { changesOfSet, letterDraft, letterSets, piecesOf, publishedPieces } from "../../store/letters/letter-sets.ts";
import { currentRules } from "../../store/policy/policies.ts";
import type { Sql } from "../../store/sql.ts";

/** Versions that the page shows; nobody looks further back. */
const VERSIONS_MOST = 50;

export function piecesInWork(sql: Sql): OwnPieces {
  const draft = letterDraft(sql);
  return draft ? piecesOf(draft) : publishedPieces(sql);
}

/** Before there are rules a clinic writes letters all the same. */
const NO_RULES = { bannedPhrases: [], signature: "—", templates: [] };

/** With what letters are tried: today's rules with other pieces. */
export const rulesToTry = (sql: Sql) => currentRules(sql)?.rules ?? { ...NO_RULES, currency: accountCurrency(sql) };

/** Of each piece that publishing would change; the others passed when they were published. */
export function faultsOf(sql: Sql, pieces: OwnPieces, changes: readonly PieceChange[]): LetterFault[] {
  const rules = rulesToTry(sql);
  return changes.flatMap((name) => {
    const piece = pieceOf(pieces, name);
    return piece && name.change === "own" ? [...tryPiece(piece, rules)] : [];
  });
}

export function listLetters({ sql }: AccountContext, actor: PersonActor): Result<LetterList, Refusal> {
  const published = publishedPieces(sql);
  const inWork = piecesInWork(sql);
  return ok({
    languages: [...LETTER_LANGUAGES],
    pieces: PIECE_KEYS.map((key) => ({
      key,
      kinds: [...kindsWith(key)],
      states: LETTER_LANGUAGES.map((language) => ({
        language,
        state: stateOf(inWork, { key, language }),
        inDraft: isOther(published, inWork, { key, language }),
      })),
    })),
    ...draftIn(sql, published),
    versions: letterSets(sql, VERSIONS_MOST).map((row) => {
      const { version, publishedBy, publishedAtMs, why } = row;
      return { version, publishedBy, publishedAtMs, why, changes: changesOfSet(row) };
    }),
    whole: (currentRules(sql)?.rules.templates ?? [])
      .filter((one) => !isFormer(one))
      .map(({ id, situation, language }) => ({ templateId: id, situation, language })),
    mayEdit: may(actor, "letters.edit").ok,
  });
}

const isOther = (published: OwnPieces, inWork: OwnPieces, name: PieceName): boolean =>
  pieceOf(published, name)?.body !== pieceOf(inWork, name)?.body;

function draftIn(sql: Sql, published: OwnPieces): Pick<LetterList, "draft"> {
  const row = letterDraft(sql);
  if (!row) return {};
  const { revision, editedBy, editedAtMs } = row;
  const pieces = piecesOf(row);
  const changes = changesBetween(published, pieces);
  return { draft: { revision, editedBy, editedAtMs, changes, faults: faultsOf(sql, pieces, changes) } };
}
