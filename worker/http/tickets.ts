import { Hono } from "hono";
import { askedMatterRequest, matterPath } from "../../core/contract/matter.ts";
import { answerReplyRequest, replyPath } from "../../core/contract/replies.ts";
import { saidRequest } from "../../core/contract/request.ts";
import {
  callBackRequest,
  correctedRequest,
  matchRequest,
  ticketQuery,
  ticketRef,
  verifyRequest,
} from "../../core/contract/ticket.ts";
import { whoRequest } from "../../core/contract/whom.ts";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";
import { body, path, query } from "./validate.ts";

export const tickets = new Hono<V1Env>()
  .get("/:helpdesk/:ticketId", path(ticketRef), query(ticketQuery), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.openTicket(actor, c.req.valid("param"), c.req.valid("query")));
  })
  .put("/:helpdesk/:ticketId/call-back", path(ticketRef), body(callBackRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.calledBack(actor, c.req.valid("param"), c.req.valid("json")));
  })
  .put("/:helpdesk/:ticketId/match", path(ticketRef), body(matchRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.matchTicket(actor, c.req.valid("param"), c.req.valid("json")));
  })
  .put("/:helpdesk/:ticketId/who", path(ticketRef), body(whoRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.sayWho(actor, c.req.valid("param"), c.req.valid("json")));
  })
  .put("/:helpdesk/:ticketId/verification", path(ticketRef), body(verifyRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.verifyTicket(actor, c.req.valid("param"), c.req.valid("json")));
  })
  .put("/:helpdesk/:ticketId/corrected", path(ticketRef), body(correctedRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.correctedReply(actor, c.req.valid("param"), c.req.valid("json")));
  })
  .put("/:helpdesk/:ticketId/request", path(ticketRef), body(saidRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.sayRequest(actor, c.req.valid("param"), c.req.valid("json")));
  })
  .put("/:helpdesk/:ticketId/replies/:messageId", path(replyPath), body(answerReplyRequest), async (c) => {
    const { account, actor } = c.var;
    const { messageId, ...ticket } = c.req.valid("param");
    return reply(c, await account.answerReply(actor, ticket, messageId, c.req.valid("json")));
  })
  .put("/:helpdesk/:ticketId/matters/:lineId", path(matterPath), body(askedMatterRequest), async (c) => {
    const { account, actor } = c.var;
    const { lineId, ...ticket } = c.req.valid("param");
    return reply(c, await account.sayMatter(actor, ticket, lineId, c.req.valid("json")));
  })
  .put("/:helpdesk/:ticketId/asked", path(ticketRef), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.askedPatient(actor, c.req.valid("param")));
  });
