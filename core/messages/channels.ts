/** How a person is reached, and for what. */
export type MessageChannel = "sms" | "email";

export type MessagePurpose = "code" | "clinician_question" | "clinician_reminder" | "approval_code" | "notice" | "test";
