import { err, ok, type Result } from "../../../core/result.ts";
import type { ConnectorTools } from "../connector.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { MessageReport, PatientMessenger } from "../patient-messenger.ts";
import { TwilioClient } from "./client.ts";
import { failureOf, reportOf } from "./outcomes.ts";
import { sendMessage } from "./send.ts";
import type { TwilioSettings } from "./settings.ts";
import { type MessageWire, messageWire, SID } from "./wire.ts";

export function twilioMessenger(settings: TwilioSettings, services: ConnectorTools): PatientMessenger {
  const client = new TwilioClient(settings, services);
  return {
    send: (message) => sendMessage(client, settings, message, services.nowMs()),
    readMessage: (vendorRef) => readMessage(client, vendorRef),
  };
}

async function readMessage(
  client: TwilioClient,
  vendorRef: string,
): Promise<Result<MessageReport | undefined, ConnectorFailure>> {
  // Anything else would name another path.
  if (!SID.test(vendorRef)) return err({ verdict: "refused", detail: "not_an_id" });
  const answer = await client.message(vendorRef);
  if (answer.status < 200 || answer.status > 299) return err(failureOf(answer));
  const message = messageWire.safeParse(answer.body);
  if (!message.success || message.data.sid !== vendorRef) return err({ verdict: "unknown", detail: "unreadable" });
  const report = reportOf(vendorRef, message.data.status, message.data.error_code ?? undefined);
  return ok(report && { ...report, ...atMsOf(message.data, report.state) });
}

/** Twilio's day of the state: when it left, or when it was last written. */
function atMsOf({ date_sent, date_updated }: MessageWire, state: MessageReport["state"]): { atMs?: number } {
  const atMs = Date.parse((state === "sent" ? date_sent : date_updated) ?? "");
  return Number.isNaN(atMs) ? {} : { atMs };
}
