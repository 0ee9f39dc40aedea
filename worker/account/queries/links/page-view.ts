import type { PageSaid, PageView } from "../../../../core/contract/patient-page.ts";
import { PAGE_QUESTIONS } from "../../../../core/messages/page-answers.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { OFFER_KINDS } from "../../../../core/words.ts";
import type { CaseScope } from "../../domain/intake/case-scope.ts";
import { pageOfTicket } from "../../domain/links/patient-link.ts";
import { holdOf } from "../../domain/privacy/held.ts";
import type { AccountContext } from "../../store/context.ts";
import { hasStandingDecision } from "../../store/decision/decisions.ts";
import { type PageSaidRow, pageSaidIn } from "../../store/links/page-said.ts";
import { standingOffer } from "./page-asks.ts";

/** The page of whoever writes a ticket, for who works on it, with what was said there. */
export function pageViewOf(ctx: AccountContext, subject: CaseScope): PageView | undefined {
  const page = pageOfTicket(ctx, subject);
  if (!page || holdOf(ctx.sql, subject)) return undefined;
  const { masked, ...rest } = page;
  return { ...rest, sentTo: masked, said: subject.case ? saidOf(ctx, subject.case.caseId) : [] };
}

/** What was decided since needs no answer any more. */
function saidOf(ctx: AccountContext, caseId: string): PageSaid[] {
  const { sql } = ctx;
  const isDecided = hasStandingDecision(sql, caseId);
  const offer = standingOffer(ctx, caseId);
  const rows = pageSaidIn(sql, caseId).filter(({ kind, about }) => {
    if (kind === "fact") return !isDecided;
    return kind === "choice" && about === offer?.offerId;
  });
  const isLast = (row: PageSaidRow, at: number) =>
    rows.findIndex(({ kind, about }) => kind === row.kind && about === row.about) === at;
  return rows.filter(isLast).map(({ saidId, kind, about, value, text, atMs }) => ({
    saidId,
    kind: kind as PageSaid["kind"],
    atMs,
    ...omitNullish({
      question: kind === "fact" ? PAGE_QUESTIONS.find((one) => one === about) : undefined,
      answer: kind === "fact" ? value : undefined,
      option: kind === "choice" ? OFFER_KINDS.find((one) => one === value) : undefined,
      text,
    }),
  }));
}
