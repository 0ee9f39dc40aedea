import type { FrameLocator, Locator, Page } from "playwright-core";

/** The demo helpdesk as a person sees it. */
export class DeskPage {
  readonly page: Page;
  protected readonly origin: string;
  /** What the helpdesk calls the list of its tickets. */
  protected readonly listName: string = "Inbox";
  /** What the browser complained about; the app must not give it reason to. */
  readonly complaints: string[] = [];

  constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => {
      // The desk's own submit meets an update that came meanwhile, reads again and lays its edits on that: as a helpdesk does.
      const isOvertaken = message.location().url.startsWith(`${origin}/desk/`) && message.text().includes("409");
      if (message.type() === "error" && !isOvertaken) this.complaints.push(message.text());
    });
  }

  /** `may`: how the helpdesk departs from what is documented (`demo/desk/page/zendesk/may-behave.ts`). */
  async open(user: string, scheme: "light" | "dark", may = ""): Promise<void> {
    await this.page.goto(`${this.origin}/?user=${user}&scheme=${scheme}&may=${may}#/inbox`);
    await this.page.getByRole("heading", { name: this.listName, level: 1 }).waitFor();
  }

  /** Opens a ticket the way a person does, from the inbox, and answers its sidebar once the app shows who wrote. */
  async ticket(id: number): Promise<TicketOnDesk> {
    await this.page.getByTestId("nav-inbox").click();
    await this.page.getByRole("radio", { name: "All", exact: true }).check();
    await this.page.getByTestId(`ticket-${id}`).getByRole("link").click();
    return this.opened(id);
  }

  /** A ticket that is open already, once its sidebar shows who wrote. */
  async opened(id: number): Promise<TicketOnDesk> {
    const ticket = new TicketOnDesk(this.page, id);
    await ticket.patient.waitFor();
    return ticket;
  }

  /** Does it in light, and in dark where the helpdesk has both; ends as it began. */
  async inEachScheme(work: () => Promise<void>): Promise<void> {
    const toggle = this.page.getByTestId("scheme-switch");
    await work();
    if ((await toggle.count()) === 0) return;
    await toggle.click();
    await work();
    await toggle.click();
  }

  async switchUser(user: string): Promise<void> {
    await this.page.getByTestId("user-switch").selectOption(user);
  }

  /** The app's own page, as wide as the desk. */
  async manager(
    page:
      | "Home"
      | "Approvals"
      | "Cases"
      | "Trends"
      | "Policies"
      | "Rules"
      | "Letters"
      | "Money"
      | "Books"
      | "People"
      | "Patients"
      | "Notices"
      | "Connections"
      | "Set-up"
      | "Go live"
      | "Privacy"
      | "Import",
  ): Promise<FrameLocator> {
    await this.page.getByTestId("nav-manager").click();
    const frame = this.page.getByRole("region", { name: "Makegood" }).frameLocator("iframe");
    await goTo(frame, page);
    await frame.getByRole("heading", { level: 1, name: page }).waitFor();
    return frame;
  }

  /** A mail from anybody in the world, through the desk's own form; answers the ticket it became. */
  async writeAsPatient(mail: { name: string; email: string; subject: string; body: string }): Promise<number> {
    await this.page.getByTestId("nav-compose").click();
    await this.page.getByLabel("Your name").fill(mail.name);
    await this.page.getByLabel("Your e-mail address").fill(mail.email);
    await this.page.getByLabel("Subject").fill(mail.subject);
    await this.page.getByRole("textbox", { name: "Message" }).fill(mail.body);
    await this.page.getByTestId("send-mail").click();
    const said = await this.page.getByRole("link", { name: /^ticket #\d+$/ }).textContent();
    return Number(said?.replace(/\D/g, ""));
  }
}

/** By the links of the page's head, which stand behind a button in a narrow frame. */
export async function goTo(frame: FrameLocator, page: string): Promise<void> {
  const pages = frame.locator(".manager-nav");
  await pages.waitFor();
  const menu = pages.locator("[aria-expanded=false]");
  if ((await menu.count()) > 0) await menu.click();
  await pages.getByRole("link", { name: page }).click();
}

/** One open ticket: conversation and editor on the desk's side, the app in its frame. */
export class TicketOnDesk {
  readonly id: number;
  protected readonly page: Page;

  constructor(page: Page, id: number) {
    this.page = page;
    this.id = id;
  }

  get section(): Locator {
    return this.page.getByRole("region", { name: `Ticket ${this.id}` });
  }
  get frame(): Locator {
    return this.section.getByTestId("app-frame");
  }
  get sidebar(): FrameLocator {
    return this.frame.contentFrame();
  }

  get patient(): Locator {
    return this.sidebar.getByRole("region", { name: "Patient", exact: true });
  }
  get suggestion(): Locator {
    return this.sidebar.getByRole("region", { name: "Suggestion", exact: true });
  }
  get decided(): Locator {
    return this.sidebar.getByRole("region", { name: "What was decided", exact: true });
  }
  get reason(): Locator {
    return this.sidebar.getByRole("combobox", { name: "Reason" });
  }

  get editor(): Locator {
    return this.section.getByTestId("editor");
  }
  get tags(): Locator {
    return this.section.getByTestId("tags").getByRole("listitem");
  }
  get notes(): Locator {
    return this.section.getByTestId("message-note");
  }
  get replies(): Locator {
    return this.section.getByTestId("message-agent");
  }

  /** Waits for the submit, as every edit of the desk. */
  async addTag(tag: string): Promise<void> {
    const word = this.section.getByPlaceholder("Add a tag");
    await word.fill(tag);
    await word.press("Enter");
  }

  /** The patient answers on this ticket, by a mail of their own. */
  async answerAsPatient(body: string): Promise<void> {
    const box = this.section.getByLabel("The patient's answer");
    if (!(await box.isVisible())) await this.section.getByText("Answer as the patient").click();
    await box.fill(body);
    await this.section.getByTestId("answer-as-patient").click();
    await this.section.getByTestId("message-patient").getByText(body).first().waitFor();
  }

  /** What the app says is new on the ticket. */
  news(what: string): Locator {
    return this.sidebar.getByRole("heading", { name: new RegExp(`^Replied .*: ${what}$`) });
  }

  /** Waits for what somebody else did, or the passing of time. */
  async seen(what: Locator): Promise<void> {
    await what.waitFor();
  }

  /** What stands in the editor. */
  async draft(): Promise<string> {
    return this.editor.innerText();
  }

  /** How the ticket stands once it is submitted. */
  async chooseStatus(status: "pending"): Promise<void> {
    await this.section.getByTestId("submit-as").selectOption(status);
  }

  async submit(): Promise<void> {
    await this.section.getByTestId("submit").click();
  }
}
