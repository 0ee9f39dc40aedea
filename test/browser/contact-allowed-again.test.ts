/** Danger: a patient wants messages again, and nobody who sees that they are stopped can let them through. */
import { expect, it } from "vitest";
import { faultsOf } from "./support/axe.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();

it("where the sidebar says that an address is stopped, whoever heard that the patient wants some again says so", async () => {
  await ring().vendors.sendgrid.control("/recipients", { address: "daniel.reyes@example.com", is: "unsubscribed" });
  const desk = await ring().desk("agent");
  const body = "Hello, I have changed my mind. I would like a refund for the sessions that I have not used. Thank you!";
  const mail = { name: "Daniel Reyes", email: "daniel@else.example", subject: "My sessions", body };
  const ticket = await desk.ticket(await desk.writeAsPatient(mail));
  const { patient, sidebar } = ticket;
  await patient.getByRole("searchbox", { name: "Find a patient" }).fill("HW-1014");
  await patient.getByRole("button", { name: "This is Daniel Reyes, Patient number HW-1014" }).click();
  await patient.getByRole("combobox", { name: "Send a code to" }).selectOption({ label: "da•••@example.com" });
  await patient.getByRole("button", { name: "Send the code" }).click();
  await patient.getByText(/^Message not sent: they want no messages this way/).waitFor(PATIENCE);

  await sidebar.locator("summary", { hasText: "History" }).click();
  const stopped = sidebar.getByText(/^Wants no mails at da•••/);
  await stopped.waitFor();
  await sidebar.locator("summary", { hasText: "Allow messages again" }).click();
  const sentence = sidebar.getByRole("textbox", { name: "How do you know, in one sentence" });
  await sentence.fill("ok");
  await sidebar.locator("form").getByRole("button", { name: "Allow messages again" }).click();
  await sidebar.getByText("Write a few words more.").waitFor();
  for (const scheme of ["light", "dark"]) {
    expect([scheme, await faultsOf(ticket.frame)]).toEqual([scheme, []]);
    await desk.page.getByTestId("scheme-switch").click();
  }
  // The scheme was switched outside the frame: a press goes to where the last one was.
  await sentence.click();
  await sentence.fill("He asked on the phone to get our mails again.");
  await desk.page.keyboard.press("Enter");
  await stopped.waitFor({ state: "detached" });
  await expect
    .poll(() => sidebar.locator("[aria-live=polite] p").allTextContents())
    .toContainEqual("Messages are allowed again.");
});
