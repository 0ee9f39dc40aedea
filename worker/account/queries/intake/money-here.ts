import type { TicketView } from "../../../../core/contract/ticket.ts";
import { TRIAL_MOST_MINOR } from "../../../../core/money/switches.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { AssembledMatter } from "../../domain/facts/assemble.ts";
import { suggestsOnly } from "../../domain/money/where-money-is-on.ts";
import { placesOfLines } from "../../store/account/money-switches.ts";
import { locations } from "../../store/account/settings.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";

/**
 * Why the matter is only suggested to this person, or up to what sum a trial lets it through. While nobody knows which purchase it is about,
 * it is no place's: what matters is whether money is on anywhere.
 */
export function moneyHere(
  ctx: AccountContext,
  { role }: PersonActor,
  assembled: AssembledMatter | undefined,
): Pick<TicketView["allowed"], "suggests" | "trialMostMinor"> {
  const places = assembled
    ? placesOfLines(ctx.sql, assembled.lineIds)
    : locations(ctx.sql).map((one) => one.locationId);
  const why = (at: readonly string[], amountMinor?: number) =>
    suggestsOnly(ctx, { places: at, roles: [role], amountMinor });
  if (!assembled && places.some((placeId) => why([placeId], 0) === undefined)) return {};
  const suggests = why(places, 0);
  const isTrial = suggests === undefined && why(places) !== undefined;
  return omitNullish({ suggests, trialMostMinor: isTrial ? TRIAL_MOST_MINOR : undefined });
}
