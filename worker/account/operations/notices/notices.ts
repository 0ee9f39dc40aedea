/** What the team is told, and who of it. */
import { hashInput } from "../../../../core/canonical/hash.ts";
import { incidentPeopleRequest, putNoticeRuleRequest, testNoticeRequest } from "../../../../core/contract/notices.ts";
import { putIncidentPeople, putNoticeRule, testNotice } from "../../commands/notices/set-notices.ts";
import { listNotices, readNoticeRules } from "../../queries/notices/notice-list.ts";
import { again, once } from "../act.ts";
import { read, shown } from "../operation.ts";

export const notices = [
  read("listNotices", { act: "list_notices", right: "notice.set", run: listNotices }),
  read("readNoticeRules", { act: "read_notice_rules", right: "notice.set", run: readNoticeRules }),
  again("putNoticeRule", {
    act: "put_notice_rule",
    request: putNoticeRuleRequest,
    right: "notice.set",
    id: (_actor, { kind, locationId, target }) => hashInput({ kind, locationId, target }),
    run: putNoticeRule,
    answer: (call) => shown(call, readNoticeRules),
  }),
  again("putIncidentPeople", {
    act: "put_incident_people",
    request: incidentPeopleRequest,
    right: "notice.set",
    id: () => "all",
    run: putIncidentPeople,
    answer: (call) => shown(call, readNoticeRules),
  }),
  once("testNotice", {
    act: "test_notice",
    request: testNoticeRequest,
    right: "notice.set",
    run: testNotice,
    answer: (call) => shown(call, listNotices),
  }),
];
