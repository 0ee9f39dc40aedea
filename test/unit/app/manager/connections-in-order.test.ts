/** Danger: an admin looks for a connection and passes over it, because they stand in no order. */
import { expect, it } from "vitest";
import { connectionsInOrder, kindsInOrder } from "../../../../app/manager/connections/order.ts";
import type { ConnectionKind, ConnectionList } from "../../../../core/contract/connections.ts";

const kind = (name: string, title: string, role: ConnectionKind["role"]) =>
  ({ kind: name, title, role, about: "", fields: [], tests: {} }) as unknown as ConnectionKind;
const KINDS = [
  kind("paypal", "PayPal", "processor"),
  kind("slack", "Slack", "notifier"),
  kind("stripe", "Stripe", "processor"),
  kind("teams", "Microsoft Teams", "notifier"),
  kind("twilio", "Twilio", "messenger"),
  kind("zendesk", "Zendesk", "helpdesk"),
];
const list = {
  kinds: KINDS,
  connections: ["gone", ...KINDS.map((one) => one.kind)].map((id) => ({ connectionId: id, kind: id })),
} as unknown as ConnectionList;
const ORDER = ["Zendesk", "PayPal", "Stripe", "Twilio", "Microsoft Teams", "Slack"];

it("connections stand by what they are for, then by name; one of a kind that is not known comes last", () => {
  expect(kindsInOrder(list).map(({ title }) => title)).toEqual(ORDER);
  expect(connectionsInOrder(list, (title) => title).map(({ title }) => title)).toEqual([...ORDER, "gone"]);
});
