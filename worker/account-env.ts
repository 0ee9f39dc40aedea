import type { AccountGuard } from "./guard.ts";

/** What a clinic's object is given of the Worker's environment, and uses. */
export interface AccountEnv {
  readonly GUARD: DurableObjectNamespace<AccountGuard>;
  /** Base64 of at least 32 random bytes; several separated by commas while a key is being changed, the current one first. */
  readonly ROOT_KEY: string;
  /** Development only: the origin of the vendors' simulators. */
  readonly VENDOR_REDIRECT?: string;
  /** Where others reach this Worker, as `https://makegood.clinic.example`: stands in what is sent to them. Without it nothing is reported back and no link is sent. */
  readonly PUBLIC_ORIGIN?: string;
}
