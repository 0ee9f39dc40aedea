/** The clinic's own pieces in tests: written, published, read. */
import type { PersonActor } from "../../worker/account/store/context.ts";
import type { TestClinic } from "./clinic.ts";
import { ulidOf } from "./deciding.ts";
import { performed } from "./operations.ts";
import { good } from "./policy-drafts.ts";

export const letterDesk = ({ runtime }: TestClinic, actor: PersonActor) => ({
  list: async () => good(await performed({ runtime }, "listLetters", actor)),
  piece: async (key: string, language = "en") =>
    good(await performed({ runtime }, "readLetterPiece", actor, language, key)),
  /** On what stands there now. */
  write: async (key: string, body: string | null, language = "en") => {
    const { own } = good(await performed({ runtime }, "readLetterPiece", actor, language, key));
    return good(await performed({ runtime }, "saveLetterPiece", actor, language, key, { before: own, body }));
  },
  save: (key: string, before: string | null, body: string | null, language = "en") =>
    performed({ runtime }, "saveLetterPiece", actor, language, key, { before, body }),
  publish: (revision: number, n = 1, why = "Our own tone") =>
    performed({ runtime }, "publishLetters", actor, ulidOf("LPB", n), { revision, why }),
  restore: (version: number, revision?: number) =>
    performed({ runtime }, "restoreLetters", actor, { version, ...(revision === undefined ? {} : { revision }) }),
  discard: async () => good(await performed({ runtime }, "discardLetterDraft", actor)),
  preview: async (key: string, body: string | null, language: "en" | "es" = "en") =>
    good(await performed({ runtime }, "previewLetter", actor, { key, language, body })),
  trial: async () => good(await performed({ runtime }, "tryLetterDraft", actor)),
});
