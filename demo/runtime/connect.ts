import type { ProvisionRequest } from "../../core/contract/account.ts";
import type { SampleClinic } from "../clinic/shape.ts";
import { FIELD_IDS } from "../vendors/zendesk/fields.ts";
import type { DataFolder } from "./data-folder.ts";
import type { RealKeys } from "./dev-vars.ts";
import { tell } from "./load-clinic.ts";
import { DEMO } from "./names.ts";
import type { Vendors } from "./vendors.ts";

/** Where the demo's parts stand in this run. */
export interface Place {
  readonly folder: DataFolder;
  readonly deskOrigin: string;
  readonly workerOrigin: string;
  readonly accountKey: string;
  readonly realKeys: RealKeys;
}

/** Tells the simulators whom to let in and where to send their webhooks. */
export async function connectVendors(place: Place, { stripe, zendesk }: Vendors): Promise<void> {
  const { folder, workerOrigin, accountKey, realKeys } = place;
  const { secrets } = folder;
  await tell(zendesk.control, "PUT", "/oauth-client", {
    clientId: DEMO.oauthClientId,
    clientSecret: secrets.oauthClientSecret,
    userId: DEMO.serviceUser.id,
  });
  await tell(zendesk.control, "PUT", "/webhook", {
    endpoint: `${workerOrigin}/webhooks/zendesk/${accountKey}`,
    secret: secrets.zendeskWebhookSecret,
  });
  if (realKeys.stripeSecretKey) return;
  await tell(stripe.control, "POST", "/accounts", {
    id: DEMO.stripeAccount,
    secretKey: secrets.stripeSecretKey,
    webhook: { url: `${workerOrigin}/webhooks/stripe/${accountKey}`, secret: secrets.stripeWebhookSecret },
  });
}

/** Makes the account through the operator's own door, as an installation would. */
export async function provision(place: Place, clinic: SampleClinic): Promise<void> {
  const { folder, workerOrigin, accountKey } = place;
  const answer = await fetch(`${workerOrigin}/operator/accounts/${accountKey}`, {
    method: "PUT",
    headers: { authorization: `Bearer ${folder.secrets.operatorToken}`, "content-type": "application/json" },
    body: JSON.stringify(provisioning(place, clinic)),
  });
  if (!answer.ok) throw new Error(`The account could not be made: ${answer.status} ${await answer.text()}`);
}

function provisioning({ folder, deskOrigin, realKeys }: Place, clinic: SampleClinic): ProvisionRequest {
  const { secrets } = folder;
  const { subdomain, appId, installationId, oauthClientId } = DEMO;
  return {
    title: clinic.title,
    language: clinic.language,
    money: "on",
    people: clinic.staff.map(({ helpdeskUserId, name, role }) => ({
      helpdesk: "zendesk",
      externalId: String(helpdeskUserId),
      name,
      role,
    })),
    connections: [
      {
        kind: "zendesk",
        subdomain,
        appId,
        installationId,
        frameOrigin: deskOrigin,
        oauthClientId,
        oauthClientSecret: secrets.oauthClientSecret,
        webhookSecret: secrets.zendeskWebhookSecret,
        fields: {
          reason: FIELD_IDS.refund_reason,
          state: FIELD_IDS.refund_state,
          amount: FIELD_IDS.refund_amount,
          caseId: FIELD_IDS.refund_case,
        },
      },
      {
        kind: "stripe",
        secretKey: realKeys.stripeSecretKey ?? secrets.stripeSecretKey,
        webhookSecret: realKeys.stripeWebhookSecret ?? secrets.stripeWebhookSecret,
      },
    ],
  };
}
