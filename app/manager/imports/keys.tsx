import type { ImportKey } from "../../../core/contract/imports.ts";
import { useImportKeys, useRevokeImportKey } from "../../api/import-keys.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Badge, Dotted } from "../../ui/basics.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { TwoStepAct } from "../../ui/two-step-act.tsx";
import { useNow } from "../../ui/use-clock.ts";
import { When } from "../../ui/when.tsx";
import { CommandLine } from "./command-line.tsx";
import { NewKey } from "./new-key.tsx";

/** By which programs send records: each is of one source, and opens nothing else. */
export function Keys() {
  const words = usePagesWords().importKeys;
  const read = useImportKeys();
  const keys = read.data?.keys ?? [];
  return (
    <section className="stack" aria-labelledby="import-keys">
      <h2 className="section-title" id="import-keys">
        {words.title}
      </h2>
      <p className="muted">{words.text}</p>
      <ReadState read={read} />
      {read.data ? <NewKey /> : null}
      {read.data ? <CommandLine /> : null}
      {read.data && keys.length === 0 ? <p className="muted">{words.none}</p> : null}
      <ul className="stack">
        {keys.map((one) => (
          <li key={one.keyId} className="panel-box stack stack-tight">
            <OneKey of={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneKey({ of }: { readonly of: ImportKey }) {
  const words = usePagesWords().importKeys;
  const format = useFormat();
  const nowMs = useNow();
  const announce = useAnnounce();
  const revoke = useRevokeImportKey();
  const { keyId, source, title, madeBy, madeAtMs, lastUsedAtMs, revokedAtMs } = of;
  const yes = (close: () => void) =>
    revoke.mutate(keyId, {
      onSuccess: () => {
        close();
        announce(words.revokedNow(title));
      },
    });
  return (
    <>
      <p className="row">
        <span className="strong wrap">{title}</span>
        {revokedAtMs === undefined ? null : <Badge>{words.revoked(format.instant(revokedAtMs))}</Badge>}
      </p>
      <p className="small muted">
        <Dotted parts={[words.source(source), words.madeBy(madeBy, format.instant(madeAtMs))]} />
      </p>
      <p className="small">
        {lastUsedAtMs === undefined ? (
          words.neverUsed
        ) : (
          <>
            {words.lastUsed} <When atMs={lastUsedAtMs} nowMs={nowMs} />
          </>
        )}
      </p>
      {revokedAtMs === undefined ? (
        <TwoStepAct
          button={words.revoke}
          label={words.revokeOf(title)}
          title={words.question(title)}
          yes={words.yes}
          no={words.no}
          danger
          act={revoke}
          onYes={yes}
        >
          <p className="small">{words.what}</p>
        </TwoStepAct>
      ) : null}
    </>
  );
}
