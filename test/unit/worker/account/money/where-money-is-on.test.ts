/** Danger: money leaves where, or by whom, nobody switched it on; or it is switched on before what is asked of a place is true. */
import { describe, expect, it } from "vitest";
import { MONEY_ROLES, type MoneyRole, TRIAL_MOST_DECISIONS } from "../../../../../core/money/switches.ts";
import { provision } from "../../../../../worker/account/commands/account/provision.ts";
import { refusable } from "../../../../../worker/account/commands/run-command.ts";
import { goLiveView } from "../../../../../worker/account/queries/account/go-live.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { approveAs } from "../../../../support/approving.ts";
import {
  aMail,
  aMassageMail,
  aRecord,
  location,
  NOW_MS,
  rules,
  type TestClinic,
  testClinic,
} from "../../../../support/clinic.ts";
import { anAsk, decideAs, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { committed, runApprove, runDryRun, runStop } from "../../../../support/operations.ts";

const DAY_MS = 24 * 3_600_000;
const CENTS = 900;

interface Scene {
  readonly clinic: TestClinic;
  readonly admin: PersonActor;
  readonly agent: PersonActor;
  readonly here: string;
  readonly there: string;
}

/** A clinic in which money is off, with another place beside the one where Maya bought a massage. */
function suggesting(paidMinor = CENTS): Scene {
  const clinic = testClinic([{ ...location, sourceId: "L2", title: "Bay" }, ...mayasMassage(paidMinor)]);
  clinic.sql.run("UPDATE setting SET value = 'suggest_only' WHERE key = 'money'");
  const [here, there] = [clinic.id("location", "L1"), clinic.id("location", "L2")];
  return { clinic, admin: clinic.staff("admin"), agent: clinic.staff("agent"), here, there };
}

const write = ({ clinic }: Scene, placeId: string, role: MoneyRole, state: "on" | "off" = "on") =>
  clinic.sql.run(
    `INSERT INTO money_switch (location_id, role, state, at_ms) VALUES (?, ?, ?, 0)
     ON CONFLICT (location_id, role) DO UPDATE SET state = excluded.state`,
    placeId,
    role,
    state,
  );

const turn = ({ clinic, admin, here }: Scene, to: "on" | "off", role: MoneyRole = "agent", who = admin) =>
  committed(clinic.runtime, "switchMoney", who, [here, role, { to }]);
const trial = ({ clinic, admin, here }: Scene, to: "begin" | "end", who = admin) =>
  committed(clinic.runtime, "tryMoney", who, [here, { to }]);
const decide = ({ clinic, agent }: Scene, n = 1, who = agent, bend = {}) =>
  decideAs(clinic, who, ulidOf("DEC", n), { ...bend });
const lacks = (answer: { readonly ok: boolean }) =>
  (answer as unknown as { error?: { values?: { lacks?: string[] } } }).error?.values?.lacks;

/** All that a trial waits for: a helpdesk with its parts, that told of Maya's mail. */
function connected({ clinic: { sql } }: Scene, heardAtMs = NOW_MS - 1_000) {
  sql.run(
    "INSERT INTO connection (id, kind, origin, config) VALUES ('zendesk', 'zendesk', 'https://z.example', ?)",
    JSON.stringify({ fields: { reason: 1, state: 2, amount: 3, caseId: 4 } }),
  );
  sql.run("INSERT INTO secret (key, sealed) VALUES ('zendesk/webhookSecret', 'sealed')");
  hear(sql, heardAtMs);
  mailOf(sql, "31", "maya@example.com");
}
const hear = (sql: TestClinic["sql"], atMs: number) =>
  sql.run(
    "INSERT INTO inbox (source, delivery_id, received_at_ms, kind, ref) VALUES ('zendesk', ?, ?, 'ticket.created', '31')",
    `D${atMs}`,
    atMs,
  );
const mailOf = (sql: TestClinic["sql"], id: string, email: string, receivedAtMs = NOW_MS - 1_000) =>
  sql.run(
    `INSERT INTO ticket_snapshot (helpdesk, ticket_id, subject, body, requester_name, requester_email, received_at_ms, read_at_ms, delete_after_ms)
     VALUES ('zendesk', ?, 'Refund', 'Please', 'Somebody', ?, ?, ?, ?)`,
    id,
    email,
    receivedAtMs,
    NOW_MS,
    NOW_MS + 200 * DAY_MS,
  );

describe("money that is not on for everybody everywhere", () => {
  it("leaves only where and by whom it was switched on", () => {
    const scene = suggesting();
    write(scene, scene.there, "agent");
    write(scene, scene.here, "lead");
    expect(decide(scene)).toMatchObject({
      error: { code: "suggest_only", values: { places: ["Harbour Street"], onFor: ["lead"] } },
    });
    write(scene, scene.here, "agent");
    expect(decide(scene)).toMatchObject({ ok: true });
  });

  it("stays on for every place and role of an account that had it on, until a person switches it off", () => {
    const scene = suggesting();
    scene.clinic.sql.run("UPDATE setting SET value = 'on' WHERE key = 'money'");
    const view = committed(scene.clinic.runtime, "readGoLive", scene.admin, []);
    expect(view.ok && view.value.places.flatMap(({ switches }) => switches.map(({ isOn }) => isOn))).toEqual(
      Array(6).fill(true),
    );
    expect(turn(scene, "off")).toMatchObject({ ok: true });
    expect(decide(scene)).toMatchObject({ error: { code: "suggest_only" } });
    expect(decide(scene, 2, scene.clinic.staff("lead"))).toMatchObject({ ok: true });
  });

  it("is asked for again at the yes, of who asked and of who says it", () => {
    const scene = suggesting(8_000);
    write(scene, scene.here, "agent");
    expect(decide(scene, 1, scene.agent, { amountMinor: 5_000, exception: goodwill })).toMatchObject({ ok: true });
    const { id = "", hash = "" } =
      scene.clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval") ?? {};
    const lead = scene.clinic.staff("lead");
    const say = () => approveAs(scene.clinic.runtime, lead, id, { verdict: "approve", approvalHash: hash });
    expect(say()).toMatchObject({ error: { code: "suggest_only" } });
    write(scene, scene.here, "lead");
    write(scene, scene.here, "agent", "off");
    expect(say()).toMatchObject({ error: { code: "suggest_only" } });
    write(scene, scene.here, "agent");
    expect(say()).toMatchObject({ ok: true });
  });

  it("lets an admin ask only where somebody could say yes", () => {
    const scene = suggesting();
    expect(decide(scene, 1, scene.admin)).toMatchObject({ error: { code: "suggest_only" } });
    write(scene, scene.here, "finance");
    expect(decide(scene, 1, scene.admin)).toMatchObject({ ok: true, value: { state: "awaiting_approval" } });
  });

  it("is said in the ticket, with the place and those for whom it is on", () => {
    const scene = suggesting();
    write(scene, scene.here, "finance");
    const open = () =>
      openTicketView(scene.clinic.ctx(), scene.agent, { helpdesk: "zendesk", ticketId: "31" }, aMassageMail());
    const allowed = () => {
      const view = open();
      return view.ok ? view.value.allowed : undefined;
    };
    expect(allowed()).toMatchObject({
      blocked: "suggest_only",
      suggests: { places: ["Harbour Street"], onFor: ["finance"] },
    });
    write(scene, scene.here, "agent");
    expect(allowed()?.blocked).toBeUndefined();
    expect(allowed()?.suggests).toBeUndefined();
  });

  it("shows in a dry run what would be done, and names why it is not", () => {
    const scene = suggesting();
    write(scene, scene.here, "agent", "off");
    const ask = anAsk(scene.clinic, scene.agent);
    expect(runDryRun(scene.clinic.runtime, scene.agent, ulidOf("DEC", 1), ask, aMail())).toMatchObject({
      ok: true,
      value: { blockedBy: ["suggest_only"] },
    });
    expect(decide(scene)).toMatchObject({ error: { code: "suggest_only" } });
  });
});

describe("switching money on", () => {
  it("is refused while anything is missing, and names what", () => {
    const scene = suggesting();
    expect(lacks(turn(scene, "on"))).toEqual(["match", "fields", "webhook", "stopped", "let_go"]);
    expect(lacks(trial(scene, "begin"))).toEqual(["match", "fields", "webhook"]);
    expect(scene.clinic.sql.all("SELECT * FROM money_switch")).toEqual([]);
  });

  it("wants a webhook of the last seven days, tickets that are matched, and one of this place", () => {
    const scene = suggesting();
    connected(scene, NOW_MS - 8 * DAY_MS);
    expect(lacks(trial(scene, "begin"))).toEqual(["webhook"]);
    hear(scene.clinic.sql, NOW_MS - 6 * DAY_MS);
    mailOf(scene.clinic.sql, "32", "nobody@example.com");
    expect(lacks(trial(scene, "begin"))).toEqual(["match"]);
    const there = committed(scene.clinic.runtime, "tryMoney", scene.admin, [scene.there, { to: "begin" }]);
    expect(lacks(there)).toEqual(["match"]);
  });

  it("looks at the last fifty tickets, of which forty have to be matched", () => {
    const scene = suggesting();
    connected(scene);
    const { sql } = scene.clinic;
    // What nobody was matched to before them does not count.
    for (let n = 0; n < 20; n += 1) mailOf(sql, `${100 + n}`, "nobody@example.com", NOW_MS - DAY_MS);
    for (let n = 0; n < 39; n += 1) mailOf(sql, `${200 + n}`, "maya@example.com");
    for (let n = 0; n < 10; n += 1) mailOf(sql, `${300 + n}`, "nobody@example.com");
    const checks = () => {
      const view = committed(scene.clinic.runtime, "readGoLive", scene.admin, []);
      return view.ok ? view.value.places[0]?.checks.find(({ check }) => check === "match") : undefined;
    };
    expect(checks()).toMatchObject({ isDone: true, n: 40, of: 50 });
    mailOf(sql, "400", "nobody@example.com", NOW_MS);
    expect(checks()).toMatchObject({ isDone: false, n: 39, of: 50 });
  });

  it("goes by a trial, in which one small refund is stopped and one let go", () => {
    const scene = suggesting();
    const { clinic } = scene;
    connected(scene);
    expect(trial(scene, "begin")).toMatchObject({ ok: true });
    expect(decide(scene)).toMatchObject({ ok: true });
    expect(lacks(turn(scene, "on"))).toEqual(["stopped", "let_go"]);
    expect(runStop(clinic.runtime, scene.agent, ulidOf("DEC", 1), {}).ok).toBe(true);
    expect(lacks(turn(scene, "on"))).toEqual(["let_go"]);
    expect(decide(scene, 2)).toMatchObject({ ok: true });
    expect(lacks(turn(scene, "on"))).toEqual(["let_go"]);
    clinic.sql.run("UPDATE leg SET state = 'submitting' WHERE state = 'reserved'");
    clinic.sql.run("UPDATE leg SET state = 'settled' WHERE state = 'submitting'");
    const view = turn(scene, "on");
    expect(view.ok && view.value.places[0]?.switches.map(({ isOn }) => isOn)).toEqual([true, false, false]);
    expect(view.ok && view.value.places[0]?.switches[0]).toMatchObject({ byName: expect.any(String), atMs: NOW_MS });
    expect(turn(scene, "on")).toMatchObject({ ok: true });
    expect(turn(scene, "off")).toMatchObject({ ok: true });
    const events = clinic.sql.all<{ type: string }>("SELECT type FROM event WHERE type LIKE 'money.%' ORDER BY seq");
    expect(events.map(({ type }) => type)).toEqual(["money.trial_begun", "money.switched_on", "money.switched_off"]);
  });

  it("lets no trial give more than a little, to more than a few, or for more than a day", () => {
    const big = suggesting(8_000);
    connected(big);
    expect(trial(big, "begin")).toMatchObject({ ok: true });
    expect(decide(big)).toMatchObject({ error: { code: "suggest_only", values: { trialMostMinor: 1_000 } } });

    const scene = suggesting();
    connected(scene);
    trial(scene, "begin");
    for (let n = 1; n <= TRIAL_MOST_DECISIONS; n++) {
      expect(decide(scene, n)).toMatchObject({ ok: true });
      runStop(scene.clinic.runtime, scene.agent, ulidOf("DEC", n), {});
    }
    expect(decide(scene, TRIAL_MOST_DECISIONS + 1)).toMatchObject({ error: { code: "suggest_only" } });

    const late = suggesting();
    connected(late);
    trial(late, "begin");
    late.clinic.setNow(NOW_MS + DAY_MS);
    expect(decide(late)).toMatchObject({ error: { code: "suggest_only" } });
  });

  it("counts in a trial what was asked before it and gets its yes in it", () => {
    const scene = suggesting();
    const { clinic, admin, agent } = scene;
    connected(scene);
    clinic.sql.run("UPDATE setting SET value = 'on' WHERE key = 'money'");
    expect(decide(scene, 1, admin)).toMatchObject({ value: { state: "awaiting_approval" } });
    clinic.sql.run("UPDATE setting SET value = 'suggest_only' WHERE key = 'money'");
    clinic.setNow(NOW_MS + 1_000);
    expect(trial(scene, "begin")).toMatchObject({ ok: true });
    const { id = "", hash = "" } = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval") ?? {};
    const yes = { verdict: "approve", approvalHash: hash } as const;
    const mail = { ...aMail(), readAtMs: clinic.runtime.nowMs() };
    expect(runApprove(clinic.runtime, clinic.staff("lead"), id, yes, mail)).toMatchObject({ ok: true });
    runStop(clinic.runtime, agent, ulidOf("DEC", 1), {});
    for (let n = 2; n <= TRIAL_MOST_DECISIONS; n++) {
      expect(decide(scene, n)).toMatchObject({ ok: true });
      runStop(clinic.runtime, agent, ulidOf("DEC", n), {});
    }
    expect(decide(scene, TRIAL_MOST_DECISIONS + 1)).toMatchObject({ error: { code: "suggest_only" } });
  });

  it("ends a trial at once when somebody ends it", () => {
    const scene = suggesting();
    connected(scene);
    trial(scene, "begin");
    trial(scene, "end");
    expect(decide(scene)).toMatchObject({ error: { code: "suggest_only" } });
  });

  it.each(["viewer", "agent", "lead", "finance"] as const)("is not for a %s", (role) => {
    const scene = suggesting();
    const who = scene.clinic.staff(role);
    expect(turn(scene, "off", "agent", who)).toMatchObject({ error: { code: "forbidden" } });
    expect(trial(scene, "begin", who)).toMatchObject({ error: { code: "forbidden" } });
    expect(committed(scene.clinic.runtime, "readGoLive", who, [])).toMatchObject({ error: { code: "forbidden" } });
  });
});

describe("the operator", () => {
  const asked = (money: "on" | "suggest_only") => ({
    title: "Harbour",
    language: "en" as const,
    money,
    connections: [],
    people: [],
  });
  const provisioned = ({ clinic }: Scene, money: "on" | "suggest_only") =>
    refusable(clinic.runtime, { type: "job", job: "provision" }, (context) =>
      provision(context, { get: () => undefined, put: () => false }, asked(money)),
    );

  it("switches money on only as the account is made, and off for everybody at once", () => {
    const scene = suggesting();
    scene.clinic.sql.run("INSERT INTO setting (key, value) VALUES ('title', 'Harbour')");
    expect(provisioned(scene, "on")).toMatchObject({ error: { code: "invalid", values: { field: "money" } } });
    for (const role of MONEY_ROLES) write(scene, scene.here, role);
    expect(provisioned(scene, "suggest_only")).toMatchObject({ ok: true });
    expect(decide(scene)).toMatchObject({ error: { code: "suggest_only" } });
    expect(provisioned(scene, "suggest_only")).toMatchObject({ ok: true });
    expect(scene.clinic.sql.all("SELECT type FROM event WHERE type = 'account.provisioned'")).toHaveLength(1);
  });
});

it("the go-live page counts in the account's currency, whatever a location came with", () => {
  const { clinic } = suggesting();
  clinic.load([aRecord("rules_version", "test-rules@2", { rules: { ...rules, currency: "JPY" } })]);
  expect(goLiveView(clinic.ctx()).places.map(({ currency }) => currency)).toEqual(["JPY", "JPY"]);
});
