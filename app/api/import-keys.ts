/** Keys by which programs send records, for an admin. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ImportKeyList, MakeKeyRequest } from "../../core/contract/imports.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";

const KEYS = ["import-keys"] as const;

export function useImportKeys() {
  const { api } = useServices();
  return useQuery({ queryKey: KEYS, queryFn: () => api.listImportKeys() });
}

/** The list is kept, the new key itself is not: whoever asked for it has it, and nobody else. */
function useWriteKeys<T>(write: (given: T) => Promise<ImportKeyList>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    gcTime: 0,
    onSuccess: ({ keys }) => keepAnswer(client, KEYS, { keys }),
  });
}

export function useMakeImportKey() {
  const { api } = useServices();
  return useWriteKeys(({ keyId, request }: { readonly keyId: string; readonly request: MakeKeyRequest }) =>
    api.makeImportKey(keyId, request),
  );
}

export function useRevokeImportKey() {
  const { api } = useServices();
  return useWriteKeys((keyId: string) => api.revokeImportKey(keyId));
}
