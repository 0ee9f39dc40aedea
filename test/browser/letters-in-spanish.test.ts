/** Danger: whoever writes letters in Spanish, on a telephone or a bad line, sees English, half a word, or loses what they typed. */
import { expect, it } from "vitest";
import { STAFF } from "../../demo/clinic/staff.ts";
import { violationsIn } from "./support/axe.ts";
import { goTo } from "./support/desk-page.ts";
import { frameIn, sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();

/** The desk's own rail takes the rest. */
const FRAME = 390;
const RAIL = 76;
const UNBROKEN = "otorrinolaringología".repeat(20);
const LONG = `${"Le devolvemos lo que pagó por las sesiones que no usó. ".repeat(40)}\n\n${UNBROKEN}`;
/** Words of the English page; what a letter says in its own language stands in the preview. */
const ENGLISH = /\b(?:Saved|Unsaved|Publish|Preview|Values|Letters|Pieces|Text in|Try on|Nothing|Throw)\b/;

it("the Letters page reads in Spanish, holds long text at 390 px, and keeps what was typed while the line was down", async () => {
  const { vendors, desk: openDesk } = ring();
  const lead = STAFF.find(({ key }) => key === "lead");
  if (!lead) throw new Error("The demo has no lead");
  const { helpdeskUserId: id, name, email } = lead;
  await vendors.zendesk.seed({ users: [{ id, name, email, role: "agent", locale: "es" }] });
  const desk = await openDesk("lead", { viewport: { width: FRAME + RAIL, height: 900 } });
  await desk.page.getByTestId("nav-manager").click();
  const holder = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  const page = holder.contentFrame();
  await goTo(page, "Cartas");
  await page.getByRole("heading", { level: 1, name: "Cartas" }).waitFor();
  const expectFine = async (what: string) => {
    const folder = process.env.PICTURES;
    if (folder) {
      await desk.page.setViewportSize({ width: FRAME + RAIL, height: 2600 });
      await holder.screenshot({ path: `${folder}/letters-es-${what}.png` });
      await desk.page.setViewportSize({ width: FRAME + RAIL, height: 900 });
    }
    expect([what, await sticksOut(holder)]).toEqual([what, []]);
    expect([what, await violationsIn(await frameIn(holder))]).toEqual([what, []]);
    expect([what, ENGLISH.exec(await page.locator("main").innerText())?.[0]]).toEqual([what, undefined]);
  };
  const list = page.getByRole("navigation", { name: "Piezas" });
  const openRefund = async () => {
    const refund = list.getByRole("link", { name: "Reembolso", exact: true });
    await list.waitFor();
    // A group with something of the clinic's own is open already.
    if (!(await refund.isVisible())) await list.getByText("La decisión", { exact: true }).click();
    await refund.click();
  };
  await list.waitFor();
  await expectFine("list");

  await openRefund();
  const field = page.getByRole("textbox", { name: /^Texto en / });
  await field.fill(LONG);
  await page.getByRole("status").getByText("Guardado en el borrador").waitFor();
  await page.getByRole("region", { name: "Vista previa" }).getByText("Le devolvemos lo que pagó").first().waitFor();
  await page.getByText("Valores", { exact: true }).click();
  await expectFine("long");

  await desk.page.context().setOffline(true);
  await page.getByRole("alert").filter({ hasText: "No hay conexión." }).waitFor();
  const typed = `${LONG} Escrito sin conexión.`;
  await field.fill(typed);
  await page.getByRole("status").getByText("Sin guardar").waitFor();
  await expectFine("offline");
  await desk.page.context().setOffline(false);
  // The page saves by itself, or by the press that it offers.
  const again = page.getByRole("button", { name: "Intentar de nuevo" });
  const isSaved = async () => {
    if ((await again.count()) > 0) await again.first().click();
    return page.getByRole("status").getByText("Guardado en el borrador").count();
  };
  await expect.poll(isSaved, PATIENCE).toBe(1);
  await desk.page.reload();
  await desk.page.getByTestId("nav-manager").click();
  await goTo(page, "Cartas");
  await openRefund();
  await expect.poll(() => field.inputValue(), PATIENCE).toBe(typed);
});
