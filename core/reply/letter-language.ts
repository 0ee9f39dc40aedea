/** In which language a letter goes, and why. */
import { passagesOfMail } from "../evidence/words/said.ts";
import { sureLanguageOf } from "../intent/language.ts";
import type { LanguageFrom } from "../letter-kinds.ts";
import type { Language } from "../words.ts";

export interface LetterLanguage {
  readonly language: Language;
  readonly from: LanguageFrom;
}

interface About {
  readonly agent?: Language | undefined;
  /** What the patient wrote, as it came in. */
  readonly mail?: { readonly subject: string; readonly body: string } | undefined;
  readonly record?: Language | undefined;
  readonly clinic: Language;
}

export function letterLanguage({ agent, mail, record, clinic }: About): LetterLanguage {
  if (agent) return { language: agent, from: "agent" };
  const wrote = mail && languageOfMail(mail);
  if (wrote) return { language: wrote, from: "mail" };
  return record ? { language: record, from: "record" } : { language: clinic, from: "clinic" };
}

/** By the writer's own words; a subject counts only where it is theirs. Undefined in doubt, and of a language that no letter is in. */
function languageOfMail(mail: NonNullable<About["mail"]>): Language | undefined {
  const own = passagesOfMail(mail).filter(({ source, isHead }) => isHead || source === mail.body);
  return sureLanguageOf(own.map(({ sentence }) => sentence));
}
