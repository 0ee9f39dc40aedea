import type { PolicyDraft } from "../../../core/policy/draft.ts";
import { readingGrade } from "../../../core/reading-grade.ts";
import { type Language, LETTER_LANGUAGES } from "../../../core/words.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { TextArea } from "../../ui/field.tsx";
import type { Marks } from "./marks.ts";

type Text = PolicyDraft["text"];

export interface TextFieldsProps {
  readonly text: Text;
  readonly labelIn: (language: Language) => string;
  readonly marks: Marks;
  readonly onChange: (text: Text) => void;
}

/** The same text in each language, with how hard it is to read. */
export function TextFields({ text, labelIn, marks, onChange }: TextFieldsProps) {
  const words = usePagesWords().policies.fields;
  const { number } = useFormat();
  const hintOf = (language: Language) => {
    const own = text[language] ?? "";
    const grade = own.trim() === "" ? undefined : words.grade(number(readingGrade(own, language)));
    return [grade, marks.hint(`text.${language}`)].filter(Boolean).join(". ") || undefined;
  };
  return (
    <div className="policy-pair">
      {LETTER_LANGUAGES.map((language) => (
        <TextArea
          key={language}
          label={labelIn(language)}
          lang={language}
          maxLength={20_000}
          value={text[language] ?? ""}
          hint={hintOf(language)}
          error={marks.error(`text.${language}`)}
          onChange={(own) => onChange(withText(text, language, own))}
        />
      ))}
    </div>
  );
}

/** An emptied text is none; English is always there. */
function withText(text: Text, language: Language, own: string): Text {
  if (own !== "" || language === "en") return { ...text, [language]: own };
  const { [language]: _, ...others } = text;
  return others;
}
