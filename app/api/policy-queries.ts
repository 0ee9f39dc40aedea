/** Reads and acts of the pages of policies. What a draft would do is read anew with each revision of it. */
import { keepPreviousData, type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { PolicyEndRequest, PublishRequest, StartDraftRequest } from "../../core/contract/policy.ts";
import type { PreviewRequest } from "../../core/contract/policy-trial.ts";
import { useServices } from "./context.ts";

export const policyKeys = {
  list: ["policies"] as const,
  version: (policyVersionId: string) => ["policies", "version", policyVersionId] as const,
  draft: (draftId: string) => ["policy-draft", draftId] as const,
  preview: (draftId: string, revision: number, asked: object) => ["preview", draftId, revision, asked] as const,
};

export const refreshPolicies = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: policyKeys.list });

export function usePolicies() {
  const { api } = useServices();
  // Colleagues write too.
  return useQuery({ queryKey: policyKeys.list, queryFn: () => api.listPolicies(), staleTime: 0 });
}

export function usePolicyVersion(policyVersionId: string) {
  const { api } = useServices();
  return useQuery({
    queryKey: policyKeys.version(policyVersionId),
    queryFn: () => api.readPolicyVersion(policyVersionId),
  });
}

/** Read once and then led by whoever edits: an answer that comes later must not put old words under their hands. */
export function useDraftAsRead(draftId: string) {
  const { api } = useServices();
  return useQuery({
    queryKey: policyKeys.draft(draftId),
    queryFn: () => api.readDraft(draftId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

export function usePreview(draftId: string, revision: number, asked: PreviewRequest | undefined) {
  const { api } = useServices();
  return useQuery({
    queryKey: policyKeys.preview(draftId, revision, asked ?? {}),
    queryFn: () => api.previewDraft(draftId, asked ?? {}),
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
  });
}

export function useStartDraft() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ draftId, request }: { draftId: string; request: StartDraftRequest }) =>
      api.startDraft(draftId, request),
    onSuccess: () => refreshPolicies(client),
  });
}

export function useDiscardDraft() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draftId: string) => api.discardDraft(draftId),
    onSuccess: () => refreshPolicies(client),
  });
}

/** Withdraws a version before its first day, or retires a policy. */
export function useEndPolicy() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: PolicyEndRequest) => api.endPolicy(request),
    onSuccess: () => refreshPolicies(client),
  });
}

export function usePublish() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ publicationId, request }: { publicationId: string; request: PublishRequest }) =>
      api.publishPolicy(publicationId, request),
    onSuccess: () => refreshPolicies(client),
  });
}
