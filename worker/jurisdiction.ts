import { jurisdictionOf } from "../core/regions.ts";

/** The objects among which an account's is: the same name under another jurisdiction is another object. */
export function inJurisdiction<T extends Rpc.DurableObjectBranded | undefined>(
  namespace: DurableObjectNamespace<T>,
  accountId: string,
): DurableObjectNamespace<T> {
  const jurisdiction = jurisdictionOf(accountId);
  return jurisdiction === undefined ? namespace : namespace.jurisdiction(jurisdiction);
}
