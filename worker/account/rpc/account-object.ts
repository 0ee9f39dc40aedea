import { DurableObject } from "cloudflare:workers";
import type { AccountEnv } from "../../account-env.ts";
import { type AccountServices, accountServices } from "./services.ts";

/**
 * The clinic's object before it has a door. Its rooms are one chain of classes, because RPC reaches methods of the prototype and of nothing
 * else; so whatever is not for callers is a property, like the tools, or a function of its own.
 */
export abstract class AccountObject extends DurableObject<AccountEnv> {
  protected readonly services: AccountServices;

  constructor(state: DurableObjectState, env: AccountEnv) {
    super(state, env);
    this.services = accountServices(state, env);
  }
}
