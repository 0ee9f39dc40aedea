import type { BundleFaultWhy, CarryState } from "../../../../core/contract/carry.ts";
import type { RulesWay } from "../../../../core/contract/rules.ts";
import { plural } from "../../../plural.ts";

/** Rules, policies and letters from one account to another. */
export const carry = {
  title: "Carry from another account",
  text: "Rules, policies and letters go from one account to another as a file. Try a change in the test account, take it out there, and bring it in here. Patients, keys and the list of your people are not in the file.",
  back: "Set-up",
  forbidden: "Only an admin carries rules, policies and letters.",
  out: {
    title: "Take out of this account",
    text: "The rules in force, the newest version of each policy, and your published letters. Drafts, limits of single people and locations, and reviews of floors stay here. Texts go as they are written: a name, a phone number or an e-mail address in your signature, a letter or a policy is in the file.",
    take: "Save the file",
    taking: "Taking out…",
    file: (title: string, day: string) =>
      `makegood ${title} ${day}.json`.replaceAll(/[^\p{L}\p{N}. -]/gu, "").replaceAll(" ", "-"),
    saved: (name: string) => `${name} is saved.`,
    took: (title: string, day: string) =>
      `Taken out of ${title} on ${day}. Open the same page in the other account and choose the file there.`,
  },
  in: {
    title: "Bring into this account",
    text: "You see first what the file would change. Nothing is changed until you bring it in.",
    choose: "Choose the file",
    another: "Choose another file",
    drop: "or drop it on this page",
    looking: "Looking what it would change…",
  },
  from: (title: string, at: string, isTest: boolean) =>
    `From ${title}${isTest ? ", a test account" : ""}, taken out ${at}.`,
  none: "None in the file.",
  state: {
    new: "New",
    changed: "Changed",
    same: "The same",
    there: "Brought before",
    held: "Not brought",
  } satisfies Record<CarryState, string>,
  rules: {
    title: "Account rules",
    first: "This account has no rules yet: they count at once.",
    way: {
      at_once: "They count at once.",
      second_person: "They wait until another admin, a lead or finance confirms them.",
      after_a_day: "There is nobody else to ask: they count after 24 hours.",
    } satisfies Record<RulesWay, string>,
    there: "These very rules were asked for and wait.",
    held: (names: readonly string[]) =>
      `They name a payment account that is not connected here (${names.join(", ")}). Take it out of the tender limits there, or write the rules here by hand.`,
    replaces: (name: string) => `They take the place of what ${name} asked for and what still waits.`,
    stay: "Limits of single people and locations, and who sees which patients, stay as they are here. A floor that somebody reviewed there comes unreviewed, and only warns until it is reviewed here.",
  },
  policies: {
    title: "Policies",
    draft: "It becomes a draft of the next version here. Somebody publishes it, with its first day.",
    there: "A draft here says the same.",
    held: (name: string) => `There is a draft of it here, last written by ${name}. Publish it or throw it away first.`,
    retired: (day: string) => `It is retired here from ${day} on.`,
    mistakes: (n: number) =>
      plural("en", n, {
        one: "The check finds 1 mistake by what this account knows. It cannot be published with it.",
        other: `The check finds ${n} mistakes by what this account knows. It cannot be published with them.`,
      }),
    changes: (n: number) => plural("en", n, { one: "1 change", other: `${n} changes` }),
  },
  letters: {
    title: "Letters",
    piece: (name: string, language: string) => `${name} (${language})`,
    before: "Patients read now",
    after: "In the file",
    same: (n: number) => plural("en", n, { one: "1 piece is the same.", other: `${n} pieces are the same.` }),
    draft: "Letters come into the draft. Somebody publishes them.",
    there: "It stands in the draft here.",
    held: (name: string) => `${name} writes this piece in the draft here just now. It is left as it is.`,
  },
  stays: (policies: readonly string[], letters: number) =>
    [
      "Only here, and left as it is:",
      [
        ...policies,
        ...(letters > 0
          ? [plural("en", letters, { one: "1 piece of letters", other: `${letters} pieces of letters` })]
          : []),
      ].join(", "),
    ].join(" "),
  nothing: "Nothing in the file would be changed here.",
  bring: (n: number) => plural("en", n, { one: "Bring in 1 change", other: `Bring in ${n} changes` }),
  bringing: "Bringing in…",
  changedMeanwhile: "Something was changed here since you looked. Nothing was brought in. Look at it once more.",
  done: {
    title: "Brought in",
    rules: { in_force: "The rules count now.", waiting: "The rules wait for a second person." },
    toRules: "Open Rules",
    policy: "A draft is there:",
    toPolicy: (policyId: string) => `Open ${policyId}`,
    letters: (n: number) =>
      plural("en", n, {
        one: "1 piece stands in the draft of letters.",
        other: `${n} pieces stand in the draft of letters.`,
      }),
    toLetters: "Open Letters",
  },
  fault: {
    title: "This file is not brought in, and nothing was changed",
    where: (place: string) => `In the file: ${place}`,
    here: (place: string) => `In this account: ${place}`,
    says: {
      too_big: "It is larger than rules, policies and letters ever are.",
      no_bundle: "It is no file that was taken out on this page, or only a part of one.",
      later_release: "It was taken out of a later release of Makegood than this one. Have this one updated first.",
      odd: "It holds something that no such file holds.",
      damaged: "It is not as it was taken out: it is damaged, or somebody changed it. Take it out once more.",
      content: "Something in it cannot be read.",
      twice: "Something stands in it twice.",
      other_currency: "It is in another currency.",
      other_law: "It was made for places under another law.",
      rules: "Its rules cannot be used.",
      letter: "A letter in it cannot be written, or would fail a check.",
    } satisfies Record<BundleFaultWhy, string>,
  },
};
