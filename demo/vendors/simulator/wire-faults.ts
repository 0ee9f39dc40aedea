import { DropConnection, halfOf } from "../drop-connection.ts";

interface WireFault {
  readonly kind: string;
  readonly delayMs?: number;
}

/** Stands in the way of a request that is not executed. @throws DropConnection */
export function obstruct(fault: WireFault, replaced: () => Response): Response {
  switch (fault.kind) {
    case "drop_before":
      throw new DropConnection({ how: "close" });
    case "timeout_before":
      throw new DropConnection({ how: "silence" });
    case "reset":
      throw new DropConnection({ how: "reset" });
    default:
      return replaced();
  }
}

/** Spoils the answer to a request that was executed. @throws DropConnection */
export async function spoil(fault: WireFault, response: Response, replaced: () => Response): Promise<Response> {
  switch (fault.kind) {
    case "drop_after":
      throw new DropConnection({ how: "close" });
    case "timeout_after":
      throw new DropConnection({ how: "silence" });
    case "reset":
      throw new DropConnection({ how: "reset" });
    case "stall_body":
      throw new DropConnection({ how: "stall", reply: await halfOf(response) });
    case "truncate_body":
      throw new DropConnection({ how: "truncate", reply: await halfOf(response) });
    case "slow":
      await new Promise((done) => setTimeout(done, fault.delayMs));
      return response;
    case "webhook_first":
      return response;
    default:
      return replaced();
  }
}
