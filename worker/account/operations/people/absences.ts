/** Who is away and who takes over, and that they are back: each answers the list anew. */
import { mayEndAbsence, mayTellAway } from "../../../../core/away/away.ts";
import { awayRequest } from "../../../../core/contract/absence.ts";
import { endAbsence, tellAway } from "../../commands/people/tell-away.ts";
import { found } from "../../domain/people/require-person.ts";
import { listAbsences } from "../../queries/people/absences.ts";
import { absenceById } from "../../store/people/absences.ts";
import { again, once } from "../act.ts";
import { read, shown } from "../operation.ts";

export const absences = [
  read("listAbsences", { act: "list_absences", right: "absence.list", run: listAbsences }),
  once("tellAway", {
    act: "tell_away",
    request: awayRequest,
    right: {
      says: "of oneself agent, lead, finance, admin; of others lead, admin",
      asks: (_context, who, _absenceId, { personId }) => mayTellAway(who, personId),
    },
    run: tellAway,
    answer: (call) => shown(call, listAbsences),
  }),
  again("endAbsence", {
    act: "end_absence",
    right: {
      says: "whoever is away, whoever takes over, lead, admin",
      asks: ({ sql }, who, absenceId) => {
        const absence = found(absenceById(sql, absenceId), "absence");
        return absence.ok ? mayEndAbsence(who, absence.value) : absence;
      },
    },
    run: endAbsence,
    answer: (call) => shown(call, listAbsences),
  }),
];
