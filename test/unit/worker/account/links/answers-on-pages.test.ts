/** Danger: what a patient answers on their page is lost, taken as it stands for a fact, or a document of theirs is asked for. */
import { expect, it } from "vitest";
import { assert } from "../../../../../core/result.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { linkPage } from "../../../../../worker/pages/link-page.ts";
import { aMassageMail, aPolicy, dump, NOW_MS, testClinic, ticket } from "../../../../support/clinic.ts";
import { mayasMassage } from "../../../../support/deciding.ts";
import { halfWithANote } from "../../../../support/massage-policy.ts";
import { pageClinic, pageOf, saidOnPage } from "../../../../support/patient-page.ts";

const body = "My doctor told me to stop massages, so I would like a refund of my massage. Maya";

it("the day of a doctor's note is asked for and never the note; a day is taken, told to the agent, and decides nothing", async () => {
  const house = pageClinic(testClinic([...mayasMassage(), aPolicy(halfWithANote)]), { mail: aMassageMail({ body }) });
  expect(house.takeIn()).toBe("opened");
  const token = await house.given();
  expect(pageOf(house, token).questions).toEqual([{ question: "note_on" }]);
  const html = String(await linkPage(house.open(token), "n", "/l/k/t"));
  expect(html).toMatch(/<input[^>]*type="date"/);
  expect(html).not.toMatch(/type="file"|multipart/);

  const before = dump(house.clinic.sql);
  const say = (about: string, value: string) => house.send(token, { act: "fact", about, value });
  for (const value of ["", "last week", "2026-13-40"])
    expect(await say("note_on", value)).toMatchObject({ value: { isDone: false, page: { problem: "answer" } } });
  // A slip in the year is said as what it is, and stays to be mended.
  const future = await say("note_on", "2027-01-01");
  assert(future.ok, "the page is shown again");
  expect(future.value).toMatchObject({ isDone: false, page: { problem: "future_day" } });
  const again = String(await linkPage(future.value.page, "n", "/l/k/t"));
  expect(again).toContain("This day lies in the future.");
  expect(again).toMatch(/<input type="date"[^>]* value="2027-01-01"/);
  // What nobody asked for is no answer.
  expect(await say("moved_miles", "30")).toMatchObject({ value: { isDone: false, page: { problem: "not_now" } } });
  expect(dump(house.clinic.sql)).toBe(before);

  expect(await say("note_on", "2026-02-20")).toMatchObject({ value: { isDone: true } });
  expect(saidOnPage(house)).toEqual([{ kind: "fact", about: "note_on", value: "2026-02-20" }]);
  expect(pageOf(house, token).questions).toEqual([{ question: "note_on", answer: "2026-02-20" }]);
  expect(house.clinic.sql.all("SELECT kind FROM task WHERE done_at_ms IS NULL")).toEqual([{ kind: "page_answer" }]);
  const view = openTicketView(
    { ...house.clinic.ctx(), links: house.links },
    house.agent,
    ticket,
    aMassageMail({ body }),
  );
  assert(view.ok, "the ticket opens");
  expect(view.value.page?.said).toMatchObject([{ kind: "fact", question: "note_on", atMs: NOW_MS }]);
  // Somebody has to have looked at it.
  expect(view.value.proposal?.needs).toEqual(["evidence.medical_note"]);
});
