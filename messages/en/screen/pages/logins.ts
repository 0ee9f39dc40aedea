import { plural } from "../../../plural.ts";

const of = (count: number, one: string, other: string) => `${count} ${plural("en", count, { one, other })}`;

/** By what people sign in, and whose login is whose. */
export const logins = {
  title: (name: string) => `How ${name} signs in`,
  used: "last used: ",
  neverUsed: "not used yet",
  since: "this person's since ",
  joined: "this person's login",
  said: "Why:",
  maybe: {
    title: "May be one person",
    text: "They have one name or one address, and nobody has said whose logins they are. Until they are joined, neither approves what the other asked for: it could be the same person twice.",
    pair: (one: string, other: string) => `${one} and ${other}`,
    same_name: "one name",
    same_address: "one address",
  },
  yours: "Which logins are yours, another admin says.",
  joinOf: (name: string) => `Join ${name} with another login`,
  joinPair: "They are one person",
  nobody: "There is nobody else.",
  other: "The same person as",
  keeps: "They act from then on as",
  keepsHint: "With the role and the limits of this one.",
  /** A name that another has as well is told by where it signs in. */
  at: (name: string, desk: string) => `${name}, ${desk}`,
  changes: "What becomes different",
  role: (name: string, role: string, ended: string) => `They act as ${name}: ${role}. The other role, ${ended}, ends.`,
  roleSame: (name: string, role: string) => `They act as ${name}: ${role}, as before.`,
  limits: "Limits count once for both: what either decided today is counted together.",
  ownLimitsKept: (name: string) => `The limits set for ${name} alone go on.`,
  ownLimitsEnd: (name: string) => `The limits set for ${name} alone no longer count.`,
  lend: (to: string, from: string, day: string) => `${to} no longer approves for ${from} (until ${day}).`,
  waiting: (count: number) =>
    `${of(count, "approval waits", "approvals wait")} that one of them asked for: the other cannot give it.`,
  given: (count: number) =>
    `${of(count, "approval was", "approvals were")} asked for by one and given by the other. What was decided stays; look at it.`,
  work: (count: number) =>
    `${of(count, "open case or task stays", "open cases and tasks stay")} under the other name until somebody takes it over.`,
  sessions: "Whoever is signed in by the other login signs in again.",
  sentence: "How you know, in one sentence",
  sentenceHint: "Stays in the record.",
  yes: "Join",
  yesOf: (one: string, other: string) => `Join ${one} with ${other}`,
  done: (name: string) => `They are one person now: ${name}.`,
  part: "Not the same person",
  partOf: (login: string, name: string) => `Not the same person: ${login} and ${name}`,
  partTitle: (login: string, name: string) => `Are ${login} and ${name} two persons after all?`,
  partText: (name: string) =>
    `What was done while they were one stays ${name}'s. The login may only look until an admin gives it a role, and ${name} signs in again. Neither approves what was asked for while they were one.`,
  partYes: "They are two",
  partNo: "No",
  parted: (login: string, name: string) => `${login} and ${name} are two persons again.`,
};
