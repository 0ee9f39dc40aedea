/** Danger: what an admin sets up works between simulations and not where the product runs. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { PutConnectionRequest } from "../../core/contract/connections.ts";
import { mayasMassage } from "../support/deciding.ts";
import { quiet } from "./http-support.ts";
import { closeClinics, moneyClinic } from "./money-support.ts";
import { must } from "./must.ts";

beforeEach(quiet);
afterEach(closeClinics);

const SECOND = "01K0SEC0ND0000000000000000";
const keys = (secretKey: string, isNew: boolean): PutConnectionRequest => ({
  kind: "stripe",
  isNew,
  settings: { secretKey, ...(isNew ? { webhookSecret: "whsec_of_the_second" } : {}) },
});

it("an admin connects a further account on the real object, a wrong key is told at once, and the right one works at once", async () => {
  const { door, people } = await moneyClinic("connecting1", mayasMassage());
  const { admin, finance } = people;
  const outcome = async () => must(await door().testConnection(admin, SECOND)).outcome;
  const list = must(await door().putConnection(admin, SECOND, keys("sk_test_wrong_key", true)));
  expect(list.connections.map(({ connectionId }) => connectionId)).toContain(SECOND);
  expect(await outcome()).toBe("key_refused");
  must(await door().putConnection(admin, SECOND, keys("sk_test_clinic", false)));
  expect(await outcome()).toBe("works");
  const said = JSON.stringify(must(await door().listConnections(admin)));
  expect(said).not.toMatch(/sk_test_|whsec_of/);
  expect(await door().putConnection(finance, SECOND, keys("sk_test_clinic", false))).toMatchObject({
    ok: false,
    error: { code: "forbidden" },
  });
});
