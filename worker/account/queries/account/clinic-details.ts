import type { ClinicDetailsView } from "../../../../core/contract/clinic-details.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { setting } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";

/** Nothing goes by itself before an admin has said so. */
export const readClinicDetails = ({ sql }: AccountContext): Result<ClinicDetailsView, Refusal> =>
  ok({
    address: setting(sql, "postal_address") ?? "",
    phone: setting(sql, "clinic_phone") ?? "",
    automaticMail: setting(sql, "automatic_mail") === "on",
  });
