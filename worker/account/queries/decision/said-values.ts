/** What a letter answers of what the mail says beside its request: kind words, a child's name, other matters. Reads only. */
import { serviceNamesOf } from "../../../../core/facts/service-names.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { heardIn, speaksOf } from "../../../../core/reply/heard.ts";
import { type ToldOf, toldOf } from "../../../../core/reply/told-of.ts";
import type { ReplyValues } from "../../../../core/reply/types.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import type { ItemKind } from "../../../../core/words.ts";
import type { AssembledMatter } from "../../domain/facts/assemble.ts";
import { today } from "../../domain/follow-up/due.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";
import { mailsAfter } from "../../store/intake/replies.ts";
import { namedItemsOfLines } from "../../store/records/item-names.ts";
import { isMinor, ownWords } from "./circumstance-facts.ts";

type Said = Partial<
  Pick<
    ReplyValues,
    | "heard"
    | "told"
    | "since"
    | "clinicianAnswer"
    | "isProduct"
    | "isSealed"
    | "isDeposit"
    | "childName"
    | "otherMatters"
  >
>;

export function saidValues(ctx: AccountContext, matter: AssembledMatter): Said {
  const { sql } = ctx;
  const { subject, patient, attested, requestedOn, lines } = matter;
  const words = ownWords(subject);
  const heard = heardIn(words);
  const mails = subject.snapshot && subject.case ? 1 + mailsAfter(sql, subject.case.caseId) : undefined;
  // "By Friday" is the Friday after the mail that says so, which need not be their first.
  const on = subject.snapshot ? civilDateAt(subject.snapshot.receivedAtMs, homeTimeZone(sql)) : requestedOn;
  const told = toldOf(words, { on, ...omitNullish({ mails }) });
  const isOf = (kind: ItemKind) => lines.every(({ facts }) => facts.line.kind === kind);
  const beside = namedItemsOfLines(sql, subject.matter?.openBeside ?? []);
  return omitNullish({
    heard: heard.length > 0 ? heard : undefined,
    told: Object.keys(told).length > 0 ? inTime(told, on, today(ctx)) : undefined,
    since: attested.clinicianAnswer ? ("clinician" as const) : attested.medicalNote ? ("note" as const) : undefined,
    clinicianAnswer: attested.clinicianAnswer,
    isProduct: isOf("product") || undefined,
    isSealed: (isOf("product") && isHeldSealed(lines, words)) || undefined,
    isDeposit: isOf("deposit") || undefined,
    childName: isMinor(subject, patient.guardianId) ? namedIn(words, patient.name) : undefined,
    otherMatters: beside.length > 0 ? serviceNamesOf(beside, patient.language) : undefined,
  });
}

/** Nothing is said to come before a day that is here, and "this month" is the one in which it was written. */
function inTime({ wantedByOn, asksThisMonth, ...told }: ToldOf, on: string, now: string): ToldOf {
  return {
    ...told,
    ...(wantedByOn !== undefined && wantedByOn > now ? { wantedByOn } : {}),
    ...(asksThisMonth && on.slice(0, "2026-01".length) === now.slice(0, "2026-01".length) ? { asksThisMonth } : {}),
  };
}

/** They still have it, by the records and by what they write, and have not opened it. */
const isHeldSealed = (lines: AssembledMatter["lines"], words: string): boolean =>
  lines.every(
    ({ facts: { product } }) => product?.returnedOn === undefined && (product?.state ?? "unopened") === "unopened",
  ) &&
  (lines.every(({ facts }) => facts.product?.state === "unopened") || speaksOf(words, "sealed")) &&
  !speaksOf(words, "broughtBack");

/** By the name that the mail itself uses. */
function namedIn(words: string, name: string): string | undefined {
  const [first = ""] = name.split(" ");
  return first !== "" && words.split(/[^\p{L}\p{M}'’-]+/u).some((word) => word.replace(/['’]s$/, "") === first)
    ? first
    : undefined;
}

/** A missed visit that they did not speak of is no news to anybody, and reads as a reproach. */
export function withoutUnasked<T extends Pick<ReplyValues, "sumNote">>(values: T, { subject }: AssembledMatter): T {
  if (values.sumNote === undefined || speaksOf(ownWords(subject), "missedVisit")) return values;
  const { sumNote: _, ...rest } = values;
  return rest as T;
}

/** Who is in a hurry, angry, or tired of asking reads on which day it leaves. */
export const isInAHurry = ({ subject }: AssembledMatter, { circumstances = [] }: Pick<ReplyValues, "circumstances">) =>
  speaksOf(ownWords(subject), "bank") ||
  circumstances.some((one) => one === "third_mail" || one === "angry" || one === "waiting_long") ||
  speaksOf(ownWords(subject), "deadline");
