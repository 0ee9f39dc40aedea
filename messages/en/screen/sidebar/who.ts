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
  wrongPatient: "Not this patient?",
  silentTitle: "Who writes cannot be checked now",
  silentText: "The helpdesk does not answer. Money and replies wait until it does.",
  callBackText:
    "You may go on once you have called the patient on the number on file. It is recorded with the decision.",
  calledWho: "Whom did you call?",
  calledHow: "How did you make sure that it was them?",
  callBack: "Record the call",
  calledBack: "Recorded. For a quarter of an hour your own acts here stand on this call.",
  matchedNow: (name: string) => `Tied to ${name}.`,
};
