/** Those who work here: their sessions, and whose family they are. */
import { mayMarkFamily } from "../../../../core/approval/may.ts";
import {
  familyRequest,
  personLocationsRequest,
  roleRequest,
  sameLoginRequest,
} from "../../../../core/contract/account.ts";
import { ok } from "../../../../core/result.ts";
import { endSessions } from "../../commands/people/end-sessions.ts";
import { giveRole } from "../../commands/people/give-role.ts";
import { sayLoginsSame } from "../../commands/people/join-logins.ts";
import { markFamily } from "../../commands/people/mark-family.ts";
import { setLocations } from "../../commands/people/set-locations.ts";
import { lookAtJoining } from "../../queries/people/joining.ts";
import { listPeople } from "../../queries/people/people.ts";
import { again } from "../act.ts";
import { read, shown } from "../operation.ts";

export const people = [
  read("listPeople", { act: "list_people", right: "session.end", run: listPeople }),
  again("endSessions", {
    act: "end_sessions",
    right: "session.end",
    run: endSessions,
    // Who ended their own sees nothing any more: the next call asks them to sign in.
    answer: (call) => shown(call, listPeople),
  }),
  again("giveRole", {
    act: "give_role",
    request: roleRequest,
    right: "role.give",
    run: giveRole,
    answer: (call) => shown(call, listPeople),
  }),
  again("sayLoginsSame", {
    act: "say_logins_same",
    request: sameLoginRequest,
    right: "role.give",
    run: sayLoginsSame,
    answer: (call) => shown(call, listPeople),
  }),
  read("lookAtJoining", { act: "look_at_joining", right: "role.give", run: lookAtJoining }),
  again("setLocations", {
    act: "set_locations",
    request: personLocationsRequest,
    right: "location.set",
    run: setLocations,
    answer: (call) => shown(call, listPeople),
  }),
  /** Marks a patient as the family of somebody who works here, or takes the mark off; saying the same twice changes nothing more. */
  again("markFamily", {
    act: "mark_family",
    request: familyRequest,
    right: {
      says: "of oneself everybody, but to take it back; of others lead, finance, admin",
      asks: (_context, who, personId, _patientId, { related }) => mayMarkFamily(who, { personId, related }),
    },
    id: (_actor, personId) => personId,
    run: markFamily,
    answer: (_call, _done, personId, patientId, { related }) => ok({ personId, patientId, related }),
  }),
];
