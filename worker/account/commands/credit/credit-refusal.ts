import type { Refusal } from "../../../../core/contract/problem.ts";
import type { CreditRefusal } from "../../../../core/credit/acts.ts";
import type { CreditHold } from "../../../../core/credit/lots.ts";
import { err, type Result, unreachable } from "../../../../core/result.ts";

const HELD = {
  dispute: {
    code: "payment_locked",
    detail: "This credit was given for a payment that the bank is asking about: it is held until the bank has decided.",
  },
  outside_refund: {
    code: "payment_differs",
    detail:
      "Money of what this credit was given for went back outside this app: it is held until finance has said on the Money page for what that was.",
  },
} as const satisfies Record<CreditHold, Pick<Refusal, "code" | "detail">>;

/** Why the ledger does not book it, at the field that is at fault. */
export function creditRefusal(refused: CreditRefusal, currency: string): Result<never, Refusal> {
  switch (refused.code) {
    case "over_what_is_left": {
      const values = { leftMinor: refused.leftMinor, currency };
      return err({
        code: "over_what_is_left",
        detail: "There is not that much credit left.",
        field: "amountMinor",
        values,
      });
    }
    case "held":
      return err({
        ...HELD[refused.because],
        field: "amountMinor",
        values: { leftMinor: refused.leftMinor, currency },
      });
    case "wrong_currency":
      return err({ code: "wrong_currency", detail: "The credit is in another currency.", field: "currency" });
    case "invalid":
      return err({ code: "invalid", detail: "The amount must be a whole number above zero.", field: "amountMinor" });
    default:
      return unreachable(refused);
  }
}
