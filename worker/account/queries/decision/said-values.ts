/** What a letter answers of what the mail says beside its request: kind words, a child's name, other matters. Reads only. */
import { serviceNamesOf } from "../../../../core/facts/service-names.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { heardIn, speaksOf } from "../../../../core/reply/heard.ts";
import type { ReplyValues } from "../../../../core/reply/types.ts";
import type { AssembledMatter } from "../../domain/facts/assemble.ts";
import type { AccountContext } from "../../store/context.ts";
import { namedItemsOfLines } from "../../store/records/item-names.ts";
import { isMinor, ownWords } from "./circumstance-facts.ts";

type Said = Partial<Pick<ReplyValues, "heard" | "childName" | "otherMatters">>;

export function saidValues({ sql }: AccountContext, { subject, patient }: AssembledMatter): Said {
  const words = ownWords(subject);
  const heard = heardIn(words);
  const beside = namedItemsOfLines(sql, subject.matter?.openBeside ?? []);
  return omitNullish({
    heard: heard.length > 0 ? heard : undefined,
    childName: isMinor(subject, patient.guardianId) ? namedIn(words, patient.name) : undefined,
    otherMatters: beside.length > 0 ? serviceNamesOf(beside, patient.language) : undefined,
  });
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
export const isInAHurry = (
  { subject }: AssembledMatter,
  { heard = [], circumstances = [] }: Pick<ReplyValues, "heard" | "circumstances">,
) =>
  heard.includes("bank") ||
  circumstances.some((one) => one === "third_mail" || one === "angry" || one === "waiting_long") ||
  speaksOf(ownWords(subject), "deadline");
