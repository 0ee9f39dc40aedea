/** Danger: Zendesk's tool is ended while it writes its settings, and half a file ends the whole command with a stack instead of a reason. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { appIdIn } from "../../../scripts/zendesk/zcli.ts";

it.each([
  ['{"parameters":{},"app_id":17}', 17],
  ['{"parameters":{},"app_i', undefined],
  ["", undefined],
  ['{"parameters":{}}', undefined],
])("what stands in %j names the app as %s", (text, appId) => {
  const place = mkdtempSync(join(tmpdir(), "makegood-zcli-test-"));
  try {
    mkdirSync(join(place, "app"));
    writeFileSync(join(place, "app/zcli.apps.config.json"), text);
    expect(appIdIn(place)).toBe(appId);
  } finally {
    rmSync(place, { recursive: true });
  }
});

it("what the job named counts, whatever became of the settings", () => {
  const place = mkdtempSync(join(tmpdir(), "makegood-zcli-test-"));
  try {
    writeFileSync(join(place, "app-id"), "18");
    expect(appIdIn(place)).toBe(18);
  } finally {
    rmSync(place, { recursive: true });
  }
});
