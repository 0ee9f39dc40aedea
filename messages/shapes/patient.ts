/** What stands on the page of whoever asked or paid, in the languages of letters. */
import type { MoveState, PageOverPage, PageProblem, PageStage, TermsOnPage } from "../../core/contract/patient-page.ts";
import type { PageQuestion, PRODUCT_STATES } from "../../core/messages/page-answers.ts";
import type { OfferKind } from "../../core/words.ts";

type Said = readonly [title: string, text: string];

export interface PatientWords {
  readonly title: string;
  readonly over: Record<PageOverPage["over"], Said>;
  readonly steps: {
    readonly heading: string;
    readonly asked: (day: string) => string;
    /** Of what was found in the clinic's own records: nobody asked. */
    readonly found: (day: string) => string;
    readonly stages: Record<Exclude<PageStage, "answered">, string>;
    readonly answerBy: (day: string) => string;
    readonly decided: (day: string) => string;
  };
  /** What was decided, with the sum where there is one. */
  readonly decided: Record<"refund" | "credit" | "exchange", (amount: string) => string> &
    Record<Exclude<OfferKind, "refund" | "credit" | "exchange">, string>;
  readonly bonus: (amount: string) => string;
  readonly moreDays: (days: number) => string;
  readonly howWeGotThere: string;
  readonly move: {
    readonly states: Record<MoveState, string>;
    readonly to: (amount: string, label: string) => string;
    readonly sentOn: (day: string) => string;
    readonly expected: (within: string) => string;
    readonly between: (from: string, to: string) => string;
    readonly late: string;
    readonly reference: (reference: string) => string;
    readonly cameBack: string;
  };
  readonly terms: {
    readonly heading: string;
    readonly signed: (day: string, how: string) => string;
    readonly how: Record<NonNullable<TermsOnPage["how"]>, string>;
    readonly inForce: string;
    /** The clinic's text is not in the reader's language, but in this one. */
    readonly inOther: (language: string) => string;
  };
  readonly statement: {
    readonly title: string;
    readonly open: string;
    readonly back: string;
    readonly intro: string;
    readonly of: string;
    readonly madeOn: string;
    readonly bought: string;
    readonly boughtOn: (day: string) => string;
    readonly invoice: (invoice: string) => string;
    readonly paid: (amount: string) => string;
    readonly wentBack: string;
    readonly onAccount: string;
    readonly total: string;
    readonly nothingYet: string;
    /** How to print: the page needs no script for it. */
    readonly print: string;
  };
  readonly problems: Record<PageProblem, string>;
  readonly arrivedOn: (day: string) => string;
  readonly itArrived: string;
  readonly questions: {
    readonly heading: string;
    readonly labels: Record<PageQuestion, string>;
    readonly hints: Partial<Record<PageQuestion, string>>;
    readonly productStates: Record<(typeof PRODUCT_STATES)[number], string>;
    readonly told: (answer: string) => string;
    readonly send: string;
  };
  readonly choose: {
    readonly heading: string;
    readonly text: string;
    readonly next: string;
    readonly sure: string;
    readonly yes: string;
    readonly no: string;
    readonly chosen: (option: string, day: string) => string;
    readonly mayChange: string;
    readonly until: (day: string) => string;
    /** Nothing was chosen in time. */
    readonly over: (day: string) => string;
    /** The letter that asks: it names no sum, the page does. */
  };
  readonly anotherWay: {
    readonly heading: string;
    readonly text: string;
    readonly holder: string;
    readonly account: string;
    readonly routing: string;
    readonly kept: string;
    readonly send: string;
    readonly said: (day: string) => string;
  };
  readonly lookAgain: {
    readonly heading: string;
    readonly text: string;
    readonly label: string;
    readonly send: string;
    readonly asked: (day: string) => string;
  };
  readonly openUntil: (day: string) => string;
  readonly onlyYou: string;
}
