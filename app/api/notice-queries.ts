/** Who is told of what, for an admin. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { PutClinicDetailsRequest } from "../../core/contract/clinic-details.ts";
import type { IncidentPeopleRequest, NoticeList, PutNoticeRuleRequest } from "../../core/contract/notices.ts";
import type { PutQuietHoursRequest } from "../../core/contract/quiet-hours.ts";
import type { Target } from "../../core/notices/route.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";

const noticesKey = ["notices"] as const;
const rulesKey = ["notice-rules"] as const;
const quietKey = ["quiet-hours"] as const;
const clinicKey = ["clinic-details"] as const;
/** As long as one of them is on its way. */
const LOOK_MS = 3_000;
const MOVING = ["waiting", "posting", "mailed"];
/** What is older than that moves no more while somebody looks. */
const MOVES_FOR_MS = 120_000;

function isMoving(list: NoticeList | undefined): boolean {
  return (list?.notices ?? []).some(({ posts }) =>
    posts.some(({ state, atMs }) => MOVING.includes(state) && Date.now() - atMs < MOVES_FOR_MS),
  );
}

export function useNotices() {
  const { api } = useServices();
  return useQuery({
    queryKey: noticesKey,
    queryFn: () => api.listNotices(),
    refetchInterval: ({ state }) => (isMoving(state.data) ? LOOK_MS : false),
  });
}

export function useNoticeRules() {
  const { api } = useServices();
  return useQuery({ queryKey: rulesKey, queryFn: () => api.readNoticeRules() });
}

export function usePutNoticeRule() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (rule: PutNoticeRuleRequest) => api.putNoticeRule(rule),
    onSuccess: (view) => keepAnswer(client, rulesKey, view),
  });
}

export function usePutIncidentPeople() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (people: IncidentPeopleRequest) => api.putIncidentPeople(people),
    onSuccess: (view) => keepAnswer(client, rulesKey, view),
  });
}

/** `testId` names the test, so that one that is asked for twice leaves once. */
export function useTestNotice() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ testId, target }: { readonly testId: string; readonly target: Target }) =>
      api.testNotice(testId, { target }),
    onSuccess: (list) => keepAnswer(client, noticesKey, list),
  });
}

export function useClinicDetails() {
  const { api } = useServices();
  return useQuery({ queryKey: clinicKey, queryFn: () => api.readClinicDetails() });
}

export function usePutClinicDetails() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (details: PutClinicDetailsRequest) => api.putClinicDetails(details),
    onSuccess: (view) => keepAnswer(client, clinicKey, view),
  });
}

export function useQuietHours() {
  const { api } = useServices();
  return useQuery({ queryKey: quietKey, queryFn: () => api.readQuietHours() });
}

export function usePutQuietHours() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ locationId, ...hours }: PutQuietHoursRequest & { readonly locationId: string }) =>
      api.putQuietHours(locationId, hours),
    onSuccess: (view) => keepAnswer(client, quietKey, view),
  });
}

/** Nothing is said for the place any more. */
export function useRemoveQuietHours() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (locationId: string) => api.removeQuietHours(locationId),
    onSuccess: (view) => keepAnswer(client, quietKey, view),
  });
}
