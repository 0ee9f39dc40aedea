/** Danger: a letter asks somebody to call and names no number, or another than the clinic gave; a number is lost by who saves the address. */
import { expect, it } from "vitest";
import { type PutClinicDetailsRequest, putClinicDetailsRequest } from "../../../../../core/contract/clinic-details.ts";
import { signedBy } from "../../../../../worker/account/queries/decision/spoken-to.ts";
import { testClinic } from "../../../../support/clinic.ts";
import { acted } from "../../../../support/operations.ts";

const PHONE = "(619) 555-0142";

it("letters know the phone that an admin gave, and one who saves the rest without it leaves it as it is", () => {
  const { runtime, staff, sql } = testClinic([]);
  const put = (details: PutClinicDetailsRequest) =>
    expect(acted(runtime, "putClinicDetails", staff("admin"), [details])).toMatchObject({ ok: true });
  const ctx = { ...runtime, sql, nowMs: 0 } as unknown as Parameters<typeof signedBy>[0];
  expect(signedBy(ctx, undefined)).toEqual({});
  const details = { address: "1 Harbour Road", automaticMail: false };
  put({ ...details, phone: PHONE });
  put({ ...details, address: "2 Harbour Road" });
  expect(signedBy(ctx, undefined)).toEqual({ clinicPhone: PHONE });
  put({ ...details, phone: "" });
  expect(signedBy(ctx, undefined)).toEqual({});
});

it.each(["call me", "12", "$800 to your Visa", "1".repeat(40)])("%s is no phone", (phone) => {
  expect(putClinicDetailsRequest.safeParse({ address: "", automaticMail: false, phone }).success).toBe(false);
});

it.each(["", PHONE, "+1 619-555-0142", "045 555 0142"])("%s is", (phone) => {
  expect(putClinicDetailsRequest.safeParse({ address: "", automaticMail: false, phone }).success).toBe(true);
});
