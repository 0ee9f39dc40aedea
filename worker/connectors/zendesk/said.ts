/** The text of a comment: the page that Zendesk shows says whose words stand where, its plain text has lost that. */
import { bodyOf } from "../../../core/mail/html/body-of.ts";
import type { WireBodies } from "./wire.ts";

/** Only this text is kept, never the page. */
export const saidIn = ({ html_body, plain_body, body }: WireBodies): string =>
  bodyOf({ html: html_body ?? undefined, plain: plain_body ?? body ?? undefined });
