import type { AccountEnv } from "../../account-env.ts";
import { makeAccountKey } from "../../auth/account-key.ts";
import { type LinkMaker, linkMaker } from "../../links.ts";
import type { AccountAddresses } from "../dependencies.ts";
import { ticketAddress } from "../store/account/connections.ts";
import { ticketsToTell } from "../store/case/tickets.ts";
import type { Sql } from "../store/sql.ts";

/** The account's addresses at the Worker's public origin; undefined where it has none that others can reach. */
export function addressesOf(env: AccountEnv, accountId: string, sql: Sql): AccountAddresses | undefined {
  const origin = env.PUBLIC_ORIGIN;
  if (!origin) return undefined;
  const key = makeAccountKey(env.ROOT_KEY, accountId);
  return {
    webhook: (connectionId) => `${origin}/webhooks/${connectionId}/${key}`,
    case: (caseId) => {
      const ticket = ticketsToTell(sql, caseId).at(-1);
      return ticket && ticketAddress(sql, ticket);
    },
  };
}

/** Who makes the account's links, at the same origin and under the same condition. */
export function linksOf(env: AccountEnv, accountId: string): LinkMaker | undefined {
  const origin = env.PUBLIC_ORIGIN;
  return origin ? linkMaker(env.ROOT_KEY, `${origin}/l/${makeAccountKey(env.ROOT_KEY, accountId)}`) : undefined;
}

/** Of the set-up link, which whoever asks for it completes with the origin by which they reach the Worker. */
export const setupLinksOf = ({ ROOT_KEY }: AccountEnv, accountId: string): LinkMaker =>
  linkMaker(ROOT_KEY, `/setup/${makeAccountKey(ROOT_KEY, accountId)}`);
