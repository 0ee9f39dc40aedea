import { createHash } from "node:crypto";
import { errors, importSPKI, type JWTPayload, jwtVerify } from "jose";
import { err, ok, type Result } from "../../../core/result.ts";
import type { PageVisitor } from "../helpdesk.ts";
import type { ZendeskSettings } from "./settings.ts";

type TokenRefusal =
  | "token_malformed"
  | "signature"
  | "expired"
  | "not_yet_valid"
  | "audience"
  | "issuer"
  | "algorithm"
  | "claims"
  | "subject";

/** Zendesk's tokens live five minutes; one that claims much more was not made by Zendesk. */
const TOKEN_LIFE_MAX_S = 15 * 60;
const CLOCK_TOLERANCE_S = 30;

/**
 * Checks the token that Zendesk posts with a signed page load (RS256; Zendesk, "Authenticating Zendesk in your server-side app"). The
 * algorithm is ours, not the token's; the key is the one the account's own connection fetched, never one that the token points at.
 */
export async function checkPageToken(
  token: string,
  publicKeyPem: string,
  config: Pick<ZendeskSettings, "subdomain" | "installationId">,
  nowMs: number,
): Promise<Result<PageVisitor, TokenRefusal>> {
  const host = `${config.subdomain}.zendesk.com`;
  try {
    const { payload } = await jwtVerify(token, await importSPKI(publicKeyPem, "RS256"), {
      algorithms: ["RS256"],
      audience: `https://${host}/api/v2/apps/installations/${config.installationId}.json`,
      issuer: [host, `https://${host}`],
      requiredClaims: ["exp", "sub", "iat"],
      maxTokenAge: TOKEN_LIFE_MAX_S,
      clockTolerance: CLOCK_TOLERANCE_S,
      currentDate: new Date(nowMs),
    });
    return visitorOf(token, payload, host);
  } catch (cause) {
    if (!(cause instanceof errors.JOSEError)) throw cause;
    return err(refusalOf(cause));
  }
}

function visitorOf(token: string, { sub, exp }: JWTPayload, host: string): Result<PageVisitor, TokenRefusal> {
  const externalUserId = userIdOf(sub, host);
  if (externalUserId === undefined || exp === undefined) return err("subject");
  // Only the signed part: a signature has several spellings, and each would count as a new token.
  const signedPart = token.slice(0, token.lastIndexOf("."));
  const tokenHash = createHash("sha256").update(signedPart).digest("hex");
  return ok({ externalUserId, tokenHash, tokenExpiresAtMs: (exp + CLOCK_TOLERANCE_S) * 1000 });
}

/** `sub` is a user's number or that user's address at the same helpdesk; anything else is nobody. */
function userIdOf(sub: string | undefined, host: string): string | undefined {
  if (sub === undefined) return undefined;
  if (/^[1-9]\d{0,17}$/.test(sub)) return sub;
  const prefix = `https://${host}/api/v2/users/`;
  if (!sub.startsWith(prefix)) return undefined;
  return /^([1-9]\d{0,17})(?:\.json)?$/.exec(sub.slice(prefix.length))?.[1];
}

function refusalOf(cause: errors.JOSEError): TokenRefusal {
  if (cause instanceof errors.JWTExpired) return "expired";
  if (cause instanceof errors.JWSSignatureVerificationFailed) return "signature";
  if (cause instanceof errors.JOSEAlgNotAllowed) return "algorithm";
  if (cause instanceof errors.JWTClaimValidationFailed) {
    if (cause.claim === "aud") return "audience";
    if (cause.claim === "iss") return "issuer";
    if (cause.claim === "nbf") return "not_yet_valid";
    return "claims";
  }
  return "token_malformed";
}
