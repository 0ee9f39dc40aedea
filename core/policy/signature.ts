/** How the clinic signs a letter in a language: as it writes itself in that one, else as in its own. */
import type { Language } from "../words.ts";
import type { AccountRules } from "./rules.ts";

type Signatures = Pick<AccountRules, "signature" | "signatures">;

export const signatureIn = ({ signature, signatures }: Signatures, language: Language): string =>
  signatures?.[language] ?? signature;

/** The same, a line each; short letters put them into one. */
export const signedLines = (rules: Signatures, language: Language): string[] =>
  signatureIn(rules, language)
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
