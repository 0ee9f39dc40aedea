/** What is said in a case, and what is done there. */
import { may, mayCloseTask } from "../../../../core/approval/may.ts";
import { taskDoneRequest } from "../../../../core/contract/case.ts";
import { dismissFoundRequest } from "../../../../core/contract/found.ts";
import { endReviewRequest, manualReplyRequest } from "../../../../core/contract/replies.ts";
import { rootCauseRequest } from "../../../../core/contract/root-cause.ts";
import { closeTask } from "../../commands/case/close-task.ts";
import { endReview } from "../../commands/case/end-review.ts";
import { nameRootCause } from "../../commands/case/name-root-cause.ts";
import { dismissFound } from "../../commands/intake/dismiss-found.ts";
import { sayByHand } from "../../commands/intake/record-manual-reply.ts";
import { found } from "../../domain/people/require-person.ts";
import { taskById } from "../../store/case/tasks.ts";
import { again } from "../act.ts";

export const caseWork = [
  again("endReview", {
    act: "end_review",
    request: endReviewRequest,
    right: "review.end",
    run: endReview,
    answer: ({ ask }, _done, caseId) => ask("readCase", caseId),
  }),
  again("nameRootCause", {
    act: "name_root_cause",
    request: rootCauseRequest,
    right: "cause.name",
    run: nameRootCause,
    answer: ({ ask }, _done, caseId) => ask("readCase", caseId),
  }),
  again("sayByHand", {
    act: "say_by_hand",
    request: manualReplyRequest,
    right: "decision.make",
    run: sayByHand,
    answer: ({ ask }, _done, caseId) => ask("readCase", caseId),
  }),
  again("dismissFound", {
    act: "dismiss_found",
    request: dismissFoundRequest,
    right: "found.dismiss",
    run: dismissFound,
    answer: ({ ask }, { caseId }) => ask("readCase", caseId),
  }),
  again("closeTask", {
    act: "close_task",
    request: taskDoneRequest,
    right: {
      says: "agent, lead, finance, admin; a task of finance finance, admin",
      asks: ({ sql }, who, taskId) => {
        const allowed = may(who, "task.close");
        if (!allowed.ok) return allowed;
        const task = found(taskById(sql, taskId), "task");
        return task.ok ? mayCloseTask(who, task.value.kind) : task;
      },
    },
    guard: "guarded",
    run: closeTask,
    answer: ({ ask }, { caseId }) => ask("readCase", caseId),
  }),
];
