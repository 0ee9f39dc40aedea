import type { FrameLocator, Locator } from "playwright-core";
import { DeskPage, TicketOnDesk } from "./desk-page.ts";

const LOOK_MS = 4_000;
const LOOKS_MOST = 8;

/** The demo's Freshdesk as a person sees it. */
export class FreshdeskDeskPage extends DeskPage {
  protected override readonly listName = "Tickets";
  #shownId: number | undefined;

  /** Opens a ticket from the list, signs in where the app asks for it, and answers its sidebar once the app shows who wrote. */
  override async ticket(id: number): Promise<FreshdeskTicketOnDesk> {
    await this.look(id);
    return this.opened(id);
  }

  override async opened(id: number): Promise<FreshdeskTicketOnDesk> {
    const ticket = new FreshdeskTicketOnDesk(this.page, id);
    await this.#letIn(ticket.sidebar, ticket.patient);
    return ticket;
  }

  override async manager(page: Parameters<DeskPage["manager"]>[0]): Promise<FrameLocator> {
    await this.page.getByTestId("nav-manager").click();
    const frame = this.page.getByRole("region", { name: "Makegood" }).frameLocator("iframe");
    await this.#letIn(frame, frame.locator(".manager-nav"));
    return super.manager(page);
  }

  async #letIn(app: FrameLocator, inside: Locator): Promise<void> {
    const ask = app.getByRole("button", { name: "Send me a code" });
    await ask.or(inside).first().waitFor();
    if (await ask.isVisible()) await this.signIn(app);
    await inside.waitFor();
  }

  /** As `ticket`, without waiting for what the app shows. It is opened by its icon, once, and stays in its frame from ticket to ticket. */
  async look(id: number): Promise<FreshdeskTicketOnDesk> {
    await this.page.getByTestId("nav-inbox").click();
    await this.page.getByRole("radio", { name: "All", exact: true }).check();
    const ticket = new FreshdeskTicketOnDesk(this.page, id);
    const icon = this.page.getByTestId("app-icon");
    const isShown = (await icon.getAttribute("aria-expanded")) === "true";
    const before = isShown && this.#shownId !== id ? await this.#shown() : undefined;
    await this.page.getByTestId(`ticket-${id}`).getByRole("link").click();
    if (!isShown) await icon.click();
    // What was shown of another ticket goes; until then it looks like an answer.
    await before?.waitForElementState("hidden");
    this.#shownId = id;
    return ticket;
  }

  async #shown() {
    const frame = this.page.locator("iframe.is-sidebar").contentFrame();
    const patient = frame.getByRole("region", { name: "Patient", exact: true });
    return (await patient.count()) > 0 ? ((await patient.elementHandle()) ?? undefined) : undefined;
  }

  override async switchUser(user: string): Promise<void> {
    await super.switchUser(user);
    this.#shownId = undefined;
  }

  /** Asks for a code in the app, reads it in the demo's mailbox and types it. */
  async signIn(app: FrameLocator): Promise<void> {
    const code = await this.askCode(app);
    await app.getByLabel("Code").fill(code);
    await app.getByRole("button", { name: "Sign in" }).click();
  }

  /** Answers what the mailbox has then. */
  async askCode(app: FrameLocator): Promise<string> {
    const before = await this.#codes();
    await app.getByRole("button", { name: "Send me a code" }).click();
    await app.getByLabel("Code").waitFor();
    let codes = before;
    while (codes.length === before.length) {
      await this.page.waitForTimeout(200);
      codes = await this.#codes();
    }
    return codes[0] ?? "";
  }

  /** Those that were mailed, the newest first. */
  async #codes(): Promise<string[]> {
    const list = await this.page.request.get(`${this.origin}/mailbox/list`);
    return [...(await list.text()).matchAll(/(\d{6}) is your sign-in code/g)].map(([, code = ""]) => code);
  }
}

export class FreshdeskTicketOnDesk extends TicketOnDesk {
  /** Opens the editor for an answer to the patient. */
  async reply(): Promise<void> {
    await this.section.getByTestId("reply").click();
  }

  async addNote(): Promise<void> {
    await this.section.getByTestId("add-note").click();
  }

  /** The app asks nothing by itself, since the calls of a minute are all agents' together: one opens it again. */
  override async seen(what: Locator): Promise<void> {
    const icon = this.section.getByTestId("app-icon");
    for (let looks = 0; looks < LOOKS_MOST; looks += 1) {
      const isThere = await what.waitFor({ timeout: LOOK_MS }).then(
        () => true,
        () => false,
      );
      if (isThere) return;
      await icon.click();
      await icon.click();
    }
    await what.waitFor();
  }

  /** The editor is there only while something is written. */
  override async draft(): Promise<string> {
    return (await this.editor.count()) === 0 ? "" : this.editor.innerText();
  }

  override async chooseStatus(status: "pending"): Promise<void> {
    await this.section.getByTestId("send-as").selectOption(status);
  }

  /** Sends what stands in the editor. */
  override async submit(): Promise<void> {
    await this.section.getByTestId("send").click();
  }

  /** Why the app stopped a reply. */
  get blocked() {
    return this.section.getByTestId("blocked");
  }

  /** Saved with the form, at once. */
  override async addTag(tag: string): Promise<void> {
    await super.addTag(tag);
    await this.section.getByTestId("update").click();
  }
}
