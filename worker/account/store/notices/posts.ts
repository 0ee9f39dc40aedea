/** Each telling of a notice to somebody, as rows. */
import type { PostState, PostWhy } from "../../../../core/notices/kinds.ts";
import { chatOf, type Target } from "../../../../core/notices/route.ts";
import type { Sql } from "../sql.ts";

export interface PostRow {
  readonly postId: string;
  readonly noticeId: string;
  readonly target: Target;
  readonly why: PostWhy;
  readonly state: PostState;
  /** How often it may have left. */
  readonly tries: number;
  /** The e-mail as which it went on. */
  readonly messageId: string | null;
  readonly code: string | null;
  readonly createdAtMs: number;
  readonly stateAtMs: number;
}

const SELECT = `SELECT id AS postId, notice_id AS noticeId, target, why, state, tries, message_id AS messageId, code,
  created_at_ms AS createdAtMs, state_at_ms AS stateAtMs FROM notice_post`;

export const postById = (sql: Sql, postId: string): PostRow | undefined =>
  sql.one<PostRow>(`${SELECT} WHERE id = ?`, postId);

export const postsOf = (sql: Sql, noticeId: string): PostRow[] =>
  sql.all<PostRow>(`${SELECT} WHERE notice_id = ? ORDER BY id`, noticeId);

/** In which connection's lane it waits; undefined for one that goes on as an e-mail. */
export function chatOfPost(sql: Sql, postId: string): string | undefined {
  const target = postById(sql, postId)?.target;
  return target && chatOf(target);
}
