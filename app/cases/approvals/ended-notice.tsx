import { useEffect, useRef } from "react";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Notice } from "../../ui/notice.tsx";
import { TicketButton } from "../ticket-button.tsx";
import { worthOf } from "../worth.ts";
import type { Ended } from "./ended.ts";

/** Says what became of a request that is gone from the list, and takes the focus that stood on it. */
export function EndedNotice({ ended }: { readonly ended: Ended }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus();
  }, []);
  return (
    <div className="ended" ref={box} tabIndex={-1}>
      <Notice kind={ended.how.type === "given" ? "ok" : "warn"} alert>
        <Sentences ended={ended} />
      </Notice>
    </div>
  );
}

function Sentences({ ended: { item, how } }: { readonly ended: Ended }) {
  const common = useWords();
  const words = common.approvals;
  const what = worthOf(item, common, useFormat());
  const name = item.patientName || common.cases.nobody;
  const ticket = item.ticketId ? <TicketButton ticketId={item.ticketId} /> : null;
  if (how.type !== "void") {
    const said = how.type === "given" ? words.gone[how.verdict](what, name) : words[how.type](what, name);
    return (
      <p className="row">
        {said} {ticket}
      </p>
    );
  }
  const named: Readonly<Record<string, string>> = words.voidWhat;
  return (
    <>
      <p>
        {words.void(what, name)} {how.changed.map((part) => named[part] ?? part).join(", ")}.
      </p>
      <p className="row">
        {words.voidNext} {ticket}
      </p>
    </>
  );
}
