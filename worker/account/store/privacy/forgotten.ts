/** How much goes where a kind is kept since an instant: by the questions that the sweep asks, which it asks again when the time comes. */
import type { KeptKind } from "../../../../core/privacy/retention.ts";
import type { AccountContext } from "../context.ts";
import { keptImportsBefore } from "../imports/old-imports.ts";
import { oldMails } from "../intake/snapshots.ts";
import { looksBefore } from "../people/access.ts";
import { keptSinceMs } from "./kept-days.ts";

export function forgottenBefore(
  context: Pick<AccountContext, "sql" | "nowMs">,
  kind: KeptKind,
  sinceMs: number,
): number {
  const { sql } = context;
  switch (kind) {
    case "access":
      return looksBefore(sql, sinceMs);
    case "mail":
      return oldMails(sql, sinceMs, keptSinceMs(context, "mail_without_case"));
    case "mail_without_case":
      return oldMails(sql, keptSinceMs(context, "mail"), sinceMs);
    case "imports":
      return keptImportsBefore(sql, sinceMs);
  }
}
