import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import type { PieceDesk } from "./use-piece.ts";

/** Who published which words of it, and why; each may be put into the draft again. */
export function PieceHistory({ desk }: { readonly desk: PieceDesk }) {
  const words = usePagesWords().letters.history;
  const { version: versionOf } = usePagesWords().letters.versions;
  const format = useFormat();
  const { history, language, product, mayEdit } = desk.view;
  return (
    <Panel title={words.title} aside={history.length > 0 ? String(history.length) : undefined}>
      {history.length === 0 ? <p className="small muted">{words.none}</p> : null}
      <ul className="stack">
        {history.map(({ version, publishedBy, publishedAtMs, why, body }) => (
          <li key={version} className="stack stack-tight">
            <p className="small wrap">
              <span className="strong">{versionOf(version)}</span>{" "}
              <span className="muted">{words.by(publishedBy, format.instant(publishedAtMs))}</span> {why}
            </p>
            {body === null ? (
              <p className="small">{words.back}</p>
            ) : (
              <p className="letters-text" lang={language}>
                {body}
              </p>
            )}
            {mayEdit && (body ?? product) !== desk.text ? (
              <div>
                <Button kind="link" onClick={() => desk.change(body ?? product)}>
                  {words.use}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
