import type { DecisionView } from "../../../core/contract/decision.ts";
import { useServices } from "../../api/context.ts";
import { useTakenOut } from "../../api/ticket-mutations.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { useOpenTicket } from "../ticket-context.ts";
import { useLetters } from "./use-letters.ts";

/**
 * Takes the letter of a decision that was stopped out of the reply again. Where it surely was not sent the patient was told nothing, and the
 * account need not have it corrected; a letter that somebody changed is theirs to take out, and is stopped where it is sent.
 */
export function useTakeBack(): (decision: DecisionView) => Promise<void> {
  const { host } = useServices();
  const words = useSidebarWords().after;
  const announce = useAnnounce();
  const letters = useLetters();
  const takenOut = useTakenOut(useOpenTicket().ref);
  return async ({ decisionId, reply }) => {
    const standing = letters.standing(reply);
    if (!reply || !standing) return;
    const where = await host.takeOut([reply]);
    if (where === "changed" || where === "unknown") {
      announce(words.letterStands);
      await host.notify("warn", words.letterStands).catch(() => {});
      return;
    }
    letters.forget(reply);
    if (where === "out") announce(words.letterOut);
    if (standing.sure) takenOut.mutate({ decisionId });
  };
}
