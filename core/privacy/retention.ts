/** How long what is personal is kept: one list, with the bounds within which a clinic may set each. */

export const KEPT = {
  /** Who looked at whom. */
  access: { days: 365, least: 90, most: 1095 },
} as const satisfies Record<string, { readonly days: number; readonly least: number; readonly most: number }>;

export type KeptKind = keyof typeof KEPT;

/** What counts where a clinic asked for `wished`: never outside of the bounds, and the usual where it asked for nothing readable. */
export function keptDays(kind: KeptKind, wished: string | undefined): number {
  const { days, least, most } = KEPT[kind];
  const asked = Number(wished ?? days);
  return Number.isInteger(asked) ? Math.min(Math.max(asked, least), most) : days;
}
