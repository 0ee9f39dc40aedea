/** Whether a number or an address can be written to: one that names nobody surely would reach a stranger. */
import * as z from "zod";
import { normaliseEmail, normalisePhone } from "../facts/patient-keys.ts";
import type { MessageChannel } from "./channels.ts";

const mailAddress = z.email().max(254);

/**
 * What a person typed to be written to: an address, or a number with its country. Undefined for what is neither, and for a number without
 * its country, which in another is somebody else's.
 */
export function typedContact(channel: MessageChannel, typed: string): string | undefined {
  if (channel === "sms") return /^\s*(\+|00)/.test(typed) ? normalisePhone(typed) : undefined;
  const address = normaliseEmail(typed);
  return mailAddress.safeParse(address).success ? address : undefined;
}

/** Calling codes (ITU-T E.164) of countries in which clinics are. */
const CALLING_CODES: Readonly<Record<string, string>> = {
  AU: "61",
  CA: "1",
  DE: "49",
  ES: "34",
  FR: "33",
  GB: "44",
  IE: "353",
  IT: "39",
  JP: "81",
  MX: "52",
  NL: "31",
  NZ: "64",
  PT: "351",
  US: "1",
};

/**
 * Whether a number on file surely is one of the clinic's country, by its jurisdiction (`US-CA`). Records write numbers without their country,
 * and they are kept as if their first digits named it (`normalisePhone`): what does not begin with the clinic's own may be anybody's.
 */
export function isNumberOf(jurisdiction: string, number: string): boolean {
  const code = CALLING_CODES[jurisdiction.slice(0, 2).toUpperCase()];
  if (code === undefined || !number.startsWith(`+${code}`)) return false;
  return code !== "1" || number.length === "+1".length + 10;
}
