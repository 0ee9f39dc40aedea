import type { ApprovalCard, ApproveRequest } from "../../../core/contract/decision.ts";
import { useManagerWords } from "../../i18n/manager/index.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Notice } from "../../ui/notice.tsx";
import { TicketButton } from "../ticket-button.tsx";
import { worthOf } from "../worth.ts";

/** How a request ended while this person had it on screen. */
export interface Ended {
  readonly item: ApprovalCard;
  readonly how:
    | { readonly type: "given"; readonly verdict: ApproveRequest["verdict"] }
    /** The facts changed: the server closed the request and names what moved. */
    | { readonly type: "void"; readonly changed: readonly string[] }
    | { readonly type: "already" };
}

/** Says what became of a request that is gone from the queue. */
export function EndedNotice({ ended }: { readonly ended: Ended }) {
  const words = useManagerWords().approvals;
  const common = useWords();
  const format = useFormat();
  const { item, how } = ended;
  const what = worthOf(item, common, format);
  const ticket = item.ticketId ? <TicketButton ticketId={item.ticketId} /> : null;
  if (how.type === "given") {
    return (
      <Notice kind="ok" alert>
        <p className="row">
          {words.gone[how.verdict](what, item.patientName)} {ticket}
        </p>
      </Notice>
    );
  }
  if (how.type === "already") {
    return (
      <Notice kind="warn" alert>
        <p className="row">
          {words.already(what, item.patientName)} {ticket}
        </p>
      </Notice>
    );
  }
  const named: Readonly<Record<string, string>> = words.voidWhat;
  return (
    <Notice kind="warn" alert>
      <p>
        {words.void(what, item.patientName)} {how.changed.map((part) => named[part] ?? part).join(", ")}.
      </p>
      <p className="row">
        {words.voidNext} {ticket}
      </p>
    </Notice>
  );
}
