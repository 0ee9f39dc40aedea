/** What the account needs of a chat in which the clinic's team reads. One implementation a vendor. */
import type { Result } from "../../core/result.ts";
import type { ConnectorFailure } from "./failure.ts";

/** A notice to the team, in their language. It has a case's id, sum, state and reason: no patient's name and none of their words. */
export interface TeamNotice {
  /** Ours: it stands in the notice, so that one that came twice is known as one. */
  readonly noticeId: string;
  /** One line that says it all, which a telephone shows on its locked screen. */
  readonly title: string;
  readonly text?: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly link?: { readonly label: string; readonly address: string };
}

export interface TeamNotifier {
  /** Never throws for what the network or the vendor does. What stays unknown may be posted again: a double does no harm here. */
  post(notice: TeamNotice): Promise<Result<void, ConnectorFailure>>;
}
