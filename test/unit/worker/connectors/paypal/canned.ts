import { paypal } from "../../../../../worker/connectors/paypal/paypal.ts";
import { SETTINGS, START_MS } from "../../../../demo/paypal/paypal-world.ts";

export const order = { legId: "LEG1", caseId: "CASE1", paymentRef: "4SCAPTURE", amountMinor: 3_000, currency: "USD" };
export const up = (capture: string) => [
  { rel: "up", href: `https://api-m.paypal.com/v2/payments/captures/${capture}` },
];
export const refund = {
  id: "4SREFUND",
  status: "COMPLETED",
  amount: { value: "30.00", currency_code: "USD" },
  custom_id: "LEG1",
  invoice_id: "LEG1",
  create_time: "2026-11-02T09:00:00Z",
  links: up("4SCAPTURE"),
};
export const capture = { id: "4SCAPTURE", status: "COMPLETED", amount: { value: "80.00", currency_code: "USD" } };

export type Canned = Response | string | object;

/** PayPal as told: a token, and then whatever stands for a path. */
export function processorOf(answers: Readonly<Record<string, Canned>>, status = 200) {
  const fetchFn: typeof fetch = async (input) => {
    const { pathname } = new URL(String(input));
    if (pathname === "/v1/oauth2/token") return Response.json({ access_token: "A21", expires_in: 60 });
    const answer = answers[pathname];
    if (answer instanceof Response) return answer;
    if (typeof answer === "string") return new Response(answer, { status });
    return Response.json(answer ?? {}, { status: answer ? status : 404 });
  };
  return paypal.build(SETTINGS, { fetch: fetchFn, nowMs: () => START_MS });
}

export const without = (name: keyof typeof refund): object => {
  const { [name]: _, ...rest } = refund;
  return rest;
};
