/** 8,000 records of a clinic's export against prepared INSERTs of the very rows they become, in transactions as many. */
import { clinicOn } from "../support/clinic-records.ts";
import { batchesOf, RECORDS_EACH, rowsOfBatch } from "./clinic-export.ts";
import { type Bench, contest, type Side } from "./contest.ts";
import { withStores } from "./stores.ts";

const PATIENTS = 1_000;

const batches = batchesOf(0, PATIENTS);

export const importingBench: Bench = {
  name: "importing",
  baseline: "prepared INSERTs of the same rows",
  run: () =>
    withStores(async (open) => {
      const added = batches.map(rowsOfBatch(clinicOn(open())));
      const ours: Side = () => {
        const { load } = clinicOn(open());
        return () => {
          for (const batch of batches) load(batch);
        };
      };
      const baseline: Side = () => {
        const { sql } = clinicOn(open());
        return () => {
          for (const rows of added)
            sql.transaction(() => {
              for (const { query, values } of rows) sql.run(query, ...values);
            });
        };
      };
      const what = `${PATIENTS * RECORDS_EACH} records, ${added.flat().length} rows, ${batches.length} transactions`;
      return [await contest({ what, unit: "imports", ours, baseline, times: 1, rounds: 5 })];
    }),
};
