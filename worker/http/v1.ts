import { Hono } from "hono";
import { approvals } from "./approvals.ts";
import { audit } from "./audit.ts";
import { cases } from "./cases.ts";
import type { V1Env } from "./context.ts";
import { creditLiability, creditPayouts, creditReversals, creditUseReversals, creditUses } from "./credit.ts";
import { decisions } from "./decisions.ts";
import { delegations } from "./delegations.ts";
import { evaluations } from "./evaluations.ts";
import { imports } from "./imports.ts";
import { money } from "./money.ts";
import { patients } from "./patients.ts";
import { people } from "./people.ts";
import { policies } from "./policies.ts";
import { maybeRequests } from "./requests.ts";
import { rules } from "./rules.ts";
import { session } from "./session.ts";
import { tasks } from "./tasks.ts";
import { tickets } from "./tickets.ts";
import { trends } from "./trends.ts";

/** Everything a signed-in person may ask, mounted at `/v1`; documented in `docs/api.md`. */
export const v1 = new Hono<V1Env>()
  .route("/tickets", tickets)
  .route("/evaluations", evaluations)
  .route("/patients", patients)
  .route("/decisions", decisions)
  .route("/approvals", approvals)
  .route("/delegations", delegations)
  .route("/cases", cases)
  .route("/maybe-requests", maybeRequests)
  .route("/tasks", tasks)
  .route("/trends", trends)
  .route("/money", money)
  .route("/people", people)
  .route("/policies", policies)
  .route("/rules", rules)
  .route("/credit-uses", creditUses)
  .route("/credit-use-reversals", creditUseReversals)
  .route("/credit-payouts", creditPayouts)
  .route("/credit-reversals", creditReversals)
  .route("/credit-liability", creditLiability)
  .route("/imports", imports)
  .route("/audit", audit)
  .route("/session", session);

/** For the app's typed client: `hc<V1>("/v1")`. */
export type V1 = typeof v1;
