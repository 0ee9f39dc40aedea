import { err, ok, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../failure.ts";
import { readPublicKey } from "./client.ts";
import { ZendeskHttp, type ZendeskTools } from "./http.ts";
import type { ZendeskSettings } from "./settings.ts";
import { fieldAnswer, userAnswer } from "./wire.ts";

/** Whose notes an account takes. */
const STAFF = ["admin", "agent"];

/**
 * Asks in whose name the token speaks, for the key of the app's pages, and for each ticket field that a case writes. The right to write
 * cannot be tried without writing.
 */
export async function tryAccount(
  tools: Omit<ZendeskTools, "config"> & { readonly config: ZendeskSettings },
): Promise<Result<{ readonly account: string }, ConnectorFailure>> {
  const { subdomain, appId, fields } = tools.config;
  const http = new ZendeskHttp(tools);
  const me = await http.read("/api/v2/users/me.json", userAnswer);
  if (!me.ok) return me;
  if (!STAFF.includes(me.value.user.role)) return err({ verdict: "unauthorised", detail: "zendesk.not_staff" });
  const key = await readPublicKey(http, appId);
  if (!key.ok) return key;
  for (const [name, fieldId] of Object.entries(fields ?? {})) {
    const read = await http.read(`/api/v2/ticket_fields/${fieldId}.json`, fieldAnswer);
    if (!read.ok && read.error.verdict !== "refused") return read;
    if (!read.ok || read.value.ticket_field.active === false)
      return err({ verdict: "refused", detail: `zendesk.no_field.${name}` });
  }
  return ok({ account: subdomain });
}
