/** What is getting worse and what is done about it. */
import { actOnChangeRequest, putActionChoiceRequest } from "../../../../core/contract/changes.ts";
import { actOnChange, putActionChoice } from "../../commands/trends/act-on-change.ts";
import { readChanges } from "../../queries/trends/changes.ts";
import { again, once } from "../act.ts";
import { read, shown } from "../operation.ts";

export const changeOperations = [
  read("readChanges", { act: "read_changes", right: "trends.read", run: readChanges }),
  once("actOnChange", {
    act: "act_on_change",
    request: actOnChangeRequest,
    right: "change.act",
    run: actOnChange,
    answer: (call) => shown(call, readChanges),
  }),
  again("putActionChoice", {
    act: "put_action_choice",
    request: putActionChoiceRequest,
    right: "change.choices",
    run: putActionChoice,
    answer: (call) => shown(call, readChanges),
  }),
];
