/** A clinic whose admin has the page of connections, and a vendor that answers as a test says. */
import type { ConnectionList, PutConnectionRequest } from "../../core/contract/connections.ts";
import type { OperationName } from "../../core/contract/operations.ts";
import { connectors } from "../../worker/account/store/account/connections.ts";
import { secretStore } from "../../worker/account/store/account/secrets.ts";
import { must } from "../worker/must.ts";
import { testClinic } from "./clinic.ts";
import { performed } from "./operations.ts";

const ROOT_KEY = Buffer.alloc(32, 7).toString("base64");
export const CANARY = "rk_live_canaryCANARYcanary";
export const STRIPE = { secretKey: CANARY, webhookSecret: "whsec_canary_12345678" };

export const connecting = (kind: string, settings: Record<string, unknown>): PutConnectionRequest => ({
  kind,
  isNew: true,
  settings,
});

export function desk(clinic = testClinic([])) {
  const secrets = secretStore(clinic.sql, ROOT_KEY, "acct:test");
  const asked: Request[] = [];
  let answer: (request: Request) => Response | Promise<Response> = () =>
    Response.json({ error: { type: "invalid_request_error", message: "no" } }, { status: 401 });
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    asked.push(request);
    return answer(request);
  };
  const built = connectors({ sql: clinic.sql, secrets, fetch, nowMs: clinic.runtime.nowMs });
  const admin = clinic.staff("admin", "Ada Admin");
  const services = { runtime: clinic.runtime, secrets, fetch, connectors: built, notifier: built.notifier };
  const ask = (name: OperationName, ...args: unknown[]) =>
    performed(services, name, admin, ...(args as never)) as Promise<
      { ok: true; value: never } | { ok: false; error: { code: string; errors?: readonly { field: string }[] } }
    >;
  return {
    clinic,
    secrets,
    built,
    admin,
    asked,
    services,
    ask,
    answers: (next: (request: Request) => Response | Promise<Response>) => {
      answer = next;
    },
    put: (id: string, request: PutConnectionRequest) => performed(services, "putConnection", admin, id, request),
    list: async (): Promise<ConnectionList> => must(await performed(services, "listConnections", admin)),
  };
}
