import type { ContactOnFile } from "../../../../core/contract/codes.ts";
import type { TicketView } from "../../../../core/contract/ticket.ts";
import { plural } from "../../../plural.ts";
import type { MatchedBy, VerifiedHow } from "../../../shapes/sidebar.ts";

type Writer = NonNullable<TicketView["match"]["writer"]>;

const matchedBy: Record<MatchedBy, string> = {
  email: "e-mail",
  alias: "another e-mail on file",
  phone: "phone number",
  patient_number: "patient number",
  payment_reference: "payment reference",
  by_hand: "hand",
  passed_on: "sender of the mail that was passed on",
  address_in_mail: "address in the mail",
  name: "name only",
};

const verifiedHow: Record<VerifiedHow, string> = {
  writes_from_address_on_file: "writes from the address on file",
  code_to_contact_on_file: "code sent to the contact on file",
  call_back: "called back on the number on file",
  in_person: "in person, with identification",
  known_details: "answered questions only the patient can",
  authorised_contact: "writes as an authorised contact",
  estate_papers: "the paper of the executor or heir was seen",
};

export const who = {
  label: "Patient",
  verified: "verified",
  notVerified: "not verified",
  years: (n: number) => plural("en", n, { one: "1 year", other: `${n} years` }),
  months: (n: number) => plural("en", n, { one: "1 month", other: `${n} months` }),
  newPatient: "new patient",
  matchedBy: (how: MatchedBy, strong: boolean) => `Matched by ${matchedBy[how]}${strong ? "" : ", weak"}`,
  /** Of several who are possible. */
  foundBy: (how: MatchedBy) => `Found by ${matchedBy[how]}.`,
  verifiedHow: (how: VerifiedHow) => `Verified: ${verifiedHow[how]}`,
  verifiedBy: (name: string, when: string) => `Recorded by ${name}, ${when}`,
  number: (n: string) => `Patient number ${n}`,
  visits: (n: number) => plural("en", n, { one: "1 visit", other: `${n} visits` }),
  spent: (net: string, wentBack?: string) =>
    wentBack ? `${net} spent in all, after ${wentBack} went back` : `${net} spent in all`,
  payer: (name: string) => `${name} pays: money returns to the payer`,
  paidBy: (name: string) => `${name} pays for this patient`,
  guardian: (name: string) => `Guardian: ${name}`,
  /** By the address, which is on file. */
  writes: (name: string, as: string) => `Writes: ${name}, ${as}`,
  writesAs: {
    guardian: "guardian",
    payer: "who pays",
    authorised_contact: "authorised contact",
  } satisfies Record<Writer["as"], string>,
  authorised: (name: string, relation: string) => `May speak for the patient: ${name} (${relation})`,
  dueFirst: (when: string) => `First answer due ${when}`,
  wasDueFirst: (when: string) => `First answer was due ${when}`,
  chargeback: (quote: string) => `Mentions a chargeback: “${quote}”`,
  unknownTitle: "Who is this?",
  /** Nothing asks for money: nothing is locked. */
  unknownQuiet: (sender: string) => `${sender} is on no patient's file.`,
  candidatesQuiet: (n: number) =>
    plural("en", n, { one: "One patient is possible.", other: `${n} patients are possible.` }),
  candidatesHidden: "It may be a patient on file. Somebody with a role here says which.",
  unknownText: (sender: string) => `${sender} is on no patient's file. Money is locked until you know.`,
  candidatesText: (n: number) =>
    plural("en", n, {
      one: "One patient is possible. Money is locked until you choose.",
      other: `${n} patients are possible. Money is locked until you choose.`,
    }),
  passedOn: (who: string) => `This mail was passed on. It says that ${who} wrote it; nobody has checked that.`,
  addressInMail: "The mail names an address that is on file. Anybody can write one.",
  find: "Find a patient",
  findHint: "Name, e-mail, phone, or the number of a patient, an invoice or a payment",
  found: (n: number) => plural("en", n, { one: "1 patient found", other: `${n} patients found` }),
  noneFound: "No patient found. Try another spelling, or the whole number of the patient, an invoice or a payment.",
  choose: (name: string) => `This is ${name}`,
  family: {
    title: "You or your family?",
    text: "Whoever decides here must be neither the patient nor their family. Say so, and somebody else decides.",
    sentence: "How are you related, in one sentence",
    mark: "Leave it to somebody else",
    done: "Noted. Somebody else decides here.",
  },
  wrongPatient: "Not this patient?",
  silentTitle: "Who writes cannot be checked now",
  silentText: "The helpdesk does not answer. Money and replies wait until it does.",
  callBackText:
    "You may go on once you have called the patient on the number on file. It is recorded with the decision.",
  calledWho: "Whom did you call?",
  calledHow: "How did you make sure that it was them?",
  callBack: "Record the call",
  calledBack: "Recorded. For a quarter of an hour your own acts here stand on this call.",
  estateTitle: "May they settle this?",
  estateText:
    "Ask for the paper of the executor or heir: the letter below does. Money stays locked until you have seen it.",
  estateSentence: "Which paper did you see, and whose is it",
  mayThey: "May they speak for this patient?",
  verifyTitle: "Is it really them?",
  verifyText: "Money stays locked until you record how you checked.",
  code: {
    title: "Send a code",
    text: "Whoever writes tells you the code that arrives there. It only goes to contacts that were on file a day before the request, or already in the clinic’s first import.",
    to: "Send a code to",
    guardian: (masked: string) => `${masked} (guardian)`,
    against: {
      added_since: "on file for less than a day before the request",
      opted_out: "wants no messages",
      country_unsure: "perhaps a number of another country",
      bad_address: "nobody is reached there",
      no_messenger: "no messenger for it",
      quiet_hours: "no texts at this hour",
    } satisfies Record<NonNullable<ContactOnFile["against"]>, string>,
    send: "Send the code",
    sendAnother: "Send another code",
    queued: "The code is on its way. Type what they tell you.",
    sent: (masked: string) => `Code for ${masked}`,
    state: (words: string, when: string) => `Message ${words}, ${when}`,
    until: (when: string) => `Six digits. Works until ${when}.`,
    notCome: "No code came?",
    typed: "The code they tell you",
    check: "Check the code",
    wrong: (left: number) =>
      plural("en", left, {
        one: "That is not the code. 1 try left.",
        other: `That is not the code. ${left} tries left.`,
      }),
    ended: {
      spent: "Tried five times: this code opens nothing any more.",
      expired: "This code is older than ten minutes.",
      replaced: "A later code was sent.",
    },
    six: "A code has six digits.",
    none: "No code can be sent: every contact on file is ruled out.",
    or: "You checked another way?",
  },
  calledNumber: "Which number on file did you call?",
  noNumber: "No number that was on file before the request.",
  verifyHow: "How did you check?",
  verifySentence: "What was checked, in one sentence",
  verify: "Record the check",
  verifiedNow: "Recorded. Money can move.",
  matchedNow: (name: string) => `Tied to ${name}.`,
};
