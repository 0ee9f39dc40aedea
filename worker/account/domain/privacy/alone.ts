import { may } from "../../../../core/approval/may.ts";
import type { AccountContext } from "../../store/context.ts";
import { roleOf, staff } from "../../store/people/people.ts";
import type { ErasureRow } from "../../store/privacy/erasures.ts";
import { alikeOf } from "../people/same-person.ts";

/** As of rules that nobody else can confirm: a day in which everybody can read of it. */
const WAIT_MS = 24 * 3_600_000;

/** From when on who asked may confirm it alone; undefined where somebody else can. */
export function aloneFromMs(
  { sql }: Pick<AccountContext, "sql">,
  { askedBy, askedAtMs }: Pick<ErasureRow, "askedBy" | "askedAtMs">,
): number | undefined {
  const alike = alikeOf(sql, askedBy, askedAtMs);
  const others = staff(sql).filter(
    ({ personId }) => !alike.includes(personId) && may({ personId, role: roleOf(sql, personId) }, "erasure.confirm").ok,
  );
  return others.length > 0 ? undefined : askedAtMs + WAIT_MS;
}

export function isAloneNow(context: Pick<AccountContext, "sql" | "nowMs">, row: ErasureRow): boolean {
  const fromMs = aloneFromMs(context, row);
  return fromMs !== undefined && fromMs <= context.nowMs;
}
