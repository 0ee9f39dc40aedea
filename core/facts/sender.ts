/**
 * Whether a message can be taken as its requester's own. Anybody can write an address into a From line or a web form; what the helpdesk knows
 * of the way a message came in says more (a helpdesk's audits and users).
 */

/** One message in the requester's name, as the helpdesk says that it came in. */
export interface SenderFacts {
  /** The helpdesk's own id of the requester. */
  readonly requesterId: string;
  /** `email`, `web`, `api`, `chat` …, in the helpdesk's words. */
  readonly channel: string;
  /** More about the channel where the helpdesk has it: `web_widget`, `follow_up` …. */
  readonly rel: string | null;
  /** The helpdesk's warnings about the message, by its numbers. */
  readonly flags: readonly number[];
  /** False where the helpdesk says that the mail did not authenticate; null where it says nothing. */
  readonly trusted: boolean | null;
  /** The requester wrote it: nobody entered it for them. */
  readonly ownWords: boolean;
  /** The helpdesk knows that the address is the requester's; null where it says nothing. */
  readonly userVerified: boolean | null;
}

/** Why a message proves nothing about who wrote it, the gravest first. */
export const SENDER_DOUBTS = [
  "not_read",
  "mail_not_authenticated",
  "not_signed_in",
  "not_in_conversation",
  "entered_by_another",
  "channel_proves_nothing",
  "address_not_confirmed",
] as const;
export type SenderDoubt = (typeof SENDER_DOUBTS)[number];

/** By the helpdesk's own numbers for doubts about a message. */
const UNSURE = 0;
const NOT_IN_CONVERSATION = 2;
const NOT_SIGNED_IN = 3;
const ON_BEHALF = 11;
const AUTOMATIC = 4;
/** An automatic answer, and a file that was too big: they say nothing about who wrote. */
const HARMLESS: readonly number[] = [AUTOMATIC, 5];

const MAIL: readonly string[] = ["email", "mail"];

/** Undefined where the message is the requester's own as far as the helpdesk can tell. Without facts nobody knows. */
export function senderDoubt(facts: SenderFacts | undefined): SenderDoubt | undefined {
  if (!facts) return "not_read";
  const { channel, rel, flags, trusted, ownWords, userVerified } = facts;
  if (flags.includes(NOT_SIGNED_IN)) return "not_signed_in";
  if (flags.includes(NOT_IN_CONVERSATION)) return "not_in_conversation";
  if (flags.includes(ON_BEHALF) || !ownWords) return "entered_by_another";
  // A warning that is not known here is a warning all the same.
  const isWarned = trusted === false || flags.includes(UNSURE) || flags.some((flag) => !HARMLESS.includes(flag));
  if (isWarned) return MAIL.includes(channel) ? "mail_not_authenticated" : "channel_proves_nothing";
  // A form is signed where it was sent from the helpdesk's own pages; a widget on a web site asks nobody to sign in.
  const isSigned = MAIL.includes(channel) || (channel === "web" && rel === null);
  if (!isSigned) return "channel_proves_nothing";
  return userVerified === true ? undefined : "address_not_confirmed";
}

/** The helpdesk says that a program wrote it, by itself. */
export const isMachineWritten = ({ flags }: SenderFacts): boolean => flags.includes(AUTOMATIC);

/** Of several messages in one name the most doubtful: whoever wrote one of them may be somebody else. */
export function mostDoubtful(messages: readonly SenderFacts[]): SenderFacts | undefined {
  return messages.find((facts) => senderDoubt(facts) !== undefined) ?? messages[0];
}

/** Who the requester is, for "the same as before": the helpdesk's id where both are known, and the address. */
export function isSameRequester(
  a: { readonly requesterEmail: string; readonly sender?: SenderFacts | undefined },
  b: { readonly requesterEmail: string; readonly sender?: SenderFacts | undefined },
): boolean {
  const sameId = !a.sender || !b.sender || a.sender.requesterId === b.sender.requesterId;
  return sameId && a.requesterEmail.trim().toLowerCase() === b.requesterEmail.trim().toLowerCase();
}
