/** The same for every release: what was sealed then has to open now, and addresses that were given out have to lead here. */
export const ROOT_KEY = Buffer.from("a root key of releases, for tests only").toString("base64");
export const ACCOUNT_ID = "harbourwellness";
export const SECRETS = {
  "stripe/secretKey": "sk_test_of_the_release",
  "stripe/webhookSecret": "whsec_of_the_release",
  "zendesk/oauthClientSecret": "client secret of the release",
  "zendesk/webhookSecret": "webhook secret of the release",
} as const;
