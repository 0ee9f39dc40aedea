/** Danger: an agent is told that a clinician is written to, and nobody writes; or learns a whole address that only an admin keeps. */
import { expect, it } from "vitest";
import { linkFor, newLinkTo } from "../../../../../app/sidebar/form/link-for.ts";
import { assert } from "../../../../../core/result.ts";
import { perform } from "../../../../../worker/account/operations/registry.ts";
import { linkClinic } from "../../../../support/links.ts";

type House = ReturnType<typeof linkClinic>;

async function contactsIn({ services, agent }: House) {
  const read = await perform(services, "clinicianContacts", agent);
  assert(read.ok, "read");
  return read.value;
}

it.each<[string, string | null, (house: House) => unknown]>([
  ["a contact", "Dr Lee", () => 0],
  ["a contact under other spaces", " dr   LEE ", () => 0],
  ["a mobile", "Dr Lee", ({ keepContact }) => keepContact({ channel: "sms", value: "+15550002222" })],
  ["nobody named", null, () => 0],
  ["no contact", "Dr Who", () => 0],
  [
    "no messenger",
    "Dr Lee",
    ({ clinic }) => clinic.sql.run("UPDATE connection SET kind = 'slack' WHERE id = 'sendgrid'"),
  ],
])("what is said before a question is what becomes of it: %s", async (_, whom, change) => {
  const house = linkClinic();
  await house.keepContact();
  await change(house);
  const before = linkFor(await contactsIn(house), whom ?? undefined);
  const asked = await house.ask(whom);
  assert(asked.ok, "asked");
  expect(asked.value.link).toEqual(before);
});

it("an agent sees no more of a contact than whom to look for; a viewer sees nothing", async () => {
  const house = linkClinic();
  await house.keepContact();
  expect(await contactsIn(house)).toEqual({
    clinicians: [{ name: "Dr Lee", link: { sentTo: "le•••@clinic.example" } }],
  });
  const viewer = house.clinic.staff("viewer");
  expect(await perform(house.services, "clinicianContacts", viewer)).toMatchObject({ error: { code: "forbidden" } });
});

it("a link can be sent again to somebody whose link is over or went elsewhere, and to nobody who has one", () => {
  const sent = { sentTo: "le•••@clinic.example", sentAtMs: 0, message: "delivered", expiresAtMs: 1_000 };
  const there = { sentTo: "le•••@clinic.example" };
  expect(newLinkTo(sent, there, 999)).toBeUndefined();
  expect(newLinkTo(sent, there, 1_000)).toBe(there.sentTo);
  expect(newLinkTo(undefined, there, 0)).toBe(there.sentTo);
  expect(newLinkTo(sent, { sentTo: "•••22" }, 0)).toBe("•••22");
  expect(newLinkTo(undefined, { because: "no_contact" }, 0)).toBeUndefined();
});
