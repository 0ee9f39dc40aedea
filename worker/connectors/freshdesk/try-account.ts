import { err, ok, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../failure.ts";
import { FreshdeskHttp, type FreshdeskTools } from "./http.ts";
import type { FreshdeskSettings } from "./settings.ts";
import { agentAnswer, fieldsAnswer, rolesAnswer } from "./wire.ts";

/** Asks whose key it is, whether it may list roles and agents, and for each ticket field that a case writes. It changes nothing. */
export async function tryAccount(
  tools: FreshdeskTools & { readonly config: FreshdeskSettings },
): Promise<Result<{ readonly account: string }, ConnectorFailure>> {
  const { host, fields } = tools.config;
  const http = new FreshdeskHttp(tools);
  const me = await http.read("/agents/me", agentAnswer);
  if (!me.ok) return me;
  const roles = await http.read("/roles", rolesAnswer);
  if (!roles.ok) return aboutRights(roles.error);
  if (!fields) return ok({ account: host });
  const known = await http.read("/admin/ticket_fields", fieldsAnswer);
  if (!known.ok) return aboutRights(known.error);
  const isThere = (name: string) => known.value.some((one) => one.name === name && one.archived !== true);
  const [missing] = Object.entries(fields).filter(([, name]) => !isThere(name));
  return missing ? err({ verdict: "refused", detail: `freshdesk.no_field.${missing[0]}` }) : ok({ account: host });
}

const aboutRights = (failure: ConnectorFailure): Result<never, ConnectorFailure> =>
  err(failure.detail === "freshdesk.403" ? { verdict: "unauthorised", detail: "freshdesk.not_admin" } : failure);
