import { Hono } from "hono";
import {
  policyEndRequest,
  previewRequest,
  publishRequest,
  replayRequest,
  saveDraftRequest,
  startDraftRequest,
} from "../../core/contract/policy.ts";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";
import { body, draftPath, path, policyVersionPath, publicationPath } from "./validate.ts";

export const policies = new Hono<V1Env>()
  .get("/", async (c) => reply(c, await c.var.account.listPolicies(c.var.actor)))
  .get("/versions/:policyVersionId", path(policyVersionPath), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.readPolicyVersion(actor, c.req.valid("param").policyVersionId));
  })
  .put("/drafts/:draftId", path(draftPath), body(startDraftRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.startDraft(actor, c.req.valid("param").draftId, c.req.valid("json")));
  })
  .get("/drafts/:draftId", path(draftPath), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.readDraft(actor, c.req.valid("param").draftId));
  })
  .delete("/drafts/:draftId", path(draftPath), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.discardDraft(actor, c.req.valid("param").draftId));
  })
  .put("/drafts/:draftId/content", path(draftPath), body(saveDraftRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.saveDraft(actor, c.req.valid("param").draftId, c.req.valid("json")));
  })
  .post("/drafts/:draftId/preview", path(draftPath), body(previewRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.previewDraft(actor, c.req.valid("param").draftId, c.req.valid("json")));
  })
  .post("/drafts/:draftId/replay", path(draftPath), body(replayRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.replayDraft(actor, c.req.valid("param").draftId, c.req.valid("json")));
  })
  .post("/ends", body(policyEndRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.endPolicy(actor, c.req.valid("json")));
  })
  .put("/publications/:publicationId", path(publicationPath), body(publishRequest), async (c) => {
    const { account, actor } = c.var;
    return reply(c, await account.publishPolicy(actor, c.req.valid("param").publicationId, c.req.valid("json")));
  });
