/** How the demo's clinic is known to its helpdesk and to the Worker; the same in every run. */
export const DEMO = {
  accountId: "harbourwellness",
  subdomain: "harbourwellness",
  appId: "900100",
  installationId: "700100",
  oauthClientId: "makegood",
  /** The helpdesk's user that Makegood acts as. */
  serviceUser: { id: 9_001, name: "Makegood", email: "makegood@harbourwellness.example" },
  /** A second helpdesk in which nobody has made anything, for whoever tries to set a clinic up. */
  emptyHelpdesk: {
    subdomain: "newclinic",
    appId: "900200",
    installationId: "700200",
    oauthClientSecret: "secret-of-the-demo",
  },
  /** The account of the other helpdesk: with nobody in it but an administrator where the clinic works in the first. */
  freshdesk: {
    host: "harbourwellness.freshdesk.com",
    admin: { id: 9_001, name: "Makegood", email: "makegood@harbourwellness.example" },
    apiKey: "key-of-the-demo-admin",
  },
  stripeAccount: "acct_demo",
  paypalWebhookId: "8WN41729LH593810D",
  squareLocation: "LHARBOUR",
  /** Of the environment in which the clinic's workflows run. */
  teamsHost: "default4f1c7a90d2be4c63a1870e5b92d6f3.c8.environment.api.powerplatform.com",
} as const;
