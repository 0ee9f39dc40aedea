/** What is done about a cause is recorded once, with its owner and day; a provider is named to those who answer for providers, and on Monday nobody is. */
import { expect, it } from "vitest";
import { assert } from "../../../../../core/result.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { actOnChange, putActionChoice } from "../../../../../worker/account/commands/trends/act-on-change.ts";
import { queueDigest, tellDigest } from "../../../../../worker/account/jobs/notices/monday-digest.ts";
import { readChanges } from "../../../../../worker/account/queries/trends/changes.ts";
import type { Actor } from "../../../../../worker/account/store/context.ts";
import { type AlertRow, insertAlert } from "../../../../../worker/account/store/trends/change-alerts.ts";
import { NOW_MS, testClinic } from "../../../../support/clinic.ts";

const JOB: Actor = { type: "job", job: "trends" };
const DAY_MS = 86_400_000;
const ULID = (end: string) => `01J00000000000000000000${end.padStart(3, "0")}`;

const ALERT: AlertRow = {
  alertId: ULID("A"),
  cause: { reason: "result", service: "laser", provider: "Dr. L." },
  sinceMs: NOW_MS - 60 * DAY_MS,
  sinceOn: new Date(NOW_MS - 60 * DAY_MS).toISOString().slice(0, 10),
  foundAtMs: NOW_MS,
  foundOn: new Date(NOW_MS).toISOString().slice(0, 10),
  endedAtMs: null,
  endedOn: null,
  beforeCases: 3,
  beforeDays: 300,
  casesLooked: 9,
  sessionsBefore: 300,
  sessionsSince: 60,
};

function stood() {
  const clinic = testClinic();
  const lead = clinic.staff("lead", "Lea Lead");
  transact(clinic.runtime, JOB, (context) => insertAlert(context, ALERT));
  return { clinic, lead };
}

it("is recorded with its owner, its day and words that are kept apart", () => {
  const { clinic, lead } = stood();
  const request = { change: ALERT.alertId, choiceId: "consent_wording", ownerId: lead.personId, onDate: ALERT.foundOn };
  const done = transact(clinic.runtime, lead, (context) =>
    actOnChange(context, ULID("B"), { ...request, sentence: "The risk of redness stands first." }),
  );
  expect(done.ok || done.error).toBe(true);
  const answer = readChanges(clinic.ctx(), lead);
  assert(answer.ok, "a lead reads it");
  const [alert] = answer.value.alerts;
  expect(alert?.actions).toMatchObject([
    { known: "consent_wording", owner: "Lea Lead", onDate: ALERT.foundOn, note: "The risk of redness stands first." },
  ]);
  expect(alert?.actions[0]?.after).toBeUndefined();
  expect(alert?.per100).toEqual({ before: 1, now: 15 });
  expect(JSON.stringify(clinic.sql.all("SELECT data FROM event"))).not.toContain("redness");
});

it("refuses what is not on the list, who does not work here, and a day before the turn", () => {
  const { clinic, lead } = stood();
  const request = { change: ALERT.alertId, choiceId: "price_page", ownerId: lead.personId, onDate: ALERT.foundOn };
  const fieldOf = (part: Partial<typeof request>) => {
    const done = transact(clinic.runtime, lead, (context) => actOnChange(context, ULID("C"), { ...request, ...part }));
    return done.ok ? "done" : done.error.field;
  };
  transact(clinic.runtime, lead, (context) =>
    putActionChoice(context, "price_page", { title: null, isOffered: false }),
  );
  expect(fieldOf({})).toBe("choiceId");
  expect(fieldOf({ choiceId: "service_review", ownerId: ULID("Z") })).toBe("ownerId");
  expect(fieldOf({ choiceId: "service_review", onDate: "2001-01-01" })).toBe("onDate");
  expect(fieldOf({ choiceId: "service_review", change: ULID("Y") })).toBe("change");
  expect(clinic.sql.all("SELECT 1 FROM change_action")).toEqual([]);
});

it("names no provider to an agent, nor one of whom there is too little, and says so", () => {
  const { clinic, lead } = stood();
  const withheldFrom = (who: typeof lead) => {
    const answer = readChanges(clinic.ctx(), who);
    return answer.ok ? answer.value.alerts[0]?.cause : undefined;
  };
  expect(withheldFrom(clinic.staff("agent"))).toEqual({ reason: "result", service: "laser", providerWithheld: "role" });
  expect(withheldFrom(lead)).toEqual({ reason: "result", service: "laser", providerWithheld: "few" });
});

it("the digest waits for the clinic's Monday morning, and comes once a week", () => {
  const { clinic } = stood();
  const queued = () =>
    clinic.sql.all<{ dueAtMs: number }>("SELECT due_at_ms AS dueAtMs FROM job WHERE kind = 'monday_digest'");
  const dayOfWeek = (atMs: number) => new Date(atMs).getUTCDay();
  // 03:30 in San Diego, where it is the same day by UTC.
  const night = Date.parse("2026-03-03T11:30:00Z");
  for (let n = 0; n < 7; n += 1) {
    clinic.setNow(night + n * DAY_MS);
    transact(clinic.runtime, JOB, (context) => queueDigest(context));
    if (dayOfWeek(night + n * DAY_MS) !== 1) expect(queued()).toEqual([]);
  }
  const [job] = queued();
  assert(job, "queued by Monday's night");
  expect([dayOfWeek(job.dueAtMs), new Date(job.dueAtMs).getUTCHours()]).toEqual([1, 15]);
  transact(clinic.runtime, JOB, (context) => void tellDigest(context));
});
