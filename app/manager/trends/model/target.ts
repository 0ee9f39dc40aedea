/** What a mark of a picture or a cell of a table opens, and the lists of cases behind it, each with the count that it must have. */
import type { CaseFilter } from "../../../../core/contract/case-filter.ts";
import type { FiguresAnswer, FiguresAsked } from "../../../../core/contract/figures.ts";
import { type DrawnGroup, drawnGroups, type GroupId, idOf, monthCells } from "./groups.ts";
import type { Measure } from "./measure.ts";

export interface Target {
  readonly group: GroupId;
  /** Absent: the whole period. */
  readonly month?: string | undefined;
}

const IS_MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** As it stands in the address. */
export const writeTarget = ({ group, month = "" }: Target): string => `${month}~${group}`;

/** Reads it back; undefined for anything else. */
export function readTarget(text: string | null): Target | undefined {
  const [month = "", ...others] = (text ?? "").split("~");
  const group = others.join("~");
  if (month !== "" && !IS_MONTH.test(month)) return undefined;
  const known = group === "all" || group === "rest" || group === "unnamed" || group.startsWith("one:");
  return known ? { group: group as GroupId, ...(month === "" ? {} : { month }) } : undefined;
}

export const isSameTarget = (one: Target | undefined, other: Target): boolean =>
  one !== undefined && writeTarget(one) === writeTarget(other);

/** One list of cases: of which group, how many the picture says there are, and how they are asked for. */
export interface Slice {
  /** Absent: of all groups. */
  readonly group?: DrawnGroup;
  readonly cases: number;
  readonly filter: CaseFilter;
}

/**
 * The lists behind a target, largest first; none where the picture has nothing there, or may not say what. The cases of all lists are
 * exactly those that the picture counts: same period, same filters, same currency. `most`: how many
 * groups the picture draws by themselves.
 */
export function slicesOf(
  target: Target,
  answer: FiguresAnswer,
  asked: FiguresAsked,
  measure: Measure,
  most: number,
): Slice[] {
  const { by = "reason", over: _over, compare: _compare, ...filters } = asked;
  const { month } = target;
  const common: CaseFilter = { ...filters, currency: answer.currency, ...(month === undefined ? {} : { month }) };
  const cells = monthCells(answer);
  if (target.group === "all") {
    const cases = month === undefined ? answer.total.cases : cells.all(month).cases;
    return cases > 0 ? [{ cases, filter: common }] : [];
  }
  return groupsBehind(target.group, answer, measure, most)
    .flatMap((group): Slice[] => {
      const [own] = group.groups;
      if (own?.key === undefined) return [];
      const { cases } = month === undefined ? own : cells.of(group, month);
      return cases > 0 ? [{ group, cases, filter: { ...common, [by]: own.key } }] : [];
    })
    .sort((a, b) => b.cases - a.cases);
}

function groupsBehind(id: GroupId, answer: FiguresAnswer, measure: Measure, most: number): DrawnGroup[] {
  const single = (groups: readonly FiguresAnswer["groups"][number][]) =>
    groups.map((group) => ({ id: idOf(group), groups: [group], figures: group, isSmall: group.isSmall }));
  if (id !== "rest") return single(answer.groups.filter((group) => idOf(group) === id));
  return single(drawnGroups(answer, measure, most).find((group) => group.id === "rest")?.groups ?? []);
}
