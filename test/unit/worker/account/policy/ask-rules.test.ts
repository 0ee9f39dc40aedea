/** Danger: new rules written on a page go round the second person, overwrite what somebody else put in meanwhile, or hold what nobody can read. */
import { describe, expect, it } from "vitest";
import type { AskRulesRequest, RulesWhole } from "../../../../../core/contract/rules.ts";
import type { AccountRules } from "../../../../../core/policy/rules.ts";
import { assert } from "../../../../../core/result.ts";
import { tryRules } from "../../../../../worker/account/commands/policy/ask-rules.ts";
import { readRulesWhole } from "../../../../../worker/account/queries/policy/rules.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { currentRules } from "../../../../../worker/account/store/policy/policies.ts";
import { dump, NOW_MS, rules, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { acted } from "../../../../support/operations.ts";

const raised: AccountRules = { ...rules, undoWindowSeconds: 0 };
const lowered: AccountRules = { ...rules, undoWindowSeconds: 600 };

const whole = (clinic: TestClinic, actor: PersonActor): RulesWhole => {
  const answer = readRulesWhole(clinic.ctx(), actor);
  assert(answer.ok, answer.ok ? "" : answer.error.detail);
  return answer.value;
};
const wish = (clinic: TestClinic, actor: PersonActor, wanted: AccountRules): AskRulesRequest => {
  const { rulesVersionId, waitingChangeId } = whole(clinic, actor);
  return { base: rulesVersionId ?? null, waiting: waitingChangeId ?? null, rules: wanted };
};
const ask = (clinic: TestClinic, actor: PersonActor, request: AskRulesRequest, wishId = clinic.runtime.newId(NOW_MS)) =>
  acted(clinic.runtime, "askRules", actor, [wishId, request]);
const inForce = (clinic: TestClinic) => currentRules(clinic.sql)?.rulesVersionId;

function scene() {
  const clinic = testClinic();
  return { clinic, admin: clinic.staff("admin"), lead: clinic.staff("lead") };
}

describe("rules that are written on the page", () => {
  it("wait for a second person where they raise, and are in force at once where they lower", () => {
    const { clinic, admin, lead } = scene();
    expect(tryRules(clinic.ctx(), admin, wish(clinic, admin, raised))).toMatchObject({
      value: { way: "second_person", changes: [{ path: "undoWindowSeconds", from: 120, to: 0, direction: "raises" }] },
    });
    expect(ask(clinic, admin, wish(clinic, admin, raised))).toMatchObject({ ok: true });
    expect(inForce(clinic)).toBe("test-rules@1");
    const { waitingChangeId } = whole(clinic, lead);
    expect(
      acted(clinic.runtime, "endRulesChange", admin, [waitingChangeId ?? "", { verdict: "confirm" }]),
    ).toMatchObject({ error: { code: "four_eyes" } });
    expect(acted(clinic.runtime, "endRulesChange", lead, [waitingChangeId ?? "", { verdict: "confirm" }]).ok).toBe(
      true,
    );
    expect(currentRules(clinic.sql)?.rules.undoWindowSeconds).toBe(0);
    ask(clinic, admin, wish(clinic, admin, lowered));
    expect(currentRules(clinic.sql)?.rules.undoWindowSeconds).toBe(600);
    expect(whole(clinic, lead)).toMatchObject({
      mayAsk: false,
      history: [
        { state: "in_force", askedBy: "The admin", changes: [{ path: "undoWindowSeconds", from: 0, to: 600 }] },
        { state: "was_in_force", askedBy: "The admin", endedBy: "The lead" },
        { rulesVersionId: "test-rules@1", state: "was_in_force", changes: [] },
      ],
    });
  });

  it("are refused over a version, and over a wish, that came between, and nothing of them stays", () => {
    const { clinic, admin } = scene();
    const other = clinic.staff("admin", "Another admin");
    const first = wish(clinic, admin, lowered);
    ask(clinic, other, wish(clinic, other, { ...rules, firstAnswerDays: 7 }));
    expect(ask(clinic, admin, first)).toMatchObject({ ok: false, error: { code: "rules_changed" } });
    const second = wish(clinic, admin, lowered);
    ask(clinic, other, wish(clinic, other, raised));
    const before = dump(clinic.sql);
    expect(ask(clinic, admin, second)).toMatchObject({ ok: false, error: { code: "rules_changed" } });
    expect(tryRules(clinic.ctx(), admin, second)).toMatchObject({ ok: false, error: { code: "rules_changed" } });
    expect(dump(clinic.sql)).toBe(before);
    expect(whole(clinic, admin).rules?.firstAnswerDays).toBe(7);
  });

  it("are a lead's to read and nobody's but an admin's to write", () => {
    const { clinic, admin, lead } = scene();
    const request = wish(clinic, admin, lowered);
    for (const who of [lead, clinic.staff("finance"), clinic.staff("agent"), clinic.staff("viewer")])
      expect(ask(clinic, who, request)).toMatchObject({ ok: false, error: { code: "forbidden" } });
    expect(inForce(clinic)).toBe("test-rules@1");
  });

  it("that name no currency are refused at their field", () => {
    const { clinic, admin } = scene();
    expect(ask(clinic, admin, wish(clinic, admin, { ...rules, currency: "XQZ" }))).toMatchObject({
      error: { code: "invalid", errors: [{ field: "rules.currency" }] },
    });
  });

  it("sent twice count once, and what says the same as what is in force makes no version", () => {
    const { clinic, admin } = scene();
    const request = wish(clinic, admin, lowered);
    const wishId = clinic.runtime.newId(NOW_MS);
    expect(ask(clinic, admin, request, wishId).ok).toBe(true);
    expect(ask(clinic, admin, request, wishId).ok).toBe(true);
    const now = inForce(clinic);
    ask(clinic, admin, wish(clinic, admin, lowered));
    expect(inForce(clinic)).toBe(now);
  });

  it("never take the name of a wish that was refused", () => {
    const { clinic, admin, lead } = scene();
    ask(clinic, admin, wish(clinic, admin, raised));
    const { waitingChangeId } = whole(clinic, lead);
    acted(clinic.runtime, "endRulesChange", lead, [waitingChangeId ?? "", { verdict: "reject" }]);
    clinic.setNow(NOW_MS + 1000);
    ask(clinic, admin, wish(clinic, admin, lowered));
    const names = whole(clinic, lead).history.map(({ rulesVersionId }) => rulesVersionId);
    expect(new Set(names).size).toBe(names.length);
    expect(whole(clinic, lead).history).toMatchObject([{ state: "in_force" }, {}, {}]);
  });

  it("carry a review of the law under the name of who asks, and today's day", () => {
    const { clinic, admin } = scene();
    const floor = { id: "a-law", source: "A statute of the test", when: [], effect: { type: "no_fees" } } as const;
    const reviewed = { by: "The lead", on: "2020-01-01" };
    ask(clinic, admin, wish(clinic, admin, { ...rules, floors: [{ ...floor, when: [], reviewed }] }));
    const waiting = clinic.sql.one<{ json: string }>("SELECT json FROM rules_change WHERE state = 'waiting'");
    expect(JSON.parse(waiting?.json ?? "{}").floors).toMatchObject([
      { reviewed: { by: "The admin", on: "2026-03-02" } },
    ]);
  });

  it("do not bind by a law that says nothing of a review", () => {
    const { clinic, admin } = scene();
    const floor = { id: "a-law", source: "A statute of the test", when: [], effect: { type: "no_fees" } } as const;
    ask(clinic, admin, wish(clinic, admin, { ...rules, floors: [{ ...floor, when: [] }] }));
    expect(currentRules(clinic.sql)?.rules.floors).toMatchObject([{ id: "a-law", reviewed: null }]);
  });
});
