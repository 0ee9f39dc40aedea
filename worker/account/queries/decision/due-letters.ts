/** The letters that are due on a ticket's case, each written and checked like every draft (mission D4). Reads only. */
import type { DraftReply } from "../../../../core/contract/draft-reply.ts";
import type { DueLetterView } from "../../../../core/contract/due-letter.ts";
import { addBusinessDays } from "../../../../core/facts/business-days.ts";
import type { LetterKind } from "../../../../core/letter-kinds.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { draftReply } from "../../../../core/reply/draft.ts";
import { draftWords } from "../../../../core/reply/draft-words.ts";
import { type CaseStanding, type DueLetter, dueLetters } from "../../../../core/reply/due-letters.ts";
import { NOTHING } from "../../../../core/reply/offer-values.ts";
import type { ReplyValues } from "../../../../core/reply/types.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import type { Language } from "../../../../core/words.ts";
import { letterStanding } from "../../domain/decision/letter-standing.ts";
import type { CaseScope } from "../../domain/intake/case-scope.ts";
import { pageOfTicket } from "../../domain/links/patient-link.ts";
import { letterLanguageOf } from "../../domain/people/letter-language.ts";
import { holdOf } from "../../domain/privacy/held.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { textHash } from "../../store/audit/texts.ts";
import type { CaseRow } from "../../store/case/cases.ts";
import { todayIn } from "../../store/clock.ts";
import type { AccountContext } from "../../store/context.ts";
import { toldLetters } from "../../store/decision/told-letters.ts";
import { patientById } from "../../store/people/patients.ts";
import { currentRules } from "../../store/policy/policies.ts";
import { membershipValues, moneyValues, reviewValues, waitingValues } from "./due-letter-values.ts";
import { promisedOn } from "./promised-day.ts";
import { creditValues } from "./sent-values.ts";
import { formOf, signedBy, spokenTo } from "./spoken-to.ts";

/** Business days that a letter about a delay gives us until the patient hears again. */
const WRITE_AGAIN_DAYS = 3;

interface Seen {
  /** What is proposed to be asked, where that is the next letter. */
  readonly missing?: string | undefined;
  /** In which language they are asked for; else in that of the case's letters. */
  readonly language?: Language | undefined;
  /** Who signs. */
  readonly viewerId?: string | undefined;
}

/** What the patient is asked comes before any letter. */
export const missingIn = (draft: DraftReply | undefined): string | undefined =>
  draft?.situation === "ask" ? textHash(draft.text) : undefined;

/** In the order in which they should go. Empty where the ticket has no case. */
export function dueLettersOf(ctx: AccountContext, subject: CaseScope, seen: Seen = {}): DueLetterView[] {
  const theCase = subject.case;
  const { sql } = ctx;
  if (!theCase || holdOf(sql, subject)) return [];
  const page = pageOfTicket(ctx, subject);
  const isOpen = theCase.state === "open";
  const isOfMail = theCase.foundBy === "intake" || theCase.foundBy === "asked";
  const standing = letterStanding(ctx, theCase, {
    isVerified: subject.match.verification.state === "verified",
    writtenAtMs: isOpen && isOfMail ? subject.snapshot?.receivedAtMs : undefined,
    missing: isOpen ? seen.missing : undefined,
    hasPage: page !== undefined,
  });
  return dueLetters(standing, toldLetters(sql, theCase.caseId)).flatMap((due) => {
    if (!isWrittenHere(due.kind)) return [due];
    const { calendar, today } = standing;
    const writeAgainOn = due.kind === "delayed" ? addBusinessDays(calendar, today, WRITE_AGAIN_DAYS) : undefined;
    const about = { theCase, standing, due, writeAgainOn, pageUrl: page?.address, ...seen };
    return writtenLetter(ctx, subject, about) ?? [];
  });
}

const WRITTEN_HERE = [
  "acknowledgement",
  "approved",
  "sent",
  "bank_reference",
  "delayed",
  "credit_balance",
  "statement",
  "membership_ended",
  "review_outcome",
] as const satisfies readonly LetterKind[];
type WrittenHere = (typeof WRITTEN_HERE)[number];
const isWrittenHere = (kind: LetterKind): kind is WrittenHere => WRITTEN_HERE.some((one) => one === kind);

interface AboutLetter extends Pick<Seen, "language" | "viewerId"> {
  readonly theCase: CaseRow;
  readonly standing: CaseStanding;
  readonly due: DueLetter;
  readonly writeAgainOn: string | undefined;
  readonly pageUrl: string | undefined;
}

/** Undefined where nothing true can be said: no rules, nobody to write to, no credit left. */
function writtenLetter(ctx: AccountContext, subject: CaseScope, about: AboutLetter): DueLetterView | undefined {
  const { sql } = ctx;
  const { theCase, due, pageUrl, viewerId, standing } = about;
  const rules = currentRules(sql)?.rules;
  const patient = theCase.patientId === null ? undefined : patientById(sql, theCase.patientId);
  const ofCase = { ...subject, patientId: theCase.patientId ?? undefined };
  const { language } = letterLanguageOf(sql, ofCase, about.language);
  const own = rules && ownValues(ctx, subject, about, language);
  if (!rules || !own) return undefined;
  const isStranger = due.kind === "acknowledgement";
  const name =
    patient && !isStranger
      ? spokenTo(subject, patient)
      : { patientName: subject.snapshot?.requesterName ?? "", hasDied: subject.match.isDeceased };
  const values: ReplyValues = {
    ...NOTHING,
    ...name,
    serviceTitle: draftWords(language).yourRequest,
    requestedOn: theCase.requestedOn,
    writtenOn: standing.today,
    ...signedBy(ctx, viewerId),
    ...omitNullish({ pageUrl: isStranger ? undefined : pageUrl }),
    ...own,
  };
  const draft = draftReply({
    rules,
    reason: theCase.reason,
    situation: due.kind,
    language,
    values,
    ...formOf(subject),
  });
  return { ...due, draft, ...omitNullish({ writeAgainOn: about.writeAgainOn, bankReference: own.bankReference }) };
}

function ownValues(
  ctx: AccountContext,
  { snapshot }: CaseScope,
  { theCase, standing, due, writeAgainOn, pageUrl }: AboutLetter,
  language: Language,
): Partial<ReplyValues> | undefined {
  const zone = homeTimeZone(ctx.sql);
  switch (due.kind as WrittenHere) {
    case "acknowledgement": {
      const dueOn = theCase.dueAtMs === null ? undefined : civilDateAt(theCase.dueAtMs, zone);
      const isAhead = dueOn !== undefined && dueOn >= todayIn(ctx, zone);
      return {
        ...(snapshot ? { requestedOn: civilDateAt(snapshot.receivedAtMs, zone) } : {}),
        ...(isAhead ? { answerByOn: promisedOn(ctx, theCase.caseId, dueOn, standing.calendar) } : {}),
      };
    }
    case "approved":
      return waitingValues(ctx, standing, due.about, language);
    case "sent":
    case "bank_reference":
      return moneyValues(ctx, standing, due.about, language);
    case "delayed":
      return { ...moneyValues(ctx, standing, due.about, language), ...omitNullish({ answerByOn: writeAgainOn }) };
    case "credit_balance":
      return theCase.patientId === null ? undefined : creditValues(ctx, theCase.patientId, theCase.currency);
    case "statement":
      return pageUrl === undefined ? undefined : { statementUrl: `${pageUrl}/statement`, moneyState: "sent" };
    case "membership_ended":
      return membershipValues(standing, due.about);
    case "review_outcome":
      return reviewValues(ctx, standing, language);
  }
}
