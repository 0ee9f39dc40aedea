import type { MoneyHealth } from "../../../core/contract/money.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Badge } from "../../ui/basics.tsx";
import { connectionError } from "./connection-error.ts";

type Connection = MoneyHealth["connections"][number];

/** How each outside system answers, before a patient notices (mission L3). */
export function Connections({ connections }: { readonly connections: readonly Connection[] }) {
  const words = usePagesWords().money;
  return (
    <section className="stack" aria-label={words.connections}>
      <h2 className="section-title">{words.connections}</h2>
      <ul className="stack">
        {connections.map((connection) => (
          <li key={connection.id ?? connection.kind} className="panel-box row">
            <State connection={connection} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function State({ connection }: { readonly connection: Connection }) {
  const words = usePagesWords().money;
  const format = useFormat();
  const { name, lastOkAtMs, lastErrorAtMs, lastError, pausedBecause, heldSinceMs } = connection;
  const hasFailed = lastErrorAtMs !== undefined && lastErrorAtMs > (lastOkAtMs ?? 0);
  const [badge, said] =
    heldSinceMs !== undefined
      ? (["bad", words.connection.held(format.instant(heldSinceMs))] as const)
      : pausedBecause
        ? (["bad", words.connection.paused] as const)
        : hasFailed
          ? (["warn", words.connection.failed(format.instant(lastErrorAtMs))] as const)
          : lastOkAtMs === undefined
            ? (["plain", words.connection.quiet] as const)
            : (["ok", words.connection.ok(format.instant(lastOkAtMs))] as const);
  return (
    <>
      <Badge kind={badge}>{name}</Badge>
      <span className="wrap">
        {said}
        {badge === "warn" && lastError ? (
          <span className="small muted"> ({connectionError(words.connection.because, lastError)})</span>
        ) : null}
      </span>
    </>
  );
}
