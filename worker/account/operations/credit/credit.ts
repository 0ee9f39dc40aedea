/** The four acts on a patient's credit, each once by its id, and what the clinic owes in credit. */
import {
  type CreditView,
  creditPayoutRequest,
  creditReversalRequest,
  creditUseRequest,
  creditUseUndoRequest,
  liabilityQuery,
} from "../../../../core/contract/credit.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { ok, type Result } from "../../../../core/result.ts";
import type { OnWhoseWish } from "../../commands/credit/check-credit-act.ts";
import { payOutCredit } from "../../commands/credit/pay-out-credit.ts";
import { spendCredit } from "../../commands/credit/spend-credit.ts";
import { takeBackCredit } from "../../commands/credit/take-back-credit.ts";
import { undoCreditUse } from "../../commands/credit/undo-credit-use.ts";
import { needLot } from "../../domain/credit/credit.ts";
import { screenLanguageOf } from "../../domain/people/language.ts";
import { creditViewOf } from "../../queries/credit/credit-view.ts";
import { liability } from "../../queries/credit/liability.ts";
import { ticketsOfCase } from "../../store/case/tickets.ts";
import { creditRowById, usedIn } from "../../store/credit/credit.ts";
import type { Sql } from "../../store/sql.ts";
import { once } from "../act.ts";
import { decisionNow } from "../decision/decision-now.ts";
import { type Call, type OperationServices, read, shown } from "../operation.ts";

export const credit = [
  once("spendCredit", {
    act: "spend_credit",
    request: creditUseRequest,
    right: "credit.spend",
    prepare: async ({ services, actor }, useId, request) => {
      const snapshot = await onWish(services, request);
      if (snapshot.ok) await services.hear(useId, [actor.personId], request);
      return snapshot;
    },
    guard: "guarded",
    run: (context, useId, request, snapshot) => {
      const spent = spendCredit(context, useId, request, snapshot);
      return spent.ok ? ok({ patientId: request.patientId }) : spent;
    },
    answer: creditNow,
  }),
  /** A use that was recorded wrongly is taken back, whole. */
  once("undoCreditUse", {
    act: "undo_credit_use",
    request: creditUseUndoRequest,
    right: "credit.undo_use",
    prepare: async ({ services, actor }, undoId, request) => {
      const snapshot = await onWish(services, request);
      if (snapshot.ok) await services.hear(undoId, [actor.personId], usedIn(services.sql, request.useId));
      return snapshot;
    },
    guard: "guarded",
    run: undoCreditUse,
    answer: creditNow,
  }),
  once("payOutCredit", {
    act: "pay_out_credit",
    request: creditPayoutRequest,
    right: "credit.pay_out",
    prepare: async ({ services, actor }, decisionId, request) => {
      const caseId = creditRowById(services.sql, request.lotId)?.caseId ?? undefined;
      const snapshot = await onWish(services, { ticket: request.ticket, caseId });
      if (snapshot.ok) await services.hear(decisionId, [actor.personId], request);
      return snapshot;
    },
    guard: "guarded",
    run: (context, decisionId, request, snapshot) => {
      const paid = payOutCredit(context, decisionId, request, snapshot);
      return paid.ok ? ok({ decisionId }) : paid;
    },
    answer: decisionNow,
  }),
  once("takeBackCredit", {
    act: "take_back_credit",
    request: creditReversalRequest,
    right: "credit.take_back",
    prepare: async ({ services, actor }, reversalId, request) =>
      ok(await services.hear(reversalId, [actor.personId], request)),
    guard: "guarded",
    run: (context, reversalId, request) => {
      const taken = takeBackCredit(context, reversalId, request);
      return taken.ok ? ok({ patientId: needLot(context, request.lotId).patientId }) : taken;
    },
    answer: creditNow,
  }),
  read("creditLiability", {
    act: "credit_liability",
    request: liabilityQuery,
    right: "credit.liability",
    run: (context, _who, query) => liability(context, query),
  }),
];

/** The ticket that is read before an act on credit: the one named, else the case's. */
function onWish({ sql, tickets }: OperationServices, { ticket, caseId }: OnWhoseWish) {
  return tickets.readToActIfNamed(ticket ?? ticketOf(sql, caseId));
}

const ticketOf = (sql: Sql, caseId: string | undefined): TicketRef | undefined =>
  caseId === undefined ? undefined : ticketsOfCase(sql, caseId)[0];

function creditNow(call: Call, { patientId }: { readonly patientId: string }): Result<CreditView, Refusal> {
  return shown(call, ({ sql }, { locale }) => ok(creditViewOf(sql, patientId, screenLanguageOf(locale))));
}
