import { useEffect, useId, useRef } from "react";
import { useDryRun } from "../../api/queries.ts";
import { unbroken } from "../../i18n/format.ts";
import { saysManually } from "../../i18n/hand-label.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { type Chosen, placesOf, placesOfLegs } from "../form/case-form.ts";
import { questionTo } from "./chosen-words.ts";
import { WhatHappens } from "./dry-run.tsx";
import type { Sending } from "./use-decide-flow.ts";

export interface ConfirmProps {
  readonly chosen: Chosen;
  readonly sending: Sending;
  /** The draft passed its checks and will be inserted. */
  readonly replyFits: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** The second of two clicks: the whole act in one question. Takes the focus; Escape is no. */
export function Confirm({ chosen, sending, replyFits, onYes, onNo }: ConfirmProps) {
  const words = useSidebarWords().decide;
  const { confirm } = useOpenedWords();
  const format = useFormat();
  const titleId = useId();
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => yes.current?.focus(), []);
  // Who has to agree to an exception, and where its money goes, is the server's to say.
  const run = useDryRun(sending.decisionId, sending.request, chosen.exception);
  const told = chosen.exception ? run.data?.decision : undefined;
  const isAsking = chosen.exception && !told && !run.isError;
  const places = told ? placesOfLegs(told.legs) : placesOf(chosen);
  const approver = told ? (told.approval?.needs ?? "nobody") : (chosen.option?.needsApprovalOf ?? "nobody");
  const isAlone = approver === "nobody" && (!chosen.exception || told !== undefined);
  return (
    <fieldset
      className="confirm stack"
      aria-labelledby={titleId}
      onKeyDown={(event) => event.key === "Escape" && onNo()}
    >
      <p className="strong wrap" id={titleId}>
        {questionTo(chosen, confirm, words, format, places)}
      </p>
      {places.length > 1 || places[0]?.by === "hand" ? (
        <ul className="stack stack-tight">
          {places.map((place) => (
            <li key={place.paymentId} className="wrap">
              {words.confirm.part(format.money(place.amountMinor, chosen.currency), unbroken(place.label))}
              {place.by === "hand" ? (
                <span className="muted"> · {saysManually(place.label) ? words.withReference : words.byHand}</span>
              ) : null}
              {place.because ? <p className="small muted">{place.because}</p> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {approver === "nobody" ? null : <p className="small">{words.confirm.approval(approver)}</p>}
      {chosen.exception && approver === "nobody" ? (
        <p className="small" aria-live="polite">
          {isAsking ? confirm.exceptionAsking : told ? confirm.exceptionNow : confirm.exception}
        </p>
      ) : null}
      {isAlone && !replyFits ? <p className="small warn-text">{confirm.noReply}</p> : null}
      <div className="row confirm-buttons">
        <Button kind="primary" settles sends waits={isAsking} onClick={onYes} describedBy={titleId} ref={yes}>
          {confirm.yes}
        </Button>
        <Button onClick={onNo}>{confirm.no}</Button>
      </div>
      <WhatHappens sending={sending} />
    </fieldset>
  );
}
