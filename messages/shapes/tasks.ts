import type { TaskKind } from "../../core/refund/task-kinds.ts";

/** The figures of a task, as they are kept. */
export type TaskValues = Readonly<Record<string, string | number | undefined>>;

/** What a sentence is given beside the figures, each as ready text. */
export interface TaskSaid {
  /** The sum; empty where there is none. */
  readonly money: string;
  /** What went back already, as the rest of a sentence; empty where nothing did. */
  readonly wentBack: string;
  readonly day: (on: string) => string;
}

export interface TaskWords {
  readonly texts: Readonly<Record<TaskKind, (values: TaskValues, say: TaskSaid) => string>>;
  /** What the last import shows of a task that is still open. */
  readonly shown: Readonly<Record<"nothing" | "part" | "more", (seen: string, wanted: string) => string>>;
  /** Of a membership whose billing the last import shows stopped, but later than agreed. */
  readonly late: (days: number) => string;
  /** Of what is owed no more, and was paid all the same. */
  readonly came: (money: string) => string;
  /** Of money that somebody was asked to pay by hand, and should not yet. */
  readonly notYet: Readonly<Record<"payment_locked" | "outside_refund" | "payment_differs", string>>;
  readonly wentBack: (what: string) => string;
}
