/** Reads and acts of the pages of letters. */
import { keepPreviousData, type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { LetterList, PreviewLetterRequest } from "../../core/contract/letters.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";

const keys = {
  list: ["letters"] as const,
  piece: (language: string, key: string) => ["letter-piece", language, key] as const,
};

/** What is in the draft changed: the list says so, and what other pieces said in it. */
export const refreshLetters = (client: QueryClient): Promise<void> => client.invalidateQueries({ queryKey: keys.list });

export function useLetters() {
  const { api } = useServices();
  // Colleagues write too.
  return useQuery({ queryKey: keys.list, queryFn: () => api.listLetters(), staleTime: 0 });
}

/** Read once and then led by whoever writes: an answer that comes later must not put old words under their hands. */
export function useLetterPiece(language: string, key: string) {
  const { api } = useServices();
  return useQuery({
    queryKey: keys.piece(language, key),
    queryFn: () => api.readLetterPiece(language, key),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** `over`: when the other pieces were written, on which the letters hang too. */
export function useLetterPreview(asked: PreviewLetterRequest, over: number) {
  const { api } = useServices();
  return useQuery({
    queryKey: ["letter-preview", asked.language, asked.key, asked.body, over],
    queryFn: () => api.previewLetter(asked),
    // Of the same piece only: another's letters would be read as this one's.
    placeholderData: (before, query) =>
      query?.queryKey[1] === asked.language && query?.queryKey[2] === asked.key ? keepPreviousData(before) : undefined,
  });
}

/** `editedAtMs`: of the draft, which is another with each save. */
export function useLetterTrial(editedAtMs: number) {
  const { api } = useServices();
  return useQuery({ queryKey: ["letter-trial", editedAtMs], queryFn: () => api.tryLetterDraft() });
}

/** An act that answers the whole list, after which each piece is read anew. */
export function useLetterAct<Asked>(act: (asked: Asked) => Promise<LetterList>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (list) => {
      keepAnswer(client, keys.list, list);
      return client.resetQueries({ queryKey: ["letter-piece"] });
    },
  });
}
