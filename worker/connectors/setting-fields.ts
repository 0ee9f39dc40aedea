/** A connector's own settings as the fields of a form: what is asked follows from the schema that checks it. */
import * as z from "zod";
import type { SettingField } from "../../core/contract/connections.ts";
import type { ScreenLanguage } from "../../core/words.ts";
import type { AnySettingWords, FieldWords } from "../../messages/shapes/connections.ts";
import type { AnyConnector } from "./registry.ts";

interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

type Words = FieldWords & { readonly choices?: Readonly<Record<string, string>> };
/** Settings of several parts have words for each, under whose names none is called `label`. */
const isField = (words: Words | AnySettingWords | undefined): words is Words => typeof words?.label === "string";

/** In the order of the schema; a part of a setting has its name after a dot. */
export function settingFields({ settings, secrets, words }: AnyConnector, language: ScreenLanguage): SettingField[] {
  const schema = z.toJSONSchema(settings, { io: "input", unrepresentable: "any" }) as JsonSchema;
  return fieldsIn(schema, words[language].settings, { secrets, under: "", isOptional: false });
}

interface Above {
  readonly secrets: readonly string[];
  readonly under: string;
  readonly isOptional: boolean;
}

function fieldsIn(
  { properties = {}, required = [] }: JsonSchema,
  words: AnySettingWords,
  above: Above,
): SettingField[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const its = words[name];
    const isOptional = above.isOptional || !required.includes(name);
    const path = `${above.under}${name}`;
    if (!its) return [];
    if (!isField(its)) return fieldsIn(schema, its, { ...above, under: `${path}.`, isOptional });
    const { label, hint, wrong, choices } = its;
    const values = schema.enum?.map((value) => ({ value, label: choices?.[value] ?? value }));
    return {
      name: path,
      type: above.secrets.includes(path) ? "secret" : typeOf(schema),
      label,
      ...(hint === undefined ? {} : { hint }),
      wrong,
      ...(values ? { choices: values } : {}),
      isOptional,
    };
  });
}

function typeOf({ type, enum: choices }: JsonSchema): SettingField["type"] {
  if (choices) return "choice";
  if (type === "boolean") return "flag";
  if (type === "array") return "list";
  return type === "integer" || type === "number" ? "number" : "text";
}
