/** Danger: somebody joins two patients without seeing what speaks against it, or cannot part them again. */
import { expect, it } from "vitest";
import type { ImportRecord } from "../../core/contract/records.ts";
import { STAFF } from "../../demo/clinic/staff.ts";
import { violationsIn } from "./support/axe.ts";
import { type DeskPage, goTo } from "./support/desk-page.ts";
import { frameIn, sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();
/** Inside, beside the desk's own rail. */
const NARROW = { width: 320 + 76, height: 844 };

const person = (source: string, sourceId: string, name: string, email: string): ImportRecord => ({
  type: "patient",
  source,
  sourceId,
  name,
  emails: [email],
  phones: [],
  language: "en",
  since: source === "till" ? "2025-02-01" : "2023-06-12",
  visits: 4,
});
const RECORDS: ImportRecord[] = [
  person("desk-one", "D1", "Vera Quist", "vera@example.com"),
  person("till", "T1", "Quist, Vera", "vera@example.com"),
  person("desk-one", "D2", "Noor Haddad", "noor@example.com"),
  person("till", "T2", "Noor Haddad", "noor@example.com"),
  // A daughter with her mother's address is nobody's second record.
  person("till", "T3", "Lena Quist", "vera@example.com"),
];

const frameOf = (desk: DeskPage) => desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
const shot = async (desk: DeskPage, name: string): Promise<void> => {
  if (process.env.SHOTS) await desk.page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
};

it("an admin joins two records of one patient, says that two others are two people, and takes both back, also in Spanish at 320 px", async () => {
  const { vendors, demo, bearerOf, desk: openDesk } = ring();
  const loaded = await fetch(`${demo.workerOrigin}/v1/imports`, {
    method: "POST",
    headers: { authorization: `Bearer ${await bearerOf("admin")}`, "content-type": "application/json" },
    body: JSON.stringify({ records: RECORDS }),
  });
  expect([loaded.status, loaded.ok ? "" : await loaded.text()]).toEqual([200, ""]);

  const desk = await openDesk("admin");
  const page = await desk.manager("Patients");
  const maybe = page.getByRole("region", { name: "May be one patient" });
  const vera = maybe.getByRole("listitem").filter({ hasText: "Vera Quist" });
  await vera.getByText("the same e-mail · nearly the same name").waitFor();
  expect(await maybe.getByText("Lena Quist").count()).toBe(0);
  await shot(desk, "patients");
  expect(await violationsIn(await frameIn(frameOf(desk)))).toEqual([]);

  await vera.getByRole("button", { name: "Same patient: Vera Quist and Quist, Vera" }).click();
  await vera.getByLabel("Name and number of").selectOption({ label: "Quist, Vera (till, T1)" });
  await shot(desk, "patients-asked");
  expect(await violationsIn(await frameIn(frameOf(desk)))).toEqual([]);
  await vera.getByRole("button", { name: "Yes, one patient" }).click();
  const joined = page.getByRole("region", { name: "Joined records" });
  await joined.getByText("Quist, Vera (till, T1), also on file as Vera Quist (desk-one, D1)").waitFor();

  await maybe.getByRole("button", { name: "Not the same: Noor Haddad and Noor Haddad" }).click();
  await page.getByText("Said to be two people").click();
  await page.getByRole("button", { name: "Ask again: Noor Haddad and Noor Haddad" }).waitFor();
  await shot(desk, "patients-joined");

  const admin = STAFF.find(({ key }) => key === "admin");
  if (!admin) throw new Error("The clinic has an admin");
  const { helpdeskUserId: id, name, email } = admin;
  await vendors.zendesk.seed({ users: [{ id, name, email, role: "admin", locale: "es" }] });
  try {
    const spanish = await openDesk("admin");
    await spanish.page.setViewportSize(NARROW);
    await spanish.page.getByTestId("nav-manager").click();
    const otra = spanish.page.getByRole("region", { name: "Makegood" }).frameLocator("iframe");
    await goTo(otra, "Pacientes");
    const unidos = otra.getByRole("region", { name: "Registros unidos" });
    await unidos.getByText("Los dos registros").click();
    await unidos.getByRole("button", { name: "Deshacer: Quist, Vera y Vera Quist" }).click();
    await shot(spanish, "patients-es-320");
    expect(await violationsIn(await frameIn(frameOf(spanish)))).toEqual([]);
    expect(await sticksOut(frameOf(spanish))).toEqual([]);
    await unidos.getByRole("button", { name: "Sí, separarlos" }).click();
    await otra.getByRole("region", { name: "Pueden ser el mismo paciente" }).getByText("Vera Quist").first().waitFor();
    await otra.getByText("Dichos dos personas").click();
    await otra.getByRole("button", { name: "Preguntar de nuevo: Noor Haddad y Noor Haddad" }).click();
    await otra.getByRole("button", { name: "Mismo paciente: Noor Haddad y Noor Haddad" }).waitFor();
    expect(await sticksOut(frameOf(spanish))).toEqual([]);
    await shot(spanish, "patients-es-320-again");
  } finally {
    await vendors.zendesk.seed({ users: [{ id, name, email, role: "admin", locale: "en-US" }] });
  }
});

it("an admin makes a key for a program, sees it once, and revokes it after a question", async () => {
  const { demo, desk: openDesk } = ring();
  const desk = await openDesk("admin");
  const page = await desk.manager("Import");
  const keys = page.getByRole("region", { name: "Keys for programs" });
  await keys.getByRole("button", { name: "Make a key" }).click();
  await keys.getByText("Give it a name.").waitFor();
  await keys.getByLabel("Name of the key").fill("Nightly export");
  await keys.getByLabel("Name of the system").fill("two words");
  await keys.getByText("Plain letters, digits and signs, without spaces.").waitFor();
  await keys.getByLabel("Name of the system").fill("nightly");
  await keys.getByRole("button", { name: "Make a key" }).click();
  await keys.getByText("It is shown this once.").waitFor();
  const secret = keys.getByText(/^mgrec\./);
  const key = (await secret.textContent()) ?? "";
  expect(key).toMatch(/^mgrec\./);
  await shot(desk, "import-key-shown");
  expect(await violationsIn(await frameIn(frameOf(desk)))).toEqual([]);
  await desk.page.setViewportSize(NARROW);
  expect(await sticksOut(frameOf(desk))).toEqual([]);
  await shot(desk, "import-key-shown-320");
  await desk.page.setViewportSize({ width: 1280, height: 900 });
  await keys.getByRole("button", { name: "I have it" }).click();
  expect(await secret.count()).toBe(0);
  await keys.getByText("Send files from the command line").click();
  const line = `npm run import -- FILE --origin ${demo.workerOrigin} --key-file makegood.key`;
  await keys.getByText(line, { exact: true }).waitFor();
  await keys.getByRole("button", { name: "Copy the line" }).waitFor();
  await desk.page.setViewportSize(NARROW);
  expect(await sticksOut(frameOf(desk))).toEqual([]);
  await shot(desk, "import-key-line-320");
  expect(await violationsIn(await frameIn(frameOf(desk)))).toEqual([]);
  await desk.page.setViewportSize({ width: 1280, height: 900 });
  const send = () =>
    fetch(`${demo.workerOrigin}/v1/records`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}` },
      body: `${JSON.stringify(person("nightly", "NX", "Ida Falk", "ida@example.com"))}\n`,
    });
  expect((await send()).status).toBe(200);
  await desk.page.reload();
  const again = (await desk.manager("Import")).getByRole("region", { name: "Keys for programs" });
  const one = again.getByRole("listitem").filter({ hasText: "Nightly export" });
  await one.getByText(/^Last used:/).waitFor();
  await one.getByRole("button", { name: "Revoke Nightly export" }).click();
  await one.getByRole("button", { name: "Yes, revoke it" }).click();
  await one.getByText(/^revoked /).waitFor();
  expect((await send()).status).toBe(401);
  await shot(desk, "import-keys");
  expect(await violationsIn(await frameIn(frameOf(desk)))).toEqual([]);
});
