import { assert } from "../../core/result.ts";

/** Any answer that must be there. */
export function must<T>(answer: { ok: true; value: T } | { ok: false; error: { code: string; detail: string } }): T {
  assert(answer.ok, answer.ok ? "" : `${answer.error.code}: ${answer.error.detail}`);
  return answer.value;
}
