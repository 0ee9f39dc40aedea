import { plural } from "../../../plural.ts";
import { packet } from "../../packet.ts";

interface Holds {
  readonly purchases: number;
  readonly terms: number;
  readonly accepted: number;
  readonly visits: number;
  readonly messages: number;
  readonly hasWords: boolean;
}

/** The evidence of a case: packets that are made by themselves or when somebody asks. */
export const packets = {
  title: "Evidence",
  none: "No packet yet. After a refusal one is made by itself.",
  madeFor: { refusal: "Packet about the refusal", dispute: "Packet for the bank" },
  byItself: (when: string) => `Made by itself ${when}, as the records stood then.`,
  by: (who: string, when: string) => `Made by ${who} ${when}, as the records stood then.`,
  holds: ({ purchases, terms, accepted, visits, messages, hasWords }: Holds) =>
    [
      plural("en", purchases, { one: "1 purchase", other: `${purchases} purchases` }),
      plural("en", terms, { one: "1 version of the terms", other: `${terms} versions of the terms` }),
      plural("en", accepted, { one: "1 acceptance", other: `${accepted} acceptances` }),
      plural("en", visits, { one: "1 visit", other: `${visits} visits` }),
      `${plural("en", messages, { one: "1 message", other: `${messages} messages` })} ${hasWords ? "with" : "without"} words`,
    ].join(" · "),
  missing: packet.missing,
  nothingMissing: packet.nothingMissing,
  missingOf: packet.missingOf,
  leftOut: packet.leftOut,
  leftOutOf: packet.leftOutOf,
  erased: "The patient was erased, and what this packet held with them.",
  hash: (hash: string) => `SHA-256 ${hash}`,
  pdf: "Take the PDF",
  zip: "Take everything (ZIP)",
  taken: "The file was taken along, and the record says so.",
  withWords: "I have read the messages: nothing in them is clinical. Put their words in.",
  make: "Make a packet now",
  makeForDispute: (payment: string) => `Make the packet for the bank (${payment})`,
  made: "The packet was made.",
};
