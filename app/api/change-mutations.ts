/** What is done about a cause, and the list of what can be done; apart, since every page reads what has risen and one of them acts on it. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ActOnChangeRequest, ChangesAnswer, PutActionChoiceRequest } from "../../core/contract/changes.ts";
import { changesKey } from "./change-queries.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";

function useKept() {
  const client = useQueryClient();
  return (answer: ChangesAnswer) => keepAnswer(client, changesKey, answer);
}

export function useActOnChange() {
  const { api } = useServices();
  return useMutation({
    mutationFn: ({ actionId, request }: { actionId: string; request: ActOnChangeRequest }) =>
      api.actOnChange(actionId, request),
    onSuccess: useKept(),
  });
}

/** Saying it twice is the same as once. */
export function usePutActionChoice() {
  const { api } = useServices();
  return useMutation({
    mutationFn: ({ choiceId, request }: { choiceId: string; request: PutActionChoiceRequest }) =>
      api.putActionChoice(choiceId, request),
    onSuccess: useKept(),
  });
}
