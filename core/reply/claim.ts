/** What a refusal can answer from the records: that the terms were shown, that the time is over, that all was used, that there was one charge. */
import { unitOf } from "../facts/service-names.ts";
import type { CaseInput } from "../resolution/case-input.ts";
import { namedLine } from "./named-lines.ts";
import type { ReplyValues } from "./types.ts";

/** Of one purchase; nothing where the records prove nothing that the patient asks about. */
export function claimOf({ lines, live }: CaseInput): Pick<ReplyValues, "claim"> {
  const [line] = lines;
  if (lines.length !== 1 || !line) return {};
  const { reason, requestedOn, consent, uses, product, line: bought, tenders, duplicateOfPaymentId } = line.facts;
  if (reason === "not_informed" && consent.state === "signed_before" && consent.acceptedOn !== undefined)
    return { claim: { kind: "told", on: consent.acceptedOn, ...(consent.how ? { how: consent.how } : {}) } };
  const [tender] = tenders;
  const [payment] = live;
  if (
    reason === "billing_error" &&
    tenders.length === 1 &&
    tender &&
    payment &&
    live.length === 1 &&
    !duplicateOfPaymentId
  )
    return {
      claim: {
        kind: "charged_once",
        on: tender.capturedOn,
        amount: { amountMinor: payment.collectedMinor, currency: payment.currency },
      },
    };
  if (uses && uses.used >= uses.sold + uses.bonus)
    return { claim: { kind: "all_used", sold: uses.sold, unit: unitOf(namedLine(line)) } };
  if (bought.expiresOn !== undefined && bought.expiresOn < requestedOn)
    return { claim: { kind: "expired", on: bought.expiresOn } };
  if (reason === "product_return" && product?.state === "opened") return { claim: { kind: "opened" } };
  return {};
}
