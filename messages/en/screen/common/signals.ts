/** What speaks for and against, beside a ticket and for whoever approves. */
import type { Proposal } from "../../../../core/contract/proposal.ts";
import { plural } from "../../../plural.ts";

type Signal = Proposal["signals"][number];
/** A signal with its facts; `day` writes a civil date as people do. */
type SignalText = (values: Signal["values"], day: (on: string) => string) => string;

const texts: Record<Signal["code"], SignalText> = {
  long_term_patient: ({ years, visits }) =>
    [
      plural("en", Number(years), { one: "1 year with us", other: `${years} years with us` }),
      plural("en", Number(visits), { one: "1 visit", other: `${visits} visits` }),
    ].join(", "),
  first_request: () => "First request",
  clinic_at_fault: () => "Clinic at fault",
  chargeback_mentioned: () => "Chargeback mentioned",
  dispute_open: ({ payment }) => `Dispute open: ${payment}`,
  repeat_requester: ({ earlierCases }) =>
    plural("en", Number(earlierCases), { one: "1 other request", other: `${earlierCases} other requests` }),
  clear_consent: ({ acceptedOn }, day) =>
    acceptedOn === undefined ? "Signed before paying" : `Signed before paying, ${day(String(acceptedOn))}`,
  all_used: ({ used, sold }) => `${used} of ${sold} used`,
  consent_gap: () => "No signed consent",
  possible_duplicate: () => "Possibly charged twice",
};

const speaks: Record<Signal["speaks"], string> = { for: "In favor", against: "Against", note: "Note" };

export const signals = { speaks, texts };
