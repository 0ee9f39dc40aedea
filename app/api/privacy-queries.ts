/** Who looked at whom, for an admin. */
import { keepPreviousData, useInfiniteQuery, useMutation } from "@tanstack/react-query";
import type { AccessAsked, AccessRow } from "../../core/contract/access.ts";
import { useServices } from "./context.ts";

export function useWhoLooked(asked: AccessAsked) {
  const { api } = useServices();
  return useInfiniteQuery({
    queryKey: ["access", asked] as const,
    queryFn: ({ pageParam }) => api.whoLooked({ ...asked, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

const PAGE = 1000;
export const CSV_ROWS_MOST = 20_000;

/** All rows of a period, as many as a file takes. */
export function useAllLooks(asked: AccessAsked) {
  const { api } = useServices();
  return useMutation({
    mutationFn: async (): Promise<{ readonly rows: readonly AccessRow[]; readonly isCut: boolean }> => {
      const rows: AccessRow[] = [];
      let cursor: string | undefined;
      do {
        const page = await api.whoLooked({ ...asked, limit: PAGE, cursor });
        rows.push(...page.rows);
        cursor = page.nextCursor;
      } while (cursor !== undefined && rows.length < CSV_ROWS_MOST);
      return { rows, isCut: cursor !== undefined };
    },
  });
}
