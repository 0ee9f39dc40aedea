import { may } from "../../../../core/approval/may.ts";
import type { Dimension } from "../../../../core/contract/case-filter.ts";
import type { Choice, ChoicesAnswer } from "../../../../core/contract/figures.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import type { Sql } from "../../store/sql.ts";
import { namedProviders } from "../../store/trends/named-providers.ts";
import { keysOfCases, titlesOf } from "../../store/trends/titles.ts";

/** What filters offer: every value that a case ever had. Providers to those alone who may read their names, without those of whom there is too little. */
export function choices({ sql }: AccountContext, actor: PersonActor): Result<ChoicesAnswer, Refusal> {
  return ok({
    service: of(sql, "service"),
    item: of(sql, "item"),
    location: of(sql, "location"),
    seller: of(sql, "seller"),
    policyVersion: of(sql, "policyVersion"),
    consent: of(sql, "consent"),
    channel: of(sql, "channel"),
    ...(may(actor, "provider.name").ok ? { provider: namedProviders(sql).map((key) => ({ key })) } : {}),
  });
}

function of(sql: Sql, by: Exclude<Dimension, "reason" | "provider">): Choice[] {
  const keys = keysOfCases(sql, by);
  const titles = titlesOf(sql, by, keys);
  return keys
    .map((key) => ({ key, title: titles?.get(key) }))
    .sort((a, b) => ((a.title ?? a.key) < (b.title ?? b.key) ? -1 : 1))
    .map(({ key, title }) => (title === undefined ? { key } : { key, title }));
}
