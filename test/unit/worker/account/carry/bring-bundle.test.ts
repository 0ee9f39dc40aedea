/** Danger: what is carried goes round the second person or a person's publishing, overwrites what somebody writes, or changes more than was shown. */
import { expect, it } from "vitest";
import { hashOfBundle } from "../../../../../core/carry/bundle.ts";
import { importedRules } from "../../../../../worker/account/store/policy/policies.ts";
import {
  account,
  OPENING,
  OWN,
  publishOpening,
  publishPackages,
  putRules,
  wishRules,
} from "../../../../support/carrying.ts";
import { aRecord, dump, rules, type TestClinic } from "../../../../support/clinic.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { letterDesk } from "../../../../support/letters.ts";
import { acted, performed } from "../../../../support/operations.ts";
import { good, saved, startedDraft } from "../../../../support/policy-drafts.ts";

const raised = { ...rules, undoWindowSeconds: 0 };

const eventsOf = ({ sql }: TestClinic) => sql.all("SELECT seq FROM event").length;

/** The test account with rules, a policy and a letter that are other than the live one's. */
async function tried() {
  const test = account();
  const live = account();
  putRules(test.clinic, test.admin, raised);
  publishPackages(test.clinic, test.admin, { title: "Packages, tried" });
  await publishOpening(test.clinic, test.admin);
  return { test, live, text: JSON.stringify(await test.take()) };
}

it("shows each difference, and brings it: rules wait for a second person, the policy is a draft of its next version, the letter stands in the draft", async () => {
  const { live, text } = await tried();
  live.clinic.staff("lead");
  const before = dump(live.clinic.sql);
  const plan = await live.plan(text);
  expect(plan).toMatchObject({
    from: { isTest: false },
    rules: { state: "changed", way: "second_person", changes: [{ path: "undoWindowSeconds", from: 120, to: 0 }] },
    letters: [{ state: "new", key: OPENING, after: OWN }],
  });
  expect(plan.policies.map(({ state, policyId, mistakes }) => [state, policyId, mistakes])).toContainEqual([
    "changed",
    "packages",
    0,
  ]);
  expect(plan.policies.find(({ policyId }) => policyId === "packages")?.changes).toMatchObject([
    { field: "title", after: "Packages, tried" },
  ]);
  expect(dump(live.clinic.sql)).toBe(before);
  const done = good(await live.bring(text, plan.mark));
  expect(done).toMatchObject({ rules: "waiting", drafts: [{ policyId: "packages" }], letters: 1 });
  expect(importedRules(live.clinic.sql)?.rules.undoWindowSeconds).toBe(120);
  const draft = good(
    await performed({ runtime: live.clinic.runtime }, "readDraft", live.admin, done.drafts[0]?.draftId ?? ""),
  );
  expect(draft).toMatchObject({ title: "Packages, tried", nextVersion: 3, startedFrom: "packages@2" });
  expect((await letterDesk(live.clinic, live.admin).list()).draft).toMatchObject({
    changes: [{ key: OPENING, change: "own" }],
  });
  const told = live.clinic.sql.all<{ type: string }>("SELECT type FROM event ORDER BY seq").map(({ type }) => type);
  expect(told.slice(-4)).toEqual(["rules.asked", "policy.draft_started", "letters.draft_started", "carry.brought"]);
});

it("the same file again changes nothing, while it waits and once it counts", async () => {
  const { live, text } = await tried();
  const lead = live.clinic.staff("lead");
  good(await live.bring(text, (await live.plan(text)).mark));
  const again = await live.plan(text);
  const statesOf = (plan: typeof again) => [
    plan.rules?.state,
    plan.policies.find(({ policyId }) => policyId === "packages")?.state,
    plan.letters[0]?.state,
  ];
  expect(statesOf(again)).toEqual(["there", "there", "there"]);
  const events = eventsOf(live.clinic);
  expect(good(await live.bring(text, again.mark, 2))).toEqual({ drafts: [], letters: 0 });
  expect(eventsOf(live.clinic)).toBe(events);
  const change = live.clinic.sql.one<{ id: string }>("SELECT id FROM rules_change WHERE state = 'waiting'");
  acted(live.clinic.runtime, "endRulesChange", lead, [change?.id ?? "", { verdict: "confirm" }]);
  expect(importedRules(live.clinic.sql)?.rules.undoWindowSeconds).toBe(0);
  good(await letterDesk(live.clinic, lead).publish(1));
  const [draft] = live.clinic.sql.all<{ id: string; revision: number }>("SELECT id, revision FROM policy_draft");
  const view = good(await performed({ runtime: live.clinic.runtime }, "readDraft", lead, draft?.id ?? ""));
  good(
    acted(live.clinic.runtime, "publishPolicy", lead, [
      ulidOf("PVB", 9),
      { draftId: view.draftId, revision: view.revision, replaces: "packages@2", effectiveOn: view.earliestOn },
    ]),
  );
  const over = await live.plan(text);
  expect(statesOf(over)).toEqual(["same", "same", "same"]);
  expect(good(await live.bring(text, over.mark, 3))).toEqual({ drafts: [], letters: 0 });
});

it("the same act again answers what it answered, and what is otherwise than it was shown is not brought", async () => {
  const { live, text } = await tried();
  const { mark } = await live.plan(text);
  expect(await live.bring(text, "0".repeat(64))).toMatchObject({ error: { code: "already_decided" } });
  wishRules(live.clinic, live.admin, { ...rules, undoWindowSeconds: 600 });
  expect(await live.bring(text, mark)).toMatchObject({ error: { code: "already_decided" } });
  const now = await live.plan(text);
  const done = await live.bring(text, now.mark);
  expect(done.ok).toBe(true);
  expect(await live.bring(text, now.mark)).toEqual(done);
});

it("what somebody writes here just now is not written over: it is held, and the rest comes", async () => {
  const { live, text } = await tried();
  const lead = live.clinic.staff("lead", "Leo");
  saved(live.clinic, lead, startedDraft(live.clinic, lead), { title: "Leo's" });
  await letterDesk(live.clinic, lead).write(OPENING, "Leo writes something else here just now.");
  const plan = await live.plan(text);
  expect(plan.policies.find(({ policyId }) => policyId === "packages")).toMatchObject({
    state: "held",
    draft: { editedBy: "Leo" },
  });
  expect(plan.letters).toMatchObject([{ state: "held", heldBy: "Leo" }]);
  expect(good(await live.bring(text, plan.mark))).toEqual({ rules: "waiting", drafts: [], letters: 0 });
  expect(live.clinic.sql.all("SELECT json FROM policy_draft")).toMatchObject([
    { json: expect.stringContaining("Leo's") },
  ]);
});

it("a policy that is retired here is held", async () => {
  const { live, text } = await tried();
  good(
    acted(live.clinic.runtime, "endPolicy", live.admin, [
      { kind: "retire", policyId: "packages", fromOn: "2026-04-01" },
    ]),
  );
  const plan = await live.plan(text);
  expect(plan.policies.find(({ policyId }) => policyId === "packages")).toMatchObject({
    state: "held",
    retiredOn: "2026-04-01",
  });
});

it("limits of a person or a location and the reviews of floors stay in the account where they were given", async () => {
  const test = account();
  const live = account();
  const agent = test.clinic.staff("agent");
  const theirs = live.clinic.staff("agent");
  const floor = { id: "us-ca-x", source: "Civil Code 1", when: [], effect: { type: "no_fees" } } as const;
  const limits = { perDecisionMinor: 1, perDayMinor: 1, exceptionMinor: 0 };
  putRules(test.clinic, test.admin, {
    ...rules,
    floors: [{ ...floor, when: [], reviewed: { by: "?", on: "2026-01-01" } }],
    people: [{ personId: agent.personId, role: "agent", limits }],
    locations: [{ locationId: "L1-of-the-test", role: "agent", limits: { perDecisionMinor: 1, perDayMinor: 1 } }],
  });
  const bundle = await test.take();
  const text = JSON.stringify(bundle);
  expect(text).not.toContain(agent.personId);
  expect(text).not.toContain(test.admin.name);
  expect(text).not.toContain("L1-of-the-test");
  expect(bundle.carried.rules?.floors).toMatchObject([{ reviewed: null }]);
  putRules(live.clinic, live.admin, { ...rules, people: [{ personId: theirs.personId, role: "agent", limits }] });
  const plan = await live.plan(text);
  good(await live.bring(text, plan.mark));
  const now = importedRules(live.clinic.sql)?.rules;
  expect(now?.floors).toMatchObject([{ id: "us-ca-x", reviewed: null }]);
  expect(now?.people).toMatchObject([{ personId: theirs.personId }]);
  // Reviewed here, a second time of the same file leaves that review.
  const reviewed = { ...(now ?? rules), floors: [{ ...floor, when: [], reviewed: { by: "?", on: "2026-01-01" } }] };
  putRules(live.clinic, live.admin, reviewed, importedRules(live.clinic.sql)?.rulesVersionId);
  expect((await live.plan(text)).rules?.state).toBe("same");
});

it("a law that binds there without a review only warns here, also in a file that was made by hand", async () => {
  const floor = { id: "us-ca-x", source: "Civil Code 1", when: [], effect: { type: "no_fees" } } as const;
  const silent = { ...rules, floors: [{ ...floor, when: [] }] };
  const test = account();
  test.clinic.load([
    aRecord("rules_version", "test-rules@7", {
      rules: { ...silent, floors: [{ ...floor, when: [], reviewed: { by: "?", on: "2026-01-01" } }] },
    }),
  ]);
  const { hash: _, ...bundle } = await test.take();
  const carried = { ...bundle.carried, rules: { ...bundle.carried.rules, floors: silent.floors } };
  const byHand = { ...bundle, carried };
  for (const text of [JSON.stringify({ ...byHand, hash: hashOfBundle(byHand) }), JSON.stringify(await test.take())]) {
    const live = account();
    const plan = await live.plan(text);
    good(await live.bring(text, plan.mark));
    expect(importedRules(live.clinic.sql)?.rules.floors).toMatchObject([{ id: "us-ca-x", reviewed: null }]);
  }
});

it("only an admin takes out, looks and brings", async () => {
  const { live, text } = await tried();
  const { runtime } = live.clinic;
  for (const role of ["agent", "lead", "finance", "viewer"] as const) {
    const who = live.clinic.staff(role);
    const answers = [
      await performed({ runtime }, "takeBundle", who),
      await performed({ runtime }, "lookAtBundle", who, { text }),
      await performed({ runtime }, "bringBundle", who, ulidOf("CARRY", 7), { text, mark: "0".repeat(64) }),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ error: { code: "forbidden" } });
  }
});

it("who sees which patients stays as it is here: a file of an account without patients opens nobody's", async () => {
  const { live, text } = await tried();
  putRules(live.clinic, live.admin, { ...rules, sightByLocation: true });
  const plan = await live.plan(text);
  expect(plan.rules?.changes.map(({ path }) => path)).toEqual(["undoWindowSeconds"]);
  good(await live.bring(text, plan.mark));
  const asked = live.clinic.sql.one<{ json: string }>("SELECT json FROM rules_change WHERE state = 'waiting'");
  const wanted = asked ? JSON.parse(asked.json) : importedRules(live.clinic.sql)?.rules;
  expect(wanted).toMatchObject({ undoWindowSeconds: 0, sightByLocation: true });
});
