import type { PolicyDraft } from "../../../core/policy/draft.ts";
import { readingGrade } from "../../../core/reading-grade.ts";
import type { Language } from "../../../core/words.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { useFormat } from "../../i18n/words.ts";
import { TextArea } from "../../ui/field.tsx";
import type { Marks } from "./marks.ts";

export interface TextFieldsProps {
  readonly text: PolicyDraft["text"];
  readonly labels: Readonly<Record<Language, string>>;
  readonly marks: Marks;
  readonly onChange: (text: PolicyDraft["text"]) => void;
}

/** The same text in each language, with how hard it is to read. An emptied Spanish text is none. */
export function TextFields({ text, labels, marks, onChange }: TextFieldsProps) {
  const words = useManagerWords().policies.fields;
  const { number } = useFormat();
  const hintOf = (language: Language) => {
    const own = text[language] ?? "";
    const grade = own.trim() === "" ? undefined : words.grade(number(readingGrade(own, language)));
    return [grade, marks.hint(`text.${language}`)].filter(Boolean).join(". ") || undefined;
  };
  return (
    <div className="policy-pair">
      <TextArea
        label={labels.en}
        lang="en"
        maxLength={20_000}
        value={text.en}
        hint={hintOf("en")}
        error={marks.error("text.en")}
        onChange={(en) => onChange({ ...text, en })}
      />
      <TextArea
        label={labels.es}
        lang="es"
        maxLength={20_000}
        value={text.es ?? ""}
        hint={hintOf("es")}
        error={marks.error("text.es")}
        onChange={(es) => onChange(es === "" ? { en: text.en } : { ...text, es })}
      />
    </div>
  );
}
