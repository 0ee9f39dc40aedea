import { useState } from "react";
import type { DraftReply } from "../../../../core/contract/draft-reply.ts";
import { useManagerWords } from "../../../i18n/manager.ts";
import { useAnnounce } from "../../../ui/announcer.tsx";
import { Button } from "../../../ui/button.tsx";
import { Panel } from "../../../ui/panel.tsx";

/** The letter that nobody asked for, to be read and taken along. There is no ticket to put it into yet. */
export function FoundLetter({ draft }: { readonly draft: DraftReply }) {
  const words = useManagerWords().found;
  const announce = useAnnounce();
  const [said, setSaid] = useState<string>();
  const say = (text: string) => {
    setSaid(text);
    announce(text);
  };
  const copy = () =>
    void navigator.clipboard.writeText(draft.text).then(
      () => say(words.copied),
      // A helpdesk's frame may forbid it.
      () => say(words.notCopied),
    );
  return (
    <Panel title={words.letter}>
      <p className="small muted wrap">{words.letterText}</p>
      <blockquote className="said letter" lang={draft.language}>
        {draft.text}
      </blockquote>
      <div className="row">
        <Button onClick={copy}>{words.copy}</Button>
        {said ? <span className="small">{said}</span> : null}
      </div>
    </Panel>
  );
}
