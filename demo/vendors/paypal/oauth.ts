import type { Book } from "./book.ts";
import { Refusal, type Reply } from "./errors.ts";
import type { AccountRow } from "./records.ts";

const SCOPES = [
  "https://uri.paypal.com/services/payments/payment/authcapture",
  "https://uri.paypal.com/services/payments/refund",
  "https://uri.paypal.com/services/disputes/read-seller",
].join(" ");

/** Client credentials, with Basic. Its errors have a shape of their own. */
export function grantToken(
  book: Book,
  environment: AccountRow["environment"],
  authorization: string | undefined,
  form: string,
): Reply {
  const [clientId = "", clientSecret = ""] = basic(authorization);
  const account = book
    .list("account")
    .find((row) => row.environment === environment && row.clientId === clientId && row.clientSecret === clientSecret);
  if (!account) return refused(401, "invalid_client", "Client Authentication failed");
  if (new URLSearchParams(form).get("grant_type") !== "client_credentials") {
    return refused(400, "unsupported_grant_type", "Grant Type is NULL or unsupported");
  }
  const { tokenLifeS } = account;
  const token = book.put("token", {
    id: `A21AA${book.letters(60)}`,
    account: account.id,
    expiresAtMs: book.nowMs() + tokenLifeS * 1000,
  });
  const body = {
    scope: SCOPES,
    access_token: token.id,
    token_type: "Bearer",
    app_id: `APP-${account.idPrefix}${clientId.slice(0, 4).toUpperCase()}`,
    expires_in: tokenLifeS,
    nonce: `${new Date(book.nowMs()).toISOString()}${book.letters(20)}`,
  };
  return { status: 200, body };
}

const refused = (status: number, error: string, error_description: string): Reply => ({
  status,
  body: { error, error_description },
});

function basic(authorization: string | undefined): string[] {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/.exec(authorization ?? "")?.[1];
  try {
    return atob(encoded ?? "").split(":");
  } catch {
    return [];
  }
}

/** @throws Refusal 401 for a token that is unknown, over, or of the other environment */
export function authenticated(
  book: Book,
  environment: AccountRow["environment"],
  authorization: string | undefined,
): AccountRow {
  const token = book.get("token", /^Bearer (\S+)$/.exec(authorization ?? "")?.[1] ?? "");
  const account = token && token.expiresAtMs > book.nowMs() ? book.get("account", token.account) : undefined;
  if (account?.environment !== environment) throw new Refusal(401, {});
  return account;
}
