/** Tables of what the detector makes of labelled mails. */
import { detectIntent } from "../../core/intent/detect.ts";
import { BANDS } from "../../core/intent/intent.ts";
import type { TrainingMail } from "./corpus.ts";

export type Measured = Pick<TrainingMail, "kind" | "subject" | "body" | "reason">;

import { shareOf } from "./wilson.ts";

const KINDS = ["request", "tempting", "ordinary"] as const;

/** A line a kind: how many of its mails fall into each band. */
export function bandsTable(mails: readonly Measured[]): string[] {
  return [...KINDS, "not a request" as const].map((kind) => {
    const own = mails.filter((mail) => (kind === "not a request" ? mail.kind !== "request" : mail.kind === kind));
    const bands = own.map((mail) => detectIntent(mail).band);
    const shares = BANDS.map((band) => `${band} ${shareOf(bands.filter((one) => one === band).length, own.length)}`);
    return `${kind.padEnd(13)} ${String(own.length).padStart(4)}: ${shares.join(", ")}`;
  });
}

/** Whether the likeliest reason is right, and whether one of those shown is. */
export function reasonsTable(mails: readonly Measured[]): string[] {
  const sure = mails
    .filter(({ kind, reason }) => kind === "request" && reason !== null && reason !== "other")
    .map((mail) => ({ reason: mail.reason, intent: detectIntent(mail) }))
    .filter(({ intent }) => intent.band === "sure");
  const first = sure.filter(({ reason, intent }) => intent.reasons[0] === reason).length;
  const shown = sure.filter(({ reason, intent }) => intent.reasons.some((one) => one === reason)).length;
  const read = sure.filter(({ intent }) => intent.reasons.length > 0).length;
  return [
    `the likeliest is right ${shareOf(first, sure.length)}`,
    `one of those shown is right ${shareOf(shown, sure.length)}`,
    `one was read ${shareOf(read, sure.length)}`,
  ];
}

export function timeOf(mails: readonly TrainingMail[]): string {
  for (const mail of mails.slice(0, 200)) detectIntent(mail);
  const from = performance.now();
  for (const mail of mails) detectIntent(mail);
  return ((performance.now() - from) / mails.length).toFixed(2);
}
