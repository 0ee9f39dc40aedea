/**
 * Fields and rules in the clinic's Freshdesk. What is there is found; what is missing is made where that is asked. Nothing is changed and nothing
 * deleted. It may end anywhere: asked again it finds what was made and goes on. What a rule needs is told as text beside, for a person to make it.
 */
import { randomBytes } from "node:crypto";
import { omitNullish } from "../../../core/omit-nullish.ts";
import type { Result } from "../../../core/result.ts";
import { err } from "../../../core/result.ts";
import type { HelpdeskPart, HelpdeskPartName, PartFound } from "../../../core/setup/helpdesk-parts.ts";
import type { ConnectorTools } from "../connector.ts";
import type { ConnectorFailure } from "../failure.ts";
import { OUT_OF_TIME, type PartsAsked, type PartsRun } from "../helpdesk-parts.ts";
import { FreshdeskHttp, parsed } from "./http.ts";
import { FIELD_PLANS, fieldBody, PART_WORDS, RULE_PLANS, ruleBody, ruleByHand } from "./part-plans.ts";
import { fieldState, ruleState } from "./part-states.ts";
import type { FreshdeskSettings } from "./settings.ts";
import { fieldAnswer, fieldsAnswer, ruleMade, rulesAnswer, type WireRule } from "./wire.ts";

const PARTS: readonly HelpdeskPartName[] = [...FIELD_PLANS, ...RULE_PLANS].map(({ part }) => part);
const ORDER: readonly HelpdeskPartName[] = [
  ...PARTS.slice(0, FIELD_PLANS.length),
  "secret",
  ...PARTS.slice(FIELD_PLANS.length),
];
/** All that Freshdesk's fields and rules ask for is its administrator's. */
const RIGHT = "admin";
const FIELDS = "/admin/ticket_fields";
const rulesPath = (list: number): string => `/automations/${list}/rules`;

/** Thrown inside a run only: nothing more is asked. */
class Stop extends Error {
  readonly failure: ConnectorFailure;
  constructor(failure: ConnectorFailure) {
    super(failure.detail);
    this.failure = failure;
  }
}

interface Run extends Pick<PartsAsked, "endpoint" | "isMaking" | "language"> {
  readonly config: FreshdeskSettings;
  /** Filled at once, so that an end half-way loses nothing. */
  readonly kept: Partial<FreshdeskSettings>;
  readonly http: FreshdeskHttp;
  /** @throws Stop where the time is over, or the answer says nothing of the part alone */
  readonly ask: <T>(call: () => Promise<Result<T, ConnectorFailure>>) => Promise<Result<T, PartFound>>;
  readonly say: (part: HelpdeskPartName, found: PartFound, title?: string) => void;
}

export async function runParts(
  config: FreshdeskSettings,
  tools: ConnectorTools,
  { endpoint, isMaking, language, untilMs }: PartsAsked,
): Promise<PartsRun<FreshdeskSettings>> {
  const said = new Map<HelpdeskPartName, HelpdeskPart>();
  const kept: Partial<FreshdeskSettings> = {};
  const titles = PART_WORDS[language];
  const ask: Run["ask"] = async (call) => {
    if (tools.nowMs() >= untilMs) throw new Stop({ verdict: "not_executed", detail: OUT_OF_TIME });
    const answer = await call();
    return answer.ok ? answer : err(refusedAs(answer.error));
  };
  const byHand = (part: HelpdeskPartName) => {
    const plan = RULE_PLANS.find((one) => one.part === part);
    return plan && ruleByHand(plan, endpoint, language);
  };
  const say: Run["say"] = (part, { state, scope, words }, title = titles[part]) =>
    said.set(part, {
      part,
      title,
      state,
      ...omitNullish({ scope, words: words || undefined, byHand: isWell(state) ? undefined : byHand(part) }),
    });
  const http = new FreshdeskHttp({ ...tools, config });
  const run: Run = { config, endpoint, isMaking, language, kept, http, ask, say };
  const over = (stopped?: Stop): PartsRun<FreshdeskSettings> => ({
    parts: ORDER.map((part) => said.get(part) ?? { part, title: titles[part], state: "waits" }),
    settings: kept,
    ...(stopped ? { stopped: stopped.failure } : {}),
  });
  try {
    await findFields(run);
    await findRules(run, findSecret(run));
    return over();
  } catch (thrown) {
    if (!(thrown instanceof Stop)) throw thrown;
    return over(thrown);
  }
}

const isWell = (state: PartFound["state"]): boolean => state === "there" || state === "made";

async function findFields({ config, http, isMaking, language, kept, ask, say }: Run): Promise<void> {
  const all = await ask(() => http.read(FIELDS, fieldsAnswer));
  if (!all.ok) {
    for (const { part } of FIELD_PLANS) say(part, all.error);
    return;
  }
  const names: Partial<NonNullable<FreshdeskSettings["fields"]>> = {};
  for (const plan of FIELD_PLANS) {
    const seen = fieldState(plan, all.value, config.fields?.[plan.key]);
    if (seen.state !== "missing" || !isMaking) {
      say(plan.part, seen, seen.title);
      if (seen.name !== undefined) names[plan.key] = seen.name;
      continue;
    }
    // Dies in it: it was made or not, and is found by its mark the next time.
    const made = await ask(() => http.make(FIELDS, fieldBody(plan, language)));
    const field = made.ok ? taken(parsed(made.value, fieldAnswer, "unknown")) : undefined;
    say(plan.part, made.ok ? { state: "made" } : made.error);
    if (field) names[plan.key] = field.name;
  }
  const { reason, state, amount, caseId } = names;
  if (reason !== undefined && state !== undefined && amount !== undefined && caseId !== undefined)
    kept.fields = { reason, state, amount, caseId };
}

/** Ours to choose, as Freshdesk signs nothing. One that is there stays: rules send it. */
function findSecret({ config, isMaking, kept, say }: Run): string | undefined {
  if (config.webhookSecret !== undefined) {
    say("secret", { state: "there" });
    return config.webhookSecret;
  }
  if (!isMaking) {
    say("secret", { state: "missing" });
    return undefined;
  }
  const secret = randomBytes(24).toString("base64url");
  kept.webhookSecret = secret;
  say("secret", { state: "made" });
  return secret;
}

async function findRules({ http, endpoint, isMaking, language, ask, say }: Run, secret: string | undefined) {
  const lists = new Map<number, Result<readonly WireRule[], PartFound>>();
  for (const plan of RULE_PLANS) {
    const path = rulesPath(plan.list);
    const known = lists.get(plan.list) ?? (await ask(() => http.read(path, rulesAnswer)));
    lists.set(plan.list, known);
    const seen = known.ok ? ruleState(plan, known.value, { endpoint, secret }) : known.error;
    if (seen.state !== "missing" || !isMaking || secret === undefined) {
      say(plan.part, seen);
      continue;
    }
    const made = await ask(() => http.make(path, ruleBody(plan, { endpoint, secret, language })));
    if (made.ok) taken(parsed(made.value, ruleMade, "unknown"));
    say(plan.part, made.ok ? { state: "made" } : made.error);
  }
}

/** @throws Stop where what was made is not told as we read it */
function taken<T>(read: Result<T, ConnectorFailure>): T {
  if (!read.ok) throw new Stop(read.error);
  return read.value;
}

/** What says something of one part only; anything else ends the run. */
function refusedAs(failure: ConnectorFailure): PartFound {
  if (failure.verdict !== "refused") throw new Stop(failure);
  const { detail, words } = failure;
  if (detail === "freshdesk.403") return { state: "forbidden", scope: RIGHT, ...(words ? { words } : {}) };
  return { state: "refused", words: words || detail };
}
