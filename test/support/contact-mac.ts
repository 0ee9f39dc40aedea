import { contactMac } from "../../worker/account/store/messages/contact-mac.ts";

/** Of an account whose secret is known. */
export const testContactMac = contactMac({ get: () => "a-secret-of-the-account" });
