/** What stands on the pages that links open, for people who have no page of ours. */
import type { ApprovalProblem, ClinicianWord, DecidedPage, LinkCard, LinkSays } from "../../core/contract/link-page.ts";
import type { ProblemCode } from "../../core/contract/problem.ts";

type Said = readonly [title: string, text: string];

export interface LinkWords {
  /** Before anything is known of whoever opens it, in the browser's language. */
  readonly outside: Record<"noSuchLink" | "notFromHere" | "updating" | "busy" | "tooOften" | "failed", Said>;
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
  readonly code: {
    readonly title: string;
    readonly text: (clinic: string) => string;
    readonly send: (to: string) => string;
    readonly sent: (to: string) => string;
    readonly label: string;
    readonly triesLeft: (n: number) => string;
    readonly check: string;
    readonly another: string;
    readonly notYou: string;
  };
  readonly approval: {
    readonly title: string;
    readonly case: string;
    readonly until: string;
    readonly beside: (n: number) => string;
    readonly approve: (what: string) => string;
    readonly sure: (what: string) => string;
    readonly yes: (what: string) => string;
    readonly no: string;
    readonly say: string;
    readonly desk: string;
    readonly cannot: Record<NonNullable<LinkCard["whyNot"]>, string>;
    readonly decided: Record<DecidedPage["verdict"], Said>;
    readonly changed: string;
    readonly problems: Record<Exclude<ApprovalProblem, ProblemCode>, string>;
  };
  readonly answered: {
    readonly title: string;
    readonly thanks: (answer: string, day: string) => string;
    readonly already: Said;
    readonly notTaken: string;
    readonly mistaken: (clinic: string) => string;
  };
}
