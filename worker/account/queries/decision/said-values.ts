/** What a letter answers of what the mail says beside its request: kind words, a child's name, other matters. Reads only. */
import { serviceNamesOf } from "../../../../core/facts/service-names.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { heardIn, speaksOf } from "../../../../core/reply/heard.ts";
import { type ToldOf, toldOf } from "../../../../core/reply/told-of.ts";
import type { ReplyValues } from "../../../../core/reply/types.ts";
import type { AssembledMatter } from "../../domain/facts/assemble.ts";
import { today } from "../../domain/follow-up/due.ts";
import type { AccountContext } from "../../store/context.ts";
import { mailsAfter } from "../../store/intake/replies.ts";
import { namedItemsOfLines } from "../../store/records/item-names.ts";
import { isMinor, ownWords } from "./circumstance-facts.ts";

type Said = Partial<Pick<ReplyValues, "heard" | "told" | "since" | "isProduct" | "childName" | "otherMatters">>;

export function saidValues(ctx: AccountContext, matter: AssembledMatter): Said {
  const { sql } = ctx;
  const { subject, patient, attested, requestedOn, lines } = matter;
  const words = ownWords(subject);
  const heard = heardIn(words);
  const mails = subject.snapshot && subject.case ? 1 + mailsAfter(sql, subject.case.caseId) : undefined;
  const told = toldOf(words, { on: requestedOn, ...omitNullish({ mails }) });
  const beside = namedItemsOfLines(sql, subject.matter?.openBeside ?? []);
  return omitNullish({
    heard: heard.length > 0 ? heard : undefined,
    told: Object.keys(told).length > 0 ? withoutPastDay(told, today(ctx)) : undefined,
    since: attested.clinicianAnswer ? ("clinician" as const) : attested.medicalNote ? ("note" as const) : undefined,
    isProduct: lines.every(({ facts }) => facts.line.kind === "product") || undefined,
    childName: isMinor(subject, patient.guardianId) ? namedIn(words, patient.name) : undefined,
    otherMatters: beside.length > 0 ? serviceNamesOf(beside, patient.language) : undefined,
  });
}

/** Nothing is said to come before a day that is here. */
function withoutPastDay({ wantedByOn, ...told }: ToldOf, now: string): ToldOf {
  return wantedByOn !== undefined && wantedByOn > now ? { ...told, wantedByOn } : told;
}

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
