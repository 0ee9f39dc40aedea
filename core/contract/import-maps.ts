/** Maps that a clinic saved for its exports, and what an import asks that no file says. */
import * as z from "zod";
import { importMap, importSettings } from "../imports/map.ts";
import { label, ulid } from "../primitives.ts";

export const putImportMapRequest = z.strictObject({
  name: label,
  map: importMap,
  settings: importSettings.omit({ makesPatients: true, since: true }),
});
export type PutImportMapRequest = z.infer<typeof putImportMapRequest>;

export const importSetup = z.strictObject({
  /** The latest first. */
  maps: z.array(putImportMapRequest.extend({ mapId: ulid, savedAtMs: z.int(), savedBy: z.string() })),
  /** By the name that each has in its source: an import of that source finds it. */
  locations: z.array(
    z.strictObject({
      source: z.string(),
      sourceId: z.string(),
      title: z.string(),
      timeZone: z.string(),
      jurisdiction: z.string(),
      currency: z.string(),
    }),
  ),
});
export type ImportSetup = z.infer<typeof importSetup>;
