/** What a mail is taken to ask, in bands that say how sure that is. A suggestion for people and for intake; it decides nothing. */
import type { Ask } from "../reasons/lexicon-text.ts";
import type { ReasonCode } from "../reasons/reasons.ts";

/** A mail as the helpdesk gives it; `language` is a hint (`es`, `es-MX`), not a promise. */
export type Mail = { readonly subject: string; readonly body: string; readonly language?: string };

/** `sure`: a case opens by itself. `unsure`: a person says. `none`: no request was found, which is not to say that there is none. */
export const BANDS = ["sure", "unsure", "none"] as const;
export type Band = (typeof BANDS)[number];

/**
 * What the band rests on. `words`: phrases of asking. `model`: the whole mail reads like those that ask, without such a phrase.
 * `language`: one that is not read. `empty`: there is nothing to read, only a picture perhaps. `machine`: a mail server's notice or
 * somebody's absence. `long`: it asks for nothing as far as it was read, which was not to its end. `nothing`: it was read, and asks for nothing.
 */
export const BECAUSE = ["words", "model", "language", "empty", "machine", "long", "nothing"] as const;
export type Because = (typeof BECAUSE)[number];

/** A sentence as it stands in the subject or the body, of a long one a part with an ellipsis where it is cut; a screen must isolate their writing direction. */
export type ReasonFound = { readonly code: ReasonCode; readonly quote: string };

/** How likely a reason is by the words, with those that say so. */
export type ReasonLikely = ReasonFound & { readonly share: number };

export type Intent = {
  readonly band: Band;
  readonly because: Because;
  /** The band is `sure`. */
  readonly isRefundRequest: boolean;
  /** The words that suggested it; absent where the band is `none`, and where nothing could be read. */
  readonly quote?: string;
  /** Every reason that the words may mean, the likeliest first. Never `other`. */
  readonly likely: readonly ReasonLikely[];
  /** The likeliest reasons, the likeliest first: one where it is clear, two where it is not, none where none was read. Never `other`. */
  readonly reasons: readonly ReasonCode[];
  /** The one that is clear, with its words. */
  readonly reason: ReasonFound | undefined;
  readonly chargeback: { readonly quote: string } | undefined;
  readonly ask: Ask | undefined;
};
