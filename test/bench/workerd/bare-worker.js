/** The least that a Worker with an object can do: what ours is measured against. */
import { DurableObject } from "cloudflare:workers";

const ROW = "x".repeat(400);

export class Bare extends DurableObject {
  constructor(state, env) {
    super(state, env);
    this.sql = state.storage.sql;
    this.sql.exec("CREATE TABLE IF NOT EXISTS thing (id INTEGER PRIMARY KEY, body TEXT NOT NULL)");
    this.sql.exec("INSERT OR IGNORE INTO thing (id, body) VALUES (1, ?)", ROW);
  }

  read() {
    return this.sql.exec("SELECT id, body FROM thing WHERE id = 1").one();
  }

  write() {
    return this.ctx.storage.transactionSync(() =>
      this.sql.exec("INSERT INTO thing (body) VALUES (?) RETURNING id", ROW).one(),
    );
  }

  /** Statements, each with the values of all its rows, in one transaction; workerd prepares a statement once and keeps it. */
  insert(rows) {
    return this.ctx.storage.transactionSync(() => {
      for (const [query, all] of rows) for (const values of all) this.sql.exec(query, ...values);
      return rows.length;
    });
  }

  /** The tables, and what stood in them before. */
  begin({ schema, rows }) {
    this.sql.exec("PRAGMA defer_foreign_keys = ON");
    for (const query of schema) this.sql.exec(query);
    return this.insert(rows);
  }
}

export default {
  async fetch(request, env) {
    const { pathname } = new URL(request.url);
    if (pathname === "/route") return Response.json({ ok: true });
    const bare = env.BARE.get(env.BARE.idFromName("one"));
    if (pathname === "/insert") return Response.json(await bare.insert(await request.json()));
    if (pathname === "/begin") return Response.json(await bare.begin(await request.json()));
    return Response.json(await (pathname === "/write" ? bare.write() : bare.read()));
  },
};
