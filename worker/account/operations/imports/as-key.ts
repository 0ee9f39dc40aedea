/** Whoever comes with a key of the records API: known by it, and held to its own system. */
import type { ImportKey } from "../../../../core/contract/imports.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { err, type Result } from "../../../../core/result.ts";
import { runRepeatable } from "../../commands/run-command.ts";
import type { CommandContext } from "../../store/context.ts";
import { importKeyByMac } from "../../store/imports/import-keys.ts";
import type { OperationServices } from "../operation.ts";

export const NO_KEY: Refusal = {
  code: "unauthenticated",
  detail: "This key opens nothing: it was revoked, or is none.",
};

/** The key of that token, unless it was revoked. */
export function openKey(
  { sql, recordsKeys }: Pick<OperationServices, "sql" | "recordsKeys">,
  token: string,
): ImportKey | undefined {
  const key = importKeyByMac(sql, recordsKeys?.macsOf(token) ?? []);
  return key?.revokedAtMs === undefined ? key : undefined;
}

/** The key is looked up with each transaction: one that was revoked opens nothing from then on. */
export function asKey<T>(
  services: Pick<OperationServices, "sql" | "recordsKeys" | "runtime">,
  token: string,
  name: string,
  body: (context: CommandContext, key: ImportKey) => Result<T, Refusal>,
): Result<T, Refusal> {
  const key = openKey(services, token);
  if (!key) return err(NO_KEY);
  const actor = { type: "key", keyId: key.keyId } as const;
  return runRepeatable(services.runtime, { id: key.keyId, name, actor }, (context) => body(context, key));
}
