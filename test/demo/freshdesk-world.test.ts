/** Danger: the demo's clinic in Freshdesk is another clinic than the one in Zendesk, or its mails reach nobody. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import type { MakeSampleClinic } from "../../demo/clinic/shape.ts";
import { type RunningDemo, startDemo } from "../../demo/runtime/demo.ts";
import type { FreshdeskState } from "../../demo/vendors/freshdesk/state.ts";
import { threeFreePorts } from "../browser/support/ports.ts";
import { tinyClinic } from "./tiny-clinic.ts";

const root = mkdtempSync(join(tmpdir(), "makegood-demo-"));
let running: RunningDemo | undefined;
afterAll(async () => {
  await running?.close();
  rmSync(root, { recursive: true });
});

const atMs = Date.UTC(2026, 10, 2, 9);
const said = (from: "patient" | { staff: string }, body: string, isPublic = true) => ({
  ...{ from, body, public: isPublic, atMs },
});
const clinic: MakeSampleClinic = (options) => {
  const tiny = tinyClinic(options);
  const [asked] = tiny.tickets;
  if (!asked) throw new Error("The tiny clinic has no ticket");
  const held = { ...asked, ticketId: 43, status: "hold", tags: ["vip"] } as const;
  const messages = [
    said("patient", "Hello"),
    said({ staff: "lead" }, "Hi"),
    said({ staff: "agent" }, "Careful", false),
  ];
  return {
    ...tiny,
    tickets: [
      { ...asked, announce: true },
      { ...held, messages },
    ],
  };
};

const start = async () => {
  const port = await threeFreePorts();
  const dataDir = join(root, "data");
  running = await startDemo({ port, dataDir, reset: false, clinic, realKeys: {}, helpdesk: "freshdesk" });
  const demo = running;
  const post = async (path: string, body: unknown): Promise<never> =>
    (await fetch(demo.deskOrigin + path, { method: "POST", body: JSON.stringify(body) })).json() as never;
  const state = async () =>
    (await (await fetch(`${demo.vendorsOrigin}/_control/freshdesk/state`)).json()) as FreshdeskState;
  return { demo, post, state };
};

const namesOf = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

it("has the clinic's staff and tickets, reads its mails, and is the same after a second start", {
  timeout: 120_000,
}, async () => {
  const { demo, post, state } = await start();
  const first = await state();
  expect(first.agents.map(({ id, email, role }) => [id, email, role])).toEqual([
    ["9001", "makegood@harbourwellness.example", "Account Administrator"],
    ["11", "agent@tiny.example", "Agent"],
    ["12", "lead@tiny.example", "Agent"],
    ["13", "admin@tiny.example", "Administrator"],
  ]);
  const held = first.tickets.find(({ id }) => id === "43");
  expect(held).toMatchObject({ status: 3, tags: ["vip"], createdAtMs: atMs });
  expect(held?.conversations).toMatchObject([
    { userId: "12", isPrivate: false, incoming: false, source: 0 },
    { userId: "11", isPrivate: true, incoming: false, source: 2 },
  ]);
  // The mail that was announced has its case before anybody opens it.
  const note = async () =>
    (await state()).tickets.find(({ id }) => id === "42")?.conversations.find(({ isPrivate }) => isPrivate)?.html;
  await vi.waitFor(async () => expect(await note()).toContain("Refund request found"), {
    timeout: 30_000,
    interval: 200,
  });
  expect((await state()).tickets.find(({ id }) => id === "42")?.fields).toMatchObject({
    cf_refund_case: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
  });

  // Nobody is in without the code from the mailbox; then by the proxy, and by no other door.
  const { bearer } = (await post("/demo/sessions", { user: "agent" })) as { bearer: string };
  expect(await (await fetch(`${demo.deskOrigin}/mailbox/list`)).text()).toContain("sign-in code");
  const call = (session: string) => ({
    context: { op: "call" },
    body: JSON.stringify({ session, method: "GET", path: "/v1/tickets/freshdesk/42" }),
  });
  const template = "/freshdesk-desk/as/agent/template/makegoodCall";
  const answerTo = async (session: string) =>
    JSON.parse(((await post(template, call(session))) as { answer: { response: string } }).answer.response);
  expect(await answerTo(bearer)).toMatchObject({
    status: 200,
    body: { patient: { name: "Maya Chen" }, verification: { state: "verified" } },
  });
  expect(await answerTo("x")).toMatchObject({ status: 401 });
  const direct = await fetch(`${demo.workerOrigin}/v1/patients?q=maya`, {
    headers: { authorization: `Bearer ${bearer}` },
  });
  expect(direct.status).toBe(401);

  await demo.close();
  const again = await start();
  const second = await again.state();
  expect([namesOf(second.fields), namesOf(second.rules)]).toEqual([namesOf(first.fields), namesOf(first.rules)]);
  expect([first.fields.length, first.rules.length]).toEqual([4, 3]);
  expect(second.agents).toEqual(first.agents);
  // Rules tell this start's Worker, wherever it is.
  expect(JSON.stringify(second.rules)).toContain(new URL(again.demo.workerOrigin).host);
  await again.demo.close();
  running = undefined;
});
