import type { LanguageFrom } from "../../../../core/letter-kinds.ts";
import { languageName } from "../../../language-name.ts";

export const letter = {
  language: "Language of the letter",
  from: {
    agent: (language: string) => `In ${languageName("en", language)}, as chosen here.`,
    mail: (language: string) => `In ${languageName("en", language)}, as the patient wrote.`,
    record: (language: string) => `In ${languageName("en", language)}, as the record says.`,
    clinic: (language: string) => `In ${languageName("en", language)}, as the clinic writes.`,
  } satisfies Record<LanguageFrom, (language: string) => string>,
};
