import { PACKETS } from "../../../messages/packets.ts";
import { civilDateInWords } from "../../locale.ts";
import { formatMoney } from "../../money/format.ts";
import { type Block, heading, quote, small, text } from "../blocks.ts";
import type { PacketContent } from "../content.ts";

/** What was decided, with the words of the clause. */
export function decisionBlocks({ decisions, language }: PacketContent): Block[] {
  const words = PACKETS[language].decision;
  if (decisions.length === 0) return [text(words.none)];
  return decisions.flatMap(({ decidedOn, offer, amountMinor, currency, isException, clause, isClauseUnsaid }) => [
    heading(words.on(civilDateInWords(decidedOn, language))),
    text(words.offers[offer](formatMoney({ amountMinor, currency }, language))),
    ...(isException ? [text(words.exception)] : []),
    ...(clause ? [text(words.clause(clause.title, clause.policyVersionId)), quote(clause.text)] : []),
    ...(isClauseUnsaid ? [text(words.clauseUnsaid)] : []),
  ]);
}

/** What was written and said about it, whose words they are, and their fingerprints. */
export function messageBlocks({ messages, language }: PacketContent): Block[] {
  const words = PACKETS[language].message;
  if (messages.length === 0) return [text(words.none)];
  return messages.flatMap(({ on, time, by, said, words: own, sha256 }) => [
    text(`${civilDateInWords(on, language)}, ${time} · ${words.by[by]} ${words.said[said]}`),
    ...(own === undefined ? [] : [quote(own)]),
    ...(sha256 === undefined ? [] : [small(words.fingerprint(sha256))]),
  ]);
}
