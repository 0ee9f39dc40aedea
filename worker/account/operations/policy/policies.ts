/** The versions, their ends and publications, and the account's own rules. */
import { may } from "../../../../core/approval/may.ts";
import { policyEndRequest, publishRequest } from "../../../../core/contract/policy.ts";
import { askRulesRequest, endRulesChangeRequest } from "../../../../core/contract/rules.ts";
import { ok } from "../../../../core/result.ts";
import { askRules, tryRules } from "../../commands/policy/ask-rules.ts";
import { retirePolicy, withdrawVersion } from "../../commands/policy/end-policy.ts";
import { decideRulesChange } from "../../commands/policy/end-rules-change.ts";
import { publishPolicy } from "../../commands/policy/publish-policy.ts";
import { listPolicies, readPolicyVersion } from "../../queries/policy/policies.ts";
import { readRules, readRulesWhole } from "../../queries/policy/rules.ts";
import { again, once } from "../act.ts";
import { read, shown } from "../operation.ts";

export const policies = [
  read("listPolicies", { act: "list_policies", right: "policy.read", run: listPolicies }),
  read("readPolicyVersion", { act: "read_policy", right: "policy.read", run: readPolicyVersion }),
  /** The same id and request answer what was answered before, also when the draft is long gone. */
  once("publishPolicy", {
    act: "publish_policy",
    request: publishRequest,
    right: "policy.publish",
    run: (context, _publicationId, request) => publishPolicy(context, request),
    answer: (_call, done) => ok(done),
  }),
  /** Withdraws a version, or retires a policy; repeating it changes nothing. */
  again("endPolicy", {
    act: "end_policy",
    request: policyEndRequest,
    right: "policy.publish",
    id: (_actor, end) => (end.kind === "withdraw" ? end.policyVersionId : end.policyId),
    run: (context, end) =>
      end.kind === "withdraw"
        ? withdrawVersion(context, end.policyVersionId)
        : retirePolicy(context, end.policyId, end.fromOn),
    answer: (_call, done) => ok(done),
  }),
  read("readRules", { act: "read_rules", right: "rules.read", run: readRules }),
  read("readRulesWhole", { act: "read_rules_whole", right: "rules.look", run: readRulesWhole }),
  read("tryRules", { act: "try_rules", request: askRulesRequest, right: "rules.ask", run: tryRules }),
  once("askRules", {
    act: "ask_rules",
    request: askRulesRequest,
    right: "rules.ask",
    run: askRules,
    answer: (call) => shown(call, readRulesWhole),
  }),
  again("endRulesChange", {
    act: "end_rules_change",
    request: endRulesChangeRequest,
    right: {
      says: "to confirm or reject lead, finance, admin; to withdraw admin",
      asks: (_context, who, _changeId, { verdict }) =>
        may(who, verdict === "withdraw" ? "import.apply" : "rules.confirm"),
    },
    run: decideRulesChange,
    answer: ({ ask }) => ask("readRules"),
  }),
];
