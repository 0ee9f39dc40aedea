/** What Slack's answer to a notice means. The statuses stand in its note of May 2016; words marked * are known from others' code only. */
import { err, ok, type Result } from "../../../core/result.ts";
import type { VendorAnswer } from "../ask.ts";
import { chatFailure } from "../chat-post.ts";
import type { ConnectorFailure } from "../failure.ts";

/** The address, its channel or its workspace is the trouble: every later notice would fare the same. */
const CLOSED: ReadonlySet<string> = new Set([
  "action_prohibited",
  "channel_is_archived",
  "channel_not_found",
  "invalid_token", // *
  "no_active_hooks", // *
  "no_service", // *
  "no_service_id", // *
  "no_team", // *
  "posting_to_general_channel_denied", // *
  "team_disabled", // *
  "user_not_found",
]);
/** This notice is the trouble. */
const REFUSED: ReadonlySet<string> = new Set([
  "invalid_blocks", // *
  "invalid_blocks_format", // *
  "invalid_payload",
  "missing_text_or_fallback_or_attachments", // *
  "no_text", // *
  "too_many_attachments", // *
]);

export function slackOutcome(answer: VendorAnswer): Result<void, ConnectorFailure> {
  const said = answer.text?.trim() ?? "";
  if (answer.status === 200 && said === "ok") return ok(undefined);
  const isClosed = CLOSED.has(said);
  return err(chatFailure(answer, isClosed || REFUSED.has(said) ? said : undefined, isClosed));
}
