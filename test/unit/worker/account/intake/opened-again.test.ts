/** Danger: a ticket that is opened again shows what was so when it was opened before. */
import { describe, expect, it } from "vitest";
import type { TicketView } from "../../../../../core/contract/ticket.ts";
import { assert } from "../../../../../core/result.ts";
import { civilDateAt } from "../../../../../core/time/civil-time.ts";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { agoMs, isAhead, todayIn } from "../../../../../worker/account/store/clock.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import {
  aCard,
  aLine,
  aMail,
  aPolicy,
  aPurchase,
  aRecord,
  aUse,
  mayasPackage,
  NOW_MS,
  packagePolicy,
  rules,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { committed } from "../../../../support/operations.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const mail = aMail();

/** Through the operation, which may answer what it answered before. */
function opened(clinic: TestClinic, who: PersonActor, snapshot = mail): TicketView {
  const prepared = { snapshot, standing: () => ({ state: "told" }) };
  const view = committed(clinic.runtime, "openTicket", who, [ticket, {}], prepared);
  assert(view.ok, view.ok ? "" : view.error.detail);
  return view.value;
}

/** Put together now. */
function anew(clinic: TestClinic, who: PersonActor, snapshot = mail): TicketView {
  const view = openTicketView(clinic.ctx(), who, ticket, snapshot);
  assert(view.ok, view.ok ? "" : view.error.detail);
  return { ...view.value, sender: { state: "told" } };
}

function clinicWithCase(): { clinic: TestClinic; agent: PersonActor } {
  const booked = { patient: "P1", title: "Laser", line: "N1" };
  const clinic = testClinic([
    ...mayasPackage,
    aRecord("booking", "K1", { ...booked, onDate: civilDateAt(NOW_MS + 3 * DAY_MS, "America/Los_Angeles") }),
  ]);
  transact(clinic.runtime, { type: "job", job: "intake" }, (context) => ingestTicket(context, ticket, mail));
  return { clinic, agent: clinic.staff("agent") };
}

it("a ticket opened twice is put together once while nothing changes", () => {
  const { clinic, agent } = clinicWithCase();
  const first = opened(clinic, agent);
  clinic.setNow(NOW_MS + MINUTE_MS);
  expect(opened(clinic, agent).proposal).toBe(first.proposal);
  expect(first.proposal?.options.length).toBeGreaterThan(0);
});

describe("at once it shows", () => {
  const less = { ...rules.authority, agent: { ...rules.authority.agent, perDecisionMinor: 1_000 } };
  const changes: readonly [string, (clinic: TestClinic, agent: PersonActor) => unknown][] = [
    ["a visit that was used", (clinic) => clinic.load([aUse("U9", "N1", { usedOn: "2026-03-01" })])],
    [
      "money that the clinic's own system gave back",
      (clinic) => clinic.load([aCard("Y1", "B1", 120_000, { refundedElsewhereMinor: 50_000 })]),
    ],
    ["another purchase", (clinic) => clinic.load([aPurchase("B7", "P1", [aLine("N7", "massage", 8_000)])])],
    [
      "rules of another amount",
      (clinic) =>
        clinic.load([aRecord("rules_version", "R2", { rules: { ...rules, firstAnswerDays: 1, authority: less } })]),
    ],
    ["a policy that was published", (clinic) => clinic.load([aPolicy(packagePolicy(9, "2026-01-02"))])],
    ["a decision", (clinic, agent) => decided(clinic, agent, ulidOf("DEC", 1))],
    [
      "that money was switched off",
      (clinic) => clinic.sql.run("UPDATE setting SET value = 'suggest_only' WHERE key = 'money'"),
    ],
    [
      "that the patient is who looks",
      (clinic, agent) =>
        clinic.sql.run("UPDATE person SET email_norm = 'maya@example.com' WHERE id = ?", agent.personId),
    ],
  ];
  it.each(changes)("%s", (_, change) => {
    const { clinic, agent } = clinicWithCase();
    const before = opened(clinic, agent);
    change(clinic, agent);
    const after = opened(clinic, agent);
    expect(after).not.toEqual(before);
    expect(after).toEqual(anew(clinic, agent));
  });

  it("another role, and another language", () => {
    const { clinic, agent } = clinicWithCase();
    expect(opened(clinic, agent).allowed.decide).toBe(true);
    clinic.sql.run("UPDATE person SET role = 'viewer' WHERE id = ?", agent.personId);
    expect(opened(clinic, agent).allowed).toMatchObject({ decide: false, blocked: "viewer" });
    const there = { ...agent, locale: "es-ES" };
    expect(opened(clinic, there)).toEqual(anew(clinic, { ...there, role: "viewer" }));
  });

  it("other words of the mail", () => {
    const { clinic, agent } = clinicWithCase();
    const before = opened(clinic, agent);
    const other = aMail({ subject: "Refund of it all" });
    expect(opened(clinic, agent, other)).toEqual(anew(clinic, agent, other));
    expect(opened(clinic, agent, other)).not.toEqual(before);
  });

  it("nothing of an act that was taken back", () => {
    const { clinic, agent } = clinicWithCase();
    const before = opened(clinic, agent);
    const undone = () =>
      clinic.sql.transaction(() => {
        clinic.sql.run("UPDATE payment SET elsewhere_minor = 60000");
        expect(opened(clinic, agent)).not.toEqual(before);
        throw new Error("undone");
      });
    expect(undone).toThrow("undone");
    expect(opened(clinic, agent)).toEqual(before);
  });
});

it("the clock passing what it says is seen, to the millisecond", () => {
  const { clinic, agent } = clinicWithCase();
  decided(clinic, agent, ulidOf("DEC", 1));
  const leavesAtMs = opened(clinic, agent).decisions[0]?.legs[0]?.leavesAtMs;
  assert(leavesAtMs !== undefined, "The money waits");
  clinic.setNow(leavesAtMs - 1);
  expect(opened(clinic, agent).decisions[0]?.legs[0]?.leavesAtMs).toBe(leavesAtMs);
  clinic.setNow(leavesAtMs);
  expect(opened(clinic, agent).decisions[0]?.legs[0]).not.toHaveProperty("leavesAtMs");
  clinic.setNow(leavesAtMs - 1);
  expect(opened(clinic, agent).decisions[0]?.legs[0]?.leavesAtMs).toBe(leavesAtMs);
});

it("at no minute of days to come does it say another thing than one that is put together then", () => {
  const { clinic, agent } = clinicWithCase();
  const lead = clinic.staff("lead");
  let same = 0;
  let changed = 0;
  let before: TicketView | undefined;
  const look = (atMs: number) => {
    clinic.setNow(atMs);
    for (const who of [agent, lead]) expect(opened(clinic, who)).toEqual(anew(clinic, who));
    const now = opened(clinic, agent);
    if (now.story === before?.story) same += 1;
    else changed += 1;
    before = now;
  };
  for (let at = 0; at < 40; at += 1) look(NOW_MS + at * 7 * MINUTE_MS);
  decided(clinic, agent, ulidOf("DEC", 1));
  for (let at = 40; at < 70; at += 1) look(NOW_MS + at * 7 * MINUTE_MS);
  for (let day = 1; day < 40; day += 1) look(NOW_MS + day * DAY_MS);
  expect(same).toBeGreaterThan(25);
  expect(changed).toBeGreaterThan(40);
});

describe("until when an answer of the clock stays", () => {
  function asked<T>(nowMs: number, ask: (context: Parameters<typeof todayIn>[0]) => T) {
    let untilMs = Number.POSITIVE_INFINITY;
    const holdsUntil = (atMs: number) => {
      untilMs = Math.min(untilMs, atMs);
    };
    return { answer: ask({ nowMs, clock: { nowMs, holdsUntil } }), untilMs };
  }

  it("no day begins within the time for which it was said, in any time zone", () => {
    for (const on of ["2026-01-14", "2026-07-14"]) {
      for (const zone of Intl.supportedValuesOf("timeZone")) {
        for (let hour = 9; hour < 36; hour += 9) {
          const nowMs = Date.parse(`${on}T00:00:00Z`) + hour * 3_600_000 + 1;
          const { answer, untilMs } = asked(nowMs, (context) => todayIn(context, zone));
          expect(civilDateAt(untilMs - 1, zone)).toBe(answer);
        }
      }
    }
  });

  it("what is ahead stays so until it comes, and what has come for ever", () => {
    expect(asked(10, (context) => isAhead(context, 11))).toEqual({ answer: true, untilMs: 11 });
    expect(asked(11, (context) => isAhead(context, 11))).toEqual({ answer: false, untilMs: Number.POSITIVE_INFINITY });
  });

  it("what was counted leaves when it is older than the span", () => {
    const { answer, untilMs } = asked(100, (context) => agoMs(context, 30, (sinceMs) => sinceMs + 5));
    expect([answer, untilMs]).toEqual([70, 106]);
    expect(asked(105, (context) => agoMs(context, 30, () => undefined)).answer).toBe(75);
  });
});
