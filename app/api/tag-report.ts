import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { RepairTicketsRequest, TagReport } from "../../core/contract/tag-report.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";

const tagReportKey = ["tag-report"] as const;
const LOOK_EVERY_MS = 3_000;

const isMoving = ({ run, rows }: TagReport): boolean =>
  (run !== undefined && !run.isOver) || rows.some(({ state }) => state === "asked" || state === "told");

/** The last report, read again while it goes on. */
export function useTagReport() {
  const { api } = useServices();
  return useQuery({
    queryKey: tagReportKey,
    queryFn: () => api.readTagReport(),
    refetchInterval: ({ state }) =>
      state.data && state.status !== "error" && isMoving(state.data) ? LOOK_EVERY_MS : false,
  });
}

/** Reads every ticket anew. The same id again begins nothing. */
export function useStartTagReport() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reportId: string) => api.startTagReport(reportId),
    onSuccess: (report) => keepAnswer(client, tagReportKey, report),
  });
}

/** Tells tickets again what their cases say. */
export function useRepairTickets() {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ reportId, repairId, request }: Repair) => api.repairTickets(reportId, repairId, request),
    onSuccess: (report) => keepAnswer(client, tagReportKey, report),
  });
}

interface Repair {
  readonly reportId: string;
  readonly repairId: string;
  readonly request: RepairTicketsRequest;
}
