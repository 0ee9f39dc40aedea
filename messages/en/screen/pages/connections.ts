import type { TestOutcome } from "../../../../core/contract/connections.ts";
import type { MessageState } from "../../../../core/messages/message-state.ts";
import { plural } from "../../../plural.ts";

type Waiting = {
  readonly refunds: number;
  readonly messages: number;
  readonly tickets: number;
  readonly other: number;
};

const said = ({ refunds, messages, tickets, other }: Waiting): string =>
  [
    refunds > 0 && `${refunds} ${plural("en", refunds, { one: "refund", other: "refunds" })}`,
    messages > 0 && `${messages} ${plural("en", messages, { one: "message", other: "messages" })}`,
    tickets > 0 && `${tickets} ${plural("en", tickets, { one: "ticket update", other: "ticket updates" })}`,
    other > 0 && `${other} ${plural("en", other, { one: "look-up", other: "look-ups" })}`,
  ]
    .filter(Boolean)
    .join(", ");

/** The outside systems of the clinic, and setting them up. The words of each setting stand in `messages/<locale>/connections.ts`. */
export const connections = {
  title: "Connections",
  text: "The systems that Makegood works with. Keys are kept sealed: they can be replaced here and never read.",
  forbidden: "Only an admin sets connections up.",
  none: "Nothing is connected yet. Begin with the helpdesk and the system that takes your payments.",
  back: "All connections",
  missing: "There is no such connection.",
  roles: {
    processor: "Money",
    helpdesk: "Helpdesk",
    messenger: "Messages to people",
    notifier: "Notices to the team",
  },
  further: (title: string, id: string) => `${title} (…${id.slice(-6)})`,
  open: (title: string) => `Set up: ${title}`,
  connect: "Connect a system",
  connectOne: (title: string) => `Connect ${title}`,
  connectAnother: (title: string) => `Connect another ${title}`,
  state: {
    held: "Paused",
    refused: "Key refused",
    failing: "Last try failed",
    works: "Works",
    quiet: "Not asked yet",
  },
  stateText: {
    held: (by: string | undefined, when: string) => (by ? `Paused by ${by}, ${when}.` : `Paused ${when}.`),
    refused: (code: string, when: string) =>
      `It does not accept our key (${code}). Nothing is lost. It is tried again ${when}, or at once when you replace the key.`,
    failing: (why: string, when: string) =>
      `The last try failed, ${when} (${why}). What waits for it is tried again by itself.`,
    works: (when: string) => `Last answered ${when}.`,
    quiet: "It has not been asked anything with these settings yet.",
  },
  waiting: (load: Waiting) => `Queued: ${said(load)}.`,
  waitsSince: (when: string) => `The oldest waits since ${when}.`,
  nothingWaits: "Nothing waits.",
  settings: "Settings",
  keySet: "It is set. Leave this empty to keep it.",
  keyNotSet: "It is not set.",
  optional: (label: string) => `${label} (optional)`,
  fillIn: "Fill this in.",
  keyAnew: "The account is another now: give this key again.",
  notSaved: (n: number) => `Not saved: look at ${n} ${plural("en", n, { one: "field", other: "fields" })} again.`,
  save: "Save",
  saved: "Saved. It is used from now on.",
  connected: (title: string) => `${title} is connected. Test it now.`,
  taken: "Somebody has connected this meanwhile. Open it in the list to change it.",
  keys: {
    real_money:
      "Nothing was kept: this is the test account, and these keys move real money or cannot be told from keys that do. Use the test keys of that system.",
    writes_to_people: "Nothing was kept: this is the test account, and it writes to nobody.",
    play_money:
      "Nothing was kept: money is on here, and these are test keys. Patients would be told of money that never comes.",
  },
  notTaken: (why: string, code: string | undefined) =>
    `Nothing was changed: these settings were tried first. ${why}${code ? ` (${code})` : ""}`,
  webhook: {
    title: "Webhook address",
    missing:
      "This installation has no public address yet (PUBLIC_ORIGIN), so its webhooks cannot reach us. What is missed is asked for every quarter of an hour.",
    copy: "Copy the address",
    copied: "The address is copied.",
    byHand: "It could not be copied. Select the address and copy it.",
  },
  test: {
    title: "Test",
    key: "Test the connection",
    keyHint: "Asks it something that changes nothing.",
    notice: "Post a test notice",
    noticeHint: "Posts one notice in the channel that says it is a test.",
    testing: "Asking …",
    outcome: {
      works: "It accepts us.",
      posted: "Posted. Look in the channel.",
      key_refused: "It refuses the key.",
      refused: "It refuses this.",
      no_answer: "It does not answer.",
      incomplete: "A key is missing here.",
      changed: "Somebody gave it other settings meanwhile. Test it again.",
      not_you: "It does not know you as one of its agents: with these settings nobody could open Makegood any more.",
    } satisfies Record<TestOutcome, string>,
    account: (name: string) => `It calls the account ${name}.`,
    code: (code: string) => `It said: ${code}`,
    message: "Send yourself a test message",
    to: { sms: "Your number", email: "Your e-mail address" },
    toHint: { sms: "With its country, such as +34 600 111 222.", email: "" },
    send: "Send",
    queued: "The test message is queued.",
    why: {
      no_contact: { sms: "Give a whole number that begins with +.", email: "Give one whole e-mail address." },
      opted_out: "Whoever has this address wants no messages.",
      bad_address: "Nothing arrives at this address.",
      no_messenger: "Nothing carries this.",
    },
    last: "Your last test message:",
    states: {
      waiting: "waits to be sent",
      sending: "is being sent",
      accepted: "taken by the messenger",
      sent: "sent",
      delivered: "delivered",
      undelivered: "not delivered",
      opted_out: "not delivered: this address wants no messages",
      bad_address: "not delivered: nobody is at this address",
      refused: "refused by the messenger",
      unknown: "nobody knows whether it left; it is not sent again",
      useless: "not sent: it came too late",
    } satisfies Record<MessageState, string>,
  },
  pause: {
    title: "Pause",
    pause: "Pause",
    question: (title: string) => `Pause ${title}?`,
    what: {
      processor:
        "No refund leaves by it and nothing is read there. Refunds that are decided wait, and go on when you resume it.",
      helpdesk: "Tickets get no notes, tags or fields from here until you resume it. Opening a ticket goes on.",
      messenger: "No message leaves by it. Codes that run out meanwhile are not sent any more.",
      notifier: "No notice is posted there until you resume it.",
    },
    until: "It lasts until somebody resumes it. What comes in from there is still taken in.",
    now: (load: Waiting) => `It holds up now: ${said(load)}.`,
    holdsNothing: "Nothing is queued for it now.",
    yes: "Yes, pause",
    no: "No",
    paused: (title: string) => `${title} is paused.`,
    resume: "Resume",
    resumed: (title: string) => `${title} goes on.`,
  },
};
