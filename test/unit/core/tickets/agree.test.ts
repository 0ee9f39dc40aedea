/** Danger: a report calls a clinic's own tag wrong and takes it off, or passes a ticket that says another sum than the case. */
import { expect, it } from "vitest";
import { tagsLeft, ticketDifferences } from "../../../../core/tickets/agree.ts";

const fields = { reason: "changed_mind", state: "refund_state_done", amount: "80.00", caseId: "01CASE" };
const should = { labels: ["changed_mind", "refund_state_done"], fields, put: ["refund_state_open", "service_fault"] };

it("a ticket that shows what the case says has no difference, whatever else the clinic wrote on it", () => {
  expect(ticketDifferences(should, { tags: ["vip", "Changed_Mind", "refund_state_done", "other"], fields })).toEqual(
    [],
  );
});

it("a number is the same number without its noughts, and empty is not nought", () => {
  expect(ticketDifferences(should, { fields: { ...fields, amount: "80" } })).toEqual([]);
  expect(ticketDifferences(should, { fields: { ...fields, amount: "" } })).toEqual([
    { what: "field", field: "amount", is: "", should: "80.00" },
  ]);
  expect(
    ticketDifferences({ ...should, fields: { ...fields, amount: "" } }, { fields: { ...fields, amount: "0" } }),
  ).toEqual([{ what: "field", field: "amount", is: "0", should: "" }]);
});

it("what is missing, what is left of ours, and each field that says something else", () => {
  const shown = {
    tags: ["vip", "service_fault", "refund_state_open", "refund_also_result", "result"],
    fields: { ...fields, state: "refund_state_open" },
  };
  const differences = ticketDifferences(should, shown);
  expect(differences).toEqual([
    { what: "field", field: "state", is: "refund_state_open", should: "refund_state_done" },
    { what: "tag_missing", tag: "changed_mind" },
    { what: "tag_missing", tag: "refund_state_done" },
    { what: "tag_left", tag: "refund_also_result" },
    { what: "tag_left", tag: "refund_state_open" },
    { what: "tag_left", tag: "service_fault" },
  ]);
  // "result" may be the clinic's own word: nobody of ours put it there.
  expect(tagsLeft(differences)).not.toContain("result");
});

it("what was not told is not judged", () => {
  expect(ticketDifferences(should, {})).toEqual([]);
  expect(ticketDifferences(should, { tags: [] }).every(({ what }) => what === "tag_missing")).toBe(true);
});
