import { PACKETS } from "../../../messages/packets.ts";
import { civilDateInWords } from "../../locale.ts";
import { type Block, facts, heading, quote } from "../blocks.ts";
import type { PacketContent, PacketTerms } from "../content.ts";

/** Each version of the terms: why it counts, when and how it was accepted, and its words. */
export function termsBlocks({ terms, language }: PacketContent): Block[] {
  const words = PACKETS[language].terms;
  return terms.flatMap((one) => [
    heading(one.title),
    facts([
      [words.for, one.titles.join(", ")],
      [words.version, `${one.policyVersionId}, ${words.inForce(civilDateInWords(one.effectiveOn, language))}`],
      [words.counts, words.chosen[one.chosenBy]],
      [words.accepted, acceptedInWords(one, language)],
      [words.fingerprint, one.hash],
    ]),
    heading(words.wording),
    quote(one.wording),
  ]);
}

function acceptedInWords({ accepted }: PacketTerms, language: PacketContent["language"]): string {
  const words = PACKETS[language].terms;
  if (!accepted) return words.notAccepted;
  const { on, atMs, how, otherVersionId, isBeforePurchase } = accepted;
  return [
    words.acceptedOn(civilDateInWords(on, language), instantInWords(atMs), words.how[how]),
    isBeforePurchase ? words.before : words.after,
    ...(otherVersionId === undefined ? [] : [words.otherVersion(otherVersionId)]),
  ].join(", ");
}

/** "2026-02-01 18:30:00 UTC" */
const instantInWords = (atMs: number): string => `${new Date(atMs).toISOString().slice(0, 19).replace("T", " ")} UTC`;
