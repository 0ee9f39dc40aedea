import type { ProcessorTraits } from "../../../core/refund/schedule.ts";
import { err } from "../../../core/result.ts";
import type { ConnectorTools } from "../connector.ts";
import type { PaymentProcessor } from "../payment-processor.ts";
import { notAllowed } from "../processor-history.ts";
import { squareDisputes } from "./dispute-desk.ts";
import { historyPage, SQUARE_HISTORY } from "./history.ts";
import { SquareHttp } from "./http.ts";
import { KEY_LIFE_MS } from "./limits.ts";
import { listActivity, listCharges } from "./lists.ts";
import { readCharge, readRefund, refundsOfPayment } from "./of-payment.ts";
import { reading } from "./reading.ts";
import { hashOf, sendRefund } from "./send.ts";
import { SQUARE_PLACES, type SquareSettings } from "./settings.ts";

/** Absence counts because all refunds of a payment can be found, also those that its own list may not have yet (`of-payment.ts`). */
export const SQUARE_TRAITS: ProcessorTraits = { keyLifeMs: KEY_LIFE_MS, provesAbsence: true };

export const httpFor = ({ environment, accessToken }: SquareSettings, { fetch }: ConnectorTools): SquareHttp =>
  new SquareHttp({ fetch, base: SQUARE_PLACES[environment].api, accessToken });

/** Square by plain requests. The outbox owns every retry. */
export function squareProcessor(settings: SquareSettings, services: ConnectorTools): PaymentProcessor {
  const http = httpFor(settings, services);
  return {
    traits: SQUARE_TRAITS,
    requestHash: hashOf,
    refund: (order, key) => sendRefund(http, order, key, services.nowMs()),
    readRefund: (vendorRef) => reading(http, (asked) => readRefund(asked, vendorRef)),
    listRefunds: (paymentRef, known) =>
      reading(http, (asked) => refundsOfPayment(asked, paymentRef, known, services.nowMs())),
    readCharge: (paymentRef) => reading(http, (asked) => readCharge(asked, paymentRef)),
    lists: {
      activity: (sinceMs, cursor) => reading(http, (asked) => listActivity(asked, sinceMs, cursor)),
      charges: (sinceMs, cursor) => reading(http, (asked) => listCharges(asked, settings.locationIds, sinceMs, cursor)),
    },
    history: {
      ...SQUARE_HISTORY,
      page: async (kind, span, cursor) => {
        const page = await reading(http, (asked) => historyPage(asked, settings.locationIds, [kind, span, cursor]));
        return page.ok ? page : err(notAllowed(page.error));
      },
    },
    disputes: squareDisputes(http),
  };
}
