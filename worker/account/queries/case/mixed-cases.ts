import type { MixedCaseView } from "../../../../core/contract/money.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { mixedCaseRows, strangersIn, strangersMoney } from "../../store/case/mixed-cases.ts";
import { patientById } from "../../store/people/patients.ts";
import { type Sight, seesPatient } from "../../store/people/sight.ts";
import type { Sql } from "../../store/sql.ts";

/** Cases in which another patient's matter stands, oldest first: what a lead has to look at. Who else it is says whoever sees them. */
export function mixedCasesOf(sql: Sql, most: number, sight: Sight | undefined): MixedCaseView[] {
  return mixedCaseRows(sql, most, sight).map(({ patientId, ...row }) => {
    const others = strangersIn(sql, row.caseId).filter((other) => !sight || seesPatient(sql, sight, other.patientId));
    return {
      ...row,
      ...omitNullish({ patientName: patientId === null ? undefined : patientById(sql, patientId)?.name }),
      otherNames: [...new Set(others.map(({ name }) => name))],
      others: others.map((other) => ({ patientId: other.patientId })),
      money: strangersMoney(sql, row.caseId),
    };
  });
}
