/** What stands on the pages that links open, for people who have no page of ours. */
import type { ClinicianWord, LinkSays } from "../../core/contract/link-page.ts";

type Said = readonly [title: string, text: string];

export interface LinkWords {
  /** Before anything is known of whoever opens it, in the browser's language. */
  readonly outside: Record<"noSuchLink" | "notFromHere" | "updating" | "busy" | "failed", Said>;
  readonly says: Record<LinkSays, Said>;
  readonly again: string;
  readonly question: {
    readonly title: string;
    readonly asks: (clinic: string) => string;
    readonly patientNumber: (number: string) => string;
    readonly initials: (initials: string) => string;
    readonly visit: (day: string) => string;
    readonly bought: (day: string) => string;
    readonly text: string;
    readonly legend: string;
    readonly answers: Record<ClinicianWord, Said>;
    readonly send: string;
    readonly kept: string;
    readonly problems: Record<"choose" | "form_old", string>;
  };
  readonly answered: {
    readonly title: string;
    readonly thanks: (answer: string, day: string) => string;
    readonly already: Said;
    readonly mistaken: (clinic: string) => string;
  };
}
