import type { ConnectionInput, ProvisionRequest } from "../../core/contract/account.ts";
import type { SampleClinic } from "../clinic/shape.ts";
import { FIELD_IDS } from "../vendors/zendesk/fields.ts";
import type { DataFolder } from "./data-folder.ts";
import type { RealKeys } from "./dev-vars.ts";
import { DEMO } from "./names.ts";
import { tell } from "./tell.ts";
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
export async function connectVendors(
  place: Place,
  { stripe, paypal, square, zendesk, emptyZendesk, freshdesk }: Vendors,
): Promise<void> {
  const { folder, realKeys } = place;
  const { secrets } = folder;
  await tell(zendesk.control, "PUT", "/oauth-client", {
    clientId: DEMO.oauthClientId,
    clientSecret: secrets.oauthClientSecret,
    userId: DEMO.serviceUser.id,
  });
  await tell(zendesk.control, "PUT", "/webhook", {
    endpoint: webhookAddress(place, "zendesk"),
    secret: secrets.zendeskWebhookSecret,
  });
  await tell(emptyZendesk.control, "POST", "/seed", { users: [{ ...DEMO.serviceUser, role: "admin" }] });
  await tell(emptyZendesk.control, "PUT", "/oauth-client", {
    clientId: DEMO.oauthClientId,
    clientSecret: DEMO.emptyHelpdesk.oauthClientSecret,
    userId: DEMO.serviceUser.id,
  });
  const { admin, apiKey } = DEMO.freshdesk;
  await tell(freshdesk.control, "POST", "/seed", { agents: [{ ...admin, role: "Account Administrator", apiKey }] });
  await tell(paypal.control, "POST", "/accounts", {
    clientId: secrets.paypalClientId,
    clientSecret: secrets.paypalClientSecret,
    webhook: { url: webhookAddress(place, "paypal"), id: DEMO.paypalWebhookId },
  });
  await tell(square.control, "POST", "/accounts", {
    accessToken: secrets.squareAccessToken,
    locations: [DEMO.squareLocation],
    webhook: { url: webhookAddress(place, "square"), signatureKey: secrets.squareSignatureKey },
  });
  const stripeWebhook = { url: webhookAddress(place, "stripe"), secret: secrets.stripeWebhookSecret };
  await tell(stripe.control, "POST", "/accounts", {
    id: DEMO.stripeAccount,
    secretKey: secrets.stripeSecretKey,
    // With real keys nobody asks the simulated one, and it has nothing to tell.
    webhook: realKeys.stripeSecretKey ? null : stripeWebhook,
  });
}

/** As the Worker sees it: some vendors sign the address. */
export const webhookAddress = ({ workerOrigin, accountKey }: Place, connection: string): string =>
  `${workerOrigin}/webhooks/${connection}/${accountKey}`;

/**
 * Makes the account through the operator's own door, as an installation would.
 * @param told by which people are told something
 */
export async function provision(place: Place, clinic: SampleClinic, told: readonly ConnectionInput[]): Promise<void> {
  const { folder, workerOrigin, accountKey } = place;
  const answer = await fetch(`${workerOrigin}/operator/accounts/${accountKey}`, {
    method: "PUT",
    headers: { authorization: `Bearer ${folder.secrets.operatorToken}`, "content-type": "application/json" },
    body: JSON.stringify(provisioning(place, clinic, told)),
  });
  if (!answer.ok) throw new Error(`The account could not be made: ${answer.status} ${await answer.text()}`);
}

function provisioning(
  { folder, deskOrigin, realKeys }: Place,
  clinic: SampleClinic,
  told: readonly ConnectionInput[],
): ProvisionRequest {
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
      {
        kind: "paypal",
        environment: "production",
        clientId: secrets.paypalClientId,
        clientSecret: secrets.paypalClientSecret,
        webhookId: DEMO.paypalWebhookId,
      },
      {
        kind: "square",
        environment: "production",
        accessToken: secrets.squareAccessToken,
        webhookSignatureKey: secrets.squareSignatureKey,
        locationIds: [DEMO.squareLocation],
      },
      ...told,
    ],
  };
}
