import { useState } from "react";
import { ulid } from "ulid";
import type { DelegationList } from "../../../core/contract/delegation.ts";
import { useServices } from "../../api/context.ts";
import { useDelegate } from "../../api/delegation-mutations.ts";
import { keepDraft, readDraft } from "../../api/draft-storage.ts";
import { isDefiniteRefusal } from "../../api/problem.ts";
import { type StandInWish, wrongIn } from "./wish.ts";

export const LONGEST_SENTENCE = 1000;

/** Drafts are kept by what they are about; a wish to be stood in for is about no ticket. */
const PLACE = "standing-in";

/**
 * The wish as it is typed, what is wrong with it, and the act. The id is kept from the first send until the server has answered, so that
 * sending again after no answer is the same act.
 */
export function useStandIn({ todayOn }: DelegationList) {
  const { draftStorage } = useServices();
  const delegate = useDelegate();
  const fresh = (): StandInWish => ({ toPersonId: undefined, fromOn: todayOn, untilOn: todayOn, sentence: "" });
  const [wish, setWish] = useState(() => ({ ...fresh(), sentence: readDraft(draftStorage, PLACE, "sentence") ?? "" }));
  const wrong = wrongIn(wish, todayOn);
  const write = (change: Partial<StandInWish>) => {
    if (change.sentence !== undefined) keepDraft(draftStorage, PLACE, "sentence", change.sentence);
    setWish((known) => ({ ...known, ...change }));
  };
  const give = (): Promise<void> | undefined => {
    const { toPersonId, fromOn, untilOn } = wish;
    if (toPersonId === undefined || Object.values(wrong).some(Boolean)) return undefined;
    const delegationId = readDraft(draftStorage, PLACE, "id") ?? ulid();
    keepDraft(draftStorage, PLACE, "id", delegationId);
    const request = { toPersonId, fromOn, untilOn, sentence: wish.sentence.trim() };
    return delegate.mutateAsync({ delegationId, request }).then(
      () => {
        keepDraft(draftStorage, PLACE, "id", "");
        keepDraft(draftStorage, PLACE, "sentence", "");
        setWish(fresh());
      },
      (error: unknown) => {
        if (isDefiniteRefusal(error)) keepDraft(draftStorage, PLACE, "id", "");
        throw error;
      },
    );
  };
  return { wish, write, wrong, give, busy: delegate.isPending, error: delegate.error };
}
