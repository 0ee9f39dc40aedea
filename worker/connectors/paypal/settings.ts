import * as z from "zod";

/** Goes into a header in front of a colon. */
const clientId = z.string().regex(/^[A-Za-z0-9_-]{8,200}$/, "letters, digits, - and _, 8 to 200 of them");
const clientSecret = z.string().regex(/^[\x21-\x7e]{8,200}$/, "no white space, 8 to 200 characters");

export const paypalSettings = z.strictObject({
  /** A sandbox app is another app, with its own keys and its own webhook. */
  environment: z.enum(["production", "sandbox"]),
  clientId,
  clientSecret,
  /** PayPal's id of the webhook (app → Webhooks). It is part of what PayPal signs and stands in no delivery. */
  webhookId: z.string().regex(/^[A-Za-z0-9]{1,50}$/, "letters and digits, at most 50"),
});
export type PayPalSettings = z.infer<typeof paypalSettings>;

const API = {
  production: "https://api-m.paypal.com",
  sandbox: "https://api-m.sandbox.paypal.com",
} as const satisfies Record<PayPalSettings["environment"], string>;

const PAGES = {
  production: "https://www.paypal.com",
  sandbox: "https://www.sandbox.paypal.com",
} as const satisfies Record<PayPalSettings["environment"], string>;

export const apiOrigin = ({ environment }: Pick<PayPalSettings, "environment">): string => API[environment];
export const pagesOrigin = ({ environment }: Pick<PayPalSettings, "environment">): string => PAGES[environment];
