/** The private note of a case in which nothing was decided: what was found in the mail, and what would be suggested. */
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { detectIntent } from "../../../../core/intent/detect.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { suggestedOf } from "../../../../core/resolution/suggested.ts";
import { amountInWords, needInWords } from "../../../../core/resolution/words.ts";
import type { Result } from "../../../../core/result.ts";
import type { Language } from "../../../../core/words.ts";
import { LETTERS } from "../../../../messages/letters.ts";
import type { NoteWords } from "../../../../messages/shapes/note.ts";
import { UNVERIFIED } from "../../../../messages/unverified.ts";
import { type AssembledMatter, assembleCaseInput, assembleFor } from "../../domain/facts/assemble.ts";
import { readPatientFile } from "../../domain/facts/patient-file.ts";
import { type CaseScope, readCaseScope } from "../../domain/intake/case-scope.ts";
import { aboutMatter, type MatterOfMail, mattersOf } from "../../domain/intake/matters-of-mail.ts";
import type { CaseRow } from "../../store/case/cases.ts";
import { ticketSnapshot } from "../../store/case/tickets.ts";
import type { AccountContext } from "../../store/context.ts";
import { paymentById } from "../../store/money/payments.ts";
import { titleOf } from "../../store/records/titles.ts";
import { disputeLines } from "./dispute-note.ts";

/** The suggestion before anybody opens the ticket; what was bought is told only where the sender is who they say. */
export function intakeLines(
  context: AccountContext,
  theCase: CaseRow,
  ticket: TicketRef,
  language: Language,
): string[] {
  const words = LETTERS[language].note;
  const snapshot = ticketSnapshot(context.sql, ticket);
  const quote = snapshot && detectIntent({ subject: snapshot.subject, body: snapshot.body }).quote;
  const found = quote === undefined ? [] : [words.detected(quote)];
  const who = { role: "agent", locale: language } as const;
  const subject = readCaseScope(context, { ticket, caseId: theCase.caseId });
  const match = subject.ok ? subject.value.match : undefined;
  if (match?.state === "matched" && match.verification.state !== "verified") {
    const { why } = match.verification;
    return [...found, words.notVerified(why ? UNVERIFIED[language][why] : "")];
  }
  if (match?.state === "candidates" && match.whose?.isAsked) return [...found, words.aboutWhom];
  const matters = subject.ok ? openMatters(context, subject.value) : [];
  if (!subject.ok || matters.length < 2) {
    const matter = assembleCaseInput(context, who, { ticket, caseId: theCase.caseId });
    return [...found, ...suggestionLines(context, matter, language)];
  }
  const each = matters.map((matter) => {
    const own = assembleFor(context, who, aboutMatter(subject.value, matter), {});
    return words.ofMatter(titleOf(context.sql, matter.lineId), suggestionLines(context, own, language).join(" "));
  });
  return [...found, ...each];
}

/** Where the mail is about more than one purchase: those that are asked for. */
function openMatters(context: AccountContext, subject: CaseScope): readonly MatterOfMail[] {
  if (subject.patientId === undefined) return [];
  return mattersOf(context, subject, readPatientFile(context.sql, subject.patientId)).filter(({ isEnded }) => !isEnded);
}

function suggestionLines(
  context: AccountContext,
  matter: Result<AssembledMatter, Refusal>,
  language: Language,
): string[] {
  const words = LETTERS[language].note;
  if (!matter.ok) return [unclearIn(matter.error, words)];
  const proposal = propose(matter.value);
  if (proposal.needs.length > 0) {
    return [words.missing(proposal.needs.map((need) => needInWords(need, language)).join(", "))];
  }
  const option = suggestedOf(proposal);
  if (!option) return whyNothing(context, matter.value, language, proposal.held);
  const money = option.amountMinor > 0 ? ` ${amountInWords(option.amountMinor, option.currency, language)}` : "";
  const sum = option.sumInWords === "" ? "" : `, ${option.sumInWords}`;
  const days = option.extendDays === undefined ? "" : words.days(option.extendDays);
  return [words.suggestion(words.offers[option.kind] + days, money + sum, option.clause.title)];
}

function unclearIn({ code, field }: Refusal, words: NoteWords): string {
  if (code !== "needs_fact") return words.whoIsThis;
  return field === "reason" ? words.noReason : words.whichPurchase;
}

/** A payment that the bank holds is a reason; that of a policy stands with its decision. */
function whyNothing(
  context: AccountContext,
  { live }: AssembledMatter,
  language: Language,
  held: string | undefined,
): string[] {
  const disputed = live.flatMap(({ locked, disputeOpen, paymentId }) => {
    const payment = locked || disputeOpen ? paymentById(context.sql, paymentId) : undefined;
    return payment ? disputeLines(context, payment, language) : [];
  });
  return disputed.length > 0 || held === undefined ? disputed : [held];
}
