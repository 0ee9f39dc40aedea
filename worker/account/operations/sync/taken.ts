import { linkTakenRequest, takenQuery, targetsQuery } from "../../../../core/contract/taken.ts";
import { ok } from "../../../../core/result.ts";
import { linkByHand, unlink } from "../../commands/sync/link.ts";
import { takenList, takenTargets } from "../../queries/sync/taken-list.ts";
import { again } from "../act.ts";
import { read, shown } from "../operation.ts";

export const takenOperations = [
  read("listTaken", {
    act: "read_taken",
    request: takenQuery,
    right: "import.apply",
    run: (context, _who, query) => ok(takenList(context, query)),
  }),
  read("takenTargets", {
    act: "read_taken",
    request: targetsQuery,
    right: "import.apply",
    run: (context, _who, takenId, query) => takenTargets(context, takenId, query),
  }),
  again("linkTaken", {
    act: "link_taken",
    request: linkTakenRequest,
    right: "import.apply",
    run: linkByHand,
    answer: (call) => shown(call, (context) => ok(takenList(context, {}))),
  }),
  again("unlinkTaken", {
    act: "unlink_taken",
    right: "import.apply",
    run: unlink,
    answer: (call) => shown(call, (context) => ok(takenList(context, {}))),
  }),
];
