/** Looks at what is there, says what is missing, and does that: each step is written down when it is done, so that a second run goes on. */
import type { Region } from "../../core/regions.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Language } from "../../core/words.ts";
import { deploy, putSecret, secretNames } from "./cloudflare.ts";
import { type Kept, type SecretName, sourceHash } from "./kept.ts";
import { linkFor, type ToLink } from "./link-for.ts";
import { operatorAt } from "./operator.ts";
import { NEVER_MOVED, regionInWords } from "./regions-in-words.ts";

export interface Asked {
  readonly clinics: readonly string[];
  readonly newLinks: readonly string[];
  /** Clinics that get a test account beside theirs. */
  readonly tests: readonly string[];
  readonly region: Region;
  readonly language: Language;
  readonly origin: string | undefined;
  readonly deploys: boolean;
  readonly isDryRun: boolean;
}

const OURS: readonly SecretName[] = ["ROOT_KEY", "OPERATOR_TOKEN"];

interface Planned extends ToLink {
  readonly isNew: boolean;
}

/** Under which name a clinic's test account is kept and shown. */
const testTitle = (title: string): string => `${title} (test)`;

interface Plan {
  /** What is to be deployed; undefined where it is there already. */
  readonly source: string | undefined;
  readonly secrets: readonly SecretName[];
  readonly putsOrigin: boolean;
  readonly clinics: readonly Planned[];
}

export async function setUp(asked: Asked, kept: Kept, say: (line: string) => void): Promise<Result<true, string>> {
  const isNamed = (title: string) => kept.clinicOf(title) !== undefined || asked.clinics.includes(title);
  const alone = asked.tests.find((title) => !isNamed(title));
  if (alone !== undefined)
    return err(`No clinic called “${alone}” was set up from here: a test account stands beside one.`);
  const unknown = asked.newLinks.find((title) => !isNamed(title) && !asked.tests.map(testTitle).includes(title));
  if (unknown !== undefined) return err(`No clinic called “${unknown}” was set up from here.`);
  const plan = await planOf(asked, kept);
  if (!plan.ok) return plan;
  for (const line of inWords(asked, kept, plan.value)) say(line);
  return asked.isDryRun ? ok(true) : carryOut(asked, kept, plan.value, say);
}

async function planOf(asked: Asked, kept: Kept): Promise<Result<Plan, string>> {
  const there = (await secretNames()) ?? [];
  const secrets = OURS.filter((name) => !there.includes(name));
  const lost = lostOf(there, kept);
  if (lost !== undefined) return err(lost);
  const source = sourceHash();
  const tests = new Map(asked.tests.map((title) => [testTitle(title), title]));
  const titles = [...new Set([...asked.clinics, ...asked.newLinks, ...tests.keys()])];
  return ok({
    source: asked.deploys && kept.state.deployed !== source ? source : undefined,
    secrets,
    putsOrigin: !there.includes("PUBLIC_ORIGIN"),
    clinics: titles
      .map((title) => ({ title, isNew: !kept.clinicOf(title)?.isMade, testOf: tests.get(title) }))
      .filter(({ title, isNew }) => isNew || asked.newLinks.includes(title) || !kept.clinicOf(title)?.isLinked),
  });
}

function lostOf(there: readonly string[], kept: Kept): string | undefined {
  const name = OURS.find((one) => there.includes(one) && kept.secret(one) === undefined);
  return (
    name &&
    `${name} is set at Cloudflare and not known here: put it into the environment. It is never made anew over one that is there.`
  );
}

function inWords(asked: Asked, kept: Kept, { source, secrets, putsOrigin, clinics }: Plan): string[] {
  const lines = [
    ...(source === undefined ? [] : ["build the pages and deploy the Worker (wrangler deploy)"]),
    ...secrets.map((name) =>
      kept.secret(name) === undefined
        ? `make ${name}, write it into ${kept.secretsFile}, and put it (wrangler secret put)`
        : `put ${name} as it is known here (wrangler secret put)`,
    ),
    ...(putsOrigin
      ? [`put PUBLIC_ORIGIN, ${asked.origin ?? kept.state.origin ?? "the address that Cloudflare answers"}`]
      : []),
    ...clinics.map(({ title, isNew, testOf }) => {
      if (!isNew) return `make a new set-up link for “${title}”; the one before is over`;
      const region = regionInWords(kept.clinicOf(testOf ?? title)?.region ?? asked.region);
      return testOf === undefined
        ? `make the account of “${title}”, which only suggests, in the region ${region}, and a set-up link for it`
        : `make the test account “${title}” beside it, in the same region ${region}, and a set-up link for it`;
    }),
    ...(clinics.some(({ isNew }) => isNew) ? [NEVER_MOVED] : []),
  ];
  const standing = [...asked.clinics, ...asked.tests.map(testTitle)].filter(
    (title) => !clinics.some((one) => one.title === title),
  );
  return [
    lines.length === 0
      ? "Everything is there: nothing is to be done."
      : asked.isDryRun
        ? "Would be done:"
        : "To be done:",
    ...lines.map((line, n) => `${n + 1}. ${line}`),
    ...standing.map((title) => `“${title}” has its account and had its link; another: --new-link "${title}"`),
  ];
}

async function carryOut(
  asked: Asked,
  kept: Kept,
  plan: Plan,
  say: (line: string) => void,
): Promise<Result<true, string>> {
  let origin = asked.origin ?? kept.state.origin;
  if (plan.source !== undefined) {
    const deployed = await deploy();
    if (!deployed.ok) return deployed;
    origin ??= deployed.value;
    kept.put({ deployed: plan.source });
    say("The Worker is deployed.");
  }
  if (origin === undefined) return err("Cloudflare did not say where the Worker is reached: say it with --origin.");
  kept.put({ origin });
  // Asked anew: a list that could not be read is not an empty one, and a ROOT_KEY over another would make every account unreadable.
  const there = await secretNames();
  if (there === undefined) return err("wrangler does not say which secrets the Worker has, so none is put.");
  const lost = lostOf(there, kept);
  if (lost !== undefined) return err(lost);
  for (const name of OURS.filter((one) => !there.includes(one))) {
    const put = await putSecret(name, kept.secret(name) ?? kept.makeSecret(name));
    if (!put.ok) return put;
    say(`${name} is put.`);
  }
  if (!there.includes("PUBLIC_ORIGIN")) {
    const put = await putSecret("PUBLIC_ORIGIN", origin);
    if (!put.ok) return put;
    say("PUBLIC_ORIGIN is put.");
  }
  if (plan.clinics.length === 0) return ok(true);
  const operator = operatorAt(origin, kept.secret("OPERATOR_TOKEN") ?? "");
  const ready = await operator.ready();
  if (!ready.ok) return ready;
  for (const { title, testOf } of plan.clinics) {
    const linked = await linkFor({ title, testOf }, { asked, kept, operator });
    if (!linked.ok) return err(`“${title}”: ${linked.error}`);
    say(linked.value);
  }
  return ok(true);
}
