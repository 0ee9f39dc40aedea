import { absentFor, type RunningAbsence, whoIsThere } from "../../../../core/away/away.ts";
import type { AccountContext } from "../../store/context.ts";
import { runningAbsences, worksIn } from "../../store/people/absences.ts";

/** Who works for whom at one moment (`core/away/away.ts`), read once for everything that a list or a notice asks of it. */
export interface WhoWorks {
  /** Those whose work comes to a person, beside their own. */
  readonly absentFor: (personId: string) => readonly RunningAbsence[];
  /** Who is there for a person; undefined where nobody is. */
  readonly there: (personId: string) => string | undefined;
  readonly absenceOf: (personId: string) => RunningAbsence | undefined;
}

export function whoWorks({ sql, nowMs }: Pick<AccountContext, "sql" | "nowMs">): WhoWorks {
  const running = runningAbsences(sql, nowMs);
  const works = worksIn(sql);
  return {
    absentFor: (personId) => absentFor(personId, running, works),
    there: (personId) => whoIsThere(personId, running, works),
    absenceOf: (personId) => running.find((one) => one.personId === personId),
  };
}
