/** Rules, policies and letters from one account to another, as a file. */
import { may } from "../../../../core/approval/may.ts";
import { bringRequest, lookRequest } from "../../../../core/contract/carry.ts";
import { ok } from "../../../../core/result.ts";
import { bringBundle } from "../../commands/carry/bring-bundle.ts";
import { lookAtBundle } from "../../commands/carry/look-at-bundle.ts";
import { takeBundle } from "../../queries/carry/take-bundle.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { once } from "../act.ts";
import { read } from "../operation.ts";

/** Whoever may do by hand all that it does. */
const right = {
  says: "admin",
  asks: (_context: AccountContext, who: PersonActor) => {
    const rights = [may(who, "rules.ask"), may(who, "policy.edit"), may(who, "letters.edit")];
    return rights.find((one) => !one.ok) ?? ok(true as const);
  },
};

export const carry = [
  read("takeBundle", { act: "take_bundle", right, run: takeBundle }),
  read("lookAtBundle", { act: "look_at_bundle", request: lookRequest, right, run: lookAtBundle }),
  /** The same id and request answer what was answered before. */
  once("bringBundle", {
    act: "bring_bundle",
    request: bringRequest,
    right,
    run: bringBundle,
    answer: (_call, done) => ok(done),
  }),
];
