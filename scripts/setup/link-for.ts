/** The account of a clinic, or its test account, made where it is missing; and a set-up link for it. */
import { accountIdIn, testIdOf } from "../../core/regions.ts";
import { ok, type Result } from "../../core/result.ts";
import { makeAccountKey } from "../../worker/auth/account-key.ts";
import type { Kept } from "./kept.ts";
import { newLetters } from "./new-letters.ts";
import type { Operator } from "./operator.ts";
import { regionInWords } from "./regions-in-words.ts";
import type { Asked } from "./set-up.ts";

export interface ToLink {
  /** As its account is called. */
  readonly title: string;
  /** The clinic beside whose account it stands, for a test account. */
  readonly testOf?: string | undefined;
}

/** What stands before the mark of a key. */
const accountIdOf = (accountKey: string): string => accountKey.split(".")[0] ?? "";

export interface Linking {
  readonly asked: Pick<Asked, "language" | "region">;
  readonly kept: Kept;
  readonly operator: Operator;
}

/** The key is written down before the account is made: a run that dies makes the same account, not a second one. */
export async function linkFor(
  { title, testOf }: ToLink,
  { asked, kept, operator }: Linking,
): Promise<Result<string, string>> {
  const { language } = asked;
  const live = testOf === undefined ? undefined : kept.clinicOf(testOf);
  const region = kept.clinicOf(title)?.region ?? live?.region ?? asked.region;
  const newId = () => (live ? testIdOf(accountIdOf(live.accountKey)) : accountIdIn(region, newLetters()));
  const newKey = () => makeAccountKey(kept.secret("ROOT_KEY") ?? "", newId());
  const clinic = kept.clinicOf(title) ?? { title, accountKey: newKey(), region, isMade: false, isLinked: false };
  const { accountKey } = clinic;
  if (!clinic.isMade) {
    kept.putClinic(clinic);
    const empty = { title, language, money: "suggest_only", connections: [], people: [], region } as const;
    const made = await operator.provision(accountKey, { ...empty, connections: [], people: [] });
    if (!made.ok) return made;
    kept.putClinic({ ...clinic, isMade: true });
  }
  const link = await operator.setupLink(accountKey);
  if (!link.ok) return link;
  kept.putClinic({ ...clinic, isMade: true, isLinked: true });
  const until = new Date(link.value.expiresAtMs)
    .toISOString()
    .replace(/:\d\d\.\d+Z$/, " UTC")
    .replace("T", " ");
  const kind = testOf === undefined ? "" : "  a test account: it takes test keys only\n";
  return ok(
    `\n${title}\n${kind}  records: ${regionInWords(region)}\n  account key: ${accountKey}\n  set-up link, once, until ${until}:\n  ${link.value.address}`,
  );
}
