import { expect, it } from "vitest";
import { messageOfMatter } from "../../../../core/conversation/matter-message.ts";

const FIRST = { body: "Is there parking behind the clinic?" };
const HEADING = "On Mon, Mar 3, 2025 at 10:12 AM Harbour Clinic <hello@harbour.example> wrote:";

it.each([
  ["asks", { body: "I want a full refund of my package." }],
  ["asks above an older mail", { body: `I want a full refund of my package.\n\n${HEADING}\n\nThere is parking.` }],
])("a later message that %s is what the matter is about", (_, later) => {
  expect(messageOfMatter("Parking", [FIRST, later])).toBe(later);
});

it.each([
  ["a heading", HEADING],
  ["a head", "From: Harbour Clinic <hello@harbour.example>\nSent: Monday, March 3, 2025\nTo: Maya\nSubject: Sessions"],
])("an older mail below %s, with nothing written over it, is no request", (_, head) => {
  const quoted = { body: `${head}\n\nI want a full refund of my package.` };
  expect(messageOfMatter("Parking", [FIRST, quoted])).toBe(FIRST);
});
