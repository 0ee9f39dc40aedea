import { expect, it } from "vitest";
import { readReply } from "../../../../core/conversation/read-reply.ts";
import { isHeldBack, readReplies } from "../../../../scripts/replies/corpus.ts";

const reads = readReplies()
  .replies.filter(isHeldBack)
  .map((reply) => ({ reply, kind: readReply({ ...reply, speaker: "patient" }).kind }));

it("most replies of writers who were never learned from are read right", () => {
  const right = reads.filter(({ reply, kind }) => reply.kind === kind).length;
  expect(reads.length).toBeGreaterThan(50);
  expect(right / reads.length).toBeGreaterThan(0.75);
});

it("none of them is said to accept or to withdraw without doing so", () => {
  const harms = reads.filter(({ reply, kind }) => reply.kind !== kind && (kind === "accepts" || kind === "withdraws"));
  expect(harms).toEqual([]);
});
