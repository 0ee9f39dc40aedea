import type {
  PolicyEndRequest,
  PreviewRequest,
  PublishRequest,
  ReplayRequest,
  SaveDraftRequest,
  StartDraftRequest,
} from "../../../core/contract/policy.ts";
import { type EndRulesChangeRequest, endRulesChangeRequest } from "../../../core/contract/rules.ts";
import { checked } from "../checked.ts";
import { decideRulesChange } from "../commands/end-rules-change.ts";
import type { PersonActor } from "../context.ts";
import { runDiscardDraft, runEndPolicy, runPublish, runSaveDraft, runStartDraft } from "../policies.ts";
import { listPolicies, readPolicyVersion } from "../reads/policies.ts";
import { readDraft } from "../reads/policy-draft.ts";
import { previewDraft } from "../reads/policy-preview.ts";
import { replayDraft } from "../reads/policy-replay.ts";
import { readRules } from "../reads/rules.ts";
import { ManagerDoor } from "./manager-door.ts";

/** What the policy pages ask: the versions, a draft being written and tried, and its publication. */
export abstract class PolicyDoor extends ManagerDoor {
  async readRules(actor: PersonActor) {
    return this.tools.read(actor, "read_rules", (context, who) => readRules(context, who));
  }

  async endRulesChange(actor: PersonActor, changeId: string, request: EndRulesChangeRequest) {
    const input = checked(endRulesChangeRequest, request);
    if (!input.ok) return input;
    const done = this.tools.repeatable(actor, "end_rules_change", changeId, (context) =>
      decideRulesChange(context, changeId, input.value),
    );
    return done.ok ? this.readRules(actor) : done;
  }

  async listPolicies(actor: PersonActor) {
    return this.tools.read(actor, "list_policies", (context, who) => listPolicies(context, who));
  }

  async readPolicyVersion(actor: PersonActor, policyVersionId: string) {
    return this.tools.read(actor, "read_policy", (context, who) => readPolicyVersion(context, who, policyVersionId));
  }

  async startDraft(actor: PersonActor, draftId: string, request: StartDraftRequest) {
    return runStartDraft(this.tools.shell, actor, draftId, request);
  }

  async readDraft(actor: PersonActor, draftId: string) {
    return this.tools.read(actor, "read_draft", (context, who) => readDraft(context, who, draftId));
  }

  async saveDraft(actor: PersonActor, draftId: string, request: SaveDraftRequest) {
    return runSaveDraft(this.tools.shell, actor, draftId, request);
  }

  async discardDraft(actor: PersonActor, draftId: string) {
    return runDiscardDraft(this.tools.shell, actor, draftId);
  }

  async previewDraft(actor: PersonActor, draftId: string, request: PreviewRequest) {
    const snapshot = await this.tools.tickets.readIfNamed(request.ticket);
    return snapshot.ok
      ? this.tools.read(actor, "preview_draft", (c, who) => previewDraft(c, who, draftId, request, snapshot.value))
      : snapshot;
  }

  async replayDraft(actor: PersonActor, draftId: string, request: ReplayRequest) {
    return this.tools.read(actor, "replay_draft", (context, who) => replayDraft(context, who, draftId, request));
  }

  async endPolicy(actor: PersonActor, request: PolicyEndRequest) {
    return runEndPolicy(this.tools.shell, actor, request);
  }

  async publishPolicy(actor: PersonActor, publicationId: string, request: PublishRequest) {
    return runPublish(this.tools.shell, actor, publicationId, request);
  }
}
