/** By which days the clinic counts. */
import { addClosingRequest, putBusinessDaysRequest } from "../../../../core/contract/calendar.ts";
import { addClosing, putBusinessDays, removeClosing } from "../../commands/account/calendar.ts";
import { readCalendar } from "../../queries/account/calendar-view.ts";
import { again, once } from "../act.ts";
import { read, shown } from "../operation.ts";

export const calendar = [
  read("readCalendar", { act: "read_calendar", right: "rules.look", run: readCalendar }),
  again("putBusinessDays", {
    act: "put_business_days",
    request: putBusinessDaysRequest,
    right: "rules.ask",
    id: () => "week",
    run: putBusinessDays,
    answer: (call) => shown(call, readCalendar),
  }),
  once("addClosing", {
    act: "add_closing",
    request: addClosingRequest,
    right: "rules.ask",
    run: addClosing,
    answer: (call) => shown(call, readCalendar),
  }),
  again("removeClosing", {
    act: "remove_closing",
    right: "rules.ask",
    run: removeClosing,
    answer: (call) => shown(call, readCalendar),
  }),
];
