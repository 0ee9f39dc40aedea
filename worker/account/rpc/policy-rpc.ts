import type {
  PolicyEndRequest,
  PreviewRequest,
  PublishRequest,
  ReplayRequest,
  SaveDraftRequest,
  StartDraftRequest,
} from "../../../core/contract/policy.ts";
import { type EndRulesChangeRequest, endRulesChangeRequest } from "../../../core/contract/rules.ts";
import { decideRulesChange } from "../commands/policy/end-rules-change.ts";
import { listPolicies, readPolicyVersion } from "../queries/policy/policies.ts";
import { readDraft } from "../queries/policy/policy-draft.ts";
import { previewDraft } from "../queries/policy/policy-preview.ts";
import { replayDraft } from "../queries/policy/policy-replay.ts";
import { readRules } from "../queries/policy/rules.ts";
import type { PersonActor } from "../store/context.ts";
import { checked } from "./checked.ts";
import { ManagerRpc } from "./manager-rpc.ts";
import { runDiscardDraft, runEndPolicy, runPublish, runSaveDraft, runStartDraft } from "./policies.ts";

/** What the policy pages ask: the versions, a draft being written and tried, and its publication. */
export abstract class PolicyRpc extends ManagerRpc {
  async readRules(actor: PersonActor) {
    return this.services.read(actor, "read_rules", (context, who) => readRules(context, who));
  }

  async endRulesChange(actor: PersonActor, changeId: string, request: EndRulesChangeRequest) {
    const input = checked(endRulesChangeRequest, request);
    if (!input.ok) return input;
    const done = this.services.repeatable(actor, "end_rules_change", changeId, (context) =>
      decideRulesChange(context, changeId, input.value),
    );
    return done.ok ? this.readRules(actor) : done;
  }

  async listPolicies(actor: PersonActor) {
    return this.services.read(actor, "list_policies", (context, who) => listPolicies(context, who));
  }

  async readPolicyVersion(actor: PersonActor, policyVersionId: string) {
    return this.services.read(actor, "read_policy", (context, who) => readPolicyVersion(context, who, policyVersionId));
  }

  async startDraft(actor: PersonActor, draftId: string, request: StartDraftRequest) {
    return runStartDraft(this.services.runtime, actor, draftId, request);
  }

  async readDraft(actor: PersonActor, draftId: string) {
    return this.services.read(actor, "read_draft", (context, who) => readDraft(context, who, draftId));
  }

  async saveDraft(actor: PersonActor, draftId: string, request: SaveDraftRequest) {
    return runSaveDraft(this.services.runtime, actor, draftId, request);
  }

  async discardDraft(actor: PersonActor, draftId: string) {
    return runDiscardDraft(this.services.runtime, actor, draftId);
  }

  async previewDraft(actor: PersonActor, draftId: string, request: PreviewRequest) {
    const snapshot = await this.services.tickets.readIfNamed(request.ticket);
    return snapshot.ok
      ? this.services.read(actor, "preview_draft", (c, who) => previewDraft(c, who, draftId, request, snapshot.value))
      : snapshot;
  }

  async replayDraft(actor: PersonActor, draftId: string, request: ReplayRequest) {
    return this.services.read(actor, "replay_draft", (context, who) => replayDraft(context, who, draftId, request));
  }

  async endPolicy(actor: PersonActor, request: PolicyEndRequest) {
    return runEndPolicy(this.services.runtime, actor, request);
  }

  async publishPolicy(actor: PersonActor, publicationId: string, request: PublishRequest) {
    return runPublish(this.services.runtime, actor, publicationId, request);
  }
}
