/** `npm run train:replies`: learns from `training/replies` what replies say and writes `core/conversation/weights.ts`. The same replies, the same file. */
import { writeFileSync } from "node:fs";
import { isHeldBack, readReplies } from "./replies/corpus.ts";
import { fittedTo } from "./replies/fit.ts";

const { replies, hash } = readReplies();
const learned = replies.filter((reply) => !isHeldBack(reply));
const { scale, biases, base64 } = fittedTo(learned);
writeFileSync(
  "core/conversation/weights.ts",
  `/** Written by \`npm run train:replies\` from ${learned.length} replies of training/replies (text ${hash}); not to be edited by hand. */
import type { ReplyWeights } from "./packed-weights.ts";

export const REPLY_WEIGHTS: ReplyWeights = {
  scale: ${scale},
  biases: [${biases.join(", ")}],
  base64:
    "${base64}",
};
`,
);
console.log(`Learned from ${learned.length} replies by ${new Set(learned.map(({ writer }) => writer)).size} writers.`);
