/** The clinic's own pieces of letters: written, tried and published. */
import {
  previewLetterRequest,
  publishLettersRequest,
  restoreLettersRequest,
  saveLetterPieceRequest,
} from "../../../../core/contract/letters.ts";
import { discardLetterDraft, restoreLetters, saveLetterPiece } from "../../commands/letters/letter-drafts.ts";
import { publishLetters } from "../../commands/letters/publish-letters.ts";
import { readLetterPiece } from "../../queries/letters/letter-piece.ts";
import { listLetters } from "../../queries/letters/letter-pieces.ts";
import { previewLetter } from "../../queries/letters/preview-letter.ts";
import { tryLetterDraft } from "../../queries/letters/try-letters.ts";
import { again, once } from "../act.ts";
import { read } from "../operation.ts";

export const letters = [
  read("listLetters", { act: "list_letters", right: "letters.read", run: listLetters }),
  read("readLetterPiece", { act: "read_letter_piece", right: "letters.read", run: readLetterPiece }),
  again("saveLetterPiece", {
    act: "save_letter_piece",
    request: saveLetterPieceRequest,
    right: "letters.edit",
    run: saveLetterPiece,
    answer: ({ ask }, _done, language, key) => ask("readLetterPiece", language, key),
  }),
  again("restoreLetters", {
    act: "restore_letters",
    request: restoreLettersRequest,
    right: "letters.edit",
    id: (_actor, { version }) => String(version),
    run: restoreLetters,
    answer: ({ ask }) => ask("listLetters"),
  }),
  again("discardLetterDraft", {
    act: "discard_letter_draft",
    right: "letters.edit",
    id: () => "letters",
    run: discardLetterDraft,
    answer: ({ ask }) => ask("listLetters"),
  }),
  read("previewLetter", {
    act: "preview_letter",
    request: previewLetterRequest,
    right: "letters.read",
    run: previewLetter,
  }),
  read("tryLetterDraft", { act: "try_letter_draft", right: "letters.read", run: tryLetterDraft }),
  /** The same id and request answer what was answered before. */
  once("publishLetters", {
    act: "publish_letters",
    request: publishLettersRequest,
    right: "letters.publish",
    run: (context, _publicationId, request) => publishLetters(context, request),
    answer: ({ ask }) => ask("listLetters"),
  }),
];
