/** What works with the same people stands together: the helpdesk, money, messages, notices; then by name. */
import type { ConnectionKind, ConnectionList } from "../../../core/contract/connections.ts";
import { titleIn } from "./title.ts";

const ROLES = ["helpdesk", "processor", "messenger", "notifier"] as const satisfies readonly ConnectionKind["role"][];

interface Named {
  readonly role: ConnectionKind["role"] | undefined;
  readonly title: string;
}

/** One of an unknown kind comes last. */
const placeOf = ({ role }: Named): number => (role === undefined ? ROLES.length : ROLES.indexOf(role));
const byPlace = (a: Named, b: Named): number => placeOf(a) - placeOf(b) || a.title.localeCompare(b.title);

export const kindsInOrder = ({ kinds }: ConnectionList): ConnectionKind[] => [...kinds].sort(byPlace);

export function connectionsInOrder(list: ConnectionList, further: (title: string, id: string) => string) {
  const named = list.connections.map((connection) => ({
    connection,
    role: list.kinds.find(({ kind }) => kind === connection.kind)?.role,
    title: titleIn(list, connection, further),
  }));
  return named.sort(byPlace);
}
