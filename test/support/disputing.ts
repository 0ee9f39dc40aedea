/** Maya's massage, disputed at a simulated Stripe, with the account that answers. */

import type { AnswerDisputeRequest, DisputeCard } from "../../core/contract/dispute.ts";
import type { Pieces } from "../../core/disputes/pieces.ts";
import type { Role } from "../../core/words.ts";
import { inProcessFetch } from "../../demo/vendors/in-process.ts";
import { runJobs } from "../../worker/account/jobs/run-jobs.ts";
import { stripeProcessor } from "../../worker/connectors/stripe/processor.ts";
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

export async function disputedAtStripe() {
  const clinic = provisioned(testClinic(mayasMassage()));
  decided(clinic, clinic.staff("finance"), ulidOf("DEC", 1));
  clinic.sql.run(
    "INSERT INTO connection (id, kind, origin, config) VALUES ('stripe', 'stripe', 'https://api.stripe.com', '{}')",
  );
  const vendor = await stripeWorld();
  vendor.time.nowMs = NOW_MS;
  const { app, files } = vendor.simulator;
  const fetch = inProcessFetch({ "api.stripe.com": app, "files.stripe.com": files });
  const processor = stripeProcessor({ fetch, secretKey: SECRET_KEY });
  const { chargeId } = await vendor.pay({
    paymentIntentId: "pi_Y1",
    amountMinor: 8_000,
    createdAtMs: NOW_MS - 86_400_000,
  });
  const given: { pieces: Pieces | undefined } = { pieces: PIECES };
  const world = {
    ...worldOf(clinic, scriptedProcessor(8_000)),
    processor: () => processor,
    pieces: async () => given.pieces,
  };
  const runs = async (rounds = 2) => {
    for (let round = 0; round < rounds; round += 1) await runJobs(world);
  };
  const opens = async (opening: object = {}): Promise<string> => {
    const { id } = await (await vendor.control(`/charges/${chargeId}/dispute`, opening)).json();
    await readMoney(world, "stripe payment:pi_Y1");
    return id;
  };
  const ref = await opens();
  const disputeId = clinic.sql.one<{ id: string }>("SELECT id FROM dispute WHERE ref = ?", ref)?.id ?? "";
  let acts = 0;
  const say = (role: Role, asked: AnswerDisputeRequest, actId = ulidOf("ACT", ++acts)) =>
    performed(world, "answerDispute", clinic.staff(role), disputeId, actId, asked);
  return {
    ...{ clinic, vendor, world, given, ref, disputeId, runs, opens, say },
    passes: (ms: number) => {
      clinic.setNow(clinic.runtime.nowMs() + ms);
      vendor.time.nowMs += ms;
    },
    card: async (role: Role = "finance"): Promise<DisputeCard> => {
      const read = await performed(world, "readDispute", clinic.staff(role), disputeId);
      if (!read.ok) throw new Error(read.error.code);
      return read.value;
    },
    there: async () => (await vendor.state()).disputes.find(({ id }) => id === ref),
    calls: async (name: string) => (await vendor.state()).calls[name] ?? 0,
  };
}
