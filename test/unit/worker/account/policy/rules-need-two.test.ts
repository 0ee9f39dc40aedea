/** Danger: one admin alone raises every limit a thousandfold and sets the time to undo to nothing, and the record does not say what. */
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../../../core/canonical/canonical.ts";
import type { RulesView } from "../../../../../core/contract/rules.ts";
import type { AccountRules } from "../../../../../core/policy/rules.ts";
import { assert } from "../../../../../core/result.ts";
import { importRecords } from "../../../../../worker/account/commands/records/import.ts";
import { refusable } from "../../../../../worker/account/commands/run-command.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { readRules } from "../../../../../worker/account/queries/policy/rules.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { currentRules, insertRulesVersion } from "../../../../../worker/account/store/policy/policies.ts";
import { aRecord, dump, NOW_MS, rules, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { acted } from "../../../../support/operations.ts";
import { OWN_LETTERS } from "../../../../support/own-letters.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";

const HOUR_MS = 3_600_000;
const raised: AccountRules = {
  ...rules,
  undoWindowSeconds: 0,
  authority: {
    ...rules.authority,
    agent: { perDecisionMinor: 100_000_000, perDayMinor: 300_000_000, exceptionMinor: 0 },
  },
};
const lowered: AccountRules = { ...rules, undoWindowSeconds: 600 };

const setRules = (clinic: TestClinic, actor: PersonActor, id: string, wanted: AccountRules) =>
  refusable(clinic.runtime, actor, (context) =>
    importRecords(context, { records: [aRecord("rules_version", id, { rules: wanted })] }),
  );
const view = (clinic: TestClinic, actor: PersonActor): RulesView => {
  const answer = readRules(clinic.ctx(), actor);
  assert(answer.ok, answer.ok ? "" : answer.error.detail);
  return answer.value;
};
const end = (clinic: TestClinic, actor: PersonActor, verdict: "confirm" | "reject" | "withdraw", changeId?: string) =>
  acted(clinic.runtime, "endRulesChange", actor, [
    changeId ?? view(clinic, actor).waiting?.changeId ?? "",
    { verdict },
  ]);
const inForce = (clinic: TestClinic) => currentRules(clinic.sql)?.rulesVersionId;
const events = (clinic: TestClinic, type: string) =>
  clinic.sql
    .all<{ data: string }>("SELECT data FROM event WHERE type = ? ORDER BY seq", type)
    .map(({ data }) => JSON.parse(data));

function clinicWith(...roles: ("admin" | "lead" | "finance" | "agent" | "viewer")[]) {
  const clinic = testClinic();
  const admin = clinic.staff("admin");
  return { clinic, admin, others: roles.map((role) => clinic.staff(role, `Another ${role}`)) };
}

describe("rules that raise, where there is somebody else", () => {
  it.each(["admin", "lead", "finance"] as const)("wait for their yes: %s", (role) => {
    const { clinic, admin, others } = clinicWith(role, "agent");
    const [second] = others;
    assert(second, "There is a second person");
    expect(setRules(clinic, admin, "test-rules@2", raised)).toMatchObject({
      ok: true,
      value: { waiting: ["test-rules@2"] },
    });
    expect(inForce(clinic)).toBe("test-rules@1");
    expect(end(clinic, admin, "confirm")).toMatchObject({ ok: false, error: { code: "four_eyes" } });
    clinic.setNow(NOW_MS + 100 * HOUR_MS);
    expect(inForce(clinic)).toBe("test-rules@1");
    expect(end(clinic, second, "confirm")).toEqual({ ok: true, value: true });
    expect(inForce(clinic)).toBe("test-rules@2");
  });

  it("are not confirmed by an agent or who only looks, and fall by a no", () => {
    const { clinic, admin, others } = clinicWith("lead", "agent", "viewer");
    setRules(clinic, admin, "test-rules@2", raised);
    const [lead, agent, viewer] = others;
    assert(lead && agent && viewer, "They are there");
    for (const who of [agent, viewer]) {
      expect(view(clinic, who).waiting).toMatchObject({ mayConfirm: false, askedBy: "The admin" });
      expect(end(clinic, who, "confirm")).toMatchObject({ ok: false, error: { code: "forbidden" } });
    }
    const changeId = view(clinic, lead).waiting?.changeId;
    expect(end(clinic, lead, "reject")).toMatchObject({ ok: true });
    expect(view(clinic, lead).waiting).toBeUndefined();
    expect(end(clinic, lead, "confirm", changeId)).toMatchObject({ ok: false, error: { code: "already_decided" } });
    expect(inForce(clinic)).toBe("test-rules@1");
  });

  it("show whoever confirms both texts of a signature and of a letter, not a hash alone", () => {
    const { clinic, admin, others } = clinicWith("lead");
    const [letter] = OWN_LETTERS;
    assert(letter, "The rules have letters");
    const templates = [{ ...letter, body: `${letter.body} More.` }];
    setRules(clinic, admin, "test-rules@2", { ...raised, signature: "Another clinic, by the park", templates });
    const [lead] = others;
    assert(lead, "A lead");
    const changes = view(clinic, lead).waiting?.changes ?? [];
    expect(changes.find(({ path }) => path === "signature")).toMatchObject({
      fromText: rules.signature,
      toText: "Another clinic, by the park",
    });
    const changed = changes.find(({ path }) => path === `templates.${letter.id}`);
    expect(changed).toMatchObject({ toText: `${letter.body} More.` });
    expect(changes.find(({ path }) => path === "undoWindowSeconds")).not.toHaveProperty("toText");
  });

  it("give way to a later wish, which is compared anew", () => {
    const { clinic, admin, others } = clinicWith("lead");
    setRules(clinic, admin, "test-rules@2", raised);
    const changeId = view(clinic, admin).waiting?.changeId;
    setRules(clinic, admin, "test-rules@3", lowered);
    expect(inForce(clinic)).toBe("test-rules@3");
    const [lead] = others;
    assert(lead, "A lead");
    expect(end(clinic, lead, "confirm", changeId)).toMatchObject({ ok: false, error: { code: "already_decided" } });
    expect(inForce(clinic)).toBe("test-rules@3");
  });

  it("sent again while they wait change nothing", () => {
    const { clinic, admin } = clinicWith("lead");
    setRules(clinic, admin, "test-rules@2", raised);
    const before = dump(clinic.sql);
    expect(setRules(clinic, admin, "test-rules@2", raised)).toMatchObject({ value: { added: 0, unchanged: 1 } });
    expect(dump(clinic.sql)).toBe(before);
  });
});

describe("rules that raise, where there is nobody else", () => {
  it("take effect after 24 hours and not before, and everybody is told", async () => {
    const { clinic, admin, others } = clinicWith("agent");
    const world = worldOf(clinic, scriptedProcessor(0));
    const [agent] = others;
    assert(agent, "An agent");
    setRules(clinic, admin, "test-rules@2", raised);
    expect(view(clinic, agent).waiting).toMatchObject({ effectiveAtMs: NOW_MS + 24 * HOUR_MS });
    clinic.setNow(NOW_MS + 24 * HOUR_MS - 1);
    await runJobs(world);
    expect(inForce(clinic)).toBe("test-rules@1");
    clinic.setNow(NOW_MS + 24 * HOUR_MS);
    await runJobs(world);
    expect(inForce(clinic)).toBe("test-rules@2");
    expect(view(clinic, agent)).toMatchObject({ recent: [{ askedBy: "The admin", state: "in_force" }] });
    expect(view(clinic, agent).recent[0]).not.toHaveProperty("endedBy");
    clinic.setNow(NOW_MS + 24 * HOUR_MS + 8 * 24 * HOUR_MS);
    expect(view(clinic, agent).recent).toEqual([]);
  });

  it("may be taken back by who asked meanwhile", async () => {
    const { clinic, admin } = clinicWith();
    setRules(clinic, admin, "test-rules@2", raised);
    expect(end(clinic, admin, "withdraw")).toMatchObject({ ok: true });
    clinic.setNow(NOW_MS + 25 * HOUR_MS);
    await runJobs(worldOf(clinic, scriptedProcessor(0)));
    expect(inForce(clinic)).toBe("test-rules@1");
  });
});

it("rules that lower are in force at once", () => {
  const { clinic, admin } = clinicWith("lead");
  expect(setRules(clinic, admin, "test-rules@2", lowered)).toMatchObject({ value: { added: 1 } });
  expect(inForce(clinic)).toBe("test-rules@2");
});

it("before money is first switched on nobody else is asked; once it was on, also while it is off", () => {
  const { clinic, admin } = clinicWith("lead");
  clinic.sql.run("UPDATE setting SET value = 'suggest_only' WHERE key = 'money'");
  setRules(clinic, admin, "test-rules@2", raised);
  expect(inForce(clinic)).toBe("test-rules@2");
  setRules(clinic, admin, "test-rules@3", rules);
  refusable(clinic.runtime, { type: "job", job: "provision" }, (context) => {
    context.record("account.provisioned", undefined, { money: "on" });
    return { ok: true, value: true };
  });
  setRules(clinic, admin, "test-rules@4", raised);
  expect(inForce(clinic)).toBe("test-rules@3");
});

it("the record holds ids, hashes and each figure before and after", () => {
  const { clinic, admin, others } = clinicWith("lead");
  setRules(clinic, admin, "test-rules@2", raised);
  const changed = [
    "authority.agent.perDecisionMinor: 100000 → 100000000",
    "authority.agent.perDayMinor: 300000 → 300000000",
    "undoWindowSeconds: 120 → 0",
  ];
  const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(events(clinic, "rules.asked")).toMatchObject([
    { rulesVersionId: "test-rules@2", replaces: "test-rules@1", hash, changed },
  ]);
  const [lead] = others;
  assert(lead, "A lead");
  end(clinic, lead, "confirm");
  expect(events(clinic, "rules.changed").at(-1)).toMatchObject({
    rulesVersionId: "test-rules@2",
    hash,
    replaces: "test-rules@1",
    replacedHash: hash,
    changed,
    raised: ["authority.agent.perDecisionMinor", "authority.agent.perDayMinor", "undoWindowSeconds"],
  });
  expect(events(clinic, "import.applied")[0]).toMatchObject({ policies: ["packages@1", "packages@2", "general@1"] });
});

it("a law in a file that says nothing of a review only warns; the same file again changes nothing, and what binds here already goes on", () => {
  const { clinic, admin } = clinicWith("admin");
  const floor = { id: "a-law", source: "A statute of the test", when: [], effect: { type: "no_fees" } } as const;
  const silent: AccountRules = { ...rules, floors: [{ ...floor, when: [] }] };
  const floors = () => currentRules(clinic.sql)?.rules.floors;
  for (const _ of [1, 2]) {
    expect(setRules(clinic, admin, "test-rules@2", silent).ok).toBe(true);
    expect(floors()).toMatchObject([{ id: "a-law", reviewed: null }]);
  }
  // As it was stored before there were reviews.
  insertRulesVersion(clinic.sql, {
    ...{ rulesVersionId: "older-rules@1", rulesId: "older-rules", addedAtMs: NOW_MS + 1, addedBy: null },
    ...{ json: canonicalJson(silent), hash: "of-an-older-release" },
  });
  clinic.setNow(NOW_MS + 1000);
  expect(setRules(clinic, admin, "test-rules@3", { ...silent, undoWindowSeconds: 600 }).ok).toBe(true);
  expect(floors()).toEqual(silent.floors);
});
