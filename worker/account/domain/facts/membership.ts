import type { MembershipKept } from "../../../../core/found/history.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { LineRow } from "../../store/records/purchases.ts";
import type { PatientFile } from "./patient-file.ts";

/** When a membership began and ended, as far as its line, the clinic's own system or a decision says; undefined where the line is none. */
export function membershipOf(file: PatientFile, line: LineRow): MembershipKept | undefined {
  const end = file.ends.find(({ lineId }) => lineId === line.lineId);
  const { startsOn, paidUntilOn, periodDays, noticeDays, cancelRequestedOn } = line;
  if (!end || startsOn === null) return undefined;
  const { billingStoppedOn, agreedEndOn } = end;
  return {
    startsOn,
    ...omitNullish({ paidUntilOn, periodDays, noticeDays, cancelRequestedOn, billingStoppedOn, agreedEndOn }),
  };
}
