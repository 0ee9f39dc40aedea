import type { Refusal } from "../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { PageLoad } from "../../connectors/helpdesk.ts";
import type { JobDependencies } from "../dependencies.ts";
import { refusal } from "../domain/people/require-person.ts";
import type { OpenedPage, PageDenied } from "./account-rpc.ts";
import { openSession } from "./open-session.ts";

/** A page load, as its helpdesk vouches for it: what the proof is, and whom it names, is the connector's to say. */
export async function openPage(
  deps: JobDependencies,
  helpdesk: string,
  load: PageLoad,
): Promise<Result<OpenedPage, Refusal>> {
  const port = deps.helpdesk(helpdesk);
  if (!port) return refusal("not_found", "This account has no such helpdesk.");
  const { frameOrigins } = port;
  const visitor = await port.checkPage(load);
  if (!visitor.ok) {
    const { why, isSilent } = visitor.error;
    return ok({ frameOrigins, session: err({ why, say: isSilent ? "unreachable" : "refused" }) });
  }
  const opened = await openSession(deps, { helpdesk, ...visitor.value });
  return ok({ frameOrigins, session: opened.ok ? opened : err(deniedBy(opened.error)) });
}

function deniedBy({ code }: Refusal): PageDenied {
  if (code === "forbidden") return { why: code, say: "forbidden" };
  return { why: code, say: code === "helpdesk_unreachable" ? "unreachable" : "refused" };
}
