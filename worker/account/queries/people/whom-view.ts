import { may } from "../../../../core/approval/may.ts";
import type { WhoView } from "../../../../core/contract/whom.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { CaseScope } from "../../domain/intake/case-scope.ts";
import { isDecided } from "../../store/case/cases.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { patientHitOf } from "./patient-card.ts";

/** What the sidebar is told of whose matter it is; undefined where the mail is the writer's own and nobody said otherwise. */
export function whoView({ sql }: AccountContext, actor: PersonActor, subject: CaseScope): WhoView | undefined {
  const { whose, said, isDeceased, state } = subject.match;
  if (!said && !isDeceased && (!whose || whose.about === "writer")) return undefined;
  const mayPick = may(actor, "patient.search").ok;
  const meant = (mayPick ? (whose?.meant ?? []) : []).flatMap(({ patientId, because }) => {
    const patient = patientHitOf(sql, patientId);
    return patient ? [{ patient, because: [...because] }] : [];
  });
  return {
    about: whose?.about ?? "unclear",
    ...omitNullish({ relation: whose?.relation }),
    words: whose && whose.about !== "writer" ? [...whose.words] : [],
    isDeceased: said ? said.hasDied === 1 : isDeceased || whose?.isDeceased === true,
    isAsked: state !== "matched" && said === undefined && whose?.isAsked === true,
    meant,
    maySay: may(actor, "ticket.match").ok && !(subject.case && isDecided(sql, subject.case.caseId)),
    ...omitNullish({ said: said && { about: said.about, byPerson: said.byName, atMs: said.saidAtMs } }),
  };
}
