import { plural } from "../../../plural.ts";
import type { ClaimState } from "../../../shapes/sidebar.ts";

const claims: Record<ClaimState, string> = { paid: "paid", denied: "denied", pending: "pending" };

export const records = {
  uses: {
    title: "Uses",
    summary: (left: number, sold: number) => `${left} of ${sold} left`,
    several: (n: number) => `${n} purchases`,
    counts: (used: number, noShows: number, lateCancels: number) => {
      const parts = [plural("en", used, { one: "1 used", other: `${used} used` })];
      if (noShows > 0) parts.push(plural("en", noShows, { one: "1 no-show", other: `${noShows} no-shows` }));
      if (lateCancels > 0) {
        parts.push(plural("en", lateCancels, { one: "1 late cancel", other: `${lateCancels} late cancels` }));
      }
      return parts.join(" · ");
    },
    bonus: (n: number) => plural("en", n, { one: "1 bonus use", other: `${n} bonus uses` }),
    byClause: (unused: number, why: readonly string[]) => `The sum counts ${unused} as unused: ${why.join(", ")}`,
    noShowsCounted: (n: number) =>
      plural("en", n, { one: "1 no-show counts as used", other: `${n} no-shows count as used` }),
    lateCancelsCounted: (n: number) =>
      plural("en", n, { one: "1 late cancel counts as used", other: `${n} late cancels count as used` }),
    bonusNotPaid: (n: number) =>
      plural("en", n, { one: "1 bonus use was not paid for", other: `${n} bonus uses were not paid for` }),
    givenBack: (n: number) => plural("en", n, { one: "1 was given back before", other: `${n} were given back before` }),
    expires: (day: string) => `Expires ${day}`,
    extendedFrom: (day: string) => `first ${day}`,
    period: (days: number) => plural("en", days, { one: "Billed daily", other: `Billed every ${days} days` }),
    notice: (days: number) => plural("en", days, { one: "1 day of notice", other: `${days} days of notice` }),
    paidUntil: (day: string) => `Paid until ${day}`,
    cancelRequested: (day: string) => `Cancellation asked ${day}`,
    benefits: {
      title: "Benefits",
      gives: (title: string, n: number) => `${title}, ${n} each period:`,
      unused: (n: number, from: string, until: string) =>
        `${n === 0 ? "none" : n} left unused from ${from} to ${until}.`,
      earlier: {
        expired: (n: number) => `Earlier: ${n} unused, expired.`,
        carried_over: (n: number) => `Earlier: ${n} unused, carried over.`,
        unsaid: (n: number) => `Earlier: ${n} unused.`,
      },
    },
    reversed: (day: string) => `taken back ${day}`,
    note: (ref: string) => `note ${ref}`,
    invoice: (number: string) => `invoice ${number}`,
    patientPaid: (amount: string) => `patient paid ${amount}`,
    chargedAs: { use: "charged as a use", fee: "charged as a fee", neither: "not charged" },
    none: "Nothing used yet.",
    date: "Date",
    what: "What",
    where: "Details",
  },
  payments: {
    title: "Payments",
    collected: (amount: string) => `${amount} collected`,
    returned: (amount: string) => `${amount} returned`,
    left: (amount: string) => `${amount} left`,
    payer: (name: string) => `paid by ${name}`,
    takenBy: (processor: string) => `taken by ${processor}`,
    last4: (digits: string) => `card ends ${digits}`,
    reference: (number: string) => `Reference ${number}`,
    invoice: (number: string) => `invoice ${number}`,
    age: (days: number) => plural("en", days, { one: "1 day ago", other: `${days} days ago` }),
    price: (list: string) => `List price ${list}`,
    discount: (amount: string) => `discount ${amount}`,
    tax: (amount: string) => `tax ${amount}`,
    provider: (name: string) => `given by ${name}`,
    seller: (name: string) => `sold by ${name}`,
    lot: (lot: string) => `lot ${lot}`,
    states: { unopened: "unopened", opened: "opened", damaged: "damaged" },
    broughtBack: (day: string) => `brought back ${day}`,
    none: "No payment on file.",
  },
  history: {
    title: "History",
    cases: "Other cases",
    noCases: "no other case",
    exception: "exception",
    amountUnknown: "sum not known",
    messages: "Messages",
    noMessages: "No messages on file.",
    seen: (when: string) => `seen ${when}`,
    notSeen: "not seen",
    stops: {
      opted_out: {
        sms: (to: string) => `Wants no texts at ${to}`,
        email: (to: string) => `Wants no mails at ${to}`,
      },
      bad_address: {
        sms: (to: string) => `No text reaches ${to}`,
        email: (to: string) => `No mail reaches ${to}`,
      },
    },
    noReport: "the messenger has it; no report came",
    stopped: {
      again: {
        sms: (to: string) =>
          `The messenger still refuses texts to ${to}. The patient has to text START to the clinic's number.`,
        email: (to: string) =>
          `The messenger still refuses mails to ${to}. An admin has to take the address off its list.`,
      },
      allow: "Allow messages again",
      how: "How do you know, in one sentence",
      hint: {
        sms: "If the patient answered STOP, they also have to text START to the clinic's number.",
        email: "If the messenger keeps the address on its list, an admin has to take it off there.",
      },
      done: "Messages are allowed again.",
    },
    claims: "Insurance",
    claim: (insurer: string, state: ClaimState) => `${insurer}: ${claims[state]}`,
    overpaid: (amount: string, day: string) => `overpaid ${amount}, found ${day}`,
    more: (n: number) => plural("en", n, { one: "and 1 more", other: `and ${n} more` }),
  },
  also: {
    title: "Also",
    bookings: (n: number) => plural("en", n, { one: "1 booking", other: `${n} bookings` }),
    unpaid: (n: number) => plural("en", n, { one: "1 unpaid bill", other: `${n} unpaid bills` }),
    consentGap: "consent gap",
    entitlement: { package: "package", membership: "membership" },
    tasks: (n: number) => plural("en", n, { one: "1 task", other: `${n} tasks` }),
    afterExpiry: "after expiry",
    bill: (invoice: string, amount: string, day: string) => `${invoice}: ${amount}, due ${day}`,
    taskDue: (day: string) => `due ${day}`,
    toCancel: (n: number) =>
      plural("en", n, {
        one: "1 upcoming booking has to be cancelled then.",
        other: `${n} upcoming bookings have to be cancelled then.`,
      }),
    pay: {
      title: "provider pay",
      choose: "Provider pay",
      choices: { withheld: "Withhold from the next pay", absorbed: "The clinic bears it" },
    },
    effect: {
      package: {
        void: "The rest of the package is voided in the clinic's own system.",
        trim: "Uses are taken off the package in the clinic's own system.",
      },
      membership: {
        void: "The rest of the membership is voided in the clinic's own system.",
        trim: "The membership is shortened in the clinic's own system.",
      },
    },
  },
};
