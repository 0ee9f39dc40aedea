/** What is sent to lay evidence before a bank, and what the simulators answer, against the vendors' own descriptions. */
import { expect, it } from "vitest";
import { FILE_KINDS, type Pieces, TEXT_KINDS } from "../../core/disputes/pieces.ts";
import { inProcessFetch } from "../../demo/vendors/in-process.ts";
import { decodeForm } from "../../demo/vendors/stripe/form.ts";
import type { DisputeDesk } from "../../worker/connectors/dispute-desk.ts";
import { stripeProcessor } from "../../worker/connectors/stripe/processor.ts";
import { paypalWorld } from "../demo/paypal/paypal-world.ts";
import { squareWorld } from "../demo/square/world.ts";
import { SECRET_KEY, stripeWorld } from "../demo/stripe-world.ts";
import { pdfOfPages } from "../support/pages-of-pdf.ts";
import { jsonContract } from "./contracts.ts";

const PIECES: Pieces = {
  texts: TEXT_KINDS.map((kind) => ({ kind, text: `About ${kind}. ${"A sentence. ".repeat(3_000)}` })),
  files: FILE_KINDS.map((kind) => ({ kind, mediaType: "application/pdf", bytes: pdfOfPages(1) })),
};
const MEMORY = { laid: [], note: () => undefined, drop: () => undefined };

async function carriedThrough(desk: DisputeDesk | undefined, ref: string): Promise<void> {
  if (!desk) throw new Error("it takes evidence");
  const fitted = desk.fit(PIECES);
  if (desk.stage) expect(await desk.stage(ref, fitted, "act1", MEMORY)).toMatchObject({ ok: true });
  expect(await desk.submit(ref, fitted, "send1")).toEqual({ ok: true, value: true });
}

function fileOf(form: FormData, name: string): File {
  const value = form.get(name);
  if (!(value instanceof File)) throw new Error(`${name} is no file`);
  return value;
}

const textOf = (form: FormData, name: string): Promise<string> => fileOf(form, name).text();

const schemaOf = (path: string, method = "post", more = "responses/200/content/application~1json/schema") =>
  `/paths/${path.replaceAll("/", "~1")}/${method}/${more}`;

it("Stripe: files, an update that says that it sends nothing, and the sending", async (ctx) => {
  const contract = jsonContract("stripe-payouts-disputes.json", ctx);
  const world = await stripeWorld();
  const { app, files } = world.simulator;
  const sent: Request[] = [];
  const simulated = inProcessFetch({ "api.stripe.com": app, "files.stripe.com": files });
  const answers: unknown[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input as string, init);
    sent.push(request.clone());
    const answer = await simulated(request);
    answers.push(await answer.clone().json());
    return answer;
  };
  const { chargeId } = await world.pay({});
  const { id } = await (await world.control(`/charges/${chargeId}/dispute`)).json();
  // One page for each file and the texts: what a bank takes in all is smaller than what each field takes.
  const fewer = { ...PIECES, texts: PIECES.texts.map((piece) => ({ ...piece, text: piece.text.slice(0, 400) })) };
  const desk = stripeProcessor({ fetch, secretKey: SECRET_KEY }).disputes;
  expect(await desk?.stage?.(id, desk.fit(fewer), "act1", MEMORY)).toEqual({ ok: true, value: expect.any(Object) });
  expect(await desk?.submit(id, desk.fit(fewer), "send1")).toEqual({ ok: true, value: true });
  const updates = sent.filter(({ method, url }) => method === "POST" && url.includes("/v1/disputes/"));
  const forms = await Promise.all(updates.map(async (one) => decodeForm(await one.text()) ?? {}));
  expect(forms.map(({ submit }) => submit)).toEqual(["false", "true"]);
  for (const form of forms) {
    expect(contract.check("/components/schemas/DisputeUpdateParams")({ ...form, submit: form.submit === "true" })).toBe(
      "",
    );
  }
  const uploads = sent.filter(({ url }) => url === "https://files.stripe.com/v1/files");
  expect(uploads).toHaveLength(FILE_KINDS.length);
  expect((await uploads[0]?.formData())?.get("purpose")).toBe("dispute_evidence");
  const files0 = answers.filter((one) => (one as { object?: string }).object === "file");
  const disputes = answers.filter((one) => (one as { object?: string }).object === "dispute");
  for (const one of files0) expect(contract.check("/components/schemas/File")(one)).toBe("");
  expect(disputes.length).toBeGreaterThan(1);
  for (const one of disputes) expect(contract.check("/components/schemas/Dispute")(one)).toBe("");
});

it("Square: texts, files, the list of them, and the sending", async (ctx) => {
  const contract = jsonContract("square-payments-payouts-disputes.json", ctx);
  const world = await squareWorld();
  const payment = await world.pay();
  const { id } = await (await world.control(`/payments/${payment.id}/dispute`)).json();
  await carriedThrough(world.processor.disputes, id);
  for (const request of world.sent) {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith("/evidence-text")) {
      const valid = contract.check("/components/schemas/CreateDisputeEvidenceTextRequest");
      expect(valid(await request.clone().json())).toBe("");
    }
    if (pathname.endsWith("/evidence-files")) {
      const form = await request.clone().formData();
      const valid = contract.check("/components/schemas/CreateDisputeEvidenceFileRequest");
      expect(valid(JSON.parse(await textOf(form, "request")))).toBe("");
      expect(fileOf(form, "image_file").name.length).toBeLessThanOrEqual(40);
    }
  }
  const listed = await (await world.ask("GET", `/v2/disputes/${id}/evidence`)).json();
  expect(listed.evidence).toHaveLength(TEXT_KINDS.length + FILE_KINDS.length);
  expect(contract.check(schemaOf("/v2/disputes/{dispute_id}/evidence", "get"))(listed)).toBe("");
});

it("PayPal: one call with what is said and its files", async (ctx) => {
  const contract = jsonContract("paypal-disputes-evidence.json", ctx);
  const world = await paypalWorld();
  const capture = await world.pay();
  const { dispute_id: id } = await (await world.control(`/captures/${capture}/dispute`)).json();
  await carriedThrough(world.processor.disputes, id);
  const request = world.sent.find(({ url }) => url.endsWith("/provide-evidence"));
  const form = (await request?.formData()) ?? new FormData();
  const input = JSON.parse(await textOf(form, "input"));
  expect(contract.check("/components/schemas/evidences_request")(input)).toBe("");
  expect(fileOf(form, "input").type).toBe("application/json");
  expect([...form.keys()]).toEqual(["input", ...FILE_KINDS.map((_, at) => `file${at + 1}`)]);
});
