import { civilDateInWords } from "../../../../core/locale.ts";
import type { Language } from "../../../../core/words.ts";
import { LETTERS } from "../../../../messages/letters.ts";
import { lastAnswer } from "../../store/case/clinician.ts";
import type { AccountContext } from "../../store/context.ts";
import { linkSentTo } from "../case/clinician.ts";
import type { NoteBlock } from "./told.ts";

/** What a clinician answered by themselves: whoever recorded another's answer knows it. */
export function clinicianBlocks({ sql }: AccountContext, caseId: string, language: Language): NoteBlock[] {
  const said = lastAnswer(sql, caseId);
  if (!said || said.linkId === null) return [];
  const day = civilDateInWords(said.answeredOn, language);
  const line = LETTERS[language].note.clinicianSaid(said.answer, day, linkSentTo(sql, said.linkId));
  return [{ key: `clinician:${said.answerId}`, lines: [line] }];
}
