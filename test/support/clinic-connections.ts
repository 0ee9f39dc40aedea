import type { TestClinic } from "./clinic.ts";

/** What a client of Zendesk's needs for pages and fields, in tests that are about neither. */
export const PAGES_AND_FIELDS = {
  installationId: "2",
  frameOrigin: "https://harbour.zendesk.com",
  fields: { reason: 360001, state: 360002, amount: 360003, caseId: 360004 },
};
const ZENDESK = { subdomain: "harbour", appId: "1", oauthClientId: "makegood", ...PAGES_AND_FIELDS };

/** The clinic with a helpdesk connected, so that its tickets are told. */
export function provisioned(clinic: TestClinic): TestClinic {
  clinic.sql.run(
    "INSERT INTO connection (id, kind, origin, config) VALUES ('zendesk', 'zendesk', 'https://harbour.zendesk.com', ?)",
    JSON.stringify(ZENDESK),
  );
  return clinic;
}
