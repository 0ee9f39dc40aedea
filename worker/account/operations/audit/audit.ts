/** The whole chain walked; the record itself, a page at a time; the heads that were published. */
import { auditQuery } from "../../../../core/contract/audit.ts";
import { ok } from "../../../../core/result.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { publishedHeads } from "../../store/audit/audit-heads.ts";
import { readEvents, verifyAudit } from "../../store/audit/event-log.ts";
import { read } from "../operation.ts";

export const audit = [
  read("verifyAudit", {
    act: "verify_audit",
    right: "audit.read",
    run: ({ sql }) => {
      const chain = verifyAudit(sql);
      if (!chain.ok) return refusal("internal", "The record does not fit together.", { ...chain.error });
      return ok({ events: chain.value.seq, head: chain.value.hash });
    },
  }),
  read("auditHeads", { act: "read_audit", right: "audit.read", run: ({ sql }) => ok({ heads: publishedHeads(sql) }) }),
  read("auditEvents", {
    act: "read_audit",
    request: auditQuery,
    right: "audit.read",
    run: ({ sql }, _who, { after, limit }) => ok({ events: readEvents(sql, after, limit) }),
  }),
];
