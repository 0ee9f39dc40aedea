/** Freshdesk's own states and priorities, which it tells by numbers. */
export type Status = "open" | "pending" | "resolved" | "closed";
export type Priority = 1 | 2 | 3 | 4;

export const STATUSES: Readonly<Record<Status, string>> = {
  open: "Open",
  pending: "Pending",
  resolved: "Resolved",
  closed: "Closed",
};
export const STATUS_NAMES = Object.keys(STATUSES) as Status[];
const FIRST_CODE = 2;

export const PRIORITIES: Readonly<Record<Priority, string>> = { 1: "Low", 2: "Medium", 3: "High", 4: "Urgent" };
export const PRIORITY_CODES: readonly Priority[] = [1, 2, 3, 4];

export const codeOf = (status: Status): number => STATUS_NAMES.indexOf(status) + FIRST_CODE;

/** By its number or its name; undefined for one of a clinic's own. */
export function statusOf(given: unknown): Status | undefined {
  const named = STATUS_NAMES.find((name) => name === String(given).toLowerCase());
  return named ?? STATUS_NAMES[Number(given) - FIRST_CODE];
}

export const priorityOf = (given: unknown): Priority | undefined =>
  PRIORITY_CODES.find((code) => code === Number(given) || PRIORITIES[code] === given);
