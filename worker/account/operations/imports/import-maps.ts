import { putImportMapRequest } from "../../../../core/contract/import-maps.ts";
import { ok } from "../../../../core/result.ts";
import { putImportMap, removeImportMap } from "../../commands/imports/import-maps.ts";
import { importMaps, locationsByName } from "../../store/imports/import-maps.ts";
import type { Sql } from "../../store/sql.ts";
import { again } from "../act.ts";
import { read, shown } from "../operation.ts";

const setup = ({ sql }: { readonly sql: Sql }) => ok({ maps: importMaps(sql), locations: locationsByName(sql) });

export const importMapOperations = [
  read("importSetup", { act: "read_imports", right: "import.apply", run: setup }),
  again("putImportMap", {
    act: "put_import_map",
    request: putImportMapRequest,
    right: "import.apply",
    run: putImportMap,
    answer: (call) => shown(call, setup),
  }),
  again("removeImportMap", {
    act: "remove_import_map",
    right: "import.apply",
    run: removeImportMap,
    answer: (call) => shown(call, setup),
  }),
];
