import type { ReplyWeights } from "../../core/conversation/packed-weights.ts";
import { takeApart } from "../../core/conversation/read-reply.ts";
import type { TrainingReply } from "./corpus.ts";
import { type Example, fitReplies } from "./softmax.ts";

const RIDGE = 0.3;
const ROUNDS = 80;
/** Each reply is learned from once more as if nobody knew which letter it answers. */
const WITHOUT_LETTER = 0.25;

/** The weights that those replies teach. */
export function fittedTo(replies: readonly TrainingReply[]): ReplyWeights {
  const examples = replies.flatMap((reply): Example[] => {
    const known = { features: takeApart(reply, reply.letter).features, kind: reply.kind, weight: 1 };
    return [known, { ...known, features: takeApart(reply).features, weight: WITHOUT_LETTER }];
  });
  return fitReplies(examples, { ridge: RIDGE, rounds: ROUNDS });
}
