/** Danger: a new clinic's agent hears that the policy offers nothing, or that something is not there any more, where only its records are missing. */
import { expect, it } from "vitest";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import {
  aCard,
  aLine,
  aMail,
  aPurchase,
  clinicAgainOn,
  items,
  location,
  maya,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { memorySql } from "../../../../support/node-sql.ts";

const mail = aMail({ body: "I changed my mind about my massage. I would like a refund." });
const massage = (boughtOn: string) => [
  aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)], { boughtOn }),
  aCard("Y1", "B1", 8_000),
];

function refusedBecause(clinic: TestClinic, lineIds?: string[]): string | undefined {
  const agent = clinic.staff("agent");
  const seen = openTicketView(clinic.ctx(), agent, ticket, mail);
  const asked = evaluateRead(clinic.ctx(), agent, { ticket, lineIds, reason: "changed_mind" }, mail);
  expect(seen.ok && seen.value.proposal).toBeUndefined();
  expect(asked.ok ? undefined : asked.error.code).toBe(seen.ok ? seen.value.unproposed : "not read");
  return asked.ok ? undefined : asked.error.code;
}

it("says that nothing was bought, that no policy was in force, or that there are no rules, each as it is", () => {
  expect(refusedBecause(testClinic())).toBe("nothing_bought");
  const before = testClinic(massage("2009-05-01"));
  expect(refusedBecause(before, [before.id("line", "N1")])).toBe("no_policy");
  const fresh = clinicAgainOn(memorySql(), 0);
  fresh.load([location, ...items, maya, ...massage("2026-01-10")]);
  expect(refusedBecause(fresh, [fresh.id("line", "N1")])).toBe("no_rules");
});

it("says nothing of the kind where there is a proposal", () => {
  const clinic = testClinic(massage("2026-01-10"));
  const seen = openTicketView(clinic.ctx(), clinic.staff("agent"), ticket, mail);
  expect(seen).toMatchObject({ ok: true, value: { proposal: {} } });
  expect(seen.ok && seen.value.unproposed).toBeUndefined();
});
