import type { PutClinicDetailsRequest } from "../../../../core/contract/clinic-details.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { readableOf } from "../../../../core/primitives.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { putSetting, setting } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";

/** What an admin says of the clinic. What is the same as before changes nothing. */
export function putClinicDetails(
  context: CommandContext,
  { address, phone, automaticMail }: PutClinicDetailsRequest,
): Result<true, Refusal> {
  const { sql } = context;
  const next = {
    postal_address: readableOf(address),
    clinic_phone: phone === undefined ? (setting(sql, "clinic_phone") ?? "") : readableOf(phone),
    automatic_mail: automaticMail ? "on" : "off",
  } as const;
  const keys = ["postal_address", "clinic_phone", "automatic_mail"] as const;
  const changed = keys.filter((key) => (setting(sql, key) ?? "") !== next[key]);
  if (changed.length === 0) return ok(true);
  for (const key of changed) putSetting(sql, key, next[key]);
  context.record("clinic.details_set", undefined, { changed: changed.join(", "), automaticMail });
  return ok(true);
}
