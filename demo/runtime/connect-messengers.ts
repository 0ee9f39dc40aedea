import type { ConnectionInput } from "../../core/contract/account.ts";
import type { SampleClinic } from "../clinic/shape.ts";
import { type Place, webhookAddress } from "./place.ts";
import { tell } from "./tell.ts";
import type { Vendors } from "./vendors.ts";

/** The clinic's own number, which nobody has: it is kept for fiction. */
const NUMBER = "+14425550100";

/** Opens the clinic's accounts at those that carry messages, and answers what the Worker has to know of them. */
export async function connectMessengers(
  place: Place,
  { twilio, sendgrid }: Vendors,
  { title }: SampleClinic,
): Promise<ConnectionInput[]> {
  const { secrets } = place.folder;
  const { twilioAccountSid: accountSid, twilioAuthToken: authToken } = secrets;
  const { twilioKeySid: apiKeySid, twilioKeySecret: apiKeySecret, sendgridApiKey: apiKey } = secrets;
  // Where it reports to it is told with every message.
  await tell(twilio.control, "POST", "/accounts", {
    accountSid,
    authToken,
    name: title,
    keys: [{ sid: apiKeySid, secret: apiKeySecret }],
    numbers: [{ number: NUMBER }],
  });
  const made = await tell(sendgrid.control, "POST", "/accounts", {
    keys: [{ key: apiKey }],
    webhook: { url: webhookAddress(place, "sendgrid") },
  });
  const { publicKey: webhookPublicKey } = (await made.json()) as { publicKey: string };
  return [
    { kind: "twilio", accountSid, apiKeySid, apiKeySecret, authToken, from: NUMBER },
    {
      kind: "sendgrid",
      region: "global",
      apiKey,
      fromAddress: "hello@harbourwellness.example",
      fromName: title,
      webhookPublicKey,
    },
  ];
}
