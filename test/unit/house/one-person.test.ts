/** Danger: a reader of a patient's rows forgets the other records of the same person, and counts, shows or limits half of them. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const STORE = "worker/account/store";

/** What is of one record and no other: what is written, what its import says, its own name in a link. */
const OF_ONE_RECORD: Readonly<Record<string, string>> = {
  "imports/import-before.ts": "what an import changed is put back where it was",
  "intake/found-due.ts": "a record that changed",
  "links/patient-links.ts": "the link's own name",
  "people/contacts.ts": "what an import says of its record",
  "people/erased.ts": "by what one record came in",
  "people/merges.ts": "what each of two records says by itself",
  "people/patient-keys.ts": "what an import says of its record",
  "privacy/erasures.ts": "whom somebody asked to erase",
  "privacy/named.ts": "records that are named one by one",
  "records/links.ts": "a payment follows its purchase",
};

it("whoever reads rows by their patient reads those of the same person", () => {
  const files = readdirSync(STORE, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.startsWith("migrations"),
  );
  const direct = files.filter((file) =>
    /\bpatient_id (?:=|<>|IN \() ?(?:\?|PATIENTS|SELECT|\$)/.test(readFileSync(`${STORE}/${file}`, "utf8")),
  );
  // Own keys first, then those of the others: an order and no choice.
  expect(direct.filter((file) => file !== "people/patients.ts").sort()).toEqual(Object.keys(OF_ONE_RECORD).sort());
});
