import type { Refusal } from "../../../../core/contract/problem.ts";
import { isPieceKey, type PieceName } from "../../../../core/reply/own/own-pieces.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { LETTER_LANGUAGES } from "../../../../core/words.ts";
import { refusal } from "../../domain/people/require-person.ts";

/** A piece by the words of a path. Refuses with `not_found`. */
export function pieceNamed(language: string, key: string): Result<PieceName, Refusal> {
  const known = LETTER_LANGUAGES.find((one) => one === language);
  if (!known || !isPieceKey(key)) return refusal("not_found", `No letter has a piece ${key} in ${language}.`);
  return ok({ key, language: known });
}
