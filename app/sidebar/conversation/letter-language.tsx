import type { DraftReply } from "../../../core/contract/draft-reply.ts";
import { LETTER_LANGUAGES } from "../../../core/words.ts";
import { languageTitle } from "../../../messages/language-name.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useLanguage } from "../../i18n/words.ts";
import { SelectField } from "../../ui/field.tsx";
import { useOpenTicket } from "../ticket-context.ts";

/** In which language the letter is and why; another choice writes it anew, and goes with the decision. */
export function LetterLanguage({ draft: { language, languageFrom } }: { readonly draft: DraftReply }) {
  const words = useOpenedWords().letter;
  const reader = useLanguage();
  const { change } = useOpenTicket();
  if (!languageFrom) return null;
  return (
    <SelectField
      label={words.language}
      value={language}
      choices={LETTER_LANGUAGES.map((value) => ({ value, label: languageTitle(reader, value) }))}
      hint={words.from[languageFrom](language)}
      onChange={(chosen) => change({ language: chosen })}
    />
  );
}
