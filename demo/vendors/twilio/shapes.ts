import { segmentsOf } from "../../../worker/connectors/twilio/segments.ts";
import type { AccountRow, MessageRow } from "./records.ts";

/** Twilio's way to write an instant. */
const instant = (ms: number | null): string | null =>
  ms === null ? null : new Date(ms).toUTCString().replace("GMT", "+0000");

/** The last four digits are left out where Twilio is not to keep them. */
export const numberOf = ({ to, keepsNumber }: Pick<MessageRow, "to" | "keepsNumber">): string =>
  keepsNumber ? to : to.replace(/.{4}$/, "XXXX");

export function messageShape(message: MessageRow) {
  const uri = `/2010-04-01/Accounts/${message.account}/Messages/${message.id}`;
  return {
    account_sid: message.account,
    api_version: "2010-04-01",
    body: message.keepsText ? message.body : "",
    date_created: instant(message.createdAtMs),
    date_sent: instant(message.sentAtMs),
    date_updated: instant(message.updatedAtMs),
    direction: "outbound-api",
    error_code: message.errorCode,
    error_message: message.errorCode === null ? null : `Error ${message.errorCode}`,
    from: message.from,
    messaging_service_sid: message.service,
    num_media: "0",
    num_segments: message.from === null ? "0" : String(segmentsOf(message.body)),
    price: null,
    price_unit: null,
    sid: message.id,
    status: message.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: numberOf(message),
    uri: `${uri}.json`,
  };
}

export function accountShape({ id, name, status, type }: AccountRow) {
  return { sid: id, friendly_name: name, status, type, uri: `/2010-04-01/Accounts/${id}.json` };
}

export function numbersShape(account: AccountRow, part: string) {
  const found = account.numbers.filter(({ number }) => number.includes(part));
  return {
    incoming_phone_numbers: found.map(({ number, sms }) => ({
      account_sid: account.id,
      phone_number: number,
      friendly_name: number,
      capabilities: { sms, mms: false, voice: true },
    })),
    page: 0,
    page_size: 50,
  };
}
