/** How a person is reached, and for what. */
export const MESSAGE_CHANNELS = ["sms", "email"] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

export const MESSAGE_PURPOSES = [
  "code",
  "clinician_question",
  "clinician_reminder",
  "approval_code",
  "sign_in_code",
  "notice",
  "acknowledgement",
  "test",
] as const;
export type MessagePurpose = (typeof MESSAGE_PURPOSES)[number];
