/** Where money is switched on, for whom, and what is missing. */
import * as z from "zod";
import { GO_LIVE_CHECKS, MONEY_ROLES } from "../money/switches.ts";
import { instantMs } from "../primitives.ts";

/** Why a matter is only suggested: at which of its places, for which roles it is on there, and up to what sum a trial lets it through. */
export const suggestsView = z.strictObject({
  places: z.array(z.string()),
  onFor: z.array(z.enum(MONEY_ROLES)),
  trialMostMinor: z.int().optional(),
});
export type SuggestsView = z.infer<typeof suggestsView>;

const check = z.strictObject({
  check: z.enum(GO_LIVE_CHECKS),
  isDone: z.boolean(),
  n: z.int().optional(),
  of: z.int().optional(),
  here: z.int().optional(),
  atMs: instantMs.optional(),
  byHand: z.literal(true).optional(),
});

const moneySwitch = z.strictObject({
  role: z.enum(MONEY_ROLES),
  isOn: z.boolean(),
  /** Who switched it and when; absent where it stands as it was said of the whole account. */
  byName: z.string().optional(),
  atMs: instantMs.optional(),
  /** What this role decides alone. */
  limits: z.strictObject({ perDecisionMinor: z.int(), perDayMinor: z.int(), currency: z.string() }).optional(),
});
export type MoneySwitch = z.infer<typeof moneySwitch>;

export const goLiveView = z.strictObject({
  places: z.array(
    z.strictObject({
      placeId: z.string(),
      title: z.string(),
      currency: z.string(),
      checks: z.array(check),
      trial: z.strictObject({ byName: z.string(), endsAtMs: instantMs }).optional(),
      switches: z.array(moneySwitch),
    }),
  ),
  isFrozen: z.boolean(),
});
export type GoLiveView = z.infer<typeof goLiveView>;
export type GoLivePlace = GoLiveView["places"][number];

export const switchMoneyRequest = z.strictObject({ to: z.enum(["on", "off"]) });
export type SwitchMoneyRequest = z.infer<typeof switchMoneyRequest>;

export const trialRequest = z.strictObject({ to: z.enum(["begin", "end"]) });
export type TrialRequest = z.infer<typeof trialRequest>;
