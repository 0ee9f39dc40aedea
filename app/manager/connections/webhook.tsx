import { useState } from "react";
import type { ConnectionKind } from "../../../core/contract/connections.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";

interface WebhookProps {
  readonly connectionId: string;
  readonly kind: ConnectionKind;
  /** With `:connectionId` in place of the connection; absent where nobody outside can reach us. */
  readonly address: string | undefined;
}

/** Where the vendor is to tell us of what happens; nothing where no address has to be entered there. */
export function Webhook({ connectionId, kind: { webhook }, address }: WebhookProps) {
  const words = usePagesWords().connections.webhook;
  const announce = useAnnounce();
  const [said, setSaid] = useState<string>();
  if (webhook === undefined) return null;
  const whole = address?.replace(":connectionId", connectionId);
  const say = (text: string) => {
    setSaid(text);
    announce(text);
  };
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => say(words.copied),
      () => say(words.byHand),
    );
  return (
    <section className="panel-box stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      {whole === undefined ? (
        <p className="wrap">{words.missing}</p>
      ) : (
        <>
          <p className="wrap">{webhook}</p>
          <p className="wrap">
            <code>{whole}</code>
          </p>
          <div className="row">
            <Button onClick={() => copy(whole)}>{words.copy}</Button>
            {said === undefined ? null : <span className="small muted">{said}</span>}
          </div>
        </>
      )}
    </section>
  );
}
