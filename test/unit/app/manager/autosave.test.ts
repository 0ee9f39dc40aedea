/** Danger: words that somebody typed and that are gone, or that went over a colleague's. */
import { expect, it, vi } from "vitest";
import { ApiProblem, NoAnswer } from "../../../../app/api/problem.ts";
import { openAutosave, type SaveState } from "../../../../app/manager/autosave.ts";
import type { PolicyDraftView } from "../../../../core/contract/policy.ts";
import { emptyDraft } from "../../../../core/policy/draft.ts";

const titled = (title: string) => emptyDraft(title, "USD");
const tick = () => new Promise((next) => setTimeout(next, 5));

/** A server that keeps revisions, and answers when it is told to. */
function desk(answer: (revision: number) => Promise<void> = async () => {}) {
  const sent: [number, string][] = [];
  const states: SaveState[] = [];
  const autosave = openAutosave({
    revision: 1,
    pauseMs: 1,
    revisionOf: (view) => view.revision,
    save: async (revision: number, draft: ReturnType<typeof titled>) => {
      sent.push([revision, draft.title]);
      await answer(sent.length);
      return { revision: revision + 1 } as PolicyDraftView;
    },
    onState: (state) => states.push(state),
    onSaved: () => {},
  });
  return { autosave, sent, states };
}

it("saves once when the person pauses, with what was written last", async () => {
  const { autosave, sent, states } = desk();
  for (const title of ["a", "ab", "abc"]) autosave.change(titled(title));
  await tick();
  expect(sent).toEqual([[1, "abc"]]);
  expect(states.at(-1)).toBe("saved");
});

it("what is written while a save is on its way goes next, on the revision that came back", async () => {
  let release = () => {};
  const { autosave, sent } = desk((n) =>
    n === 1 ? new Promise((done) => (release = () => done())) : Promise.resolve(),
  );
  autosave.change(titled("first"));
  await tick();
  autosave.change(titled("second"));
  await tick();
  expect(sent).toEqual([[1, "first"]]);
  release();
  await tick();
  expect(sent).toEqual([
    [1, "first"],
    [2, "second"],
  ]);
});

it("after no answer the words are kept and go again when the person says so, once", async () => {
  const { autosave, sent, states } = desk(async (n) => {
    if (n === 1) throw new NoAnswer("gone");
  });
  autosave.change(titled("kept"));
  await tick();
  expect(states.at(-1)).toBe("failed");
  autosave.change(titled("kept and more"));
  await tick();
  expect(sent).toHaveLength(1);
  autosave.flush();
  await tick();
  expect(sent).toEqual([
    [1, "kept"],
    [1, "kept and more"],
  ]);
  expect(states.at(-1)).toBe("saved");
});

it("a colleague's revision is not written over before the person has seen it", async () => {
  const problem = { type: "", title: "", status: 409, code: "draft_changed" as const, requestId: "" };
  const { autosave, sent, states } = desk(async (n) => {
    if (n === 1) throw new ApiProblem(problem);
  });
  autosave.change(titled("mine"));
  await tick();
  autosave.change(titled("mine, longer"));
  await tick();
  expect([states.at(-1), sent.length]).toEqual(["conflict", 1]);
  autosave.overwrite(7);
  await tick();
  expect(sent.at(-1)).toEqual([7, "mine, longer"]);
});

it("leaving the page saves what is not saved, at once", async () => {
  const { autosave, sent } = desk();
  autosave.change(titled("in a hurry"));
  autosave.stop();
  await vi.waitFor(() => expect(sent).toEqual([[1, "in a hurry"]]));
});
