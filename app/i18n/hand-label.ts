import { SCREEN_LANGUAGES } from "../../core/words.ts";
import { LANGUAGES } from "../../messages/languages.ts";

/** Whether a place's name says already that it is paid by hand, as that of money does which cannot go back to its payment. */
export const saysManually = (label: string): boolean =>
  SCREEN_LANGUAGES.some((language) => label.startsWith(LANGUAGES[language].handLabel("")));
