import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import type { HelpdeskPart, PartsStop } from "../../../../core/setup/helpdesk-parts.ts";
import { connectionWorked } from "../../store/account/connection-health.ts";
import { connectionById, openConnection } from "../../store/account/connections.ts";
import type { SecretStore } from "../../store/account/secrets.ts";
import type { CommandContext } from "../../store/context.ts";
import { putConnection } from "./put-connection.ts";

/** What came of a run at the helpdesk. */
export interface PartsDone {
  readonly parts: readonly HelpdeskPart[];
  /** What was found or made, as the connection's settings name it. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** With which settings it was asked. */
  readonly before: { readonly settings: Readonly<Record<string, unknown>> };
  readonly stopped?: PartsStop;
  /** Somebody else's press made it, and tells the record. */
  readonly isAnothers?: true;
}

/**
 * Writes down what was made, and has the connection use it. Where its settings became others meanwhile, they may lead to another helpdesk:
 * none are kept then, and the answer is no. What was made there stands in the record all the same.
 */
export function keepParts(context: CommandContext, secrets: SecretStore, id: string, done: PartsDone): boolean {
  const { sql } = context;
  const open = openConnection(sql, secrets, id);
  const kind = connectionById(sql, id)?.kind ?? id;
  const isSame = open !== undefined && isAlike(open.settings, done.before.settings, Object.keys(done.settings));
  const settings = open?.connector.settings.safeParse({ ...open.settings, ...done.settings });
  const isKept = isSame && settings?.success === true;
  // Nothing is put where nothing is new: that would end a pause which the helpdesk did not end.
  const isOther = isKept && canonicalJson(settings.data) !== canonicalJson(open.settings);
  const given = isOther ? { id, kind, connector: open.connector, settings: settings.data } : undefined;
  const changed = given ? putConnection(context, secrets, given) : [];
  if (isKept && !done.stopped) connectionWorked(context, id);
  const made = done.isAnothers ? [] : done.parts.flatMap(({ part, state }) => (state === "made" ? [part] : []));
  if (made.length > 0 || changed.length > 0) {
    const stopped = isKept ? done.stopped?.why : "changed";
    context.record("connection.parts_made", undefined, {
      kind,
      connectionId: id,
      made,
      changed,
      ...(stopped ? { stopped } : {}),
    });
  }
  return isKept;
}

/** But for what the run itself fills in: the same press twice is no change. */
function isAlike(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
  but: readonly string[],
): boolean {
  const rest = (settings: Readonly<Record<string, unknown>>) =>
    canonicalJson(Object.fromEntries(Object.entries(settings).filter(([name]) => !but.includes(name))));
  return rest(one) === rest(other);
}
