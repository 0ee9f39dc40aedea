import { Hono } from "hono";
import { caseQuery } from "../../core/contract/case.ts";
import { askClinicianRequest, clinicianAnswerRequest, requestConsentRequest } from "../../core/contract/clinician.ts";
import { dismissFoundRequest } from "../../core/contract/found.ts";
import { endReviewRequest, manualReplyRequest } from "../../core/contract/replies.ts";
import { startCaseRequest } from "../../core/contract/start-case.ts";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";
import { body, casePath, foundPath, path, query, saidPath } from "./validate.ts";

export const cases = new Hono<V1Env>()
  .get("/", query(caseQuery), async (c) => reply(c, await c.var.account.listCases(c.var.actor, c.req.valid("query"))))
  .get("/:caseId", path(casePath), async (c) =>
    reply(c, await c.var.account.readCase(c.var.actor, c.req.valid("param").caseId)),
  )
  .put("/:caseId", path(casePath), body(startCaseRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.startCase(actor, c.req.valid("param").caseId, c.req.valid("json")));
  })
  .put("/:caseId/ticket", path(casePath), async (c) =>
    reply(c, await c.var.account.orderTicket(c.var.actor, c.req.valid("param").caseId)),
  )
  .put("/:caseId/not-a-request", path(casePath), async (c) =>
    reply(c, await c.var.account.endCaseAsWrong(c.var.actor, c.req.valid("param").caseId)),
  )
  .put("/:caseId/review", path(casePath), body(endReviewRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.endReview(actor, c.req.valid("param").caseId, c.req.valid("json")));
  })
  .put("/:caseId/said/:saidId", path(saidPath), body(manualReplyRequest), async (c) => {
    const { account, actor } = c.var;
    const { caseId, saidId } = c.req.valid("param");
    return reply(c, await account.sayByHand(actor, caseId, saidId, c.req.valid("json")));
  })
  .put("/:caseId/clinician-question", path(casePath), body(askClinicianRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.askClinician(actor, c.req.valid("param").caseId, c.req.valid("json")));
  })
  .put("/:caseId/clinician-answer", path(casePath), body(clinicianAnswerRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.answerClinician(actor, c.req.valid("param").caseId, c.req.valid("json")));
  })
  .put("/:caseId/found/:foundId/dismissal", path(foundPath), body(dismissFoundRequest), async (c) => {
    const { account, actor } = c.var;
    const { caseId, foundId } = c.req.valid("param");
    return reply(c, await account.dismissFound(actor, caseId, foundId, c.req.valid("json")));
  })
  .put("/:caseId/consent-request", path(casePath), body(requestConsentRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.requestConsent(actor, c.req.valid("param").caseId, c.req.valid("json")));
  });
