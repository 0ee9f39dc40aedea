/** A clinic whose admin has a Zendesk with nothing of ours in it, or with what a test puts there. */
import type { HelpdeskPartName, HelpdeskParts, PartState } from "../../core/setup/helpdesk-parts.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";
import { zendeskAccount } from "../demo/zendesk-account.ts";
import { must } from "../worker/must.ts";
import { testClinic } from "./clinic.ts";
import { connecting, desk } from "./connection-desk.ts";
import { performed } from "./operations.ts";

export const ENDPOINT = "https://makegood.example/webhooks/zendesk/harbour01.key";
const SECRET = "s3cret-of-ours";
export const CONNECTED = {
  subdomain: "harbour",
  appId: "900100",
  installationId: "1",
  frameOrigin: "https://harbour.zendesk.com",
  oauthClientId: "makegood",
  oauthClientSecret: SECRET,
};

export async function partsDesk({ userId = 9001, isReachable = true } = {}) {
  const zendesk = await zendeskAccount();
  const { control, api } = zendesk;
  await control("PUT", "/oauth-client", { clientId: "makegood", clientSecret: SECRET, userId });
  await control("PUT", "/fields", []);
  const its = desk(testClinic([]));
  // As the helpdesk knows whoever gives other settings.
  its.clinic.sql.run("UPDATE person SET external_id = '9001' WHERE id = ?", its.admin.personId);
  its.answers((request) => zendesk.zendesk.app.fetch(request));
  const addresses = { webhook: () => ENDPOINT, case: () => undefined };
  const services = { ...its.services, ...(isReachable ? { addresses } : {}) };
  must(await its.put("zendesk", connecting("zendesk", CONNECTED)));
  const ask = async (name: "lookAtParts" | "makeParts", who: PersonActor = its.admin): Promise<HelpdeskParts> =>
    must(await performed(services, name, who, "zendesk"));
  /** What stands in the account by now. */
  const there = async () => ({
    fields: ((await (await api("GET", "/api/v2/ticket_fields")).json()) as { ticket_fields: Field[] }).ticket_fields,
    webhooks: ((await (await api("GET", "/api/v2/webhooks")).json()) as { webhooks: Webhook[] }).webhooks,
    triggers: ((await (await api("GET", "/api/v2/triggers")).json()) as { triggers: Trigger[] }).triggers,
  });
  const settings = async () => (await its.list()).connections[0]?.settings;
  const events = () =>
    its.clinic.sql
      .all<{ type: string; data: string }>("SELECT type, data FROM event WHERE type LIKE 'connection.%' ORDER BY seq")
      .map(({ type, data }) => ({ type, data: JSON.parse(data) }));
  return {
    ...its,
    ...zendesk,
    services,
    look: () => ask("lookAtParts"),
    make: () => ask("makeParts"),
    there,
    settings,
    events,
    secret: () => its.secrets.get("zendesk/webhookSecret"),
  };
}

interface Field {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly agent_description: string;
  readonly custom_field_options?: readonly { readonly name: string; readonly value: string }[];
}
interface Webhook {
  readonly id: string;
  readonly endpoint: string;
}
interface Trigger {
  readonly title: string;
  readonly actions: readonly { readonly value: readonly string[] }[];
}

export const stateOf = ({ parts }: HelpdeskParts, name: HelpdeskPartName): PartState | undefined =>
  parts.find(({ part }) => part === name)?.state;
export const statesOf = ({ parts }: HelpdeskParts): PartState[] => parts.map(({ state }) => state);
