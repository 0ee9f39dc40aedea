import { omitNullish } from "../../../../core/omit-nullish.ts";
import { type Governing, governingPolicy, type Signature } from "../../../../core/policy/governing-policy.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import type { LineRow, PurchaseRow } from "../../store/records/purchases.ts";
import { type PatientFile, paymentsOfPurchase } from "./patient-file.ts";

/** The policy of a line with the state of its consent; instants become days in the calendar of the location that sold it. */
export function governingOf(file: PatientFile, line: LineRow, purchase: PurchaseRow): Governing | undefined {
  const captures = paymentsOfPurchase(file, purchase.purchaseId).map((payment) => payment.capturedAtMs);
  const item = {
    lineId: line.lineId,
    kind: line.kind,
    category: line.category,
    boughtOn: purchase.boughtOn,
    ...(captures.length > 0 ? { firstPaidAtMs: Math.min(...captures) } : {}),
  };
  const signatures: Signature[] = file.consents.map((consent) => ({
    ...omitNullish({ lineId: consent.lineId }),
    policyVersionId: consent.policyVersionId,
    acceptedAtMs: consent.acceptedAtMs,
    acceptedOn: civilDateAt(consent.acceptedAtMs, purchase.timeZone),
    how: consent.how,
  }));
  return governingPolicy(item, signatures, file.policies);
}
