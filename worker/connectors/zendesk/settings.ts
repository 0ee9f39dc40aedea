import * as z from "zod";
import { outsideId } from "../../../core/primitives.ts";

const secret = z.string().min(8).max(500);
export const settings = z.strictObject({
  subdomain: z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/),
  appId: outsideId,
  installationId: outsideId,
  /** The page around the frame: `https://<subdomain>.zendesk.com`, or the demo desk's own origin. */
  frameOrigin: z.url(),
  oauthClientId: outsideId,
  oauthClientSecret: secret,
  /** Absent until there is a webhook: no delivery is believed before. */
  webhookSecret: secret.optional(),
  /** Ids of the ticket fields the case writes (mission G1); absent until they are made: tags and notes are written all the same. */
  fields: z.strictObject({ reason: z.int(), state: z.int(), amount: z.int(), caseId: z.int() }).optional(),
});
export type ZendeskSettings = z.infer<typeof settings>;
