/** The bookkeeper's journal, read and closed. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { BooksAnswer } from "../../core/contract/books.ts";
import { omitNullish } from "../../core/omit-nullish.ts";
import { useServices } from "./context.ts";
import { keepAnswer } from "./keep-answer.ts";
import { ApiProblem } from "./problem.ts";

const KEY = ["books"] as const;
const BUSY_LOOK_MS = 2_000;

export function useBooks(month: string) {
  const { api } = useServices();
  return useQuery({
    queryKey: [...KEY, month],
    queryFn: () => api.readBooks({ month }),
    refetchInterval: ({ state }) => {
      if (state.error instanceof ApiProblem) return false;
      return state.data?.processors.some(({ running }) => running) ? BUSY_LOOK_MS : false;
    },
  });
}

/** Rows of one payout, or of the month's journal. `stand`: with what they are read anew. */
export function useBookRows(month: string, group: string | undefined, stand: string) {
  const { api } = useServices();
  return useQuery({
    queryKey: [...KEY, month, "rows", group ?? "", stand],
    queryFn: () => api.readBookRows({ month, ...omitNullish({ group }) }),
  });
}

/** For a file, whenever it is asked for. */
export function useRowsForFile() {
  const { api } = useServices();
  return useMutation({
    mutationFn: ({ month, group }: { readonly month: string; readonly group?: string | undefined }) =>
      api.readBookRows({ month, ...omitNullish({ group }) }),
  });
}

function useWrite<T>(month: string, write: (given: T) => Promise<BooksAnswer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: (answer) => keepAnswer(client, [...KEY, month], answer),
    // What was refused may rest on what is no more so.
    onError: () => client.invalidateQueries({ queryKey: [...KEY, month], exact: true }),
  });
}

export function useCloseMonth(month: string) {
  const { api } = useServices();
  return useWrite(month, (hash: string) => api.closeMonth(month, { hash }));
}

export function useReadBanks(month: string) {
  const { api } = useServices();
  return useWrite<void>(month, () => api.readBanks({ month }));
}
