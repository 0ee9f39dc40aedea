/** A draft being written and tried. */
import { saveDraftRequest, startDraftRequest } from "../../../../core/contract/policy.ts";
import { previewRequest, replayRequest } from "../../../../core/contract/policy-trial.ts";
import { ok } from "../../../../core/result.ts";
import { discardDraft, saveDraft, startDraft } from "../../commands/policy/policy-drafts.ts";
import { readDraft } from "../../queries/policy/policy-draft.ts";
import { previewDraft } from "../../queries/policy/policy-preview.ts";
import { replayDraft } from "../../queries/policy/policy-replay.ts";
import { again, once } from "../act.ts";
import { type Call, read, shown } from "../operation.ts";

const draftNow = (call: Call, { draftId }: { readonly draftId: string }) =>
  shown(call, (context, who) => readDraft(context, who, draftId));

export const drafts = [
  once("startDraft", {
    act: "start_draft",
    request: startDraftRequest,
    right: "policy.edit",
    run: startDraft,
    answer: draftNow,
  }),
  read("readDraft", { act: "read_draft", right: "policy.read", run: readDraft }),
  again("saveDraft", {
    act: "save_draft",
    request: saveDraftRequest,
    right: "policy.edit",
    run: saveDraft,
    answer: draftNow,
  }),
  again("discardDraft", {
    act: "discard_draft",
    right: "policy.edit",
    run: discardDraft,
    answer: (_call, done) => ok(done),
  }),
  read("previewDraft", {
    act: "preview_draft",
    request: previewRequest,
    right: "policy.read",
    prepare: ({ services }, _draftId, { ticket }) => services.tickets.readIfNamed(ticket),
    run: previewDraft,
  }),
  read("replayDraft", { act: "replay_draft", request: replayRequest, right: "policy.read", run: replayDraft }),
];
