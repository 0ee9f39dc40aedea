const BY_SETUP = "Leave it empty: the Set-up page fills it in.";

/** What people read when they set up a connection, by its kind and its connector's own settings. */
export const en = {
  freshdesk: {
    about:
      "The helpdesk in which people work. The key is an administrator's: in Freshdesk, the picture of the profile, Profile settings, View API key. Fields and rules are made on the Set-up page afterwards.",
    webhook:
      "The Set-up page makes the automation rules that tell us, or shows what to enter. By hand: Admin, Workflows, Automations.",
    settings: {
      host: {
        label: "Address",
        hint: "Such as clinic.freshdesk.com: Freshdesk's own, not an address of yours that leads there.",
        wrong: "Small letters, digits and -, then .freshdesk.com, without https://.",
      },
      apiKey: {
        label: "API key",
        hint: "Of an administrator: nobody else may ask who is an agent.",
        wrong: "At least 8 characters.",
      },
      mailIsChecked: {
        label: "Mails that do not authenticate never reach Freshdesk",
        hint: "Freshdesk does not say whether a sender was forged. Where your mail server refuses such mails, tick it: else each patient is verified once before money moves.",
        wrong: "Yes or no.",
      },
      tagsByRules: {
        label: "Rules of our own set the tags",
        hint: "Freshdesk keeps a ticket's tags as one list, and whoever saves it replaces all of it. Tick it where automation rules of yours add a tag for each value of the fields: Makegood then writes the fields alone, and takes nobody's tag away.",
        wrong: "Yes or no.",
      },
      webhookSecret: {
        label: "Secret of the webhook",
        hint: "Leave it empty: the Set-up page chooses one with the rules. Enter one of your own where you make the rules by hand.",
        wrong: "At least 8 characters.",
      },
      fields: {
        reason: {
          label: "Name of the ticket field: reason",
          hint: BY_SETUP,
          wrong: "As Freshdesk calls it, from cf_ on.",
        },
        state: {
          label: "Name of the ticket field: state",
          hint: BY_SETUP,
          wrong: "As Freshdesk calls it, from cf_ on.",
        },
        amount: {
          label: "Name of the ticket field: amount",
          hint: BY_SETUP,
          wrong: "As Freshdesk calls it, from cf_ on.",
        },
        caseId: {
          label: "Name of the ticket field: case",
          hint: BY_SETUP,
          wrong: "As Freshdesk calls it, from cf_ on.",
        },
      },
    },
  },
  paypal: {
    about:
      "Refunds go back through PayPal where PayPal took the payment. Make an app at developer.paypal.com, in the clinic's own account.",
    webhook:
      "In the app at PayPal, under Webhooks. Choose the events of payment captures, refunds and customer disputes.",
    settings: {
      environment: {
        label: "Account",
        hint: "A sandbox app has other keys and another webhook.",
        choices: { production: "Live", sandbox: "Sandbox" },
        wrong: "Choose Live or Sandbox.",
      },
      clientId: { label: "Client ID", wrong: "Letters, digits, - and _, at least 8 of them." },
      clientSecret: { label: "Client secret", wrong: "At least 8 characters, without spaces." },
      webhookId: {
        label: "Webhook ID",
        hint: "PayPal shows it after the webhook was added.",
        wrong: "Letters and digits, at most 50.",
      },
    },
  },
  sendgrid: {
    about:
      "E-mails to patients, clinicians and staff leave by SendGrid. Make an API key with the permission Mail Send.",
    webhook: "At SendGrid: Settings, Mail Settings, Event Webhook. Switch on Signed Event Webhook.",
    settings: {
      region: {
        label: "Region",
        hint: "A key of an EU subuser works only there.",
        choices: { global: "Global", eu: "European Union" },
        wrong: "Choose Global or European Union.",
      },
      apiKey: { label: "API key", wrong: "At least 8 characters, without spaces." },
      fromAddress: {
        label: "Sender's address",
        hint: "It has to be verified at SendGrid.",
        wrong: "Give one whole e-mail address.",
      },
      fromName: {
        label: "Sender's name",
        hint: "As people see it: the clinic's name.",
        wrong: "At most 100 characters, without < > or quotes.",
      },
      replyTo: {
        label: "Address for answers",
        hint: "Where people's answers go.",
        wrong: "Give one whole e-mail address, or none.",
      },
      webhookPublicKey: {
        label: "Verification key of the webhook",
        hint: "SendGrid shows it beside Signed Event Webhook. It is no secret.",
        wrong: "Copy it whole: it begins with MFkw and ends with ==.",
      },
    },
  },
  slack: {
    about:
      "Notices to the team in one Slack channel: case number, sum and state. No patient's name and none of their words.",
    settings: {
      webhookAddress: {
        label: "Address of the incoming webhook",
        hint: "Whoever has it can post in the channel.",
        wrong:
          "Copy it whole from Slack: https://hooks.slack.com/services/ and three parts, and nothing else. The address of a workflow does not work here.",
      },
    },
  },
  square: {
    about:
      "Refunds go back through Square where Square took the payment. The token and the webhook are in the Developer Console.",
    webhook:
      "In Square's Developer Console, under Webhooks, Subscriptions. Choose the events of refunds, payments and disputes.",
    settings: {
      environment: {
        label: "Account",
        choices: { production: "Live", sandbox: "Sandbox" },
        wrong: "Choose Live or Sandbox.",
      },
      accessToken: { label: "Access token", wrong: "At least 8 characters, without spaces." },
      webhookSignatureKey: {
        label: "Signature key of the webhook",
        hint: "Square shows it after the subscription was made.",
        wrong: "At least 8 characters, without spaces.",
      },
      locationIds: {
        label: "Locations",
        hint: "Square's ids of the locations, one a line.",
        wrong: "At least one id a line, of letters, digits, - and _.",
      },
    },
  },
  stripe: {
    about:
      "Refunds go back through Stripe where Stripe took the payment. Make a restricted key: refunds write; charges, payment intents, disputes and customers read.",
    webhook:
      "At Stripe: Developers, Webhooks, Add endpoint. Choose the events of refunds, charge.refunded and disputes.",
    settings: {
      secretKey: {
        label: "Restricted or secret key",
        wrong: "It begins with rk_ or sk_ and has no spaces. A publishable key (pk_) does not work.",
      },
      webhookSecret: {
        label: "Signing secret of the webhook",
        hint: "Stripe shows it after the endpoint was added.",
        wrong: "At least 8 characters; at Stripe it begins with whsec_.",
      },
    },
  },
  teams: {
    about:
      "Notices to the team in one Teams channel or chat: case number, sum and state. No patient's name and none of their words.",
    settings: {
      workflowAddress: {
        label: "Address of the workflow",
        hint: "Whoever has it can post in the channel.",
        wrong:
          "Copy it whole from the workflow in Teams: it is at environment.api.powerplatform.com and ends with sig=. Addresses at webhook.office.com and logic.azure.com do not work any more.",
      },
    },
  },
  twilio: {
    about:
      "Text messages to patients and clinicians leave by Twilio. The keys are in the Twilio Console under Account Info and API keys & tokens.",
    webhook:
      "So that a text with STOP or START is known here too: in the Twilio Console, at the number or the messaging service, as the webhook for a message that comes in, with HTTP POST.",
    settings: {
      accountSid: { label: "Account SID", wrong: "It begins with AC and has 34 characters." },
      apiKeySid: {
        label: "SID of the API key",
        hint: "A standard key.",
        wrong: "It begins with SK and has 34 characters.",
      },
      apiKeySecret: {
        label: "Secret of the API key",
        hint: "Twilio shows it once.",
        wrong: "At least 8 characters, without spaces.",
      },
      authToken: {
        label: "Auth token",
        hint: "Twilio signs its reports with it: with a wrong one no report is believed.",
        wrong: "At least 8 characters, without spaces.",
      },
      from: {
        label: "Sender",
        hint: "A number of the account with its country, such as +34600000001, or a messaging service (MG…).",
        wrong: "A number that begins with + and the country, without spaces, or MG and 32 characters.",
      },
      redaction: {
        label: "Ask Twilio to keep no text and no whole number",
        hint: "Only where Message Redaction is enabled for the account: elsewhere Twilio refuses every message.",
        wrong: "On or off.",
      },
    },
  },
  zendesk: {
    about:
      "The helpdesk in which people work. The id of the app is in the Admin Center. Fields, webhook and triggers are made on the Set-up page afterwards.",
    webhook:
      "The Set-up page makes the webhook and its triggers. By hand: in the Admin Center, Apps and integrations, Webhooks, connected to triggers.",
    settings: {
      subdomain: {
        label: "Subdomain",
        hint: "Of https://<subdomain>.zendesk.com.",
        wrong: "Small letters, digits and -, without .zendesk.com.",
      },
      appId: { label: "Id of the app", wrong: "As Zendesk shows it, without spaces." },
      installationId: { label: "Id of the installation", wrong: "As Zendesk shows it, without spaces." },
      frameOrigin: {
        label: "Address of the page around the app",
        hint: "https://<subdomain>.zendesk.com. With another the app does not open.",
        wrong: "A whole address that begins with https://.",
      },
      oauthClientId: { label: "Id of the OAuth client", wrong: "As Zendesk shows it, without spaces." },
      oauthClientSecret: { label: "Secret of the OAuth client", wrong: "At least 8 characters." },
      webhookSecret: {
        label: "Signing secret of the webhook",
        hint: "Leave it empty: the Set-up page fills it in. What is there stays.",
        wrong: "At least 8 characters.",
      },
      fields: {
        reason: { label: "Id of the ticket field: reason", hint: BY_SETUP, wrong: "A whole number." },
        state: { label: "Id of the ticket field: state", hint: BY_SETUP, wrong: "A whole number." },
        amount: { label: "Id of the ticket field: amount", hint: BY_SETUP, wrong: "A whole number." },
        caseId: { label: "Id of the ticket field: case", hint: BY_SETUP, wrong: "A whole number." },
      },
    },
  },
};
