/** How long what is personal is kept: one list, with the bounds within which a clinic may set each. */

export const KEPT = {
  /** Who looked at whom. */
  access: { days: 365, least: 90, most: 1095 },
  /** A mail that became a case, and what was written on it since: from the day on which its last case was closed. */
  mail: { days: 30, least: 7, most: 365 },
  /** A mail without a case: from when it was read. */
  mail_without_case: { days: 180, least: 7, most: 365 },
  /** What an import leaves behind: its refused lines, and what it changed, by which it can be undone. */
  imports: { days: 90, least: 30, most: 365 },
} as const satisfies Record<string, { readonly days: number; readonly least: number; readonly most: number }>;

export type KeptKind = keyof typeof KEPT;

/** What counts where a clinic asked for `wished`: never outside of the bounds, and the usual where it asked for nothing readable. */
export function keptDays(kind: KeptKind, wished: string | undefined): number {
  const { days, least, most } = KEPT[kind];
  const asked = Number(wished ?? days);
  return Number.isInteger(asked) ? Math.min(Math.max(asked, least), most) : days;
}

export const KEPT_KINDS = Object.keys(KEPT) as KeptKind[];
export const isKeptKind = (text: string): text is KeptKind => Object.hasOwn(KEPT, text);

/** What is forgotten is gone: fewer days count after this long only, in which everybody on the page can read of it and an admin take it back. */
export const SHORTER_AFTER_DAYS = 7;
