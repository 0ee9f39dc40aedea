import type { CaseDetail } from "../../../../core/contract/case-detail.ts";
import { useOrderTicket } from "../../../api/start-case.ts";
import { useManagerWords } from "../../../i18n/manager.ts";
import { useWords } from "../../../i18n/words.ts";
import { useAnnounce } from "../../../ui/announcer.tsx";
import { Spinner } from "../../../ui/basics.tsx";
import { Button } from "../../../ui/button.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";

/** Has a ticket made for a case that has none that is open. */
export function OwnTicket({ detail }: { readonly detail: CaseDetail }) {
  const words = useManagerWords().start.ticket;
  const { states } = useWords();
  const announce = useAnnounce();
  const order = useOrderTicket(detail.case.caseId);
  const { ownTicket } = detail;
  if (ownTicket === undefined || detail.case.state === "done") return null;
  if (ownTicket === "making") return <Spinner>{words.making}</Spinner>;
  if (ownTicket === "no_address") return <p className="small">{words.noAddress}</p>;
  return (
    <>
      <div className="row">
        <Button
          kind="primary"
          sends
          disabled={order.isPending}
          onClick={() => order.mutate(undefined, { onSuccess: () => announce(words.ordered) })}
        >
          {order.isPending ? states.saving : words.act}
        </Button>
        <span className="small muted">{words.hint}</span>
      </div>
      {order.isError ? <ProblemNotice error={order.error} /> : null}
    </>
  );
}
