import type { ConnectionInput, ProvisionRequest } from "../../core/contract/account.ts";
import type { SampleClinic } from "../clinic/shape.ts";
import { SERVICE } from "./freshdesk-world.ts";
import { DEMO } from "./names.ts";
import { type Place, webhookAddress } from "./place.ts";
import { tell } from "./tell.ts";
import type { Vendors } from "./vendors.ts";

/** Tells the simulators whom to let in and where to send their webhooks. */
export async function connectVendors(
  place: Place,
  { stripe, paypal, square, emptyZendesk, freshdesk }: Vendors,
): Promise<void> {
  const { folder, realKeys } = place;
  const { secrets } = folder;
  await tell(emptyZendesk.control, "POST", "/seed", { users: [{ ...DEMO.serviceUser, role: "admin" }] });
  await tell(emptyZendesk.control, "PUT", "/oauth-client", {
    clientId: DEMO.oauthClientId,
    clientSecret: DEMO.emptyHelpdesk.oauthClientSecret,
    userId: DEMO.serviceUser.id,
  });
  await tell(freshdesk.control, "POST", "/seed", { agents: [SERVICE] });
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

/**
 * Makes the account through the operator's own door, as an installation would.
 * @param helpdesk in whose tickets it works
 * @param told by which people are told something
 */
export async function provision(
  place: Place,
  clinic: SampleClinic,
  helpdesk: ConnectionInput,
  told: readonly ConnectionInput[],
): Promise<void> {
  const { folder, workerOrigin, accountKey } = place;
  const answer = await fetch(`${workerOrigin}/operator/accounts/${accountKey}`, {
    method: "PUT",
    headers: { authorization: `Bearer ${folder.secrets.operatorToken}`, "content-type": "application/json" },
    body: JSON.stringify(provisioning(place, clinic, [helpdesk, ...processors(place), ...told])),
  });
  if (!answer.ok) throw new Error(`The account could not be made: ${answer.status} ${await answer.text()}`);
}

function provisioning({ helpdesk }: Place, clinic: SampleClinic, connections: ConnectionInput[]): ProvisionRequest {
  return {
    title: clinic.title,
    language: clinic.language,
    money: "on",
    people: clinic.staff.map(({ helpdeskUserId, name, role }) => ({
      helpdesk,
      externalId: String(helpdeskUserId),
      name,
      role,
    })),
    connections,
  };
}

function processors({ folder, realKeys }: Place): ConnectionInput[] {
  const { secrets } = folder;
  return [
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
  ];
}
