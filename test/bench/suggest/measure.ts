/** The measure: each world shown, judged and counted, those to tune by and those kept apart by themselves. */
import { clicksTo, fewestClicks } from "./clicks.ts";
import { judge, PARTS, type Part, type Press, pressOf } from "./judge.ts";
import { openWorld } from "./opened.ts";
import { shownOf } from "./shown.ts";
import type { World } from "./world.ts";

export interface Measured {
  readonly name: string;
  readonly language: World["language"];
  readonly parts: Readonly<Record<Part, boolean>>;
  readonly isAllRight: boolean;
  readonly press: Press;
  readonly clicks: number;
  readonly fewest: number;
}

export function measure(world: World): Measured {
  const shown = shownOf(openWorld(world));
  const parts = judge(world.right, shown);
  return {
    name: world.name,
    language: world.language,
    parts,
    isAllRight: PARTS.every((part) => parts[part]),
    press: pressOf(world.right, shown),
    clicks: clicksTo(world, shown),
    fewest: fewestClicks(world),
  };
}

type Group = readonly Measured[];

const LETTER_LANGUAGES = { en: "English", es: "Spanish", fr: "French" } as const;

const count = (group: Group, holds: (one: Measured) => boolean): string => {
  const right = group.filter(holds).length;
  const share = group.length === 0 ? "" : `(${Math.round((100 * right) / group.length)}%)`;
  return `${String(right).padStart(3)} of ${String(group.length).padStart(2)} ${share.padStart(6)}`;
};

const average = (group: Group, of: (one: Measured) => number): string =>
  (group.reduce((sum, one) => sum + of(one), 0) / group.length).toFixed(2);

/** A line for each part, a column for each group. */
export function tableOf(groups: Readonly<Record<string, Group>>): string[] {
  const lines: [string, (group: Group) => string][] = [
    ...PARTS.map((part): [string, (group: Group) => string] => [
      part,
      (group) => count(group, (one) => one.parts[part]),
    ]),
    ["every part", (group) => count(group, (one) => one.isAllRight)],
    ...(["en", "es", "fr"] as const).map((language): [string, (group: Group) => string] => [
      `  in ${LETTER_LANGUAGES[language]}`,
      (group) =>
        count(
          group.filter((one) => one.language === language),
          (one) => one.isAllRight,
        ),
    ]),
    ["one press is right", (group) => count(group, (one) => one.press === "right")],
    ["one press is wrong", (group) => count(group, (one) => one.press === "wrong")],
    ["clicks on average", (group) => average(group, (one) => one.clicks)],
    ["fewest there could be", (group) => average(group, (one) => one.fewest)],
  ];
  const titles = Object.keys(groups);
  const row = (name: string, cells: readonly string[]) =>
    [name.padEnd(22), ...cells.map((cell) => cell.padStart(18))].join("").trimEnd();
  return [
    row("", titles),
    ...lines.map(([name, cell]) =>
      row(
        name,
        titles.map((title) => cell(groups[title] ?? [])),
      ),
    ),
  ];
}

/** The worlds of a group in which something is wrong, each with what. */
export const wrongOf = (group: Group): string[] =>
  group
    .filter(({ isAllRight, press }) => !isAllRight || press === "wrong")
    .map(({ name, parts, press }) => {
      const wrong = PARTS.filter((part) => !parts[part]);
      return `${name}: ${wrong.join(", ")}${press === "wrong" ? " · ONE PRESS IS WRONG" : ""}`;
    });
