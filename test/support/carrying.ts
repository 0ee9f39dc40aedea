/** Two accounts, the one in which something was tried and the one that it is brought into. */
import type { Bundle, CarryPlan } from "../../core/contract/carry.ts";
import type { PolicyDraft } from "../../core/policy/draft.ts";
import type { AccountRules } from "../../core/policy/rules.ts";
import { assert } from "../../core/result.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";
import { NOW_MS, type TestClinic, testClinic } from "./clinic.ts";
import { ulidOf } from "./deciding.ts";
import { letterDesk } from "./letters.ts";
import { acted, performed } from "./operations.ts";
import { good, publish, publishing, saved, startedDraft } from "./policy-drafts.ts";

export const OPENING = "opening.changed_mind";
export const OWN = "It was kind of you to tell us that you have changed your mind.";

export function account() {
  const clinic = testClinic();
  const admin = clinic.staff("admin");
  return { clinic, admin, ...carryDesk(clinic, admin) };
}

function carryDesk({ runtime }: TestClinic, admin: PersonActor) {
  const look = async (text: string) => good(await performed({ runtime }, "lookAtBundle", admin, { text }));
  return {
    take: async (): Promise<Bundle> => good(await performed({ runtime }, "takeBundle", admin)),
    look,
    plan: async (text: string): Promise<CarryPlan> => {
      const looked = await look(text);
      assert(looked.plan, JSON.stringify(looked));
      return looked.plan;
    },
    bring: (text: string, mark: string, n = 1) =>
      performed({ runtime }, "bringBundle", admin, ulidOf("CARRY", n), { text, mark }),
  };
}

/** A version of the rules that is in force at once or waits, as on the page. */
export function wishRules({ runtime }: TestClinic, actor: PersonActor, rules: AccountRules, base = "test-rules@1") {
  return acted(runtime, "askRules", actor, [runtime.newId(NOW_MS), { base, waiting: null, rules }]);
}

/** The same, with a second person's yes where one is asked. */
export function putRules(clinic: TestClinic, actor: PersonActor, rules: AccountRules, base?: string) {
  good(wishRules(clinic, actor, rules, base));
  const waiting = clinic.sql.one<{ id: string }>("SELECT id FROM rules_change WHERE state = 'waiting'");
  if (waiting)
    good(acted(clinic.runtime, "endRulesChange", clinic.staff("lead"), [waiting.id, { verdict: "confirm" }]));
}

/** The next version of `packages`, published. */
export function publishPackages(clinic: TestClinic, actor: PersonActor, change: Partial<PolicyDraft>) {
  const view = saved(clinic, actor, startedDraft(clinic, actor), change);
  return good(publish(clinic, actor, publishing(view)));
}

export async function publishOpening(clinic: TestClinic, actor: PersonActor, body = OWN) {
  const desk = letterDesk(clinic, actor);
  await desk.write(OPENING, body);
  return good(await desk.publish(1));
}
