/** Packets of evidence of a case. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { MakePacketRequest, TakePacketRequest } from "../../core/contract/packet.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";
import { keys } from "./queries.ts";

const keyOf = (caseId: string) => ["packets", caseId] as const;

/** `seen`: the case's last event. A packet that is made by itself is read once its event is. */
export function usePackets(caseId: string, seen: number) {
  const { api } = useServices();
  return useQuery({
    queryKey: [...keyOf(caseId), seen],
    queryFn: () => api.listPackets(caseId),
    placeholderData: keepPreviousData,
  });
}

/** The same id again makes no other. */
export function useMakePacket(caseId: string, seen: number) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ packetId, ...asked }: MakePacketRequest & { readonly packetId: string }) =>
      api.makePacket(caseId, packetId, asked),
    onSuccess: (list) => keepAnswer(client, [...keyOf(caseId), seen], list),
    onSettled: () => client.invalidateQueries({ queryKey: keys.case(caseId) }),
  });
}

/** Each file that is taken along is told to the record. */
export function useTakePacket(caseId: string) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ packetId, form }: TakePacketRequest & { readonly packetId: string }) =>
      api.takePacket(caseId, packetId, { form }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.case(caseId) }),
  });
}
