/** One piece, all that its page shows: the product's words, the clinic's, those of the other languages, and who wrote which when. */
import { may } from "../../../../core/approval/may.ts";
import type { LetterPiece } from "../../../../core/contract/letters.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { signatureIn } from "../../../../core/policy/signature.ts";
import { housePiece } from "../../../../core/reply/letter-text.ts";
import { type PieceName, pieceOf, stateOf } from "../../../../core/reply/own/own-pieces.ts";
import { kindsWith } from "../../../../core/reply/own/sample-letters.ts";
import { valuesNamed } from "../../../../core/reply/own/value-list.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { LETTER_LANGUAGES } from "../../../../core/words.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { letterSets, piecesOf, publishedPieces } from "../../store/letters/letter-sets.ts";
import type { Sql } from "../../store/sql.ts";
import { piecesInWork, rulesToTry } from "./letter-pieces.ts";
import { pieceNamed } from "./piece-named.ts";

const VERSIONS_MOST = 200;

export function readLetterPiece(
  { sql }: AccountContext,
  actor: PersonActor,
  inLanguage: string,
  ofKey: string,
): Result<LetterPiece, Refusal> {
  const name = pieceNamed(inLanguage, ofKey);
  if (!name.ok) return name;
  const { key, language } = name.value;
  const inWork = piecesInWork(sql);
  const own = pieceOf(inWork, name.value);
  const product = housePiece(key, language);
  const textOf = (one: PieceName) => pieceOf(inWork, one)?.body ?? housePiece(one.key, one.language);
  const rules = rulesToTry(sql);
  return ok({
    key,
    language,
    kinds: [...kindsWith(key)],
    state: stateOf(inWork, name.value),
    product,
    own: own?.body ?? null,
    ...(own && own.ofProduct !== product ? { productWas: own.ofProduct } : {}),
    published: pieceOf(publishedPieces(sql), name.value)?.body ?? product,
    others: LETTER_LANGUAGES.filter((one) => one !== language).map((one) => ({
      language: one,
      text: textOf({ key, language: one }),
      isOwn: pieceOf(inWork, { key, language: one }) !== undefined,
    })),
    history: historyOf(sql, name.value),
    values: valuesNamed(key, { language, currency: rules.currency, signature: signatureIn(rules, language) }),
    mayEdit: may(actor, "letters.edit").ok,
  });
}

/** The versions that changed it. */
function historyOf(sql: Sql, name: PieceName): LetterPiece["history"] {
  const rows = letterSets(sql, VERSIONS_MOST).map((row) => ({ row, body: pieceOf(piecesOf(row), name)?.body ?? null }));
  return rows.flatMap(({ row, body }, n) => {
    if (body === (rows[n + 1]?.body ?? null)) return [];
    const { version, publishedBy, publishedAtMs, why } = row;
    return [{ version, publishedBy, publishedAtMs, why, body }];
  });
}
