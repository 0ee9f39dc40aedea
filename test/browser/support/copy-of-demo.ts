import { cpSync, existsSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { inject } from "vitest";
import { demoIn, outcomeIn } from "./template.ts";

/** Puts a copy of the ring's demo into `dataDir`, once it is loaded. Rejects with why it was not. */
export async function copyOfDemo(dataDir: string): Promise<void> {
  const folder = inject("template");
  while (!existsSync(outcomeIn(folder))) await pause(100);
  const why = readFileSync(outcomeIn(folder), "utf8");
  if (why) throw new Error(`The demo of the browser ring did not load: ${why}`);
  cpSync(demoIn(folder), dataDir, { recursive: true });
}
