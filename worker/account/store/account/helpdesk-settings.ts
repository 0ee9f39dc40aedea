/** What of the helpdesk's settings the account itself needs; no secret. */
import * as z from "zod";
import type { Sql } from "../sql.ts";
import { connectionById } from "./connections.ts";

const helpdeskSettings = z.object({
  subdomain: z.string(),
  appId: z.string(),
  installationId: z.string(),
  frameOrigin: z.string(),
  fields: z.object({ reason: z.int(), state: z.int(), amount: z.int(), caseId: z.int() }),
});
export type HelpdeskSettings = z.infer<typeof helpdeskSettings>;

export function readHelpdesk(sql: Sql, connectionId: string): HelpdeskSettings | undefined {
  const row = connectionById(sql, connectionId);
  return row && helpdeskSettings.parse(JSON.parse(row.config));
}
