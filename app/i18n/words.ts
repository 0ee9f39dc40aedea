/** Which words the app speaks: set once at the root, from the helpdesk user's locale. */
import { createContext, useContext } from "react";
import type { ScreenLanguage } from "../../core/words.ts";
import type { CommonWords } from "../../messages/shapes/screen.ts";
import { useCatalog } from "./catalog.ts";
import { COMMON } from "./common.ts";
import { createFormat, type Format, languageOf } from "./format.ts";

export interface MessageSet {
  readonly language: ScreenLanguage;
  readonly format: Format;
}

export const messagesOf = (locale: string, timeZone?: string): MessageSet => ({
  language: languageOf(locale),
  format: createFormat(locale, timeZone),
});

export const MessagesContext = createContext<MessageSet>(messagesOf("en"));

export const useLanguage = (): ScreenLanguage => useContext(MessagesContext).language;
export const useFormat = (): Format => useContext(MessagesContext).format;
/** Words that every surface shares. A surface's own are in its own catalog, such as `useSidebarWords`. */
export const useWords = (): CommonWords => useCatalog(COMMON);
