/** What is typed in a form of settings, and the settings that it stands for. */
import type { ConnectionView, SettingField } from "../../../core/contract/connections.ts";

export type Typed = Readonly<Record<string, string | boolean>>;

const partOf = (settings: unknown, name: string): unknown =>
  name.split(".").reduce<unknown>((part, key) => {
    return typeof part === "object" && part !== null ? (part as Record<string, unknown>)[key] : undefined;
  }, settings);

/** As they are now; a secret is never shown, so its field is empty. */
export function typedOf(fields: readonly SettingField[], settings: ConnectionView["settings"]): Typed {
  return Object.fromEntries(
    fields.map(({ name, type }) => {
      const value = type === "secret" ? undefined : partOf(settings, name);
      if (type === "flag") return [name, value === true];
      return [name, Array.isArray(value) ? value.join("\n") : value === undefined ? "" : String(value)];
    }),
  );
}

/** Empty is left out: a secret then stays, and what is optional is none. */
export function settingsOf(fields: readonly SettingField[], typed: Typed): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const { name, type } of fields) {
    const value = readTyped(type, typed[name] ?? "");
    if (value === undefined) continue;
    const [first = name, part] = name.split(".");
    settings[first] = part === undefined ? value : { ...(settings[first] as object | undefined), [part]: value };
  }
  return settings;
}

function readTyped(type: SettingField["type"], typed: string | boolean): unknown {
  if (typeof typed === "boolean") return typed;
  const text = typed.trim();
  if (text === "") return undefined;
  if (type === "list") {
    return text.split(/[\s,]+/).filter(Boolean);
  }
  // What is no number goes as it was typed, and is refused with its field.
  return type === "number" && /^\d{1,15}$/.test(text) ? Number(text) : text;
}

/** Names of the fields that have to be filled in. */
export function missingIn(fields: readonly SettingField[], typed: Typed, secretsSet: readonly string[]): string[] {
  return fields.flatMap(({ name, isOptional }) => {
    const value = typed[name];
    const isEmpty = typeof value !== "boolean" && (value ?? "").trim() === "";
    return isEmpty && !isOptional && !secretsSet.includes(name) ? [name] : [];
  });
}
