import type { ConnectionList, ConnectionView } from "../../../core/contract/connections.ts";

/** As people call it; a further one of its kind has the end of its id. */
export function titleIn(
  list: ConnectionList,
  { connectionId, kind }: Pick<ConnectionView, "connectionId" | "kind">,
  further: (title: string, id: string) => string,
): string {
  const title = list.kinds.find((one) => one.kind === kind)?.title ?? kind;
  return connectionId === kind ? title : further(title, connectionId);
}
