/** The text of a message: the page that Freshdesk shows says whose words stand where. Files that are attached are never asked for. */
import { bodyOf } from "../../../core/mail/html/body-of.ts";

interface Written {
  readonly html: string | null | undefined;
  readonly plain: string | null | undefined;
}

/** Only this text is kept, never the page. */
export const saidIn = ({ html, plain }: Written): string =>
  bodyOf({ html: html ?? undefined, plain: plain ?? undefined });
