import type { RunningDemo } from "../../../demo/runtime/demo.ts";

export type StaffKey = "agent" | "lead" | "finance" | "admin" | "viewer";

/** A bearer as the hand-shake gives it to a script. */
export async function bearerOf({ deskOrigin }: RunningDemo, user: StaffKey | `crew-${number}`): Promise<string> {
  const answer = await fetch(`${deskOrigin}/demo/sessions`, { method: "POST", body: JSON.stringify({ user }) });
  const { bearer } = (await answer.json()) as { readonly bearer?: string };
  if (!bearer) throw new Error(`${user} could not sign in: ${answer.status}`);
  return bearer;
}
