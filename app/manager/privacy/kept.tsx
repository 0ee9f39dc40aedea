import type { KeptView } from "../../../core/contract/privacy.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { Dotted } from "../../ui/basics.tsx";
import { Panel } from "../../ui/panel.tsx";

/** What an erasure leaves, and why; tickets are listed, for what stands there is the helpdesk's. */
export function Kept({ kept }: { readonly kept: KeptView }) {
  const words = usePagesWords().privacy.kept;
  const { tickets, onOtherFiles, ...counts } = kept;
  const parts = (Object.keys(words.counts) as (keyof typeof words.counts)[]).flatMap((name) =>
    counts[name] > 0 ? words.counts[name](counts[name]) : [],
  );
  return (
    <Panel title={words.title} aside={parts.length > 0 ? undefined : words.nothing}>
      <p className="small">
        <Dotted parts={parts} />
      </p>
      <p className="small">{words.why}</p>
      {tickets.length > 0 ? (
        <p className="small wrap">
          {words.tickets(tickets.length)} {tickets.map(({ ticketId }) => `#${ticketId}`).join(", ")}
        </p>
      ) : null}
      {onOtherFiles > 0 ? <p className="small">{words.onOtherFiles(onOtherFiles)}</p> : null}
      <p className="small">{words.bookmarks}</p>
    </Panel>
  );
}
