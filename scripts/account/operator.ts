/** The operator's calls about one account of a running Worker, with what they are refused for in words. */
import { err, ok, type Result } from "../../core/result.ts";

export interface OperatorCall {
  readonly origin: string;
  readonly token: string;
  readonly accountKey: string;
}

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** An answer that was not refused, not read yet; or why it was refused. */
export async function askOperator(
  { origin, token, accountKey }: OperatorCall,
  method: Method,
  path: string,
  body?: string,
): Promise<Result<Response, Refused>> {
  let answer: Response;
  try {
    answer = await fetch(new URL(`/operator/accounts/${encodeURIComponent(accountKey)}${path}`, origin), {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body }),
    });
  } catch (thrown) {
    const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause.message : String(thrown);
    return err({ status: 0, code: "", said: `${origin} does not answer (${cause}).`, values: {} });
  }
  return answer.ok ? ok(answer) : err(await refusedBy(origin, answer));
}

export interface Refused {
  readonly status: number;
  readonly code: string;
  readonly said: string;
  readonly values: Readonly<Record<string, unknown>>;
}

async function refusedBy(origin: string, answer: Response): Promise<Refused> {
  const { status } = answer;
  const text = await answer.text();
  const { code = "", title = "", detail = "", values = {}, errors = [] } = problemIn(text);
  const fields = errors.map(({ field, message }) => `\n  ${field}: ${message}`).join("");
  const said = `${detail || title || `${origin} answered ${status}: ${text.slice(0, 200)}`}${fields}`;
  if (status === 401)
    return { status, code, values, said: `${origin} does not take this OPERATOR_TOKEN: it is another one's.` };
  if (status === 404 && detail === "") {
    return {
      status,
      code,
      values,
      said: `${origin} does not know this account key: it is misspelt, or of another ROOT_KEY.`,
    };
  }
  return { status, code, values, said };
}

interface ProblemRead {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

function problemIn(text: string): ProblemRead {
  try {
    return JSON.parse(text) as ProblemRead;
  } catch {
    return {};
  }
}
