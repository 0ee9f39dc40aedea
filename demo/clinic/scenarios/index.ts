import type { Stage } from "../stage.ts";
import { bankSlow, yenPackage } from "./banks.ts";
import { doubleBilling, insuranceOverpayment, noShowDispute } from "./billing.ts";
import { medicalStop, unhappyResult } from "./clinical.ts";
import { expiredPackage, notInformedSigned, notInformedUnsigned } from "./consents.ts";
import { daughterWrites, widowWrites } from "./for-others.ts";
import { frenchRefund, frenchRefusal } from "./french.ts";
import { paidByPayPal, paidBySquare, stripeAndPayPal } from "./other-processors.ts";
import { aboveLimit, partHsa, twoCards, unusedPackage } from "./packages.ts";
import { guardianWrites, repeatRequester, unknownSender } from "./senders.ts";
import { membershipNotice, productReturn } from "./terms.ts";
import { twoMatters } from "./two-matters.ts";
import { chargedAfterLeaving } from "./unasked.ts";
import { chargebackAngry, notARequest, spanishMail } from "./voices.ts";

const SCENARIOS: readonly ((stage: Stage) => void)[] = [
  unusedPackage,
  notInformedSigned,
  notInformedUnsigned,
  medicalStop,
  unhappyResult,
  doubleBilling,
  noShowDispute,
  expiredPackage,
  membershipNotice,
  productReturn,
  insuranceOverpayment,
  twoCards,
  partHsa,
  unknownSender,
  repeatRequester,
  notARequest,
  aboveLimit,
  chargebackAngry,
  guardianWrites,
  spanishMail,
  yenPackage,
  bankSlow,
  chargedAfterLeaving,
  daughterWrites,
  widowWrites,
  twoMatters,
  paidByPayPal,
  paidBySquare,
  stripeAndPayPal,
  frenchRefund,
  frenchRefusal,
];

export function addScenarios(stage: Stage): void {
  for (const play of SCENARIOS) play(stage);
}
