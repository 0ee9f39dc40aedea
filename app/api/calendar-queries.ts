/** By which days the clinic counts. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AddClosingRequest, CalendarView, PutBusinessDaysRequest } from "../../core/contract/calendar.ts";
import type { Api } from "./client.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";

const calendarKey = ["calendar"] as const;

export function useCalendar() {
  const { api } = useServices();
  return useQuery({ queryKey: calendarKey, queryFn: () => api.readCalendar() });
}

/** Answers say by when they come: whatever else was read is read anew. */
function useCalendarAct<T>(act: (api: Api, asked: T) => Promise<CalendarView>) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: T) => act(api, asked),
    onSuccess: (view) => keepAnswer(client, calendarKey, view),
    // Somebody else may have changed what was refused.
    onError: () => client.invalidateQueries({ queryKey: calendarKey }),
  });
}

export const usePutBusinessDays = () =>
  useCalendarAct((api, request: PutBusinessDaysRequest) => api.putBusinessDays(request));
export const useAddClosing = () =>
  useCalendarAct((api, { closingId, request }: { readonly closingId: string; readonly request: AddClosingRequest }) =>
    api.addClosing(closingId, request),
  );
export const useRemoveClosing = () => useCalendarAct((api, closingId: string) => api.removeClosing(closingId));
