import type { ServiceNameWords } from "../../shapes/service-names.ts";

export const serviceNames: ServiceNameWords = {
  byKind: {
    service: "your visit",
    package: "your package",
    membership: "your membership",
    product: "your product",
    deposit: "your deposit",
    gift_card: "your gift card",
  },
  units: {
    session: { one: "session", other: "sessions" },
    visit: { one: "visit", other: "visits" },
    hour: { one: "hour", other: "hours" },
    treatment: { one: "treatment", other: "treatments" },
  },
};
