import type { HelpdeskPartName } from "../../core/setup/helpdesk-parts.ts";

export type HelpdeskPartWords = Readonly<Record<HelpdeskPartName, string>> & {
  /** What a field or a trigger says of itself. */
  readonly about: string;
};
