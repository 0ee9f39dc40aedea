/** From where on a score is sure and from where on unsure, by the scores of mails that were not learnt from. */
import type { Thresholds } from "../../core/intent/bands.ts";
import { isRequest, languageOfWriter, MAIL_LANGUAGES } from "./corpus.ts";
import type { Scored } from "./learn.ts";

/** At most so many of the mails that ask for nothing. */
const SURE_MOST = 0.022;
const UNSURE_ORDINARY_MOST = 0.05;
const UNSURE_TEMPTING_MOST = 0.11;

/** Few mails of one language say little: its thresholds lie halfway between its own and those of all. */
export function thresholdsOf(scored: readonly Scored[]): Thresholds {
  const all = thresholdsIn(scored);
  const entries = MAIL_LANGUAGES.map((language) => {
    const own = thresholdsIn(scored.filter(({ mail }) => languageOfWriter(mail) === language));
    return [language, { sure: rounded((own.sure + all.sure) / 2), unsure: rounded((own.unsure + all.unsure) / 2) }];
  });
  return Object.fromEntries(entries);
}

function thresholdsIn(scored: readonly Scored[]): { readonly sure: number; readonly unsure: number } {
  const sure = sureFrom(scored.filter(({ mail }) => !isRequest(mail)));
  const below = scored.filter(({ score }) => score < sure);
  const ordinary = exceededBy(
    below.filter(({ mail }) => mail.kind === "ordinary"),
    UNSURE_ORDINARY_MOST,
  );
  const tempting = exceededBy(
    below.filter(({ mail }) => mail.kind === "tempting"),
    UNSURE_TEMPTING_MOST,
  );
  return { sure, unsure: Math.min(sure, Math.max(ordinary, tempting)) };
}

/** Tempting and ordinary mail count alike, however many of each were written. */
function sureFrom(others: readonly Scored[]): number {
  const kinds = ["tempting", "ordinary"].map((kind) =>
    others.filter(({ mail }) => mail.kind === kind).map(({ score }) => score),
  );
  const exceeding = (from: number) =>
    kinds.reduce((sum, scores) => sum + scores.filter((score) => score > from).length / scores.length, 0) /
    kinds.length;
  const scores = kinds.flat().sort((a, b) => a - b);
  return scores.find((score) => exceeding(score) <= SURE_MOST) ?? 0;
}

/** The score that at most such a share exceeds. */
function exceededBy(scored: readonly Scored[], share: number): number {
  const scores = scored.map(({ score }) => score).sort((a, b) => b - a);
  return scores[Math.floor(scores.length * share)] ?? 0;
}

const rounded = (score: number): number => Math.round(score * 100) / 100;
