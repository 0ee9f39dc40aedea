/** The words of a surface: a page reads those of its person's language alone, before it shows anything. */
import { type ComponentType, type Context, createContext, createElement, type ReactNode, useContext } from "react";
import type { ScreenLanguage } from "../../core/words.ts";
import { languageOf } from "./format.ts";

export interface Catalog<W> {
  /** Each is an `import()`, so that the build cuts here. */
  readonly read: Readonly<Record<ScreenLanguage, () => Promise<W>>>;
  readonly Words: Context<W | undefined>;
}

export const catalog = <W>(read: Catalog<W>["read"]): Catalog<W> => ({
  read,
  Words: createContext<W | undefined>(undefined),
});

/** What gives the words of a catalog to what stands within, once they have been read. */
export type Speaking = ComponentType<{ readonly children: ReactNode }>;
export const speaking =
  <W>({ read, Words }: Catalog<W>) =>
  async (language: ScreenLanguage): Promise<Speaking> => {
    const words = await read[language]();
    return ({ children }) => createElement(Words, { value: words }, children);
  };

export function useCatalog<W>({ Words }: Catalog<W>): W {
  const words = useContext(Words);
  if (words === undefined) throw new Error("The page shows something before it has read its words");
  return words;
}

/** The language of the page, as it says of itself. */
export const pageLanguage = (): ScreenLanguage => languageOf(document.documentElement.lang);
