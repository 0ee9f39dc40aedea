/** How far the clinic is set up. */
import { ok } from "../../../../core/result.ts";
import { setupChecklistOf } from "../../queries/account/setup-checklist.ts";
import { read } from "../operation.ts";

export const setup = [
  read("readSetup", {
    act: "read_setup",
    right: "connection.manage",
    run: (context, who) => ok(setupChecklistOf(context, who)),
  }),
];
