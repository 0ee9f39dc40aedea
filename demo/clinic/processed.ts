import { sha256Hex } from "../../core/canonical/hash.ts";
import type { SampleCharge, SampleProcessor } from "./shape.ts";

type Processed = Pick<SampleCharge, "processor" | "id" | "brand" | "last4">;

/** How each processor names what it took, and what it was paid with where the sale does not say. */
export function processedBy(processor: SampleProcessor, paymentId: string): Processed {
  const print = sha256Hex(paymentId);
  const visa = { brand: "visa", last4: "4242" };
  if (processor === "paypal") return { processor, id: print.slice(0, 17).toUpperCase(), brand: "PayPal" };
  // Square's simulator begins every id of an account alike.
  if (processor === "square") return { processor, id: `demo${print.slice(0, 24)}`, ...visa };
  return { processor, id: `pi_3${print.slice(0, 23)}`, ...visa };
}
