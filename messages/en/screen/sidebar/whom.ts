import type { MeantBecause, WhoView } from "../../../../core/contract/whom.ts";
import type { Relation } from "../../../../core/whose/relations.ts";

/** Whom a ticket is about, where its mail speaks of somebody else. */
export const whom = {
  title: "Who is this about?",
  about: {
    writer: "You may say that it is about somebody else.",
    somebody_else: "The mail is about somebody else. No purchase and no money is shown until you say who it is.",
    unclear:
      "The mail names somebody else, or speaks of them. No purchase and no money is shown until you say who it is about.",
  } satisfies Record<WhoView["about"], string>,
  quote: (words: string) => `“${words}”`,
  relation: {
    partner: "The writer's partner",
    child: "The writer's child",
    parent: "The writer's parent",
    relative: "A relative of the writer",
    friend: "A friend of the writer",
    employee: "Somebody who works with the writer",
    client: "A client of the writer",
    estate: "The writer settles an estate",
  } satisfies Record<Relation, string>,
  because: {
    named: "named in the mail",
    guardian: "the writer is the guardian",
    payer: "the writer pays, no more",
    authorised_contact: "the writer may speak for them",
    household: "same last name and telephone",
    number: "their number is in the mail",
    writer: "the mail comes from their address",
  } satisfies Record<MeantBecause, string>,
  choose: (name: string) => `It is about ${name}`,
  chooseWriter: (name: string) => `It is about the writer, ${name}`,
  chooseDead: (name: string) => `It is about ${name}, who has died`,
  notOnFile: "Somebody who is not on file",
  died: "The person it is about has died",
  diedBadge: "has died",
  nobody: "Nobody on file is named or tied to the writer.",
  search: "Somebody else on file",
  said: {
    writer: (by: string, when: string) => `This ticket is about its writer. ${by} said so, ${when}.`,
    somebody_else: (by: string, when: string) =>
      `This ticket is about this patient, and somebody else writes. ${by} said so, ${when}.`,
    not_on_file: (by: string, when: string) =>
      `This ticket is about somebody who is not on file. ${by} said so, ${when}.`,
  },
  noMoney:
    "There is nothing to give back to somebody who is not on file. Ask the writer who it is, or find them below.",
  again: "Is it about somebody else?",
  saved: (name: string) => `Noted: this ticket is about ${name}. It holds for this ticket only.`,
  savedNobody: "Noted: this ticket is about somebody who is not on file.",
};
