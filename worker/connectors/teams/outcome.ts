/** What the answer of a workflow's address means. Its codes are known from others' code, and none of them from Microsoft's text. */
import * as z from "zod";
import { err, ok, type Result } from "../../../core/result.ts";
import type { VendorAnswer } from "../ask.ts";
import { chatFailure } from "../chat-post.ts";
import type { ConnectorFailure } from "../failure.ts";

/** The workflow is switched off, removed, or open to fewer than it was: every later notice would fare the same, whatever the status. */
const CLOSED: ReadonlySet<string> = new Set([
  "AuthorizationFailed",
  "DirectApiAuthorizationRequired",
  "WorkflowDisabled",
  "WorkflowNotFound",
  "WorkflowTriggerIsNotEnabled",
]);
/** This card is the trouble. */
const REFUSED: ReadonlySet<string> = new Set([
  "InvalidRequestContent",
  "RequestEntityTooLarge",
  "TriggerInputSchemaMismatch",
]);

const errorWire = z.object({ error: z.object({ code: z.string() }) });

/** 202 says that the workflow has begun: whether it posts, nobody says. */
export function teamsOutcome(answer: VendorAnswer): Result<void, ConnectorFailure> {
  if (answer.status === 202) return ok(undefined);
  const code = errorWire.safeParse(answer.body).data?.error.code ?? "";
  const isClosed = CLOSED.has(code);
  return err(chatFailure(answer, isClosed || REFUSED.has(code) ? code : undefined, isClosed));
}
