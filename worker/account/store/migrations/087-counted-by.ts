/**
 * What cases are counted by: stored on the case, so that no picture joins its way there. And how many sessions were delivered and sales made
 * in each month, kept by the rows themselves as they come, change and go: a rate over a million visits is read from some thousand rows.
 */
export const countedBy = `
ALTER TABLE refund_case ADD COLUMN opened_on TEXT;
ALTER TABLE refund_case ADD COLUMN item_id TEXT;
ALTER TABLE refund_case ADD COLUMN provider TEXT;
ALTER TABLE refund_case ADD COLUMN seller TEXT;
ALTER TABLE refund_case ADD COLUMN policy_version_id TEXT;
ALTER TABLE refund_case ADD COLUMN consent_version_id TEXT;
ALTER TABLE refund_case ADD COLUMN channel TEXT;

-- No time zone is known here: the day by UTC, or the patient's own day of asking beside it, within the month that was counted.
UPDATE refund_case SET opened_on = CASE
    WHEN substr(requested_on, 1, 7) = month AND abs(julianday(requested_on) - julianday(opened_at_ms / 1000, 'unixepoch')) < 2 THEN requested_on
    ELSE max(month || '-01', min(date(month || '-01', '+1 month', '-1 day'), date(opened_at_ms / 1000, 'unixepoch'))) END;
CREATE TABLE lead_line_of_case AS
  SELECT c.id AS case_id, min(k.line_id) AS line_id FROM refund_case c JOIN case_line k ON k.case_id = c.id
    JOIN line n ON n.id = k.line_id JOIN item i ON i.id = n.item_id JOIN purchase p ON p.id = n.purchase_id
  WHERE i.category = c.service AND p.location_id = c.location_id GROUP BY c.id;
UPDATE refund_case SET item_id = n.item_id, seller = n.seller,
    provider = coalesce(n.provider, (SELECT u.provider FROM entitlement e JOIN use_record u ON u.entitlement_id = e.id
      WHERE e.line_id = n.id AND u.kind = 'used' AND u.reversed_on IS NULL AND u.provider IS NOT NULL AND u.used_on <= refund_case.opened_on
      ORDER BY u.used_on DESC, u.id DESC LIMIT 1)),
    consent_version_id = coalesce(
      (SELECT k.policy_version_id FROM consent k WHERE k.line_id = n.id ORDER BY k.accepted_at_ms DESC, k.id DESC LIMIT 1),
      (SELECT k.policy_version_id FROM consent k JOIN policy_version v ON v.id = k.policy_version_id JOIN item i ON i.id = n.item_id
       WHERE k.patient_id = p.patient_id AND k.line_id IS NULL AND date(k.accepted_at_ms / 1000, 'unixepoch') <= p.bought_on
         AND (json_type(v.json, '$.appliesTo.kinds') IS NULL OR i.kind IN (SELECT value FROM json_each(v.json, '$.appliesTo.kinds')))
         AND (json_type(v.json, '$.appliesTo.categories') IS NULL OR i.category IN (SELECT value FROM json_each(v.json, '$.appliesTo.categories')))
       ORDER BY k.accepted_at_ms DESC, k.id DESC LIMIT 1))
  FROM lead_line_of_case l JOIN line n ON n.id = l.line_id JOIN purchase p ON p.id = n.purchase_id WHERE l.case_id = refund_case.id;
UPDATE refund_case SET policy_version_id = coalesce(
    (SELECT e.policy_version_ids ->> 0 FROM decision d JOIN evaluation e ON e.id = d.evaluation_id WHERE d.case_id = refund_case.id
     ORDER BY d.decided_at_ms DESC, d.id DESC LIMIT 1),
    consent_version_id,
    (SELECT v.id FROM lead_line_of_case l JOIN line n ON n.id = l.line_id JOIN item i ON i.id = n.item_id JOIN purchase p ON p.id = n.purchase_id
       JOIN policy_version v ON v.effective_on <= p.bought_on
     WHERE l.case_id = refund_case.id
       AND (json_type(v.json, '$.appliesTo.kinds') IS NULL OR i.kind IN (SELECT value FROM json_each(v.json, '$.appliesTo.kinds')))
       AND (json_type(v.json, '$.appliesTo.categories') IS NULL OR i.category IN (SELECT value FROM json_each(v.json, '$.appliesTo.categories')))
       AND NOT EXISTS (SELECT 1 FROM policy_end x WHERE x.policy_version_id = v.id)
       AND NOT EXISTS (SELECT 1 FROM policy_end x WHERE x.policy_id = v.policy_id AND x.kind = 'retired' AND x.from_on <= p.bought_on)
     ORDER BY (json_type(v.json, '$.appliesTo.categories') IS NOT NULL) * 2 + (json_type(v.json, '$.appliesTo.kinds') IS NOT NULL) DESC,
       v.effective_on DESC, v.version DESC, v.id LIMIT 1));
UPDATE refund_case SET channel = coalesce(asked_how,
    (SELECT CASE lower(t.sender_json ->> '$.channel') WHEN 'email' THEN 'email' WHEN 'mail' THEN 'email' WHEN 'web' THEN 'web'
       WHEN 'portal' THEN 'web' WHEN 'chat' THEN 'chat' WHEN 'messaging' THEN 'chat' WHEN 'phone' THEN 'phone' ELSE 'other' END
     FROM case_ticket k JOIN ticket_snapshot t ON t.helpdesk = k.helpdesk AND t.ticket_id = k.ticket_id
     WHERE k.case_id = refund_case.id AND t.sender_json IS NOT NULL AND k.made_for_case = 0 ORDER BY t.received_at_ms LIMIT 1),
    (SELECT 'found' FROM found f WHERE f.case_id = refund_case.id
       AND NOT EXISTS (SELECT 1 FROM case_ticket k WHERE k.case_id = refund_case.id AND k.made_for_case = 0) LIMIT 1));
DROP TABLE lead_line_of_case;

-- One session delivered, and one sale made, as they are counted. A use without a place was made where the package was sold.
CREATE VIEW session_made AS
  SELECT u.id AS use_id, e.line_id, n.purchase_id, u.used_on AS made_on, substr(u.used_on, 1, 7) AS month, n.item_id,
    coalesce(u.location_id, p.location_id) AS location_id, coalesce(u.provider, '') AS provider
  FROM use_record u JOIN entitlement e ON e.id = u.entitlement_id JOIN line n ON n.id = e.line_id JOIN purchase p ON p.id = n.purchase_id
  WHERE u.kind = 'used' AND u.reversed_on IS NULL;
-- What is sold in one piece is one session for each piece, if it is a service: of a package its uses are.
CREATE VIEW sale_made AS
  SELECT n.id AS line_id, n.purchase_id, p.bought_on AS made_on, substr(p.bought_on, 1, 7) AS month, n.item_id, p.location_id,
    coalesce(n.provider, '') AS provider, coalesce(n.seller, '') AS seller,
    iif(EXISTS (SELECT 1 FROM entitlement e WHERE e.line_id = n.id), 0, n.quantity) AS pieces
  FROM line n JOIN purchase p ON p.id = n.purchase_id;

CREATE TABLE session_month (
  month TEXT NOT NULL, item_id TEXT NOT NULL, location_id TEXT NOT NULL, provider TEXT NOT NULL,
  sessions INTEGER NOT NULL CHECK (sessions >= 0), PRIMARY KEY (month, item_id, location_id, provider)
) STRICT, WITHOUT ROWID;
CREATE TABLE sale_month (
  month TEXT NOT NULL, item_id TEXT NOT NULL, location_id TEXT NOT NULL, provider TEXT NOT NULL, seller TEXT NOT NULL,
  sales INTEGER NOT NULL CHECK (sales >= 0), pieces INTEGER NOT NULL CHECK (pieces >= 0),
  PRIMARY KEY (month, item_id, location_id, provider, seller)
) STRICT, WITHOUT ROWID;
INSERT INTO session_month SELECT month, item_id, location_id, provider, count(*) FROM session_made GROUP BY 1, 2, 3, 4;
INSERT INTO sale_month SELECT month, item_id, location_id, provider, seller, count(*), sum(pieces) FROM sale_made GROUP BY 1, 2, 3, 4, 5;
CREATE TRIGGER session_month_none AFTER UPDATE ON session_month WHEN NEW.sessions = 0
  BEGIN DELETE FROM session_month WHERE month = NEW.month AND item_id = NEW.item_id AND location_id = NEW.location_id AND provider = NEW.provider; END;
CREATE TRIGGER sale_month_none AFTER UPDATE ON sale_month WHEN NEW.sales = 0
  BEGIN DELETE FROM sale_month WHERE month = NEW.month AND item_id = NEW.item_id AND location_id = NEW.location_id AND provider = NEW.provider
    AND seller = NEW.seller; END;

${counted("session", "use_come", "AFTER INSERT ON use_record WHEN NEW.kind = 'used' AND NEW.reversed_on IS NULL", "use_id = NEW.id", 1)}
${counted("session", "use_gone", "BEFORE DELETE ON use_record WHEN OLD.kind = 'used' AND OLD.reversed_on IS NULL", "use_id = OLD.id", -1)}
${changed("session", "use", "use_record", "entitlement_id kind used_on provider location_id reversed_on", "use_id")}
${changed("session", "line", "line", "item_id purchase_id", "line_id")}
${changed("session", "purchase", "purchase", "location_id", "purchase_id")}
${counted("sale", "line_come", "AFTER INSERT ON line", "line_id = NEW.id", 1)}
${counted("sale", "line_gone", "BEFORE DELETE ON line", "line_id = OLD.id", -1)}
${changed("sale", "line", "line", "item_id purchase_id quantity provider seller", "line_id")}
${changed("sale", "purchase", "purchase", "location_id bought_on", "purchase_id")}
${counted("sale", "package_comes", "BEFORE INSERT ON entitlement WHEN NOT EXISTS (SELECT 1 FROM entitlement WHERE id = NEW.id)", "line_id = NEW.line_id", -1)}
${counted("sale", "package_came", "AFTER INSERT ON entitlement", "line_id = NEW.line_id", 1)}
${counted("sale", "package_goes", "BEFORE DELETE ON entitlement", "line_id = OLD.line_id", -1)}
${counted("sale", "package_went", "AFTER DELETE ON entitlement", "line_id = OLD.line_id", 1)}
`;

type Counted = "session" | "sale";

/** One trigger that adds or takes away what a view says of some rows. */
function counted(what: Counted, name: string, when: string, which: string, by: 1 | -1): string {
  const keys =
    what === "session"
      ? ["month", "item_id", "location_id", "provider"]
      : ["month", "item_id", "location_id", "provider", "seller"];
  const sums = what === "session" ? "count(*) AS sessions" : "count(*) AS sales, sum(pieces) AS pieces";
  const rows = `SELECT ${keys.join(", ")}, ${sums} FROM ${what}_made WHERE ${which} GROUP BY ${keys.join(", ")}`;
  const columns = what === "session" ? ["sessions"] : ["sales", "pieces"];
  const table = `${what}_month`;
  const add = `INSERT INTO ${table} (${[...keys, ...columns].join(", ")}) ${rows}
      ON CONFLICT DO UPDATE SET ${columns.map((column) => `${column} = ${column} + excluded.${column}`).join(", ")};`;
  const take = `UPDATE ${table} SET ${columns.map((column) => `${column} = ${table}.${column} - x.${column}`).join(", ")} FROM (${rows}) AS x
      WHERE ${keys.map((key) => `${table}.${key} = x.${key}`).join(" AND ")};`;
  return `CREATE TRIGGER ${what}s_${name} ${when} BEGIN ${by === 1 ? add : take} END;`;
}

/** The pair that takes away what a row was counted as and adds what it is counted as, where that is another. */
function changed(what: Counted, name: string, table: string, columns: string, id: string): string {
  const names = columns.split(" ");
  const differs = names.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(" OR ");
  const on = `UPDATE OF ${names.join(", ")} ON ${table} WHEN ${differs}`;
  return `${counted(what, `${name}_was`, `BEFORE ${on}`, `${id} = OLD.id`, -1)}
${counted(what, `${name}_is`, `AFTER ${on}`, `${id} = NEW.id`, 1)}`;
}
