/** What a helpdesk needs for us is looked for there, or made. */
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import type { HelpdeskParts, PartsStop } from "../../../../core/setup/helpdesk-parts.ts";
import type { ConnectorFailure } from "../../../connectors/failure.ts";
import { OUT_OF_TIME } from "../../../connectors/helpdesk-parts.ts";
import { keepParts, type PartsDone } from "../../commands/account/keep-parts.ts";
import { screenLanguageOf } from "../../domain/people/language.ts";
import { found, refusal } from "../../domain/people/require-person.ts";
import { connectionById, openConnection } from "../../store/account/connections.ts";
import { setting } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";
import { again } from "../act.ts";
import type { OperationServices, Preparing } from "../operation.ts";

/** The page waits fifteen seconds, and a call that has begun may take some of them. */
const RUN_MS = 10_000;

export const helpdeskParts = [
  again("lookAtParts", {
    act: "look_at_parts",
    right: "connection.manage",
    prepare: async ({ services, under }, id) => {
      const known = under((context) => hasParts(context, id));
      return known.ok ? run(services, id, false) : known;
    },
    run: (_context, _id, done) => ok(shownOf(done)),
    answer: (_call, shown) => ok(shown),
  }),
  again("makeParts", {
    act: "make_parts",
    right: "connection.manage",
    prepare: async ({ services, under }, id) => {
      const known = under((context) => hasParts(context, id));
      if (!known.ok) return known;
      // Dies in it: what was made is found by its mark the next time, and no settings were changed.
      const done = await oneAtATime(services, id);
      return done.ok ? ok({ secrets: services.secrets, done: done.value }) : done;
    },
    run: (context, id, { secrets, done }) => {
      const kept = keepParts(context, secrets, id, done);
      return ok(shownOf(kept ? done : { ...done, stopped: { why: "changed" } }));
    },
    answer: ({ services }, shown) => {
      services.connectors.forget();
      return ok(shown);
    },
  }),
];

const shownOf = ({ parts, stopped }: PartsDone): HelpdeskParts => ({ parts, ...(stopped ? { stopped } : {}) });

function hasParts({ sql }: AccountContext, id: string): Result<true, Refusal> {
  const known = found(connectionById(sql, id), "connection");
  return known.ok ? ok(true) : known;
}

/**
 * Two presses at once are one: the second waits for what the first makes, and keeps the same. Its runs stand with the object, which is alone
 * with its account; where it dies in one, the next finds by their mark what was made.
 */
const running = new WeakMap<object, Map<string, ReturnType<typeof run>>>();

function oneAtATime(services: Preparing["services"], id: string): ReturnType<typeof run> {
  const its = running.get(services.runtime) ?? new Map<string, ReturnType<typeof run>>();
  running.set(services.runtime, its);
  const before = its.get(id);
  if (before) return before.then((done) => (done.ok ? ok({ ...done.value, isAnothers: true }) : done));
  const begun = run(services, id, true).finally(() => its.delete(id));
  its.set(id, begun);
  return begun;
}

async function run(
  { sql, secrets, deps, runtime, fetch }: OperationServices,
  id: string,
  isMaking: boolean,
): Promise<Result<PartsDone, Refusal>> {
  const open = openConnection(sql, secrets, id);
  if (open?.connector.role !== "helpdesk" || !open.connector.parts)
    return refusal("invalid", "Nothing is made for this connection.");
  const { settings } = open;
  const { parts: maker } = open.connector;
  const endpoint = deps.addresses?.webhook(id);
  if (endpoint === undefined)
    return ok({ parts: [], settings: {}, before: { settings }, stopped: { why: "no_address" } });
  const { nowMs } = runtime;
  const language = screenLanguageOf(setting(sql, "language") ?? "en");
  const asked = { endpoint, isMaking, language, untilMs: nowMs() + RUN_MS };
  const { parts, settings: filled, stopped } = await maker.run(settings, { fetch, nowMs }, asked);
  return ok({ parts, settings: filled, before: { settings }, ...(stopped ? { stopped: stopOf(stopped) } : {}) });
}

function stopOf({ verdict, detail: code, retryAfterMs }: ConnectorFailure): PartsStop {
  if (code === OUT_OF_TIME) return { why: "time" };
  if (retryAfterMs !== undefined) return { why: "wait", waitSeconds: Math.ceil(retryAfterMs / 1000), code };
  if (verdict === "unauthorised") return { why: "not_accepted", code };
  return { why: verdict === "refused" ? "refused" : "no_answer", code };
}
