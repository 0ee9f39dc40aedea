/** Danger: a key that nobody typed is sent as an empty one, or a number goes as words. */
import { expect, it } from "vitest";
import { missingIn, settingsOf, typedOf } from "../../../../app/manager/connections/form-values.ts";
import type { SettingField } from "../../../../core/contract/connections.ts";

const field = (name: string, type: SettingField["type"], isOptional = false): SettingField => ({
  name,
  type,
  label: name,
  wrong: "",
  isOptional,
});
const FIELDS = [
  field("host", "text"),
  field("key", "secret"),
  field("ids", "list"),
  field("fields.reason", "number"),
  field("fields.state", "number"),
  field("quiet", "flag", true),
  field("replyTo", "text", true),
];
const settings = { host: "a", ids: ["L1", "L2"], fields: { reason: 1, state: 2 }, quiet: true };

it("what is shown and sent unchanged is the same, and no secret is among it", () => {
  const typed = typedOf(FIELDS, { ...settings, key: "canary" });
  expect(typed.key).toBe("");
  expect(settingsOf(FIELDS, typed)).toEqual(settings);
});

it("what is left empty is left out, and what is no number is sent as it was typed, to be refused", () => {
  const typed = { ...typedOf(FIELDS, settings), ids: " L1\n\nL2, L3 ", "fields.reason": "12a", key: " rk_1 " };
  expect(settingsOf(FIELDS, typed)).toMatchObject({
    ids: ["L1", "L2", "L3"],
    fields: { reason: "12a", state: 2 },
    key: "rk_1",
  });
});

it("only what has to be there is asked for: a secret that is set is not", () => {
  const nothing = typedOf(FIELDS, {});
  expect(missingIn(FIELDS, nothing, [])).toEqual(["host", "key", "ids", "fields.reason", "fields.state"]);
  expect(missingIn(FIELDS, typedOf(FIELDS, settings), ["key"])).toEqual([]);
});
