import type { RenewAnswer } from "../../core/contract/account.ts";
import type { PersonActor } from "../account/context.ts";
import type { AccountDoor, Answer } from "../account/door.ts";

/**
 * What a route of `/v1` works with; `worker/doors/bind.ts` sets it from the bearer. The routes know no platform: the app type-checks them in
 * the browser's world, for its typed client.
 */
export interface V1Env {
  Variables: {
    account: AccountDoor;
    actor: PersonActor;
    /** A new bearer for the same person, after a look at the helpdesk. */
    renew: () => Answer<RenewAnswer>;
    requestId: string;
  };
}
