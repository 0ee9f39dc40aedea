/** How a connection stands, in words. */
import type { ConnectionView } from "../../../core/contract/connections.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Badge } from "../../ui/basics.tsx";
import { connectionError } from "../money/connection-error.ts";

interface Its {
  readonly connection: ConnectionView;
}

type State = "held" | "refused" | "failing" | "works" | "quiet";
const BADGES = { held: "warn", refused: "bad", failing: "warn", works: "ok", quiet: "plain" } as const;

/** What a person did comes first, then what is broken. */
export function stateOf({ held, refused, lastErrorAtMs, lastOkAtMs }: ConnectionView): State {
  if (held) return "held";
  if (refused) return "refused";
  if (lastErrorAtMs !== undefined && lastErrorAtMs > (lastOkAtMs ?? 0)) return "failing";
  return lastOkAtMs === undefined ? "quiet" : "works";
}

export function StateBadge({ connection }: Its) {
  const words = usePagesWords().connections;
  const state = stateOf(connection);
  return <Badge kind={BADGES[state]}>{words.state[state]}</Badge>;
}

/** Where a person paused what is broken as well, both are said. */
export function StateText({ connection }: Its) {
  const { connections: words, money } = usePagesWords();
  const format = useFormat();
  const { held, refused, lastErrorAtMs = 0, lastError = "", lastOkAtMs } = connection;
  const texts = words.stateText;
  const state = stateOf(connection);
  const because = (code: string) => connectionError(money.connection.because, code);
  const lines = [
    held && texts.held(held.by, format.instant(held.sinceMs)),
    refused && texts.refused(refused.because, format.instant(refused.againAtMs)),
    state === "failing" && texts.failing(because(lastError), format.instant(lastErrorAtMs)),
    state === "quiet" && texts.quiet,
    lastOkAtMs !== undefined && texts.works(format.instant(lastOkAtMs)),
  ];
  return <p className="small wrap">{lines.filter(Boolean).join(" ")}</p>;
}

export const isIdle = ({ refunds, messages, tickets, other }: ConnectionView["waiting"]): boolean =>
  refunds + messages + tickets + other === 0;

/** What is queued for it, and since when the oldest waits. */
export function Waiting({ connection: { waiting } }: Its) {
  const words = usePagesWords().connections;
  const format = useFormat();
  const since = waiting.sinceMs === undefined ? "" : ` ${words.waitsSince(format.instant(waiting.sinceMs))}`;
  return <p className="small muted wrap">{isIdle(waiting) ? words.nothingWaits : words.waiting(waiting) + since}</p>;
}
