/** The page of whoever asked or paid, as it stands now. Read only: whoever looks, a person or a machine that looks at mails, changes nothing. */
import type { AnyPatientPage, PageStage, PatientPage } from "../../../../core/contract/patient-page.ts";
import { FORM_LIFE_MS } from "../../../../core/messages/links.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import type { LinkMaker } from "../../../links.ts";
import { calendarOfCase } from "../../store/account/calendar.ts";
import { setting } from "../../store/account/settings.ts";
import type { CaseRow } from "../../store/case/cases.ts";
import type { AccountContext } from "../../store/context.ts";
import { decisionsOfCase } from "../../store/decision/decisions.ts";
import { standingInCase } from "../../store/intake/found.ts";
import type { PatientLinkRow } from "../../store/links/patient-links.ts";
import { promisedOn } from "../decision/promised-day.ts";
import { asksOnPage } from "./page-asks.ts";
import { decisionsOnPage } from "./page-decisions.ts";
import { readerOf } from "./page-for.ts";
import { termsOnPage } from "./page-terms.ts";

export const pageForm = ({ linkId }: Pick<PatientLinkRow, "linkId">): string => `form ${linkId}`;

/** After a form that was not taken, or is to be confirmed. */
export type ShownAgain = Pick<PatientPage, "problem" | "sentence" | "typed" | "choice">;

export function patientPage(
  context: AccountContext,
  maker: LinkMaker,
  link: PatientLinkRow,
  shown: ShownAgain = {},
): AnyPatientPage {
  const { sql, nowMs } = context;
  const reader = readerOf(context, link);
  const clinic = setting(sql, "title") ?? "";
  if (!reader.ok) return { kind: "patient_over", clinic, language: reader.language, over: reader.over };
  const { theCase, language, timeZone } = reader;
  const decisions = decisionsOnPage(context, reader);
  const stage = stageOf(context, theCase);
  const dueOn = theCase.dueAtMs === null ? undefined : civilDateAt(theCase.dueAtMs, timeZone);
  const page: PatientPage = {
    ...{ kind: "patient", clinic, language, standing: link.standing },
    form: maker.seal(pageForm(link), nowMs + FORM_LIFE_MS),
    askedOn: theCase.requestedOn,
    // What the records said of a matter that the patient had written about already was asked for all the same.
    isFound: standingInCase(sql, theCase.caseId).some(({ foundAtMs }) => foundAtMs <= theCase.openedAtMs),
    stage,
    ...(stage === "looking" && dueOn !== undefined && dueOn >= civilDateAt(nowMs, timeZone)
      ? { answerByOn: promisedOn(context, theCase.caseId, dueOn, calendarOfCase(sql, theCase.caseId)) }
      : {}),
    decisions,
    terms: termsOnPage(context, reader),
    hasStatement: decisions.some(({ moves }) =>
      moves.some(({ state }) => state !== "preparing" && state !== "came_back"),
    ),
    ...asksOnPage(context, reader, decisions),
    ...shown,
    openUntilOn: civilDateAt(link.expiresAtMs, timeZone),
  };
  return page;
}

function stageOf({ sql }: AccountContext, { caseId, state }: CaseRow): PageStage {
  const decisions = decisionsOfCase(sql, caseId);
  if (decisions.some((one) => one.state === "awaiting_approval")) return "second_look";
  if (decisions.some((one) => one.state === "approved")) return "answered";
  if (state === "awaiting_patient") return "waits_for_you";
  return state === "done" || state === "declined" ? "ended" : "looking";
}
