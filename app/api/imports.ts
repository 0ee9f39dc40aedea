/** Imports of records, for an admin: what is saved for them, those so far, and undoing one. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ImportSetup, PutImportMapRequest } from "../../core/contract/import-maps.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";

const SETUP = ["import-setup"] as const;
const IMPORTS = ["imports"] as const;

export function useImportSetup() {
  const { api } = useServices();
  return useQuery({ queryKey: SETUP, queryFn: () => api.importSetup() });
}

export function useImports() {
  const { api } = useServices();
  return useQuery({ queryKey: IMPORTS, queryFn: () => api.listImports() });
}

/** After an import, or a part of one: what is listed has changed, and a location may be new. */
export function useImportsChanged(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: IMPORTS });
    void client.invalidateQueries({ queryKey: SETUP });
  };
}

export function useUndoImport() {
  const { api } = useServices();
  const changed = useImportsChanged();
  return useMutation({ mutationFn: (importId: string) => api.undoImport(importId), onSuccess: changed });
}

function useWriteSetup<T>(write: (given: T) => Promise<ImportSetup>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSuccess: (setup) => keepAnswer(client, SETUP, setup) });
}

export function usePutImportMap() {
  const { api } = useServices();
  return useWriteSetup(({ mapId, request }: { readonly mapId: string; readonly request: PutImportMapRequest }) =>
    api.putImportMap(mapId, request),
  );
}

export function useRemoveImportMap() {
  const { api } = useServices();
  return useWriteSetup((mapId: string) => api.removeImportMap(mapId));
}
