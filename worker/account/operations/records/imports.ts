import { importRequest } from "../../../../core/contract/records.ts";
import { ok } from "../../../../core/result.ts";
import { importRecords } from "../../commands/records/import.ts";
import { again } from "../act.ts";

export const imports = [
  again("importRecords", {
    act: "import",
    request: importRequest,
    right: "import.apply",
    id: () => "records",
    run: importRecords,
    answer: (_call, done) => ok(done),
  }),
];
