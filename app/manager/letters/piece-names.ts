/** What a piece is called, and where it stands in the list. */
import { REASON_CODES, reasonLabel } from "../../../core/reasons/reasons.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useLanguage, useWords } from "../../i18n/words.ts";

export const GROUPS = [
  "around",
  "opening",
  "reason",
  "decision",
  "next",
  "claim",
  "bereaved",
  "body",
  "short",
] as const;
export type Group = (typeof GROUPS)[number];

const split = (key: string): readonly [group: string, name: string] => {
  const at = key.indexOf(".");
  return at < 0 ? ["", key] : [key.slice(0, at), key.slice(at + 1)];
};

const GROUP_OF: Readonly<Record<string, Group>> = {
  also: "opening",
  apology: "opening",
  decision: "decision",
  next: "next",
  claim: "claim",
  confirmed: "claim",
  bereaved: "bereaved",
  body: "body",
  short: "short",
};

export function groupOf(key: string): Group {
  const [group, name] = split(key);
  if (name === "bereaved") return "bereaved";
  if (group === "opening") return REASON_CODES.some((reason) => reason === name) ? "reason" : "opening";
  return GROUP_OF[group] ?? "around";
}

/** A piece of a release to come is called by its key. */
export function usePieceName(): (key: string) => string {
  const words = usePagesWords().letters;
  const { lists } = useWords();
  const language = useLanguage();
  const kinds: Readonly<Record<string, string>> = words.kinds(lists.offers);
  const circumstances: Readonly<Record<string, string>> = words.circumstances;
  const single: Readonly<Record<string, string>> = words.single;
  const answers: Readonly<Record<string, string>> = { ...words.claims, ...words.confirmed };
  return (key) => {
    const [group, name] = split(key);
    const own = single[key];
    if (own !== undefined) return own;
    if (group === "also") return words.also(circumstances[name] ?? name);
    if (group === "claim" || group === "confirmed") return answers[name] ?? key;
    const reason = REASON_CODES.find((code) => code === name);
    if (group === "opening") return circumstances[name] ?? (reason ? reasonLabel(reason, language) : key);
    return kinds[name] ?? key;
  };
}

/** With its group, where it stands without its list. */
export function useFullPieceName(): (key: string) => string {
  const { groups } = usePagesWords().letters;
  const name = usePieceName();
  return (key) => `${groups[groupOf(key)]}: ${name(key)}`;
}
