/** Danger: of a ticket that is no case yet nobody keeps who wrote it, so whoever may not see them writes into their matter all the same. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { pathNames } from "../../core/contract/operation.ts";
import { OPERATION_NAMES, operations } from "../../core/contract/operations.ts";
import { operationOf } from "../../worker/account/operations/registry.ts";
import type { Answer } from "../../worker/account/rpc/account-rpc.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";
import { aRecord, location, rules } from "../support/clinic-records.ts";
import { mayasMassage } from "../support/deciding.ts";
import { ASKED, ID } from "./asked-of-all.ts";
import { quiet } from "./http-support.ts";
import { closeClinics, moneyClinic, theTicket } from "./money-support.ts";
import { must } from "./must.ts";

beforeEach(quiet);
afterEach(closeClinics);

type Asks = Record<string, (who: PersonActor, ...args: unknown[]) => Answer<unknown>>;

it("nothing is done on a new ticket of a patient of another location", async () => {
  const clinic = await moneyClinic("sightnew01", [
    ...mayasMassage(12_000),
    { ...location, sourceId: "L2", title: "Hill Road" },
  ]);
  const { admin, lead } = clinic.people;
  const [hill] = await clinic.rows<{ id: string }>("SELECT id FROM location WHERE source_id = 'L2'");
  must(await clinic.door().setLocations(admin, lead.personId, { locationIds: [hill?.id ?? ""] }));
  const on = aRecord("rules_version", "test-rules@2", { rules: { ...rules, sightByLocation: true } });
  must(await clinic.door().importRecords(admin, { records: [on] }));
  const written = async () =>
    JSON.stringify(
      await clinic.rows(
        `SELECT (SELECT count(*) FROM refund_case) AS cases, (SELECT count(*) FROM job) AS jobs,
           (SELECT count(*) FROM event WHERE type NOT LIKE 'access.%') AS events`,
      ),
    );
  const wrong: string[] = [];
  for (const name of OPERATION_NAMES) {
    const path = pathNames(operations[name].at);
    if (!path.includes("ticket")) continue;
    const asked = name === "sayRequest" ? { isRequest: true } : ASKED[name];
    const args = [
      ...path.map((field) => (field === "ticket" ? theTicket : ID)),
      ...(operationOf(name).request ? [asked] : []),
    ];
    const before = await written();
    const answer = await (clinic.door() as unknown as Asks)[name]?.(lead, ...args);
    if (answer?.ok || answer?.error.code !== "other_location") wrong.push(`${name} is not refused`);
    if ((await written()) !== before) wrong.push(`${name} writes`);
  }
  expect(wrong).toEqual([]);
});
