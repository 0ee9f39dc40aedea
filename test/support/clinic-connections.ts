import type { TestClinic } from "./clinic.ts";

const ZENDESK = {
  subdomain: "harbour",
  appId: "1",
  installationId: "2",
  frameOrigin: "https://harbour.zendesk.com",
  oauthClientId: "makegood",
  fields: { reason: 360001, state: 360002, amount: 360003, caseId: 360004 },
};

/** The clinic with a helpdesk connected, so that its tickets are told. */
export function provisioned(clinic: TestClinic): TestClinic {
  clinic.sql.run(
    "INSERT INTO connection (id, kind, origin, config) VALUES ('zendesk', 'zendesk', 'https://harbour.zendesk.com', ?)",
    JSON.stringify(ZENDESK),
  );
  return clinic;
}
