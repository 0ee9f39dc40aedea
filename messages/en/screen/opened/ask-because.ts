import type { ApprovalCause } from "../../../../core/words.ts";

/** Why somebody has to be asked: which limit, and how much of it is used. */
export const askBecause = {
  above_limit: (limit?: string) =>
    limit ? `You may decide up to ${limit} alone.` : "This is above what you may decide alone.",
  above_location_limit: (limit?: string, _used?: string, location?: string) =>
    limit && location
      ? `You may decide up to ${limit} alone at ${location}.`
      : "This is above what you may decide alone at this location.",
  above_case_limit: (limit?: string, used?: string) =>
    limit && used
      ? `One case may get ${limit} from you alone; ${used} is given or asked for.`
      : "This is above your limit for one case.",
  above_patient_limit: (limit?: string, used?: string) =>
    limit && used
      ? `One patient may get ${limit} from you alone these weeks; ${used} is given or asked for.`
      : "This is above your limit for one patient.",
  above_day_limit: (limit?: string, used?: string) =>
    limit && used
      ? `Your limit for one day is ${limit}; you have used ${used} today.`
      : "This is above your limit for one day.",
  above_location_day_limit: (limit?: string, used?: string, location?: string) =>
    limit && used && location
      ? `Your limit for one day at ${location} is ${limit}; you have used ${used} there today.`
      : "This is above your limit for one day at this location.",
  above_month_budget: (limit?: string, used?: string) =>
    limit && used
      ? `Your budget for exceptions this month is ${limit}; you have used ${used}.`
      : "This is above your budget for exceptions this month.",
  exception: (limit?: string) =>
    limit ? `You may give exceptions up to ${limit} alone.` : "An exception needs a second person.",
  clause: () => "The clause itself asks for a second person.",
} satisfies Record<ApprovalCause, (limit?: string, used?: string, location?: string) => string>;
