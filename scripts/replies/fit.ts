import type { ReplyWeights } from "../../core/conversation/model.ts";
import { takeApart } from "../../core/conversation/read-reply.ts";
import type { TrainingReply } from "./corpus.ts";
import { type Example, fitReplies } from "./softmax.ts";

const RIDGE = 0.3;
const ROUNDS = 80;
/** Each reply is learned from once more as if nobody knew which letter it answers. */
const WITHOUT_LETTER = 0.25;
/** Plain lines are many and alike. */
const SHORT = 0.5;

/** The weights that those replies teach. */
export function fittedTo(replies: readonly TrainingReply[]): ReplyWeights {
  const examples = replies.flatMap((reply): Example[] => {
    const weight = reply.writer.includes("-short") ? SHORT : 1;
    const known = { features: takeApart(reply, reply.letter).features, kind: reply.kind, weight };
    return [known, { ...known, features: takeApart(reply).features, weight: weight * WITHOUT_LETTER }];
  });
  return fitReplies(examples, { ridge: RIDGE, rounds: ROUNDS });
}
