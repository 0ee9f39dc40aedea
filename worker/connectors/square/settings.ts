import * as z from "zod";

/** Printable and without blanks: it goes into a header. */
const secret = z.string().regex(/^[\x21-\x7e]{8,1024}$/);

export const squareSettings = z.strictObject({
  environment: z.enum(["production", "sandbox"]),
  /** A personal access token, or one got by OAuth. */
  accessToken: secret,
  /** Of the webhook subscription; not a token. */
  webhookSignatureKey: secret,
  /** Square lists payments of one location at a time, and of the main one where none is named. */
  locationIds: z
    .array(z.string().regex(/^[A-Za-z0-9_-]{1,50}$/))
    .min(1)
    .max(300),
});
export type SquareSettings = z.infer<typeof squareSettings>;

interface Places {
  readonly api: string;
  /** Where a person of the clinic looks. */
  readonly dashboard: string;
}

export const SQUARE_PLACES: Readonly<Record<SquareSettings["environment"], Places>> = {
  production: { api: "https://connect.squareup.com", dashboard: "https://app.squareup.com/dashboard" },
  sandbox: { api: "https://connect.squareupsandbox.com", dashboard: "https://app.squareupsandbox.com/dashboard" },
};
