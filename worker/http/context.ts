import type { RenewAnswer } from "../../core/contract/account.ts";
import type { AccountRpc, Answer } from "../account/rpc/account-rpc.ts";
import type { PersonActor } from "../account/store/context.ts";

/**
 * What a route of `/v1` works with; `worker/http/bind.ts` sets it from the bearer. The routes know no platform: the app type-checks them in
 * the browser's world, for its typed client.
 */
export interface V1Env {
  Variables: {
    account: AccountRpc;
    actor: PersonActor;
    /** A new bearer for the same person, after a look at the helpdesk. */
    renew: () => Answer<RenewAnswer>;
    requestId: string;
  };
}
