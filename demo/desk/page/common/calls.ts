/** Calls to the desk's own server. */

/** A refusal or a lost connection, in words that an agent can read. */
export class DeskFailure extends Error {
  override readonly name = "DeskFailure";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** @throws DeskFailure */
export async function json<T>(url: string, init: RequestInit = {}): Promise<T> {
  const headers = { "content-type": "application/json" };
  let answer: Response;
  try {
    answer = await fetch(url, { ...init, headers });
  } catch {
    throw new DeskFailure(0, "The helpdesk cannot be reached.");
  }
  if (answer.ok) return (await answer.json()) as T;
  throw new DeskFailure(answer.status, await reasonIn(answer));
}

interface Refused {
  readonly detail?: string;
  readonly description?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

async function reasonIn(answer: Response): Promise<string> {
  const { detail, description, errors = [] } = (await answer.json().catch(() => ({}))) as Refused;
  const fields = errors.map(({ field, message }) => `${field}: ${message}`).join("; ");
  return detail ?? (fields || description) ?? `The helpdesk answered ${answer.status}.`;
}

export interface Mail {
  /** How it comes in, in the simulator's words; a mail of the sender's own when absent. */
  readonly how?: string;
  readonly from: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly body: string;
  /** The ticket that it answers; a new one when absent. */
  readonly ticketId?: number;
}

export const sendMail = (mail: Mail): Promise<{ ticketId: number }> =>
  json("/desk/mail", { method: "POST", body: JSON.stringify(mail) });
