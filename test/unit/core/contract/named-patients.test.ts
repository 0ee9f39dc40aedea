/** Danger: a view names a patient by nothing that tells whom, and nobody can say afterwards who was shown them. */
import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import * as z from "zod";

const IDS = ["patientId", "caseId", "decisionId", "paymentId"];
const NAMES = ["patientName", "patientNumber", "otherNames"];
/** Only under the view of a case or ticket, which carries the id. */
const PATH = new URL("../../../../core/contract/", import.meta.url);

function objectsIn(schema: unknown, seen: Set<unknown>, found: Record<string, unknown>[]): void {
  if (!(schema instanceof z.core.$ZodType) || seen.has(schema)) return;
  seen.add(schema);
  const { def } = schema._zod as unknown as { readonly def: Record<string, unknown> };
  const shape = def.shape as Record<string, unknown> | undefined;
  if (shape) found.push(shape);
  for (const inner of [...Object.values(shape ?? {}), ...Object.values(def)].flat()) objectsIn(inner, seen, found);
}

it("every view that names a patient has the id of the patient, or of their case, decision or payment, beside it", async () => {
  const found: Record<string, unknown>[] = [];
  const seen = new Set<unknown>();
  for (const file of readdirSync(PATH).filter((name) => name.endsWith(".ts"))) {
    // Records come in, and are shown to nobody.
    if (file === "records.ts" || file === "link-page.ts") continue;
    const module = (await import(new URL(file, PATH).href)) as Record<string, unknown>;
    for (const exported of Object.values(module)) objectsIn(exported, seen, found);
  }
  const naming = found.filter((shape) => NAMES.some((name) => name in shape));
  expect(naming.length).toBeGreaterThan(8);
  expect(naming.filter((shape) => !IDS.some((id) => id in shape)).map((shape) => Object.keys(shape))).toEqual([]);
});
