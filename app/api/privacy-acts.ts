/** The law of data: holds, erasures, and one patient's file. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  AskErasureRequest,
  EndErasureRequest,
  PrivacyView,
  PutHoldRequest,
  PutKeptRequest,
} from "../../core/contract/privacy.ts";
import type { Api } from "./client.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";

const privacyKey = ["privacy"] as const;
const patientKey = (patientId: string) => ["privacy", patientId] as const;

export function usePrivacy() {
  const { api } = useServices();
  return useQuery({ queryKey: privacyKey, queryFn: () => api.readPrivacy() });
}

export function usePatientPrivacy(patientId: string) {
  const { api } = useServices();
  return useQuery({ queryKey: patientKey(patientId), queryFn: () => api.readPatientPrivacy(patientId) });
}

function usePrivacyAct<T>(act: (api: Api, asked: T) => Promise<PrivacyView>) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: T) => act(api, asked),
    onSuccess: (view) => {
      keepAnswer(client, privacyKey, view);
      // What anybody was shown of a patient may be gone.
      return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.length > 1 });
    },
  });
}

interface Asked<T> {
  readonly id: string;
  readonly request: T;
}

export const useAskErasure = () =>
  usePrivacyAct((api, { id, request }: Asked<AskErasureRequest>) => api.askErasure(id, request));
export const useEndErasure = () =>
  usePrivacyAct((api, { id, request }: Asked<EndErasureRequest>) => api.endErasure(id, request));
export const useLetBack = () => usePrivacyAct((api, erasureId: string) => api.letBack(erasureId));
export const usePutHold = () =>
  usePrivacyAct((api, { id, request }: Asked<PutHoldRequest>) => api.putHold(id, request));
export const usePutKept = () =>
  usePrivacyAct((api, { id, request }: Asked<PutKeptRequest>) => api.putKept(id, request));
export const useEndHold = () => usePrivacyAct((api, holdId: string) => api.endHold(holdId));

/** What fewer days would forget. Nothing is written. */
export function useTryKept() {
  const { api } = useServices();
  return useMutation({
    mutationFn: ({ id, request }: Asked<PutKeptRequest>) => api.tryKept(id, request),
  });
}

/** Everything about one patient. Each time is told to the record. */
export function useExportPatient() {
  const { api } = useServices();
  return useMutation({ mutationFn: (patientId: string) => api.exportPatient(patientId) });
}
