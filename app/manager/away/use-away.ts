import { useState } from "react";
import { ulid } from "ulid";
import type { AbsenceList } from "../../../core/contract/absence.ts";
import { useTellAway } from "../../api/absence-queries.ts";
import { useServices } from "../../api/context.ts";
import { keepDraft, readDraft } from "../../api/draft-storage.ts";
import { isDefiniteRefusal } from "../../api/problem.ts";
import { type AwayWish, wrongInAway } from "./away-wish.ts";

/** Drafts are kept by what they are about; who is away is about no ticket. */
const PLACE = "away";

/**
 * Who is away as it is typed, what is wrong with it, and the act. The id is kept from the first send until the server has answered, so that
 * sending again after no answer is the same act.
 */
export function useAway({ todayOn, mayBeAway, mayLend, standIns }: AbsenceList) {
  const { draftStorage, boot } = useServices();
  const tell = useTellAway();
  const me = boot.person.personId;
  const fresh = (): AwayWish => ({
    personId: mayBeAway[0]?.personId,
    standInId: undefined,
    fromOn: todayOn,
    untilOn: todayOn,
    lend: false,
    sentence: "",
  });
  const [typed, setTyped] = useState(fresh);
  const standIn = standIns.find(({ personId }) => personId === typed.standInId);
  /** Only one's own right is lent, to somebody who may approve on it. */
  const canLend = mayLend && typed.personId === me && standIn?.approves !== false;
  const wish = { ...typed, lend: typed.lend && canLend };
  const wrong = wrongInAway(wish, todayOn);
  const write = (change: Partial<AwayWish>) => setTyped((known) => ({ ...known, ...change }));
  const give = (): Promise<void> | undefined => {
    const { personId, standInId, fromOn, untilOn, lend, sentence } = wish;
    if (!personId || !standInId || Object.values(wrong).some(Boolean)) return undefined;
    const absenceId = readDraft(draftStorage, PLACE, "id") ?? ulid();
    keepDraft(draftStorage, PLACE, "id", absenceId);
    const request = {
      ...{ personId, standInId, fromOn, untilOn },
      ...(lend ? { lend: { sentence: sentence.trim() } } : {}),
    };
    return tell.mutateAsync({ absenceId, request }).then(
      () => {
        keepDraft(draftStorage, PLACE, "id", "");
        setTyped(fresh());
      },
      (error: unknown) => {
        if (isDefiniteRefusal(error)) keepDraft(draftStorage, PLACE, "id", "");
        throw error;
      },
    );
  };
  return { wish, canLend, write, wrong, give, busy: tell.isPending, error: tell.error };
}
