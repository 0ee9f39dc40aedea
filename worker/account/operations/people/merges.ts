/** Records that may be one person's: shown side by side, and what a person says of two. */
import { mergePatients, sayNotSame, takeNotSameBack, undoMerge } from "../../commands/people/merge-patients.ts";
import { mergeList } from "../../queries/people/merges.ts";
import { again } from "../act.ts";
import { read } from "../operation.ts";

export const merges = [
  read("listMerges", { act: "read_merges", right: "patient.merge", run: (context, who) => mergeList(context, who) }),
  again("mergePatients", {
    act: "merge_patients",
    right: "patient.merge",
    run: mergePatients,
    answer: ({ ask }) => ask("listMerges"),
  }),
  again("undoMerge", {
    act: "undo_merge",
    right: "patient.merge",
    run: undoMerge,
    answer: ({ ask }) => ask("listMerges"),
  }),
  again("sayNotSame", {
    act: "say_not_same",
    right: "patient.merge",
    run: sayNotSame,
    answer: ({ ask }) => ask("listMerges"),
  }),
  again("takeNotSameBack", {
    act: "take_not_same_back",
    right: "patient.merge",
    run: takeNotSameBack,
    answer: ({ ask }) => ask("listMerges"),
  }),
];
