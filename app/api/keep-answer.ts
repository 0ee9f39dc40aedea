import type { QueryClient, QueryKey } from "@tanstack/react-query";

/** Shows what a write answered. A reading that was asked for before it, and comes after, would put the earlier state back. */
export function keepAnswer(client: QueryClient, queryKey: QueryKey, answer: unknown): void {
  client.cancelQueries({ queryKey, exact: true }).catch(() => {});
  client.setQueryData(queryKey, answer);
}
