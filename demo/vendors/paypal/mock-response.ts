import * as z from "zod";
import { Refusal } from "./errors.ts";
import type { OperationName } from "./faults.ts";

/** PayPal's sandbox fails on demand: `PayPal-Mock-Response: {"mock_application_codes":"CAPTURE_FULLY_REFUNDED"}`. */
const mockHeader = z.object({ mock_application_codes: z.string().regex(/^[A-Z0-9_]{1,100}$/) });

const MOCKED: readonly OperationName[] = ["captures.get", "captures.refund", "refunds.get"];

const STATUS: Readonly<Record<string, number>> = {
  MISSING_REQUIRED_PARAMETER: 400,
  INVALID_PARAMETER_SYNTAX: 400,
  INVALID_PARAMETER_VALUE: 400,
  INVALID_STRING_LENGTH: 400,
  INVALID_STRING_MAX_LENGTH: 400,
  INVALID_ACCOUNT_STATUS: 401,
  PERMISSION_DENIED: 403,
  INVALID_RESOURCE_ID: 404,
  PREVIOUS_REQUEST_IN_PROGRESS: 409,
  INTERNAL_SERVER_ERROR: 500,
};

/** @throws Refusal for what the header asks for, where the operation takes it */
export function mocked(operation: OperationName, header: string | undefined): void {
  if (header === undefined || !MOCKED.includes(operation)) return;
  const code = codeIn(header);
  if (code === undefined) return;
  const status = STATUS[code] ?? 422;
  throw new Refusal(status, status === 500 ? { name: code } : { issue: code });
}

function codeIn(header: string): string | undefined {
  try {
    return mockHeader.safeParse(JSON.parse(header)).data?.mock_application_codes;
  } catch {
    return undefined;
  }
}
