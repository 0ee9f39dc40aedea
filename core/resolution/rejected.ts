/** What somebody said no to (mission E5): on the same facts the next allowed option is suggested, and the same sum needs a new fact. */
import { ranksAtLeast } from "../approval/authority.ts";
import type { OptionView } from "../contract/option.ts";
import type { OfferKind, Role } from "../words.ts";

export interface RejectedAsk {
  readonly kind: OfferKind;
  readonly amountMinor: number;
  /** What it was asked on. */
  readonly factsHash: string;
  /** Who had to approve it. */
  readonly needs: "lead" | "finance";
}

/** As much as was rejected, or more of it, in the same way. */
const asks = (no: Pick<RejectedAsk, "kind" | "amountMinor">, kind: OfferKind, amountMinor: number): boolean =>
  no.kind === kind && amountMinor >= no.amountMinor;

/** The options that nobody said no to go first; the others stay, marked. */
export function afterRejections(options: readonly OptionView[], rejected: readonly RejectedAsk[]): OptionView[] {
  const isRejected = (option: OptionView) => rejected.some((no) => asks(no, option.kind, option.amountMinor));
  const open = options.filter((option) => !isRejected(option));
  const marked = options.filter(isRejected).map((option) => ({ ...option, rejected: true as const }));
  return [...open, ...marked].map((option, at) => ({ ...option, suggested: at === 0 && open.length > 0 }));
}

/** The no that stands in the way. Who could have approved it, and needs nobody's yes themselves, may decide otherwise. */
export function standingRejection<No extends Pick<RejectedAsk, "kind" | "amountMinor" | "needs">>(
  rejected: readonly No[],
  ask: { readonly option: OfferKind; readonly amountMinor: number },
  who: { readonly role: Role; readonly alone: boolean },
): No | undefined {
  return rejected.find(
    (no) => asks(no, ask.option, ask.amountMinor) && !(who.alone && ranksAtLeast(who.role, no.needs)),
  );
}
