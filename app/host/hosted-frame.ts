import type { Boot } from "../../core/contract/account.ts";
import type { Host } from "./host.ts";

/** A frame whose page the helpdesk hosts: nobody is signed in when it opens, and it stays while its reader goes from ticket to ticket. */
export interface HostedFrame {
  readonly surface: Boot["surface"];
  /** To the door at which one signs in. */
  signIn(step: "code" | "sign-in", body: object): Promise<Response>;
  /** Carries the session of its header in the body of the call. */
  readonly fetch: typeof fetch;
  /** The reader's address as the page tells it: to be typed less, and believed by nobody. */
  knownEmail(): Promise<string | undefined>;
  /** Calls with a host for each ticket that is opened in the frame. What the one before still says and does is nobody's any more. */
  follow(show: (host: Host) => void): void;
}
