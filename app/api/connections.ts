/** The clinic's connections, for an admin. Each write answers the whole list anew. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ConnectionList, PutConnectionRequest } from "../../core/contract/connections.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";
import { ApiProblem } from "./problem.ts";

export const CONNECTIONS_KEY = ["connections"] as const;
const MOVING_LOOK_MS = 2_000;
const QUIET_LOOK_MS = 60_000;
/** A messenger that tells nothing after so long may never tell. */
const MOVES_MAX_MS = 3 * 60_000;
const MOVING: readonly string[] = ["waiting", "sending", "accepted", "sent"];

/** A test message is on its way, or payments are being read, and what becomes of it is watched. */
const isMoving = ({ connections }: ConnectionList): boolean =>
  connections.some(({ lastTest, sync, held }) => {
    if (sync?.running && !held) return true;
    return lastTest && MOVING.includes(lastTest.state) && Date.now() - lastTest.atMs < MOVES_MAX_MS;
  });

export function useConnections() {
  const { api } = useServices();
  return useQuery({
    queryKey: CONNECTIONS_KEY,
    queryFn: () => api.listConnections(),
    refetchInterval: ({ state }) => {
      if (state.error instanceof ApiProblem) return false;
      return state.data && isMoving(state.data) ? MOVING_LOOK_MS : QUIET_LOOK_MS;
    },
  });
}

function useWrite<T>(write: (given: T) => Promise<ConnectionList>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: (list) => {
      keepAnswer(client, CONNECTIONS_KEY, list);
    },
  });
}

export function usePutConnection() {
  const { api } = useServices();
  return useWrite(({ id, request }: { readonly id: string; readonly request: PutConnectionRequest }) =>
    api.putConnection(id, request),
  );
}

export function usePauseConnection() {
  const { api } = useServices();
  return useWrite((id: string) => api.pauseConnection(id));
}

export function useResumeConnection() {
  const { api } = useServices();
  return useWrite((id: string) => api.resumeConnection(id));
}

export function useSyncConnection() {
  const { api } = useServices();
  return useWrite((id: string) => api.syncConnection(id));
}

/** `testId` is the message's for as long as no answer came: the same again sends nothing more. */
export function useSendTestMessage() {
  const { api } = useServices();
  return useWrite(({ id, testId, to }: { readonly id: string; readonly testId: string; readonly to: string }) =>
    api.sendTestMessage(id, testId, { to }),
  );
}

export function useTestConnection() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.testConnection(id),
    onSuccess: ({ list }) => keepAnswer(client, CONNECTIONS_KEY, list),
  });
}
