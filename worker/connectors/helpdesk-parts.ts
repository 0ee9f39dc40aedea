/** What a helpdesk has to have for us beside its settings, where its connector can look for it and make it. */
import type { HelpdeskPart } from "../../core/setup/helpdesk-parts.ts";
import type { ScreenLanguage } from "../../core/words.ts";
import type { ConnectorFailure } from "./failure.ts";

export interface PartsAsked {
  /** Where deliveries go. */
  readonly endpoint: string;
  /** Makes what is missing; else it is only looked. */
  readonly isMaking: boolean;
  /** In which people of the clinic read there. */
  readonly language: ScreenLanguage;
  /** Nothing more is begun after this. */
  readonly untilMs: number;
}

export interface PartsRun<Settings> {
  /** All of them, in order. */
  readonly parts: readonly HelpdeskPart[];
  /** What of it belongs into the connection's settings. */
  readonly settings: Partial<Settings>;
  /** Why it ended early: `out_of_time` in `detail` where it was our own limit. */
  readonly stopped?: ConnectorFailure;
}

export const OUT_OF_TIME = "out_of_time";
