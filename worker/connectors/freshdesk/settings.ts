import * as z from "zod";

const secret = z.string().min(8).max(500);
/** As Freshdesk answered when the field was made: it adds digits where the name of a label is taken. */
const fieldName = z.string().regex(/^cf_[a-z0-9_]{1,120}$/);
export const settings = z.strictObject({
  host: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}\.freshdesk\.com$/),
  /** Of an administrator: agents are listed to nobody else. */
  apiKey: secret,
  /** Mails that do not authenticate are refused before they reach Freshdesk, which itself says nothing of it. */
  mailIsChecked: z.boolean().optional(),
  /** Rules of the clinic's own put the tags on by our fields: then we write none, once there are fields. */
  tagsByRules: z.boolean().optional(),
  /** In a header of every delivery; absent until there are rules that send it: no delivery is believed before. */
  webhookSecret: secret.optional(),
  /** Names of the ticket fields the case writes (mission G1); absent until they are made: tags and notes are written all the same. */
  fields: z.strictObject({ reason: fieldName, state: fieldName, amount: fieldName, caseId: fieldName }).optional(),
});
export type FreshdeskSettings = z.infer<typeof settings>;
