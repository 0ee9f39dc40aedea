import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Delivery, RawDelivery, VendorWebhook } from "../connector.ts";
import { INBOUND, inboundDelivery, inboundWire } from "./inbound.ts";
import { REPORT_MAX } from "./limits.ts";
import { reportOf } from "./outcomes.ts";
import { messageIdOf } from "./report-address.ts";
import type { TwilioSettings } from "./settings.ts";
import { SID } from "./wire.ts";

const SIGNATURE = "x-twilio-signature";

/**
 * Signature = base64 HMAC-SHA1, with the account's token, of the whole address and each parameter's name and value, by name. A report that
 * comes as JSON is signed otherwise and is not taken. There is no instant in it: a copy is known by message and state, as a repeat is.
 */
export const twilioWebhook: VendorWebhook<TwilioSettings> = {
  headers: [SIGNATURE],
  // To a text that came in, Twilio wants to know what to answer: nothing, since it answers its own words itself.
  reply: { type: "text/xml", body: "<Response/>" },
  async read(delivery, { authToken, accountSid, from }): Promise<Result<Delivery, "bad_signature" | "bad_body">> {
    if (delivery.rawBody.length > REPORT_MAX) return err("bad_signature");
    const parameters = new URLSearchParams(delivery.rawBody);
    if (!isSigned(delivery, parameters, authToken)) return err("bad_signature");
    const named = singles(parameters);
    const inbound = parameters.has("MessageStatus") ? undefined : inboundWire.safeParse(named).data;
    if (inbound) return inbound.AccountSid === accountSid ? ok(inboundDelivery(inbound, from)) : err("bad_body");
    const told = statusWire.safeParse(named);
    if (!told.success || told.data.AccountSid !== accountSid) return err("bad_body");
    return ok(deliveryOf(told.data, delivery.address));
  },
};

const statusWire = z.object({
  AccountSid: z.string(),
  MessageSid: z.string().regex(SID),
  MessageStatus: z.string().regex(/^[a-z_]{1,40}$/),
  ErrorCode: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
});
type StatusWire = z.infer<typeof statusWire>;

function deliveryOf({ MessageSid: sid, MessageStatus: status, ErrorCode }: StatusWire, address: string): Delivery {
  const messageId = messageIdOf(address);
  const report = reportOf(sid, status, ErrorCode === undefined ? undefined : Number(ErrorCode));
  return {
    deliveryId: `${sid}:${status}`,
    event: `message.${status}`,
    ...(report && { reports: [{ ...report, ...(messageId === undefined ? {} : { messageId }) }] }),
  };
}

/** Twilio names each once. Of one that stands there twice nobody knows which is meant: it is left out. */
function singles(parameters: URLSearchParams): Record<string, string | undefined> {
  const only = (name: string) => {
    const values = parameters.getAll(name);
    return values.length === 1 ? values[0] : undefined;
  };
  // What came in has no `MessageStatus`.
  const status = parameters.has("MessageStatus") ? only("MessageStatus") : only("SmsStatus");
  return {
    ...Object.fromEntries(INBOUND.map((name) => [name, only(name)])),
    AccountSid: only("AccountSid"),
    MessageSid: only("MessageSid"),
    MessageStatus: status,
    ErrorCode: only("ErrorCode"),
  };
}

function isSigned({ headers, address }: RawDelivery, parameters: URLSearchParams, authToken: string): boolean {
  const given = Buffer.from(headers[SIGNATURE] ?? "", "base64");
  const signed = textOf(parameters);
  return addressesOf(address).some((one) => {
    const expected = createHmac("sha1", authToken)
      .update(one + signed)
      .digest();
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** As Twilio's own libraries do: by name as bytes stand, and of a name that stands there twice each value once, in order. */
function textOf(parameters: URLSearchParams): string {
  const names = [...new Set(parameters.keys())].sort();
  const valuesOf = (name: string) => [...new Set(parameters.getAll(name))].sort();
  return names
    .map((name) =>
      valuesOf(name)
        .map((value) => name + value)
        .join(""),
    )
    .join("");
}

/** Twilio signs now with the port and now without it. */
function addressesOf(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const { protocol, hostname, port, pathname, search } = new URL(address);
  const usual = protocol === "https:" ? "443" : "80";
  const both = ["", `:${port || usual}`].map((part) => `${protocol}//${hostname}${part}${pathname}${search}`);
  return [address, ...both];
}
