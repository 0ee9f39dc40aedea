/** Which words the app speaks: set once at the root, from the helpdesk user's locale. */
import { createContext, useContext } from "react";
import type { Language } from "../../core/words.ts";
import { COMMON, type CommonWords } from "./common/index.ts";
import { createFormat, type Format, languageOf } from "./format.ts";

export interface Tongue {
  readonly language: Language;
  readonly format: Format;
}

export const tongueOf = (locale: string, timeZone?: string): Tongue => ({
  language: languageOf(locale),
  format: createFormat(locale, timeZone),
});

export const TongueContext = createContext<Tongue>(tongueOf("en"));

export const useLanguage = (): Language => useContext(TongueContext).language;
export const useFormat = (): Format => useContext(TongueContext).format;
/** Words that every surface shares. A surface's own are in its own catalog, such as `useSidebarWords`. */
export const useWords = (): CommonWords => COMMON[useLanguage()];
