/** Packets of evidence of a case. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { MakePacketRequest, TakePacketRequest } from "../../core/contract/packet.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";
import { keys } from "./queries.ts";

const keyOf = (caseId: string) => ["packets", caseId] as const;

export function usePackets(caseId: string) {
  const { api } = useServices();
  return useQuery({ queryKey: keyOf(caseId), queryFn: () => api.listPackets(caseId) });
}

/** The same id again makes no other. */
export function useMakePacket(caseId: string) {
  const { api } = useServices();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ packetId, ...asked }: MakePacketRequest & { readonly packetId: string }) =>
      api.makePacket(caseId, packetId, asked),
    onSuccess: (list) => keepAnswer(client, keyOf(caseId), list),
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
