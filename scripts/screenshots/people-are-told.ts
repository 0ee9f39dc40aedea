/** Pictures of how people hear of something: the settings of it, the mailbox, and the pages of links on a telephone. */
import { keep, open, type Shooting, settled, TALL, WIDE } from "./shooting.ts";

const TELEPHONE = { width: 390, height: 844 };
const LINK = /https?:\/\/\S+\/l\/\S+/;

/** Where an admin says what is connected, who is told of what, and how clinicians are reached. */
export async function shootSettings(shooting: Shooting): Promise<void> {
  const desk = await open(shooting, { user: "admin", viewport: TALL });
  const frame = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  const people = await desk.manager("People");
  await people.getByText("Somebody whom the records do not name").click();
  const form = people.getByRole("group").filter({ hasText: "Somebody whom the records do not name" });
  await form.getByLabel("Name").fill("Dr Lee");
  await form.getByLabel("E-mail address").fill("lee@clinic.example");
  await form.getByRole("button", { name: "Save the contact" }).click();
  await people.getByText("lee@clinic.example, in English").waitFor();
  await settled(frame);
  await keep(people.getByRole("region", { name: "Clinicians" }), "manager-clinicians");
  const connections = await desk.manager("Connections");
  await connections.getByRole("link", { name: "Connect another Stripe" }).waitFor();
  await settled(frame);
  await keep(frame, "manager-connections");
  const notices = await desk.manager("Notices");
  await notices.getByRole("heading", { name: "Who is told of what" }).waitFor();
  await settled(frame);
  await keep(frame, "manager-notices");
  await desk.page.context().close();
}

/** What reaches people who have no page of ours: the mailbox, a clinician's question, an approver's decision. */
export async function shootLinks(shooting: Shooting): Promise<void> {
  const agent = await open(shooting, { user: "agent", viewport: WIDE });
  const ticket = await agent.ticket(1005);
  await ticket.sidebar.getByLabel("Who is asked?").fill("Dr Lee");
  await ticket.sidebar.getByRole("button", { name: "Ask + insert holding reply" }).click();
  await ticket.sidebar.getByText(/^Link sent to /).waitFor();
  await agent.page.context().close();

  const context = await shooting.browser.newContext({ viewport: WIDE, locale: "en-US", reducedMotion: "reduce" });
  const box = await context.newPage();
  await box.goto(`${shooting.origin}/mailbox`);
  const found = async (to: string, looked: RegExp) => {
    const letter = box.getByRole("listitem").filter({ hasText: to }).filter({ hasText: looked }).first();
    await letter.waitFor();
    return looked.exec(await letter.innerText())?.[0] ?? "";
  };
  const question = await found("lee@clinic.example", LINK);
  const decision = await found("Decide here: ", LINK);
  await keep(box, "mailbox");
  const telephone = await shooting.browser.newContext({ viewport: TELEPHONE, locale: "en-US", deviceScaleFactor: 2 });
  const page = await telephone.newPage();
  await page.goto(question);
  await keep(page, "telephone-question");
  await page.goto(decision);
  await page.getByRole("button", { name: /^Send a code to / }).click();
  await page.getByLabel("The code, six digits").fill(await found("is your code", /\b\d{6}\b/));
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("heading", { name: "Your decision" }).waitFor();
  await keep(page, "telephone-decision");
  await telephone.close();
  await context.close();
}
