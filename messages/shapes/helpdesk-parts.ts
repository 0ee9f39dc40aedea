import type { HelpdeskPartName } from "../../core/setup/helpdesk-parts.ts";

export type HelpdeskPartWords = Readonly<Record<HelpdeskPartName, string>> & {
  /** What a field or a trigger says of itself. */
  readonly about: string;
  /** A rule as a person enters it; the header's value stands where the secret is entered. */
  readonly ruleByHand: (rule: {
    readonly name: string;
    readonly when: "trigger_created" | "trigger_comment" | "trigger_sent";
    readonly endpoint: string;
    readonly header: string;
    readonly content: string;
  }) => string;
};
