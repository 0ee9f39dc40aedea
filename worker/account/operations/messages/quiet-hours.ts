/** When patients are not texted. */
import { putQuietHoursRequest } from "../../../../core/contract/quiet-hours.ts";
import { putQuietHours, removeQuietHours } from "../../commands/messages/set-quiet-hours.ts";
import { readQuietHours } from "../../queries/messages/quiet-hours-view.ts";
import { again } from "../act.ts";
import { read, shown } from "../operation.ts";

export const quietHours = [
  read("readQuietHours", { act: "read_quiet_hours", right: "notice.set", run: readQuietHours }),
  again("putQuietHours", {
    act: "put_quiet_hours",
    request: putQuietHoursRequest,
    right: "notice.set",
    run: putQuietHours,
    answer: (call) => shown(call, readQuietHours),
  }),
  again("removeQuietHours", {
    act: "remove_quiet_hours",
    right: "notice.set",
    run: removeQuietHours,
    answer: (call) => shown(call, readQuietHours),
  }),
];
