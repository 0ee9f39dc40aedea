import type { ReasonCode } from "../../../../core/reasons/reasons.ts";

/** A mail as patients write them, invented, and what a person reading it would say. `reason` is absent where none was labelled. */
export type LabelledMail = {
  readonly subject: string;
  readonly body: string;
  readonly isRequest: boolean;
  readonly reason?: ReasonCode;
  readonly isChargeback?: true;
};

/** Subject and body. */
export type Pair = readonly [string, string];

export function ask(reason: ReasonCode | undefined, subject: string, body: string): LabelledMail {
  return { subject, body, isRequest: true, ...(reason && { reason }) };
}

export function threat(reason: ReasonCode | undefined, subject: string, body: string): LabelledMail {
  return { ...ask(reason, subject, body), isChargeback: true };
}

export function other(subject: string, body: string): LabelledMail {
  return { subject, body, isRequest: false };
}

/** One batch: requests without a labelled reason, and others; `threats` are the subjects of those that name the bank. */
export function batch(asked: readonly Pair[], notAsked: readonly Pair[], threats: readonly string[]): LabelledMail[] {
  return [
    ...asked.map(([subject, body]) => (threats.includes(subject) ? threat : ask)(undefined, subject, body)),
    ...notAsked.map(([subject, body]) => other(subject, body)),
  ];
}
