import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import type { TestContext } from "vitest";
import { type JsonObject, normalize } from "./normalize.ts";

const DIRECTORY = process.env.CONTRACTS_DIR ?? "../shared/contracts";

/** Checks a value against one schema of a contract; returns what is wrong, "" when nothing is. */
export type Check = (value: unknown) => string;

export interface Contract {
  /** @param pointer JSON pointer below the document, such as `/components/schemas/Refund` */
  check(pointer: string): Check;
}

/** The text of a vendor's file. Where it is absent the test that asked is skipped, with the reason on the console. */
export function contractText(file: string, ctx: TestContext): string {
  const path = join(DIRECTORY, file);
  if (existsSync(path)) return readFileSync(path, "utf8");
  const what = existsSync(DIRECTORY) ? `no ${file} in ${DIRECTORY}` : `no contracts at ${DIRECTORY}`;
  const reason = `contract tests skipped: ${what} (set CONTRACTS_DIR)`;
  console.warn(reason);
  return ctx.skip(reason);
}

/** @param correct mends a known defect of the file; name its line in the contracts' README beside the call */
export function openApi(
  document: JsonObject,
  correct: (document: JsonObject) => JsonObject = (same) => same,
): Contract {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    validateSchema: false,
    validateFormats: false,
    unicodeRegExp: false,
  });
  ajv.addSchema({ $id: "contract", ...normalize(correct(document)) });
  return {
    check(pointer) {
      const isValid = ajv.compile({ $ref: encodeURI(`contract#${pointer}`) });
      return (value) => (isValid(value) ? "" : ajv.errorsText(isValid.errors));
    },
  };
}

/** The contract in a JSON file, parsed once per file. */
export function jsonContract(file: string, ctx: TestContext): Contract {
  const text = contractText(file, ctx);
  const known = opened.get(file) ?? openApi(JSON.parse(text) as JsonObject);
  opened.set(file, known);
  return known;
}

const opened = new Map<string, Contract>();
