import type {
  PreviewRequest,
  PublishRequest,
  ReplayRequest,
  SaveDraftRequest,
  StartDraftRequest,
} from "../../../core/contract/policy.ts";
import type { PersonActor } from "../context.ts";
import { runDiscardDraft, runPublish, runSaveDraft, runStartDraft } from "../policies.ts";
import { listPolicies, readPolicyVersion } from "../reads/policies.ts";
import { readDraft } from "../reads/policy-draft.ts";
import { previewDraft } from "../reads/policy-preview.ts";
import { replayDraft } from "../reads/policy-replay.ts";
import { ManagerDoor } from "./manager-door.ts";

/** What the policy pages ask: the versions, a draft being written and tried, and its publication. */
export abstract class PolicyDoor extends ManagerDoor {
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

  async publishPolicy(actor: PersonActor, publicationId: string, request: PublishRequest) {
    return runPublish(this.tools.shell, actor, publicationId, request);
  }
}
