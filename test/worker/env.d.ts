/** What `cloudflare:workers` gives the tests: the Worker's own bindings, and its exports. */
declare namespace Cloudflare {
  type WorkerEnv = import("../../worker/env.ts").Env;
  interface Env extends WorkerEnv {}
  interface GlobalProps {
    mainModule: typeof import("../../worker/index.ts");
    durableNamespaces: "ClinicAccount" | "AccountDirectory" | "AccountGuard";
  }
}
