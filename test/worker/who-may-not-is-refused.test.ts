/** Danger: an operation asks for no right, and its body asks for none: somebody does or reads what they may not. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { may, type PlainAction } from "../../core/approval/may.ts";
import { pathNames } from "../../core/contract/operation.ts";
import { OPERATION_NAMES, type OperationName, operations } from "../../core/contract/operations.ts";
import { ROLES } from "../../core/words.ts";
import { operationOf } from "../../worker/account/operations/registry.ts";
import type { Answer } from "../../worker/account/rpc/account-rpc.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";
import { mayasMassage } from "../support/deciding.ts";
import { ASKED, ID } from "./asked-of-all.ts";
import { quiet } from "./http-support.ts";
import { closeClinics, moneyClinic, theTicket } from "./money-support.ts";

beforeEach(quiet);
afterEach(closeClinics);

/** Whose right hangs on more than the role: of what is asked here, this is what the role alone decides. */
const OF_THE_ROLE: Partial<Record<OperationName, PlainAction>> = {
  closeTask: "task.close",
  endRulesChange: "rules.confirm",
  takeBundle: "rules.ask",
  lookAtBundle: "rules.ask",
  bringBundle: "rules.ask",
};

it("on the real object a role that may not is refused, and one that may is not, for every operation", async () => {
  const clinic = await moneyClinic("mayrefuse1", mayasMassage());
  const door = clinic.door() as unknown as Record<
    OperationName,
    (who: PersonActor, ...args: unknown[]) => Answer<unknown>
  >;
  const wrong: string[] = [];
  let asked = 0;
  for (const name of OPERATION_NAMES) {
    const { right, request } = operationOf(name);
    const action = typeof right === "string" ? right : OF_THE_ROLE[name];
    // A whole draft would have to be written down here; its right is that of `startDraft`.
    if (!action || name === "saveDraft") continue;
    const ids = pathNames(operations[name].at).map((path) => (path === "ticket" ? theTicket : ID));
    for (const role of ROLES) {
      const who = clinic.people[role];
      const answer = await door[name](who, ...ids, ...(request ? [ASKED[name] ?? {}] : []));
      const code = answer.ok ? "ok" : answer.error.code;
      asked += 1;
      if (may(who, action).ok === (code === "forbidden")) wrong.push(`${name} ${role} ${code}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(250);
});
