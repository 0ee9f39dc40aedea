/** Maya's massage, disputed at a simulated processor, with the account that answers. */

import type { AnswerDisputeRequest, DisputeCard } from "../../core/contract/dispute.ts";
import type { Pieces } from "../../core/disputes/pieces.ts";
import type { Role } from "../../core/words.ts";
import { inProcessFetch } from "../../demo/vendors/in-process.ts";
import { runJobs } from "../../worker/account/jobs/run-jobs.ts";
import type { PaymentProcessor } from "../../worker/connectors/payment-processor.ts";
import { stripeProcessor } from "../../worker/connectors/stripe/processor.ts";
import { paypalWorld } from "../demo/paypal/paypal-world.ts";
import { squareWorld } from "../demo/square/world.ts";
import { SECRET_KEY, stripeWorld } from "../demo/stripe-world.ts";
import { NOW_MS, testClinic } from "./clinic.ts";
import { provisioned } from "./clinic-connections.ts";
import { decided, mayasMassage, ulidOf } from "./deciding.ts";
import { performed } from "./operations.ts";
import { pdfOfPages } from "./pages-of-pdf.ts";
import { scriptedProcessor } from "./scripted-processor.ts";
import { worldOf } from "./sending.ts";
import { readMoney } from "./stored-jobs.ts";

const PIECES: Pieces = {
  texts: [
    { kind: "refusal", text: "Clause 4: used sessions are not refunded." },
    { kind: "patient_name", text: "Maya" },
  ],
  files: [{ kind: "packet", mediaType: "application/pdf", bytes: pdfOfPages(2) }],
};

/** A processor with the payment, as a scene needs it. */
interface Vendor {
  readonly kind: "stripe" | "square" | "paypal";
  readonly processor: PaymentProcessor;
  readonly paymentRef: string;
  readonly time: { nowMs: number };
  opens(opening?: object): Promise<string>;
}

/** Maya's massage, disputed at this processor, with the account that answers. */
async function sceneAt(vendor: Vendor) {
  const { kind, paymentRef } = vendor;
  const clinic = provisioned(testClinic(mayasMassage(8_000, { processor: kind, processorRef: paymentRef })));
  decided(clinic, clinic.staff("finance"), ulidOf("DEC", 1));
  clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES (?, ?, 'https://x', '{}')", kind, kind);
  const given: { pieces: Pieces | undefined; isConnected: boolean } = { pieces: PIECES, isConnected: true };
  const world = {
    ...worldOf(clinic, scriptedProcessor(8_000)),
    processor: () => (given.isConnected ? vendor.processor : undefined),
    pieces: async () => given.pieces,
  };
  const runs = async (rounds = 2) => {
    for (let round = 0; round < rounds; round += 1) await runJobs(world);
  };
  const reads = () => readMoney(world, `${kind} payment:${paymentRef}`);
  const idOf = (one: string) => clinic.sql.one<{ id: string }>("SELECT id FROM dispute WHERE ref = ?", one)?.id ?? "";
  const opens = async (opening: object = {}): Promise<string> => {
    const id = await vendor.opens(opening);
    await reads();
    return id;
  };
  const ref = await opens();
  const disputeId = idOf(ref);
  let acts = 0;
  const say = (role: Role, asked: AnswerDisputeRequest, actId = ulidOf("ACT", ++acts)) =>
    performed(world, "answerDispute", clinic.staff(role), disputeId, actId, asked);
  return {
    ...{ clinic, world, given, ref, disputeId, idOf, runs, reads, opens, say },
    passes: (ms: number) => {
      clinic.setNow(clinic.runtime.nowMs() + ms);
      vendor.time.nowMs += ms;
    },
    card: async (role: Role = "finance"): Promise<DisputeCard> => {
      const read = await performed(world, "readDispute", clinic.staff(role), disputeId);
      if (!read.ok) throw new Error(read.error.code);
      return read.value;
    },
  };
}

export async function disputedAtStripe() {
  const vendor = await stripeWorld();
  vendor.time.nowMs = NOW_MS;
  const { app, files } = vendor.simulator;
  const fetch = inProcessFetch({ "api.stripe.com": app, "files.stripe.com": files });
  const { chargeId } = await vendor.pay({
    paymentIntentId: "pi_Y1",
    amountMinor: 8_000,
    createdAtMs: NOW_MS - 86_400_000,
  });
  const scene = await sceneAt({
    kind: "stripe",
    processor: stripeProcessor({ fetch, secretKey: SECRET_KEY }),
    paymentRef: "pi_Y1",
    time: vendor.time,
    opens: async (opening = {}) => (await (await vendor.control(`/charges/${chargeId}/dispute`, opening)).json()).id,
  });
  return {
    ...scene,
    vendor,
    there: async () => (await vendor.state()).disputes.find(({ id }) => id === scene.ref),
    calls: async (name: string) => (await vendor.state()).calls[name] ?? 0,
  };
}

type Act = "submit" | "accept";

/** Each processor with what the tests of all three do there. */
export const DISPUTED_AT = {
  stripe: async () => {
    const { vendor, ...scene } = await disputedAtStripe();
    const operations = { submit: "disputes.update", accept: "disputes.close" };
    return {
      ...scene,
      faults: (act: Act, kind: string) => vendor.fault({ operation: operations[act], kind }),
      /** The bank ends it, or somebody in the processor's own pages. */
      ends: async (outcome: "won" | "lost") => void (await vendor.control(`/disputes/${scene.ref}/close`, { outcome })),
    };
  },
  square: async () => {
    const vendor = await squareWorld();
    vendor.time.nowMs = NOW_MS;
    const payment = await vendor.pay();
    const scene = await sceneAt({
      kind: "square",
      processor: vendor.processor,
      paymentRef: payment.id,
      time: vendor.time,
      opens: async (opening = {}) =>
        (await (await vendor.control(`/payments/${payment.id}/dispute`, opening)).json()).id,
    });
    const operations = { submit: "evidence.submit", accept: "disputes.accept" };
    return {
      ...scene,
      faults: (act: Act, kind: string) => vendor.fault({ operation: operations[act], kind }),
      ends: async (outcome: "won" | "lost") => void (await vendor.control(`/disputes/${scene.ref}/close`, { outcome })),
    };
  },
  paypal: async () => {
    const vendor = await paypalWorld();
    vendor.time.nowMs = NOW_MS;
    const capture = await vendor.pay();
    const scene = await sceneAt({
      kind: "paypal",
      processor: vendor.processor,
      paymentRef: capture,
      time: vendor.time,
      opens: async (opening = {}) =>
        (await (await vendor.control(`/captures/${capture}/dispute`, opening)).json()).dispute_id,
    });
    const operations = { submit: "disputes.provide_evidence", accept: "disputes.accept_claim" };
    const outcomes = { won: "RESOLVED_SELLER_FAVOUR", lost: "RESOLVED_BUYER_FAVOUR" };
    return {
      ...scene,
      vendor,
      faults: (act: Act, kind: string) => vendor.fault({ operation: operations[act], kind }),
      ends: async (outcome: "won" | "lost") =>
        void (await vendor.control(`/disputes/${scene.ref}/close`, { outcome: outcomes[outcome] })),
    };
  },
};
