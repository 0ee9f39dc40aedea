/** The same with Freshdesk's own answers: whom it lists, and who was deactivated there. */
import { expect, it } from "vitest";
import { askSignInCode, signInByCode } from "../../../../../worker/account/rpc/sign-in.ts";
import { ANA } from "../../../../demo/freshdesk/world.ts";
import { clinicAtFreshdesk } from "../../../../support/clinic-at-freshdesk.ts";
import { FIXED_CODES } from "../../../../support/operations.ts";

async function desk() {
  const at = await clinicAtFreshdesk();
  at.clinic.sql.run(
    "INSERT INTO connection (id, kind, origin, config) VALUES ('sendgrid', 'sendgrid', 'https://x', '{}')",
  );
  const services = { deps: at.world, codes: FIXED_CODES };
  return {
    ...at,
    ask: (email: string) => askSignInCode(services, "freshdesk", email),
    enter: (challengeId: string) => signInByCode(services, "freshdesk", challengeId, "271828"),
  };
}

it("an agent whom Freshdesk lists signs in by the code, and is nobody once deactivated there", async () => {
  const { ask, enter, control } = await desk();
  const asked = await ask(ANA.toUpperCase());
  expect(asked).toMatchObject({ ok: true, value: { sentTo: "an•••@harbour.example" } });
  const challengeId = asked.ok ? asked.value.challengeId : "";
  expect(await enter(challengeId)).toMatchObject({ ok: true, value: { person: { role: "agent" } } });
  await control("PATCH", "/agents/7001", { deactivated: true });
  expect(await ask(ANA)).toMatchObject({ error: { code: "forbidden" } });
});

it("a patient and somebody unknown get no code", async () => {
  const { ask } = await desk();
  for (const email of ["maya@example.com", "zoe@other.example"])
    expect(await ask(email)).toMatchObject({ error: { code: "forbidden" } });
});
