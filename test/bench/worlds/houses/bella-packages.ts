import * as c from "./clauses.ts";

export const NOT_FOR_ME = c.because("changed_mind", "moved_or_schedule", "plan_changed", "not_informed", "other");

/** Equal shares, the first missed visit not counted; `fee` of what was paid stays. */
export const packages = (version: number, from: string, fee: number) =>
  c.policy({
    currency: "USD",
    from,
    version,
    id: "bella-packages",
    appliesTo: { kinds: ["package"] },
    clauses: [
      ...c.BILLING,
      c.fault(
        "A session that went wrong is repeated, or what is unused goes back.",
        c.REDO,
        c.gives("refund", c.UNUSED),
      ),
      c.withNote(
        "If a doctor tells you to stop, what is unused goes back, or runs 180 days longer.",
        c.gives("refund", c.UNUSED),
        c.extend(180),
      ),
      ...c.results(c.UNUSED),
      c.clause(
        "first-missed",
        "You keep the session of your first missed visit.",
        [c.because("no_show_dispute"), { fact: "uses.no_shows", to: 1 }],
        [c.REDO],
      ),
      c.clause(
        "seven-days",
        "In the first 7 days, before the first session, all of it goes back.",
        [
          { fact: "days.since_purchase", to: 7 },
          { fact: "uses.used", to: 0 },
        ],
        [c.gives("refund", c.ALL)],
      ),
      c.clause(
        "expired",
        "After its last day a package becomes credit, or runs 45 days longer if the lead agrees.",
        [{ fact: "expired", is: true }],
        [c.gives("credit", c.UNUSED, { counting: c.FIRST_FREE }), c.extend(45, { approver: "lead" })],
        c.BINDS,
      ),
      c.clause(
        "unused",
        `An equal share for each session not used goes back${fee > 0 ? ", less a tenth of the price" : ""}; or all of the share as credit with a tenth on top.`,
        [NOT_FOR_ME],
        [
          c.gives("refund", c.UNUSED, {
            counting: c.FIRST_FREE,
            ...(fee > 0 ? { fees: [{ code: "tenth", bpsOfPaid: fee }] } : {}),
          }),
          c.gives("credit", c.UNUSED, { counting: c.FIRST_FREE, bonus: { bps: 1000, capMinor: 100_00 } }),
        ],
        c.BINDS,
      ),
    ],
    otherwise: [c.gives("refund", c.UNUSED)],
  });
