import { missing } from "./errors.ts";
import type { PageParams } from "./params.ts";

interface Listed {
  readonly id: string;
  readonly created: number;
}

/** One page, newest first, in the shape of every list of the API. @throws Refusal for a cursor that is not in the list */
export function page<T extends Listed>(path: string, inOrderMade: readonly T[], params: PageParams) {
  const { limit = 10, starting_after, ending_before } = params;
  const rows = inOrderMade
    .toReversed()
    .sort((a, b) => b.created - a.created)
    .filter(({ created }) => isWithin(created, params.created));
  if (ending_before !== undefined) {
    const end = cursor(rows, ending_before, "ending_before");
    const start = Math.max(0, end - limit);
    return { object: "list", data: rows.slice(start, end), has_more: start > 0, url: path };
  }
  const start = starting_after === undefined ? 0 : cursor(rows, starting_after, "starting_after") + 1;
  return { object: "list", data: rows.slice(start, start + limit), has_more: start + limit < rows.length, url: path };
}

function cursor(rows: readonly Listed[], id: string, param: string): number {
  const index = rows.findIndex((row) => row.id === id);
  if (index < 0) throw missing("object in this list", id, param);
  return index;
}

function isWithin(created: number, range: PageParams["created"]): boolean {
  if (range === undefined) return true;
  if (typeof range === "number") return created === range;
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = range;
  return created > gt && created >= gte && created < lt && created <= lte;
}
