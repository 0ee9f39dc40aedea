-- Made by npm run release-fixture, and never edited: docs/storage.md, Migrations.
-- outside nowMs 1772474760000
-- outside ids 288
-- outside guard {"seq":206,"hash":"ebe073ca7238b3eb57fa888f1b2047e044b37d1d3ff273ea2f2a38db9d10ca30"}
-- outside processor {"charges":{"pi_Y101":8000,"pi_Y102":8000,"pi_Y103":8000,"pi_Y104":8000,"pi_Y105":8000,"pi_Y106":8000,"pi_Y107":8000,"pi_Y108":8000,"pi_Y109":8000,"pi_Y110":8000,"pi_Y111":8000,"pi_Y112":8000,"pi_Y113":8000,"pi_Y114":8000,"pi_Y115":8000,"pi_Y116":8000,"pi_Y117":7000,"pi_Y118":8000,"pi_Y119":8000,"pi_Y120":8000},"refunds":[{"vendorRef":"re_6","paymentRef":"pi_Y116","amountMinor":1000,"currency":"USD","status":"succeeded","createdAtMs":1772474760000},{"vendorRef":"re_5","paymentRef":"pi_Y111","amountMinor":8000,"currency":"USD","legId":"00000000000000000000000238","status":"succeeded","createdAtMs":1772474760000},{"vendorRef":"re_4","paymentRef":"pi_Y109","amountMinor":8000,"currency":"USD","legId":"00000000000000000000000230","status":"succeeded","createdAtMs":1772474640000},{"vendorRef":"re_3","paymentRef":"pi_Y106","amountMinor":8000,"currency":"USD","legId":"00000000000000000000000173","status":"pending","createdAtMs":1772474520000},{"vendorRef":"re_2","paymentRef":"pi_Y102","amountMinor":8000,"currency":"USD","legId":"00000000000000000000000157","status":"failed","createdAtMs":1772474520000},{"vendorRef":"re_1","paymentRef":"pi_Y101","amountMinor":8000,"currency":"USD","legId":"00000000000000000000000152","status":"succeeded","createdAtMs":1772474520000}],"saved":{"00000000000000000000000152:g1":"re_1","00000000000000000000000157:g1":"re_2","00000000000000000000000173:g1":"re_3","00000000000000000000000230:g1":"re_4","00000000000000000000000238:g1":"re_5"},"sent":["00000000000000000000000152:g1","00000000000000000000000157:g1","00000000000000000000000161:g1","00000000000000000000000169:g1","00000000000000000000000173:g1","00000000000000000000000230:g1","00000000000000000000000234:g1","00000000000000000000000238:g1","00000000000000000000000242:g1"]}
-- outside desk {"users":[{"externalId":"7001","name":"Ada Admin","role":"agent","active":true,"locale":"en-US"},{"externalId":"7002","name":"Leo Lead","role":"agent","active":true,"locale":"en-US"},{"externalId":"7003","name":"Fay Finance","role":"agent","active":true,"locale":"en-US"},{"externalId":"7004","name":"Ana Agent","role":"agent","active":true,"locale":"en-US"}],"tickets":{"301":{"ticketId":"301","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Omar Diaz","requesterEmail":"p1@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"501","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"302":{"ticketId":"302","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"June Park","requesterEmail":"p2@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"502","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"303":{"ticketId":"303","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Ivo Kral","requesterEmail":"p3@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"503","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"304":{"ticketId":"304","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Nina Roth","requesterEmail":"p4@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"504","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"305":{"ticketId":"305","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Sam Okoye","requesterEmail":"p5@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"505","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"306":{"ticketId":"306","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Lena Vogt","requesterEmail":"p6@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"506","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"307":{"ticketId":"307","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Theo Lind","requesterEmail":"p7@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"507","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"308":{"ticketId":"308","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Maya Chen Adler","requesterEmail":"p8@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"508","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"309":{"ticketId":"309","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Omar Diaz Adler","requesterEmail":"p9@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"509","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"310":{"ticketId":"310","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"June Park Adler","requesterEmail":"p10@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"510","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"311":{"ticketId":"311","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Ivo Kral Adler","requesterEmail":"p11@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"511","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"312":{"ticketId":"312","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Nina Roth Adler","requesterEmail":"p12@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"512","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"313":{"ticketId":"313","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Sam Okoye Adler","requesterEmail":"p13@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"513","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"314":{"ticketId":"314","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Lena Vogt Adler","requesterEmail":"p14@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"514","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"315":{"ticketId":"315","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Theo Lind Adler","requesterEmail":"p15@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"515","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"316":{"ticketId":"316","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Maya Chen Berg","requesterEmail":"p16@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"516","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"317":{"ticketId":"317","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Omar Diaz Berg","requesterEmail":"p17@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"517","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"318":{"ticketId":"318","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"June Park Berg","requesterEmail":"p18@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"518","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"319":{"ticketId":"319","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Ivo Kral Berg","requesterEmail":"p19@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"519","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"320":{"ticketId":"320","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Nina Roth Berg","requesterEmail":"p20@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"520","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]}},"messages":{"313":[{"messageId":"9001","body":"Thank you, that is fine with me.","writtenAtMs":1772474760000,"sender":{"requesterId":"513","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}}]},"closed":["302"]}
-- outside people {"admin":{"type":"person","personId":"00000000000000000000000001","name":"Ada Admin","role":"admin","locale":"en-US"},"lead":{"type":"person","personId":"00000000000000000000000017","name":"Leo Lead","role":"lead","locale":"en-US"},"finance":{"type":"person","personId":"00000000000000000000000018","name":"Fay Finance","role":"finance","locale":"en-US"},"agent":{"type":"person","personId":"00000000000000000000000019","name":"Ana Agent","role":"agent","locale":"en-US"}}
-- outside matters {"settled":{"caseId":"00000000000000000000000117","ticketId":"301","legId":"00000000000000000000000152"},"bounced":{"caseId":"00000000000000000000000119","ticketId":"302","legId":"00000000000000000000000157"},"failed":{"caseId":"00000000000000000000000121","ticketId":"303","legId":"00000000000000000000000161"},"closed":{"caseId":"00000000000000000000000123","ticketId":"304","legId":"00000000000000000000000165"},"attention":{"caseId":"00000000000000000000000125","ticketId":"305","legId":"00000000000000000000000169"},"pending":{"caseId":"00000000000000000000000127","ticketId":"306","legId":"00000000000000000000000173"},"credit":{"caseId":"00000000000000000000000129","ticketId":"307","legId":"00000000000000000000000178"},"hand":{"caseId":"00000000000000000000000131","ticketId":"308","legId":"00000000000000000000000182"},"unknown":{"caseId":"00000000000000000000000133","ticketId":"309","legId":"00000000000000000000000230"},"neverArrived":{"caseId":"00000000000000000000000135","ticketId":"310","legId":"00000000000000000000000234"},"submitting":{"caseId":"00000000000000000000000137","ticketId":"311","legId":"00000000000000000000000238"},"neverLeft":{"caseId":"00000000000000000000000139","ticketId":"312","legId":"00000000000000000000000242"},"reserved":{"caseId":"00000000000000000000000141","ticketId":"313","legId":"00000000000000000000000246"},"elsewhere":{"caseId":"00000000000000000000000147","ticketId":"316","legId":"00000000000000000000000250"},"requested":{"caseId":"00000000000000000000000143","ticketId":"314","legId":"00000000000000000000000255"},"expiring":{"caseId":"00000000000000000000000145","ticketId":"315","legId":"00000000000000000000000261"},"noRequest":{"caseId":"00000000000000000000000149","ticketId":"317"},"atTheDesk":{"caseId":"01HAND00000000000000000001","ticketId":""},"newMail":{"caseId":"","ticketId":"319"}}
-- outside asked {"01DEC000000000000000000001":{"ticket":{"helpdesk":"zendesk","ticketId":"301"},"caseId":"00000000000000000000000117","lineIds":["00000000000000000000000080"],"reason":"changed_mind","factsHash":"f1:740f634f5a2ec5641d1f17ba1e160ffd600abc59bdfdc63444c0ed0d58ca1dd5","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000002":{"ticket":{"helpdesk":"zendesk","ticketId":"302"},"caseId":"00000000000000000000000119","lineIds":["00000000000000000000000081"],"reason":"changed_mind","factsHash":"f1:d223375cb86207d3cdea9cc46825e69d5709ee30e4d1ecb958a9faa7f06ec327","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000003":{"ticket":{"helpdesk":"zendesk","ticketId":"303"},"caseId":"00000000000000000000000121","lineIds":["00000000000000000000000082"],"reason":"changed_mind","factsHash":"f1:d920eafedacf2b5c1382578e69f48c400aae61f9d5d15f14fbc1ffd687722dc5","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000004":{"ticket":{"helpdesk":"zendesk","ticketId":"304"},"caseId":"00000000000000000000000123","lineIds":["00000000000000000000000083"],"reason":"changed_mind","factsHash":"f1:e1bfde28c16c0d89537be61b97ece0130a326946e0600b3de544d14d6819b20b","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000005":{"ticket":{"helpdesk":"zendesk","ticketId":"305"},"caseId":"00000000000000000000000125","lineIds":["00000000000000000000000084"],"reason":"changed_mind","factsHash":"f1:c116c71df2762f9cd6f3f9724b1f993e10d662896e64a286bf7ceaed0ee55fe9","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000006":{"ticket":{"helpdesk":"zendesk","ticketId":"306"},"caseId":"00000000000000000000000127","lineIds":["00000000000000000000000085"],"reason":"changed_mind","factsHash":"f1:7be4e97713e450f613c45a6bbf96162c2803f9e3c32ba564223966e919de24a2","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000007":{"ticket":{"helpdesk":"zendesk","ticketId":"307"},"caseId":"00000000000000000000000129","lineIds":["00000000000000000000000086"],"reason":"changed_mind","factsHash":"f1:913c83c0a45c229af8b9d8a5e3eb1b58132b561b5a1de2dafbb84cf5d7c286bb","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"credit","amountMinor":6000,"currency":"USD","exception":{"cause":"goodwill","sentence":"A small part, for the long wait."}},"01DEC000000000000000000008":{"ticket":{"helpdesk":"zendesk","ticketId":"308"},"caseId":"00000000000000000000000131","lineIds":["00000000000000000000000087"],"reason":"changed_mind","factsHash":"f1:5005b939e94b23a016e893373f76b8e4e59276d6171341676ea630dd222ad0f2","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000009":{"ticket":{"helpdesk":"zendesk","ticketId":"309"},"caseId":"00000000000000000000000133","lineIds":["00000000000000000000000088"],"reason":"changed_mind","factsHash":"f1:131da463f97578fbfd72568908c7814892981bcf0ddd490c5be6c0234185e0aa","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000010":{"ticket":{"helpdesk":"zendesk","ticketId":"310"},"caseId":"00000000000000000000000135","lineIds":["00000000000000000000000089"],"reason":"changed_mind","factsHash":"f1:3977d57a028df4123331e9061557a0f81af1fcbf95e4b7108143e6564ef3c1c4","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000011":{"ticket":{"helpdesk":"zendesk","ticketId":"311"},"caseId":"00000000000000000000000137","lineIds":["00000000000000000000000090"],"reason":"changed_mind","factsHash":"f1:310cfc7bd7db0690e47d3a0926865241a586cad7fceae92a6be6d89bcc7f50ca","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000012":{"ticket":{"helpdesk":"zendesk","ticketId":"312"},"caseId":"00000000000000000000000139","lineIds":["00000000000000000000000091"],"reason":"changed_mind","factsHash":"f1:6eb5eb9c93039283e1dd34569734d3da1c08ca0436d00ef48d19f649d06b9f49","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000013":{"ticket":{"helpdesk":"zendesk","ticketId":"313"},"caseId":"00000000000000000000000141","lineIds":["00000000000000000000000092"],"reason":"changed_mind","factsHash":"f1:4e3720de4a920c553d239bd6e51f68f7df61fedc32f2110ef5be9683ecdd8dac","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000016":{"ticket":{"helpdesk":"zendesk","ticketId":"316"},"caseId":"00000000000000000000000147","lineIds":["00000000000000000000000095"],"reason":"changed_mind","factsHash":"f1:3914e40ab6312be667d624fe3037431194e27abee1b86fb704c647405f416016","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000014":{"ticket":{"helpdesk":"zendesk","ticketId":"314"},"caseId":"00000000000000000000000143","lineIds":["00000000000000000000000093"],"reason":"changed_mind","factsHash":"f1:fbc88912ef6960219b63e3c2094cb7c6516b94d1fe3e0d8444bd28ab59ae5802","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":5000,"currency":"USD","exception":{"cause":"goodwill","sentence":"A small part, for the long wait."}},"01DEC000000000000000000015":{"ticket":{"helpdesk":"zendesk","ticketId":"315"},"caseId":"00000000000000000000000145","lineIds":["00000000000000000000000094"],"reason":"changed_mind","factsHash":"f1:9edd2963514f31dd3fa331f95cfd70de91c2fb6002aa178c807f874fd2b5e3ce","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":5000,"currency":"USD","exception":{"cause":"goodwill","sentence":"A small part, for the long wait."}}}

CREATE TABLE schema_version (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL) STRICT;
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE secret (key TEXT PRIMARY KEY, sealed TEXT NOT NULL) STRICT;
CREATE TABLE person (
  id TEXT PRIMARY KEY, helpdesk TEXT NOT NULL, external_id TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, email_norm TEXT, heard_at_ms INTEGER, suspended_at_ms INTEGER, sessions_ended_at_ms INTEGER,
  UNIQUE (helpdesk, external_id)
) STRICT;
CREATE TABLE connection (
  kind TEXT PRIMARY KEY, origin TEXT NOT NULL, config TEXT NOT NULL, paused_because TEXT,
  last_ok_at_ms INTEGER, last_error_at_ms INTEGER, last_error TEXT
) STRICT;
CREATE TABLE location (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, title TEXT NOT NULL, time_zone TEXT NOT NULL,
  jurisdiction TEXT NOT NULL, currency TEXT NOT NULL, record_hash TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE TABLE item (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL,
  category TEXT NOT NULL, record_hash TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE TABLE patient (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, name TEXT NOT NULL, patient_number TEXT,
  language TEXT NOT NULL, since_on TEXT NOT NULL, visits INTEGER NOT NULL, payer_id TEXT REFERENCES patient (id),
  guardian_id TEXT REFERENCES patient (id), contacts TEXT NOT NULL, merged_into TEXT, record_hash TEXT NOT NULL,
  UNIQUE (source, source_id)
) STRICT;
CREATE TABLE patient_key (
  kind TEXT NOT NULL, value_norm TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  PRIMARY KEY (kind, value_norm, patient_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE purchase (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  payer_id TEXT REFERENCES patient (id), location_id TEXT NOT NULL REFERENCES location (id), bought_on TEXT NOT NULL,
  currency TEXT NOT NULL, invoice TEXT, record_hash TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE TABLE line (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, purchase_id TEXT NOT NULL REFERENCES purchase (id),
  item_id TEXT NOT NULL REFERENCES item (id), quantity INTEGER NOT NULL CHECK (quantity > 0),
  paid_minor INTEGER NOT NULL CHECK (paid_minor >= 0), list_minor INTEGER NOT NULL CHECK (list_minor >= 0),
  discount_minor INTEGER NOT NULL CHECK (discount_minor >= 0), tax_minor INTEGER NOT NULL CHECK (tax_minor >= 0),
  seller TEXT, lot TEXT, product_state TEXT, returned_on TEXT, spent_minor INTEGER CHECK (spent_minor >= 0), provider TEXT, UNIQUE (source, source_id)
) STRICT;
CREATE TABLE entitlement (
  id TEXT PRIMARY KEY, line_id TEXT NOT NULL UNIQUE REFERENCES line (id), kind TEXT NOT NULL,
  sold INTEGER NOT NULL CHECK (sold > 0), bonus INTEGER NOT NULL CHECK (bonus >= 0),
  list_per_use_minor INTEGER NOT NULL CHECK (list_per_use_minor >= 0), starts_on TEXT NOT NULL, expires_on TEXT,
  original_expires_on TEXT, period_days INTEGER, notice_days INTEGER, paid_until_on TEXT, cancel_requested_on TEXT,
  voided_uses INTEGER NOT NULL DEFAULT 0 CHECK (voided_uses >= 0)
, taken_off INTEGER CHECK (taken_off >= 0), billing_stopped_on TEXT) STRICT;
CREATE TABLE use_record (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, entitlement_id TEXT NOT NULL REFERENCES entitlement (id),
  kind TEXT NOT NULL, used_on TEXT NOT NULL, provider TEXT, location_id TEXT REFERENCES location (id), note_ref TEXT,
  invoice TEXT, reversed_on TEXT, record_hash TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE TABLE payment (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, purchase_id TEXT REFERENCES purchase (id),
  patient_id TEXT NOT NULL REFERENCES patient (id), tender TEXT NOT NULL, processor TEXT NOT NULL, processor_ref TEXT,
  brand TEXT, last4 TEXT, captured_at_ms INTEGER NOT NULL, currency TEXT NOT NULL,
  collected_minor INTEGER NOT NULL CHECK (collected_minor > 0),
  elsewhere_minor INTEGER NOT NULL DEFAULT 0 CHECK (elsewhere_minor >= 0),
  disputed_minor INTEGER NOT NULL DEFAULT 0 CHECK (disputed_minor >= 0),
  dispute TEXT NOT NULL DEFAULT 'none', locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1)),
  record_hash TEXT NOT NULL, captured_minor INTEGER CHECK (captured_minor >= 0), processor_currency TEXT, charge_ref TEXT, intent_ref TEXT, read_at_ms INTEGER, twin_of TEXT REFERENCES payment (id) CHECK (twin_of <> id), received_minor INTEGER GENERATED ALWAYS AS (
  CASE WHEN twin_of IS NOT NULL OR coalesce(processor_currency, currency) <> currency THEN 0
  ELSE min(collected_minor, coalesce(captured_minor, collected_minor)) END
) VIRTUAL, dispute_ref TEXT, dispute_minor INTEGER CHECK (dispute_minor >= 0), dispute_answer_by_ms INTEGER, told_minor INTEGER NOT NULL DEFAULT 0 CHECK (told_minor >= 0), UNIQUE (source, source_id), UNIQUE (processor, processor_ref)
) STRICT;
CREATE TABLE policy_version (
  id TEXT PRIMARY KEY, policy_id TEXT NOT NULL, version INTEGER NOT NULL, effective_on TEXT NOT NULL, json TEXT NOT NULL,
  hash TEXT NOT NULL, UNIQUE (policy_id, version)
) STRICT;
CREATE TABLE rules_version (
  id TEXT PRIMARY KEY, rules_id TEXT NOT NULL, added_at_ms INTEGER NOT NULL, json TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE TABLE consent (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  line_id TEXT REFERENCES line (id), policy_version_id TEXT NOT NULL REFERENCES policy_version (id),
  accepted_at_ms INTEGER NOT NULL, how TEXT NOT NULL, record_hash TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE TABLE message (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  kind TEXT NOT NULL, subject TEXT NOT NULL, sent_at_ms INTEGER NOT NULL, seen_at_ms INTEGER, record_hash TEXT NOT NULL,
  UNIQUE (source, source_id)
) STRICT;
CREATE TABLE claim (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  line_id TEXT REFERENCES line (id), insurer TEXT NOT NULL, service_on TEXT NOT NULL, state TEXT NOT NULL, currency TEXT NOT NULL,
  overpaid_minor INTEGER, found_on TEXT, record_hash TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE TABLE booking (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  line_id TEXT REFERENCES line (id), on_date TEXT NOT NULL, title TEXT NOT NULL, record_hash TEXT NOT NULL, cancelled_on TEXT,
  UNIQUE (source, source_id)
) STRICT;
CREATE TABLE unpaid_invoice (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  invoice TEXT NOT NULL, amount_minor INTEGER NOT NULL CHECK (amount_minor > 0), currency TEXT NOT NULL, due_on TEXT NOT NULL,
  record_hash TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE TABLE refund_case (
  id TEXT PRIMARY KEY, patient_id TEXT REFERENCES patient (id), state TEXT NOT NULL, reason TEXT NOT NULL, root_cause TEXT,
  requested_on TEXT NOT NULL, opened_at_ms INTEGER NOT NULL, first_answer_due_at_ms INTEGER, due_at_ms INTEGER,
  asked_at_ms INTEGER, closed_at_ms INTEGER, owner_id TEXT REFERENCES person (id), opened_by TEXT NOT NULL,
  -- What trends and lists read; kept in step by the command that changes the case, in the same transaction.
  month TEXT NOT NULL, service TEXT, location_id TEXT REFERENCES location (id), offer TEXT, refunded_minor INTEGER NOT NULL DEFAULT 0,
  credited_minor INTEGER NOT NULL DEFAULT 0, currency TEXT NOT NULL, exception INTEGER NOT NULL DEFAULT 0 CHECK (exception IN (0, 1)),
  source TEXT, source_id TEXT, set_aside_at_ms INTEGER, reason_said INTEGER NOT NULL DEFAULT 1 CHECK (reason_said IN (0, 1)), past_refunded_minor INTEGER NOT NULL DEFAULT 0 CHECK (past_refunded_minor >= 0), past_credited_minor INTEGER NOT NULL DEFAULT 0 CHECK (past_credited_minor >= 0), found_by TEXT CHECK (found_by IN ('intake', 'asked', 'hand')), ended_wrong_at_ms INTEGER, threat INTEGER NOT NULL DEFAULT 0 CHECK (threat IN (0, 1)), suggested_minor INTEGER, suggested_currency TEXT, withdrawn_at_ms INTEGER, asked_how TEXT CHECK (asked_how IN ('in_person','phone','colleague','portal')), asked_text_id TEXT REFERENCES text (id), UNIQUE (source, source_id)
) STRICT;
CREATE TABLE case_ticket (
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, case_id TEXT NOT NULL REFERENCES refund_case (id), closed_at_ms INTEGER, follow_up_of TEXT, gone_at_ms INTEGER, made_for_case INTEGER NOT NULL DEFAULT 0 CHECK (made_for_case IN (0, 1)),
  PRIMARY KEY (helpdesk, ticket_id)
) STRICT;
CREATE TABLE case_line (
  case_id TEXT NOT NULL REFERENCES refund_case (id), line_id TEXT NOT NULL REFERENCES line (id),
  open INTEGER NOT NULL CHECK (open IN (0, 1)), PRIMARY KEY (case_id, line_id)
) STRICT;
CREATE TABLE ticket_snapshot (
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL, requester_name TEXT NOT NULL,
  requester_email TEXT NOT NULL, received_at_ms INTEGER NOT NULL, read_at_ms INTEGER NOT NULL, delete_after_ms INTEGER NOT NULL, sender_json TEXT, requester_changed_at_ms INTEGER,
  PRIMARY KEY (helpdesk, ticket_id)
) STRICT;
CREATE TABLE ticket_match (
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id), by_person TEXT,
  matched_at_ms INTEGER NOT NULL, verified_how TEXT, verified_by TEXT, verified_at_ms INTEGER, verified_text_id TEXT, verified_requester_id TEXT, verified_email_hash TEXT,
  PRIMARY KEY (helpdesk, ticket_id)
) STRICT;
CREATE TABLE evaluation (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id), facts_json TEXT NOT NULL, facts_hash TEXT NOT NULL,
  policy_version_ids TEXT NOT NULL, rules_version_id TEXT NOT NULL REFERENCES rules_version (id), proposal_json TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE decision (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id), evaluation_id TEXT NOT NULL REFERENCES evaluation (id),
  offer TEXT NOT NULL, amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0), bonus_minor INTEGER NOT NULL CHECK (bonus_minor >= 0),
  currency TEXT NOT NULL, reason TEXT NOT NULL, decider_id TEXT NOT NULL REFERENCES person (id), decided_at_ms INTEGER NOT NULL,
  cause TEXT, cause_text_id TEXT, reply_text_id TEXT, state TEXT NOT NULL
, pays_out_leg_id TEXT REFERENCES leg (id)) STRICT;
CREATE TABLE approval (
  id TEXT PRIMARY KEY, decision_id TEXT NOT NULL REFERENCES decision (id), hash TEXT NOT NULL, needs TEXT NOT NULL, why TEXT NOT NULL,
  requested_by TEXT NOT NULL REFERENCES person (id), requested_at_ms INTEGER NOT NULL, expires_at_ms INTEGER NOT NULL,
  state TEXT NOT NULL, approver_id TEXT REFERENCES person (id), decided_at_ms INTEGER, text_id TEXT, delegation_id TEXT REFERENCES delegation (id), on_behalf_of TEXT REFERENCES person (id)
  CHECK (on_behalf_of IS NULL OR (on_behalf_of <> requested_by AND on_behalf_of <> approver_id)),
  CHECK (approver_id IS NULL OR approver_id <> requested_by)
) STRICT;
CREATE TABLE leg (
  id TEXT PRIMARY KEY, decision_id TEXT NOT NULL REFERENCES decision (id), payment_id TEXT NOT NULL REFERENCES payment (id),
  kind TEXT NOT NULL CHECK (kind IN ('refund', 'credit', 'hand')), amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  currency TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('requested', 'reserved', 'submitting', 'unknown', 'pending', 'settled', 'failed', 'bounced', 'closed', 'attention')),
  generation INTEGER NOT NULL DEFAULT 1, tries INTEGER NOT NULL DEFAULT 0, queries INTEGER NOT NULL DEFAULT 0,
  leaves_at_ms INTEGER NOT NULL, lease_until_ms INTEGER NOT NULL DEFAULT 0, vendor_ref TEXT UNIQUE, problem TEXT,
  held_minor INTEGER GENERATED ALWAYS AS (
    CASE WHEN state IN ('reserved', 'submitting', 'unknown', 'pending', 'settled', 'attention') THEN amount_minor ELSE 0 END
  ) STORED
, rest_of TEXT REFERENCES leg (id), act_by_ms INTEGER, replaces_leg_id TEXT REFERENCES leg (id)) STRICT;
CREATE TABLE allocation (
  leg_id TEXT NOT NULL REFERENCES leg (id), line_id TEXT NOT NULL REFERENCES line (id), net_minor INTEGER NOT NULL,
  tax_minor INTEGER NOT NULL, uses INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (leg_id, line_id)
) STRICT;
CREATE TABLE attempt (
  leg_id TEXT NOT NULL REFERENCES leg (id), n INTEGER NOT NULL, key TEXT NOT NULL, request_hash TEXT NOT NULL,
  first_sent_at_ms INTEGER NOT NULL, sent_at_ms INTEGER NOT NULL, outcome TEXT, outcome_code TEXT, answered_at_ms INTEGER,
  PRIMARY KEY (leg_id, n)
) STRICT;
CREATE TABLE outside_refund (
  vendor_ref TEXT PRIMARY KEY, payment_id TEXT NOT NULL REFERENCES payment (id), amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  counts INTEGER NOT NULL CHECK (counts IN (0, 1)), made_at_ms INTEGER NOT NULL, seen_at_ms INTEGER NOT NULL
, problem TEXT, source TEXT NOT NULL DEFAULT 'processor' CHECK (source IN ('processor', 'import')), by_bank INTEGER NOT NULL DEFAULT 0 CHECK (by_bank IN (0, 1))) STRICT;
CREATE TABLE credit_entry (
  id TEXT PRIMARY KEY, source TEXT, source_id TEXT, patient_id TEXT NOT NULL REFERENCES patient (id), leg_id TEXT REFERENCES leg (id),
  delta_minor INTEGER NOT NULL CHECK (delta_minor <> 0), bonus INTEGER NOT NULL CHECK (bonus IN (0, 1)), currency TEXT NOT NULL,
  on_date TEXT NOT NULL, expires_on TEXT, note TEXT NOT NULL, kind TEXT
  CHECK (kind IN ('grant', 'bonus', 'use', 'reverse', 'cash_out', 'restore', 'expire', 'import')), lot_id TEXT REFERENCES credit_entry (id), case_id TEXT REFERENCES refund_case (id), person_id TEXT REFERENCES person (id), text_id TEXT, carried_by TEXT REFERENCES leg (id), reference_hash TEXT, undoes TEXT REFERENCES credit_entry (id), UNIQUE (source, source_id)
) STRICT;
CREATE TABLE task (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id), kind TEXT NOT NULL, values_json TEXT NOT NULL,
  owner_id TEXT REFERENCES person (id), due_on TEXT NOT NULL, opened_at_ms INTEGER NOT NULL, done_at_ms INTEGER, done_by TEXT
) STRICT;
CREATE TABLE token_seen (hash TEXT PRIMARY KEY, expires_at_ms INTEGER NOT NULL) STRICT;
CREATE TABLE job (
  id TEXT PRIMARY KEY, lane TEXT NOT NULL, kind TEXT NOT NULL, ref TEXT NOT NULL, due_at_ms INTEGER NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0, last_error TEXT, UNIQUE (kind, ref)
) STRICT;
CREATE TABLE inbox (
  source TEXT NOT NULL, delivery_id TEXT NOT NULL, received_at_ms INTEGER NOT NULL, kind TEXT NOT NULL, ref TEXT NOT NULL,
  PRIMARY KEY (source, delivery_id)
) STRICT;
CREATE TABLE command (id TEXT PRIMARY KEY, input_hash TEXT NOT NULL, answer TEXT NOT NULL, at_ms INTEGER NOT NULL) STRICT;
CREATE TABLE event (
  seq INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, actor TEXT NOT NULL, type TEXT NOT NULL, case_id TEXT, data TEXT NOT NULL,
  prev TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE TABLE text (id TEXT PRIMARY KEY, case_id TEXT, body TEXT NOT NULL, delete_after_ms INTEGER) STRICT;
CREATE TABLE reconciliation (
  id TEXT PRIMARY KEY, why TEXT NOT NULL CHECK (why IN ('daily', 'restore', 'asked')), since_ms INTEGER NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('listing', 'payments', 'finished')), cursor TEXT, differences INTEGER NOT NULL DEFAULT 0,
  started_at_ms INTEGER NOT NULL, finished_at_ms INTEGER
) STRICT;
CREATE TABLE reconciliation_item (
  run_id TEXT NOT NULL REFERENCES reconciliation (id), payment_id TEXT NOT NULL REFERENCES payment (id), done_at_ms INTEGER,
  PRIMARY KEY (run_id, payment_id)
) STRICT;
CREATE TABLE credit_echo (
  source TEXT NOT NULL, source_id TEXT NOT NULL, leg_id TEXT NOT NULL REFERENCES leg (id), delta_minor INTEGER NOT NULL CHECK (delta_minor <> 0),
  currency TEXT NOT NULL, on_date TEXT NOT NULL, PRIMARY KEY (source, source_id)
) STRICT;
CREATE TABLE provider_pay (
  decision_id TEXT NOT NULL REFERENCES decision (id), line_id TEXT NOT NULL REFERENCES line (id), who TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('withheld', 'absorbed', 'not_due')), amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
  currency TEXT NOT NULL, PRIMARY KEY (decision_id, line_id)
) STRICT;
CREATE TABLE credit_entry_line (
  entry_id TEXT NOT NULL REFERENCES credit_entry (id), line_id TEXT NOT NULL REFERENCES line (id), net_minor INTEGER NOT NULL,
  tax_minor INTEGER NOT NULL, uses INTEGER NOT NULL, PRIMARY KEY (entry_id, line_id)
) STRICT;
CREATE TABLE delegation (
  id TEXT PRIMARY KEY, from_person TEXT NOT NULL REFERENCES person (id), to_person TEXT NOT NULL REFERENCES person (id),
  from_on TEXT NOT NULL, until_on TEXT NOT NULL, starts_at_ms INTEGER NOT NULL, ends_at_ms INTEGER NOT NULL,
  given_at_ms INTEGER NOT NULL, text_id TEXT NOT NULL, ended_at_ms INTEGER, ended_by TEXT,
  ended_why TEXT CHECK (ended_why IN ('withdrawn', 'role')),
  CHECK (from_person <> to_person), CHECK ((ended_at_ms IS NULL) = (ended_why IS NULL)),
  -- Thirty days, and the hour that the end of summer time adds.
  CHECK (ends_at_ms > starts_at_ms AND ends_at_ms - starts_at_ms <= 2595600000)
) STRICT;
CREATE TABLE audit_head (on_date TEXT PRIMARY KEY, seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TABLE policy_draft (
  id TEXT PRIMARY KEY, policy_id TEXT NOT NULL UNIQUE, started_from TEXT REFERENCES policy_version (id), json TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0), started_by TEXT NOT NULL REFERENCES person (id), started_at_ms INTEGER NOT NULL,
  edited_by TEXT NOT NULL REFERENCES person (id), edited_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE case_likeness (
  decision_id TEXT PRIMARY KEY REFERENCES decision (id), case_id TEXT NOT NULL REFERENCES refund_case (id),
  policy_id TEXT NOT NULL, clause_id TEXT NOT NULL, reason TEXT NOT NULL,
  uses TEXT NOT NULL CHECK (uses IN ('no_package', 'none_used', 'some_used', 'all_used')), service TEXT, decided_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE clinician_question (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id), whom_text_id TEXT, due_on TEXT NOT NULL,
  asked_by TEXT NOT NULL REFERENCES person (id), asked_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE clinician_answer (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id),
  answer TEXT NOT NULL CHECK (answer IN ('expected', 'not_expected', 'visit_needed')), answered_on TEXT NOT NULL, who_text_id TEXT,
  recorded_by TEXT NOT NULL REFERENCES person (id), recorded_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE credit_use_told (
  source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id), reference_hash TEXT NOT NULL,
  delta_minor INTEGER NOT NULL CHECK (delta_minor < 0),
  repeats_minor INTEGER NOT NULL CHECK (repeats_minor BETWEEN 0 AND -delta_minor),
  currency TEXT NOT NULL, on_date TEXT NOT NULL, PRIMARY KEY (source, source_id)
) STRICT;
CREATE TABLE case_reason (
  case_id TEXT NOT NULL REFERENCES refund_case (id), reason TEXT NOT NULL,
  refunded_minor INTEGER NOT NULL CHECK (refunded_minor >= 0), credited_minor INTEGER NOT NULL CHECK (credited_minor >= 0),
  exception INTEGER NOT NULL CHECK (exception IN (0, 1)), PRIMARY KEY (case_id, reason)
) STRICT;
CREATE TABLE call_back (
  id TEXT PRIMARY KEY, helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL, who_text_id TEXT NOT NULL, how_text_id TEXT NOT NULL
) STRICT;
CREATE TABLE decision_call_back (
  decision_id TEXT NOT NULL REFERENCES decision (id), act TEXT NOT NULL CHECK (act IN ('decide', 'approve', 'pay_out')),
  call_back_id TEXT NOT NULL REFERENCES call_back (id), PRIMARY KEY (decision_id, act)
) STRICT;
CREATE TABLE person_family (
  person_id TEXT NOT NULL REFERENCES person (id), patient_id TEXT NOT NULL REFERENCES patient (id), text_id TEXT NOT NULL,
  marked_by TEXT NOT NULL REFERENCES person (id), marked_at_ms INTEGER NOT NULL, PRIMARY KEY (person_id, patient_id)
) STRICT;
CREATE TABLE rules_change (
  id TEXT PRIMARY KEY, rules_version_id TEXT NOT NULL, json TEXT NOT NULL, hash TEXT NOT NULL, changes_json TEXT NOT NULL,
  replaces TEXT NOT NULL REFERENCES rules_version (id), asked_by TEXT NOT NULL REFERENCES person (id), asked_at_ms INTEGER NOT NULL,
  effective_at_ms INTEGER, state TEXT NOT NULL CHECK (state IN ('waiting', 'in_force', 'rejected', 'withdrawn', 'replaced')),
  ended_by TEXT REFERENCES person (id), ended_at_ms INTEGER,
  CHECK (ended_by IS NULL OR state <> 'in_force' OR ended_by <> asked_by)
) STRICT;
CREATE TABLE policy_end (
  id TEXT PRIMARY KEY, policy_id TEXT NOT NULL, policy_version_id TEXT REFERENCES policy_version (id),
  kind TEXT NOT NULL CHECK (kind IN ('withdrawn', 'retired')), from_on TEXT NOT NULL, by_person TEXT NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL, CHECK ((kind = 'withdrawn') = (policy_version_id IS NOT NULL))
) STRICT;
CREATE TABLE difference (
  id TEXT PRIMARY KEY, payment_id TEXT NOT NULL REFERENCES payment (id), run_id TEXT REFERENCES reconciliation (id),
  signature TEXT NOT NULL, kind TEXT NOT NULL, ref TEXT NOT NULL, ours TEXT, theirs TEXT, our_minor INTEGER, their_minor INTEGER,
  found_at_ms INTEGER NOT NULL, settled_at_ms INTEGER, settled_by TEXT REFERENCES person (id), text_id TEXT,
  answer TEXT CHECK (answer IN ('same_matter', 'other_matter')), case_id TEXT REFERENCES refund_case (id),
  UNIQUE (payment_id, signature), CHECK ((settled_at_ms IS NULL) = (settled_by IS NULL)), CHECK (answer IS NULL OR settled_at_ms IS NOT NULL)
) STRICT;
CREATE TABLE outside_allocation (
  vendor_ref TEXT NOT NULL REFERENCES outside_refund (vendor_ref), line_id TEXT NOT NULL REFERENCES line (id),
  case_id TEXT REFERENCES refund_case (id), net_minor INTEGER NOT NULL, tax_minor INTEGER NOT NULL, uses INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (vendor_ref, line_id)
) STRICT;
CREATE TABLE decision_line (
  decision_id TEXT NOT NULL REFERENCES decision (id), line_id TEXT NOT NULL REFERENCES line (id), PRIMARY KEY (decision_id, line_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE refund_told (
  vendor_ref TEXT NOT NULL REFERENCES outside_refund (vendor_ref), told_ref TEXT NOT NULL REFERENCES outside_refund (vendor_ref),
  minor INTEGER NOT NULL CHECK (minor > 0), PRIMARY KEY (vendor_ref, told_ref)
) STRICT, WITHOUT ROWID;
CREATE TABLE ticket_request (
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL,
  because TEXT NOT NULL,
  -- Null where nobody was asked, and a person said so by themselves.
  asked_at_ms INTEGER,
  month TEXT NOT NULL,
  is_request INTEGER CHECK (is_request IN (0, 1)), said_by TEXT REFERENCES person (id), said_at_ms INTEGER,
  -- The case that a no ended: a yes later takes that mistake back.
  ended_case_id TEXT REFERENCES refund_case (id),
  PRIMARY KEY (helpdesk, ticket_id),
  CHECK ((is_request IS NULL) = (said_by IS NULL) AND (is_request IS NULL) = (said_at_ms IS NULL))
) STRICT;
CREATE TABLE reply (
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, message_id TEXT NOT NULL, written_at_ms INTEGER NOT NULL, read_at_ms INTEGER NOT NULL,
  speaker TEXT NOT NULL CHECK (speaker IN ('patient', 'guardian', 'somebody')), kind TEXT NOT NULL, because TEXT, quote TEXT, reason TEXT,
  delete_after_ms INTEGER NOT NULL, answered_as TEXT, answered_by TEXT REFERENCES person (id), answered_at_ms INTEGER, offer TEXT, decision_id TEXT REFERENCES decision (id),
  PRIMARY KEY (helpdesk, ticket_id, message_id),
  CHECK ((answered_as IS NULL) = (answered_at_ms IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE found (
  id TEXT PRIMARY KEY, matter TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('double_charge', 'insurer_overpaid', 'charged_after_cancel', 'used_after_refund')),
  patient_id TEXT NOT NULL REFERENCES patient (id), case_id TEXT NOT NULL REFERENCES refund_case (id),
  line_ids TEXT NOT NULL, evidence TEXT NOT NULL, sure INTEGER NOT NULL CHECK (sure IN (0, 1)),
  owed_minor INTEGER NOT NULL CHECK (owed_minor >= 0), currency TEXT NOT NULL, found_at_ms INTEGER NOT NULL,
  gone_at_ms INTEGER,
  dismissed_at_ms INTEGER, dismissed_by TEXT REFERENCES person (id),
  dismissed_why TEXT CHECK (dismissed_why IN ('meant_so', 'settled', 'record_wrong', 'agreed', 'other')), dismissed_text_id TEXT,
  CHECK ((dismissed_at_ms IS NULL) = (dismissed_by IS NULL) AND (dismissed_at_ms IS NULL) = (dismissed_why IS NULL))
) STRICT;
CREATE TABLE found_due (patient_id TEXT PRIMARY KEY REFERENCES patient (id), since_ms INTEGER NOT NULL) STRICT;
CREATE TABLE review (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id), asked_at_ms INTEGER NOT NULL, due_on TEXT NOT NULL,
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, message_id TEXT NOT NULL, opened_by TEXT NOT NULL REFERENCES person (id),
  outcome TEXT CHECK (outcome IN ('stands', 'changed', 'dropped')), ended_by TEXT REFERENCES person (id), ended_at_ms INTEGER,
  text_id TEXT REFERENCES text (id),
  CHECK ((outcome IS NULL) = (ended_at_ms IS NULL) AND (outcome IS NULL) = (ended_by IS NULL))
) STRICT;
CREATE TABLE said_by_hand (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id),
  act TEXT NOT NULL CHECK (act IN ('accepted', 'arrived', 'withdrawn', 'review')), how TEXT NOT NULL CHECK (how IN ('in_person', 'phone')),
  offer TEXT, decision_id TEXT REFERENCES decision (id), text_id TEXT NOT NULL REFERENCES text (id),
  person_id TEXT NOT NULL REFERENCES person (id), at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE ticket_who (
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL,
  about TEXT NOT NULL CHECK (about IN ('writer', 'somebody_else', 'not_on_file')),
  has_died INTEGER NOT NULL CHECK (has_died IN (0, 1)),
  said_by TEXT NOT NULL REFERENCES person (id), said_at_ms INTEGER NOT NULL,
  PRIMARY KEY (helpdesk, ticket_id)
) STRICT;
CREATE TABLE case_matter (
  case_id TEXT NOT NULL REFERENCES refund_case (id), at INTEGER NOT NULL CHECK (at >= 0), line_id TEXT NOT NULL REFERENCES line (id),
  reason TEXT, decision_id TEXT REFERENCES decision (id), ended_at_ms INTEGER, PRIMARY KEY (case_id, at), UNIQUE (case_id, line_id)
) STRICT;

INSERT INTO schema_version (id, version) VALUES
(1, 36);

INSERT INTO setting (key, value) VALUES
('title', 'Harbour Wellness'),
('language', 'en'),
('money', 'on');

INSERT INTO secret (key, sealed) VALUES
('stripe/secretKey', 's1.4f116dc2.AQEBAQEBAQEBAQEBsPaGn08y8JXDj11gSOZu5Lfx2V6a8qbZxyF8GCBxshe_cUIZObI'),
('stripe/webhookSecret', 's1.4f116dc2.AgICAgICAgICAgICWlTKeoJQuG_Vlp6Qygy3hzmgjuC4LzJVPV3f7BE3idOcvwHt'),
('zendesk/oauthClientSecret', 's1.4f116dc2.AwMDAwMDAwMDAwMDy48detsKR6J1D0RXzReU-kSmza0D9kvql2kYIzgAJpzMVuE1M3UZJ4YcBtQ'),
('zendesk/webhookSecret', 's1.4f116dc2.BAQEBAQEBAQEBAQEFZAaDZWcI306rv1teltkUj9V_rhC-KjVEot7H3hn2kcnclnFQfS--zw8b8mC');

INSERT INTO person (id, helpdesk, external_id, name, role, email_norm, heard_at_ms, suspended_at_ms, sessions_ended_at_ms) VALUES
('00000000000000000000000001', 'zendesk', '7001', 'Ada Admin', 'admin', NULL, 1772474400000, NULL, NULL),
('00000000000000000000000017', 'zendesk', '7002', 'Leo Lead', 'lead', NULL, 1772474400000, NULL, NULL),
('00000000000000000000000018', 'zendesk', '7003', 'Fay Finance', 'finance', NULL, 1772474400000, NULL, NULL),
('00000000000000000000000019', 'zendesk', '7004', 'Ana Agent', 'agent', NULL, 1772474400000, NULL, NULL);

INSERT INTO connection (kind, origin, config, paused_because, last_ok_at_ms, last_error_at_ms, last_error) VALUES
('stripe', 'https://api.stripe.com', '{}', NULL, 1772474760000, 1772474640000, 'no_answer'),
('zendesk', 'https://harbourwellness.zendesk.com', '{"subdomain":"harbourwellness","appId":"1","installationId":"2","frameOrigin":"https://harbourwellness.zendesk.com","oauthClientId":"makegood","fields":{"reason":360001,"state":360002,"amount":360003,"caseId":360004}}', NULL, 1772474640000, NULL, NULL);

INSERT INTO location (id, source, source_id, title, time_zone, jurisdiction, currency, record_hash) VALUES
('00000000000000000000000002', 'jane', 'L1', 'Harbour Street', 'America/Los_Angeles', 'US-CA', 'USD', 'bdf01885a4924ca1e3886834cebfc4ef46d0698fab933fbfec43b2615aed5100');

INSERT INTO item (id, source, source_id, title, kind, category, record_hash) VALUES
('00000000000000000000000003', 'jane', 'laser6', 'Laser hair removal, 6 sessions', 'package', 'laser', '9eb9469369242359493bb43ddfabe8a775bc3936c3f618c2e78717982e0afbce'),
('00000000000000000000000004', 'jane', 'massage', 'Deep massage', 'service', 'massage', '0f6ecace307585843fe2956857e707bc3ea5ea535d269892e2d248d2c2b739ce'),
('00000000000000000000000005', 'jane', 'serum', 'Night serum', 'product', 'skin_care', 'f4ca6cf9ecf246ca95c0f09bd106fd404939d3e726c1aaf34b85fa0c0090fd8a'),
('00000000000000000000000006', 'jane', 'club', 'Glow club', 'membership', 'facial', '752f747db211015464eb863656caceb99d11e3e0917224e4f3812d4834c9b73f');

INSERT INTO patient (id, source, source_id, name, patient_number, language, since_on, visits, payer_id, guardian_id, contacts, merged_into, record_hash) VALUES
('00000000000000000000000007', 'jane', 'P1', 'Maya Chen', 'HW-1001', 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, 'd7086b99ed59ce6bb9329dcad84861b09e503dc88cfa1dfefdda691a085376aa'),
('00000000000000000000000023', 'jane', 'P101', 'Omar Diaz', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, 'b007760a3dc8f1a32db3e87a221812d2f639b6820a6905a0b3ca7579bb2436eb'),
('00000000000000000000000026', 'jane', 'P102', 'June Park', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, 'ee235ed73845d2aa930947c29c9c9fe246b3493deecdd60711695bdd6fb49a11'),
('00000000000000000000000029', 'jane', 'P103', 'Ivo Kral', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, 'ed9ec9b78228fe9a37bf2729d17101edbb62934eae57bcc022415534376d4f61'),
('00000000000000000000000032', 'jane', 'P104', 'Nina Roth', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, 'cebb1bfa97993ba9af1ed961fd30409bae1595319135516988c965086bf0ba39'),
('00000000000000000000000035', 'jane', 'P105', 'Sam Okoye', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, 'e8379bccdd58a58923eff65a3e672c641f3b03a549634a651f5d3f8aa8369e52'),
('00000000000000000000000038', 'jane', 'P106', 'Lena Vogt', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, '49bf4ecdcb472f2d237c2031bcc3762db84ad3b0e17e80f2e40bd60826db1f2f'),
('00000000000000000000000041', 'jane', 'P107', 'Theo Lind', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, '4b3da334cbea003edc0b4aea38e80ece5112f180e8f1eb863bf3a7388db72bb7'),
('00000000000000000000000044', 'jane', 'P108', 'Maya Chen Adler', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, '24924f9f8e73996f1b7d0144c39db4cff54b5e9d4c5aaeefe905a0974f0c45ed'),
('00000000000000000000000047', 'jane', 'P109', 'Omar Diaz Adler', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, 'f504b4d94d6c474e0ecbba9949e59918d42d5f74281eaf5b15e0a0c07b14d7a7'),
('00000000000000000000000050', 'jane', 'P110', 'June Park Adler', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, '02d69d2a8210f587f9fdb5a5ac96153d5e0a05b02e7a029dc6d8e0f5ea4befe0'),
('00000000000000000000000053', 'jane', 'P111', 'Ivo Kral Adler', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, '9dab96b5c2b1830430ce97d75ec5f3d32cd468578ff0a05c921f26d976e3fe57'),
('00000000000000000000000056', 'jane', 'P112', 'Nina Roth Adler', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, '6dfde1fdd9fcdb81b7cd96c730399cb7a415158b2fb9a4eab454c83f1cfbc7ea'),
('00000000000000000000000059', 'jane', 'P113', 'Sam Okoye Adler', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, '5e23662ff6db4dc228e8157ff2f3ca4a2248263e001d6332f64013a6364649c3'),
('00000000000000000000000062', 'jane', 'P114', 'Lena Vogt Adler', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, 'e760580bb7402b7071aac2ea1fd5cb8f3d89068212e3f4b4b323187423521a29'),
('00000000000000000000000065', 'jane', 'P115', 'Theo Lind Adler', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, 'a781e36c302c080d940797d11c8cd69f929325ec8fcca295c9a47863886b8dc4'),
('00000000000000000000000068', 'jane', 'P116', 'Maya Chen Berg', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, 'cdb0fe0218418200b40303a8bb1dbc40addf8d0f21e4288fe9d7c42b44670fcb'),
('00000000000000000000000071', 'jane', 'P117', 'Omar Diaz Berg', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, '2c400d1d015e1c8d7eaa46fea6110a69b245367392131b4a38dfc861fdcec71c'),
('00000000000000000000000074', 'jane', 'P118', 'June Park Berg', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, 'e84170ae9451b1656270dbef3f7eba3feba5dd6b7da606d2de9f38f70359d1d3'),
('00000000000000000000000077', 'jane', 'P119', 'Ivo Kral Berg', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, '1235365db889795bb2052b81c26ac7ea5042e71cb5195d5efeb4159c895d0e42'),
('00000000000000000000000277', 'jane', 'P120', 'Nina Roth Berg', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, '37b915a38f0e9557b36f4146cbb9719088e793d443bb75cca6367c00932c460b');

INSERT INTO patient_key (kind, value_norm, patient_id) VALUES
('email', 'maya@example.com', '00000000000000000000000007'),
('email', 'p10@example.com', '00000000000000000000000050'),
('email', 'p11@example.com', '00000000000000000000000053'),
('email', 'p12@example.com', '00000000000000000000000056'),
('email', 'p13@example.com', '00000000000000000000000059'),
('email', 'p14@example.com', '00000000000000000000000062'),
('email', 'p15@example.com', '00000000000000000000000065'),
('email', 'p16@example.com', '00000000000000000000000068'),
('email', 'p17@example.com', '00000000000000000000000071'),
('email', 'p18@example.com', '00000000000000000000000074'),
('email', 'p19@example.com', '00000000000000000000000077'),
('email', 'p1@example.com', '00000000000000000000000023'),
('email', 'p20@example.com', '00000000000000000000000277'),
('email', 'p2@example.com', '00000000000000000000000026'),
('email', 'p3@example.com', '00000000000000000000000029'),
('email', 'p4@example.com', '00000000000000000000000032'),
('email', 'p5@example.com', '00000000000000000000000035'),
('email', 'p6@example.com', '00000000000000000000000038'),
('email', 'p7@example.com', '00000000000000000000000041'),
('email', 'p8@example.com', '00000000000000000000000044'),
('email', 'p9@example.com', '00000000000000000000000047'),
('email_bare', 'maya@example.com', '00000000000000000000000007'),
('email_bare', 'p10@example.com', '00000000000000000000000050'),
('email_bare', 'p11@example.com', '00000000000000000000000053'),
('email_bare', 'p12@example.com', '00000000000000000000000056'),
('email_bare', 'p13@example.com', '00000000000000000000000059'),
('email_bare', 'p14@example.com', '00000000000000000000000062'),
('email_bare', 'p15@example.com', '00000000000000000000000065'),
('email_bare', 'p16@example.com', '00000000000000000000000068'),
('email_bare', 'p17@example.com', '00000000000000000000000071'),
('email_bare', 'p18@example.com', '00000000000000000000000074'),
('email_bare', 'p19@example.com', '00000000000000000000000077'),
('email_bare', 'p1@example.com', '00000000000000000000000023'),
('email_bare', 'p20@example.com', '00000000000000000000000277'),
('email_bare', 'p2@example.com', '00000000000000000000000026'),
('email_bare', 'p3@example.com', '00000000000000000000000029'),
('email_bare', 'p4@example.com', '00000000000000000000000032'),
('email_bare', 'p5@example.com', '00000000000000000000000035'),
('email_bare', 'p6@example.com', '00000000000000000000000038'),
('email_bare', 'p7@example.com', '00000000000000000000000041'),
('email_bare', 'p8@example.com', '00000000000000000000000044'),
('email_bare', 'p9@example.com', '00000000000000000000000047'),
('name', 'ivo kral', '00000000000000000000000029'),
('name', 'ivo kral adler', '00000000000000000000000053'),
('name', 'ivo kral berg', '00000000000000000000000077'),
('name', 'june park', '00000000000000000000000026'),
('name', 'june park adler', '00000000000000000000000050'),
('name', 'june park berg', '00000000000000000000000074'),
('name', 'lena vogt', '00000000000000000000000038'),
('name', 'lena vogt adler', '00000000000000000000000062'),
('name', 'maya chen', '00000000000000000000000007'),
('name', 'maya chen adler', '00000000000000000000000044'),
('name', 'maya chen berg', '00000000000000000000000068'),
('name', 'nina roth', '00000000000000000000000032'),
('name', 'nina roth adler', '00000000000000000000000056'),
('name', 'nina roth berg', '00000000000000000000000277'),
('name', 'omar diaz', '00000000000000000000000023'),
('name', 'omar diaz adler', '00000000000000000000000047'),
('name', 'omar diaz berg', '00000000000000000000000071'),
('name', 'sam okoye', '00000000000000000000000035'),
('name', 'sam okoye adler', '00000000000000000000000059'),
('name', 'theo lind', '00000000000000000000000041'),
('name', 'theo lind adler', '00000000000000000000000065'),
('name_part', 'adler', '00000000000000000000000044'),
('name_part', 'adler', '00000000000000000000000047'),
('name_part', 'adler', '00000000000000000000000050'),
('name_part', 'adler', '00000000000000000000000053'),
('name_part', 'adler', '00000000000000000000000056'),
('name_part', 'adler', '00000000000000000000000059'),
('name_part', 'adler', '00000000000000000000000062'),
('name_part', 'adler', '00000000000000000000000065'),
('name_part', 'berg', '00000000000000000000000068'),
('name_part', 'berg', '00000000000000000000000071'),
('name_part', 'berg', '00000000000000000000000074'),
('name_part', 'berg', '00000000000000000000000077'),
('name_part', 'berg', '00000000000000000000000277'),
('name_part', 'chen', '00000000000000000000000007'),
('name_part', 'chen', '00000000000000000000000044'),
('name_part', 'chen', '00000000000000000000000068'),
('name_part', 'diaz', '00000000000000000000000023'),
('name_part', 'diaz', '00000000000000000000000047'),
('name_part', 'diaz', '00000000000000000000000071'),
('name_part', 'ivo', '00000000000000000000000029'),
('name_part', 'ivo', '00000000000000000000000053'),
('name_part', 'ivo', '00000000000000000000000077'),
('name_part', 'june', '00000000000000000000000026'),
('name_part', 'june', '00000000000000000000000050'),
('name_part', 'june', '00000000000000000000000074'),
('name_part', 'kral', '00000000000000000000000029'),
('name_part', 'kral', '00000000000000000000000053'),
('name_part', 'kral', '00000000000000000000000077'),
('name_part', 'lena', '00000000000000000000000038'),
('name_part', 'lena', '00000000000000000000000062'),
('name_part', 'lind', '00000000000000000000000041'),
('name_part', 'lind', '00000000000000000000000065'),
('name_part', 'maya', '00000000000000000000000007'),
('name_part', 'maya', '00000000000000000000000044'),
('name_part', 'maya', '00000000000000000000000068'),
('name_part', 'nina', '00000000000000000000000032'),
('name_part', 'nina', '00000000000000000000000056'),
('name_part', 'nina', '00000000000000000000000277'),
('name_part', 'okoye', '00000000000000000000000035'),
('name_part', 'okoye', '00000000000000000000000059'),
('name_part', 'omar', '00000000000000000000000023'),
('name_part', 'omar', '00000000000000000000000047'),
('name_part', 'omar', '00000000000000000000000071'),
('name_part', 'park', '00000000000000000000000026'),
('name_part', 'park', '00000000000000000000000050'),
('name_part', 'park', '00000000000000000000000074'),
('name_part', 'roth', '00000000000000000000000032'),
('name_part', 'roth', '00000000000000000000000056'),
('name_part', 'roth', '00000000000000000000000277'),
('name_part', 'sam', '00000000000000000000000035'),
('name_part', 'sam', '00000000000000000000000059'),
('name_part', 'theo', '00000000000000000000000041'),
('name_part', 'theo', '00000000000000000000000065'),
('name_part', 'vogt', '00000000000000000000000038'),
('name_part', 'vogt', '00000000000000000000000062'),
('patient_number', 'HW1001', '00000000000000000000000007'),
('phone', '+14155550142', '00000000000000000000000007');

INSERT INTO purchase (id, source, source_id, patient_id, payer_id, location_id, bought_on, currency, invoice, record_hash) VALUES
('00000000000000000000000024', 'jane', 'B101', '00000000000000000000000023', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '44f4b33a69ae1b56d46aadaeb907314bacf8d85a7e8ba778fefaa4ef0bae36e3'),
('00000000000000000000000027', 'jane', 'B102', '00000000000000000000000026', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '0c2309022d82555c81ca11dbc314a4464de55d0fcddf04904a00aee3e466ab68'),
('00000000000000000000000030', 'jane', 'B103', '00000000000000000000000029', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '12b62efd7063a411f588ed903898844e3ac60a56e775daec2a8e434560182345'),
('00000000000000000000000033', 'jane', 'B104', '00000000000000000000000032', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '5215ecbc2d35d5edc57463ff49182b29ff6909313a91b6ac40126dad7ebb64c7'),
('00000000000000000000000036', 'jane', 'B105', '00000000000000000000000035', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, 'dccc518cac58cf98d648efe04caa7cd26d127309c40598fea6d80cfa923de0f5'),
('00000000000000000000000039', 'jane', 'B106', '00000000000000000000000038', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, 'a786122f2d380dd95474c2d99c9f5c2a13d033e7c238bea8cf00b610cee82485'),
('00000000000000000000000042', 'jane', 'B107', '00000000000000000000000041', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '0a4b51d3a40e91258ef6d2122c1c30f42003b6e1411d02096d05c8a2089a6203'),
('00000000000000000000000045', 'jane', 'B108', '00000000000000000000000044', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '93d65b22c8de65c348792af8e88525630f51c268637816ef857778eb3114af13'),
('00000000000000000000000048', 'jane', 'B109', '00000000000000000000000047', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '539024975478ff7aca907888c7ee5724aae7f60c71a2cf1b8744d850ab88dd2e'),
('00000000000000000000000051', 'jane', 'B110', '00000000000000000000000050', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, 'b17bed04b4e8e4f8f677750a603760f2ccf9df777a898e4082709f6213de468c'),
('00000000000000000000000054', 'jane', 'B111', '00000000000000000000000053', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '8b4c59d64fe89e98550a96dbdf0c62c9cee08abb5ebabaecec1bf0e1136fbc3b'),
('00000000000000000000000057', 'jane', 'B112', '00000000000000000000000056', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '0f34e76d131f7a3a80dcf22dd589a228b3a13aa7686881786a66f0329fea59b3'),
('00000000000000000000000060', 'jane', 'B113', '00000000000000000000000059', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '492d5c952d572870809da6db6ca68d686de111cf9ff66b39a1ece10c865a18c3'),
('00000000000000000000000063', 'jane', 'B114', '00000000000000000000000062', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '8b858128d97011fd56a55a15250ec34e90fd76ae6cc8afa4c3e110714c6562f4'),
('00000000000000000000000066', 'jane', 'B115', '00000000000000000000000065', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, 'f15285fdffcf873efb015cf871ae45721ef308ad84d731e5b41e14d4d2b56d51'),
('00000000000000000000000069', 'jane', 'B116', '00000000000000000000000068', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '1500c387ac63af3b7a2c08065da610f9e1bce97f23d9f321c6d18ee1f00dce65'),
('00000000000000000000000072', 'jane', 'B117', '00000000000000000000000071', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, 'f42232e06f7649bcc88ab3b7efa5f8febae8fe95e85dc767bb40ae06b26208c6'),
('00000000000000000000000075', 'jane', 'B118', '00000000000000000000000074', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '789f8118f435223a68e9e21be2a96430f9659dbd53670aa4375cd274b0461428'),
('00000000000000000000000078', 'jane', 'B119', '00000000000000000000000077', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '9db338810b810504a7cd0882f56cbeb345e4d323234f871a43f4461e836e71ab'),
('00000000000000000000000278', 'jane', 'B120', '00000000000000000000000277', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '73e3e861c2611dd7b0479954150b94982a11ef67fbb39aa39553300fc867b73e');

INSERT INTO line (id, source, source_id, purchase_id, item_id, quantity, paid_minor, list_minor, discount_minor, tax_minor, seller, lot, product_state, returned_on, spent_minor, provider) VALUES
('00000000000000000000000080', 'jane', 'N101', '00000000000000000000000024', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000081', 'jane', 'N102', '00000000000000000000000027', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000082', 'jane', 'N103', '00000000000000000000000030', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000083', 'jane', 'N104', '00000000000000000000000033', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000084', 'jane', 'N105', '00000000000000000000000036', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000085', 'jane', 'N106', '00000000000000000000000039', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000086', 'jane', 'N107', '00000000000000000000000042', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000087', 'jane', 'N108', '00000000000000000000000045', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000088', 'jane', 'N109', '00000000000000000000000048', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000089', 'jane', 'N110', '00000000000000000000000051', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000090', 'jane', 'N111', '00000000000000000000000054', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000091', 'jane', 'N112', '00000000000000000000000057', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000092', 'jane', 'N113', '00000000000000000000000060', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000093', 'jane', 'N114', '00000000000000000000000063', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000094', 'jane', 'N115', '00000000000000000000000066', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000095', 'jane', 'N116', '00000000000000000000000069', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000096', 'jane', 'N117', '00000000000000000000000072', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000097', 'jane', 'N118', '00000000000000000000000075', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000098', 'jane', 'N119', '00000000000000000000000078', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000280', 'jane', 'N120', '00000000000000000000000278', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO payment (id, source, source_id, purchase_id, patient_id, tender, processor, processor_ref, brand, last4, captured_at_ms, currency, collected_minor, elsewhere_minor, disputed_minor, dispute, locked, record_hash, captured_minor, processor_currency, charge_ref, intent_ref, read_at_ms, twin_of, dispute_ref, dispute_minor, dispute_answer_by_ms, told_minor) VALUES
('00000000000000000000000025', 'jane', 'Y101', '00000000000000000000000024', '00000000000000000000000023', 'card', 'stripe', 'pi_Y101', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, 'f3cc74e38fa47021cdd6567340b60504d20250bbf702ac20536d7761acd830e9', 8000, 'USD', NULL, 'pi_Y101', 1772474760000, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000028', 'jane', 'Y102', '00000000000000000000000027', '00000000000000000000000026', 'card', 'stripe', 'pi_Y102', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, 'bb85412e79aaee9649e57b912c130630cb1cae69c7b26585380202c8bcfa692b', 8000, 'USD', NULL, 'pi_Y102', 1772474760000, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000031', 'jane', 'Y103', '00000000000000000000000030', '00000000000000000000000029', 'card', 'stripe', 'pi_Y103', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, 'd925ff981b57bff620bb6410303abf61fff47b05fe3e305b278ed718e8ba947b', 8000, 'USD', NULL, 'pi_Y103', 1772474760000, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000034', 'jane', 'Y104', '00000000000000000000000033', '00000000000000000000000032', 'card', 'stripe', 'pi_Y104', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, '613fc2026fc7258bebad49248fdbb978b3dc5394ddc0b2f8e26d342ff2c67c2f', 8000, 'USD', NULL, 'pi_Y104', NULL, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000037', 'jane', 'Y105', '00000000000000000000000036', '00000000000000000000000035', 'card', 'stripe', 'pi_Y105', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, 'e0f84dfc1d117fd9bc1bbb12aa85d2939fb6f1ff3624e22aad39ec457b37b7b5', 8000, 'USD', NULL, 'pi_Y105', 1772474760000, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000040', 'jane', 'Y106', '00000000000000000000000039', '00000000000000000000000038', 'card', 'stripe', 'pi_Y106', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, '8e4ad207d98476e304e0f297bbe039a1b8ecb643b1dd2b097a44f9306b8f3f60', 8000, 'USD', NULL, 'pi_Y106', 1772474760000, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000043', 'jane', 'Y107', '00000000000000000000000042', '00000000000000000000000041', 'card', 'stripe', 'pi_Y107', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, 'c117a4dceab3686cc95666ca0dcd8f3def8453717dc2d1491026fc7d460eac2d', 8000, 'USD', NULL, 'pi_Y107', 1772474520000, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000046', 'jane', 'Y108', '00000000000000000000000045', '00000000000000000000000044', 'cash', 'none', NULL, 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, 'f9e140da7ab4a3fe40cbb524aac88356743ad77325ae56e99dcb566b695ea831', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000049', 'jane', 'Y109', '00000000000000000000000048', '00000000000000000000000047', 'card', 'stripe', 'pi_Y109', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, '103d8ddc79a6c918d99197a9bd6b5fceea747d8bca9098d440043a69149555a4', 8000, 'USD', NULL, 'pi_Y109', 1772474640000, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000052', 'jane', 'Y110', '00000000000000000000000051', '00000000000000000000000050', 'card', 'stripe', 'pi_Y110', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, '92ead66da48a87fbd7f55b1e7d7b2a114110c89a67def9d2b87e02b65448853e', 8000, 'USD', NULL, 'pi_Y110', 1772474640000, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000055', 'jane', 'Y111', '00000000000000000000000054', '00000000000000000000000053', 'card', 'stripe', 'pi_Y111', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, 'd868007ab3cf424a36f750df3a60db80afaffcf31f7c35ea01aa7ef2103e0d3c', 8000, 'USD', NULL, 'pi_Y111', 1772474760000, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000058', 'jane', 'Y112', '00000000000000000000000057', '00000000000000000000000056', 'card', 'stripe', 'pi_Y112', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, 'ec5cccccda5ced1778d910c3ea61b341f11ab145fad8455c3b363d91b6eb72b6', 8000, 'USD', NULL, 'pi_Y112', 1772474760000, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000061', 'jane', 'Y113', '00000000000000000000000060', '00000000000000000000000059', 'card', 'stripe', 'pi_Y113', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, 'dd66bcaf5b940a18d3d849fea8618ed110e7d2c8cbf55b0850e4a2c3607a2a59', 8000, 'USD', NULL, 'pi_Y113', NULL, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000064', 'jane', 'Y114', '00000000000000000000000063', '00000000000000000000000062', 'card', 'stripe', 'pi_Y114', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, 'b93fabf4607e578b8f7765e6a084bf4da7cf09f09b8537d18f8f5c32eef65baa', 8000, 'USD', NULL, 'pi_Y114', NULL, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000067', 'jane', 'Y115', '00000000000000000000000066', '00000000000000000000000065', 'card', 'stripe', 'pi_Y115', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, '380119357afbfaf17527d8c8739d8b156e9ab88469a34a782d18946ca16fa63f', 8000, 'USD', NULL, 'pi_Y115', NULL, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000070', 'jane', 'Y116', '00000000000000000000000069', '00000000000000000000000068', 'card', 'stripe', 'pi_Y116', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, '34e07c3964ca0b9819a45129964d757a360af320afac2462c25687f2bbb2595c', 8000, 'USD', NULL, 'pi_Y116', NULL, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000073', 'jane', 'Y117', '00000000000000000000000072', '00000000000000000000000071', 'card', 'stripe', 'pi_Y117', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, '99b8c4ebbf966207a93f35258ae7810586c4369f88243feb0e560befb0668d5e', 7000, 'USD', NULL, NULL, 1772474520000, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000076', 'jane', 'Y118', '00000000000000000000000075', '00000000000000000000000074', 'card', 'stripe', 'pi_Y118', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, '706df1cb3b2012f0c43f9ead6c3ad26152ab22f7a42b2d36e605fb8c31a465d2', 8000, 'USD', NULL, 'pi_Y118', NULL, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000079', 'jane', 'Y119', '00000000000000000000000078', '00000000000000000000000077', 'card', 'stripe', 'pi_Y119', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, '0d731c481440508b69645d22ffdcb4b6a0a83fde7a4252ac9b250efd644fc756', 8000, 'USD', NULL, 'pi_Y119', NULL, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000279', 'jane', 'Y120', '00000000000000000000000278', '00000000000000000000000277', 'card', 'stripe', 'pi_Y120', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, '1b74059d5f32ef98ab12701145dc496f158fe8ce8dcfb929747644b7315b3be8', 8000, 'USD', NULL, 'pi_Y120', NULL, NULL, NULL, NULL, NULL, 0);

INSERT INTO policy_version (id, policy_id, version, effective_on, json, hash) VALUES
('packages@1', 'packages', 1, '2024-01-01', '{"appliesTo":{"kinds":["package"]},"clauses":[],"currency":"USD","effectiveOn":"2024-01-01","format":"makegood-policy-1","otherwise":{"offers":[{"entitlement":"void","formula":{"type":"unused_share"},"kind":"refund"}]},"policyId":"packages","text":{"en":"The text of version 1."},"title":"Packages, version 1","version":1}', '634595f2933507525a5ad4cd70339024dd51d59abe5edf818b7f787baa804818'),
('packages@2', 'packages', 2, '2026-01-01', '{"appliesTo":{"kinds":["package"]},"clauses":[{"grants":{"offers":[{"entitlement":"keep","formula":{"type":"none"},"kind":"decline"}]},"id":"late","restrictive":true,"text":{"en":"After thirty days we do not give money back."},"title":"After thirty days","when":[{"fact":"days.since_purchase","from":31}]}],"currency":"USD","effectiveOn":"2026-01-01","format":"makegood-policy-1","otherwise":{"offers":[{"entitlement":"void","formula":{"type":"unused_share"},"kind":"refund"}]},"policyId":"packages","text":{"en":"The text of version 2."},"title":"Packages, version 2","version":2}', 'cb23781b793f98b86f951b1a711dc011566c7ddee504cfb21293f06b226fae6b'),
('general@1', 'general', 1, '2020-01-01', '{"appliesTo":{},"clauses":[],"currency":"USD","effectiveOn":"2020-01-01","format":"makegood-policy-1","otherwise":{"offers":[{"entitlement":"keep","formula":{"bps":10000,"type":"bps_of_paid"},"kind":"refund"}]},"policyId":"general","text":{"en":"The text of version 1."},"title":"Everything else","version":1}', '10d08b8365c0c5bfb0e326712bf832bb096c9411eb7a7fe961e8d81999bc9f8f');

INSERT INTO rules_version (id, rules_id, added_at_ms, json, hash) VALUES
('test-rules@1', 'test-rules', 1772474400000, '{"approvalExpiresHours":48,"authority":{"agent":{"exceptionMinor":0,"perDayMinor":300000,"perDecisionMinor":100000},"finance":{"exceptionMinor":5000000,"perDayMinor":9000000,"perDecisionMinor":5000000},"lead":{"exceptionMinor":50000,"perDayMinor":2000000,"perDecisionMinor":500000}},"bannedPhrases":["guarantee"],"credit":{"cashOutBelow":[],"expiry":[{"days":3,"jurisdiction":"US-CA","source":"only for this test"}]},"currency":"USD","decisionDays":3,"firstAnswerDays":1,"floors":[],"format":"makegood-rules-1","rulesId":"test-rules","signature":"Harbour Wellness","templates":[{"body":"Hi {{ patient_name }},\n\nThank you for telling us. This was our mistake, and we are sorry.\n\n{% if requested_on %}You asked us on {{ requested_on }} for your money back. {% endif %}We checked what you bought and used{% if sum_told %}: {{ sum_told }}{% endif %}.\n\nWe will return {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}{% if destinations.size > 1 %} It goes back like this:\n{% for d in destinations %}- {{ d.amount }} {{ d.way }}. {{ d.when }}\n{% endfor %}{% endif %}{% if clause %}\n\nThis is what our terms say{% if agreed_on %}, as you agreed on {{ agreed_on }}{% endif %}:\n“{{ clause }}”{% endif %}{% if alternatives.size > 0 %}\n\nIf you would rather have one of these, just reply:\n{% for a in alternatives %}- {{ a }}\n{% endfor %}{% endif %}\n\nDo you think we got this wrong? Reply and ask for a review. A manager who did not decide this will look at it again.\n\nKind regards,\n{{ signature }}","family":"own_it","id":"house-own-it-refund-en","language":"en","situation":"refund"}],"undoWindowSeconds":120}', '54a8922b6f5c547bf151c3ad138811b87b95696e509bd23adc93e5d1064310a7');

INSERT INTO refund_case (id, patient_id, state, reason, root_cause, requested_on, opened_at_ms, first_answer_due_at_ms, due_at_ms, asked_at_ms, closed_at_ms, owner_id, opened_by, month, service, location_id, offer, refunded_minor, credited_minor, currency, exception, source, source_id, set_aside_at_ms, reason_said, past_refunded_minor, past_credited_minor, found_by, ended_wrong_at_ms, threat, suggested_minor, suggested_currency, withdrawn_at_ms, asked_how, asked_text_id) VALUES
('00000000000000000000000117', '00000000000000000000000023', 'done', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, 1772474520000, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 8000, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000119', '00000000000000000000000026', 'needs_attention', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000121', '00000000000000000000000029', 'needs_attention', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000123', '00000000000000000000000032', 'open', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', NULL, 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000125', '00000000000000000000000035', 'needs_attention', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000127', '00000000000000000000000038', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000129', '00000000000000000000000041', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000018', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'credit', 0, 6000, 'USD', 1, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000131', '00000000000000000000000044', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000133', '00000000000000000000000047', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000135', '00000000000000000000000050', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000137', '00000000000000000000000053', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000139', '00000000000000000000000056', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000141', '00000000000000000000000059', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000143', '00000000000000000000000062', 'awaiting_approval', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 1, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000145', '00000000000000000000000065', 'awaiting_approval', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 1, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000147', '00000000000000000000000068', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000149', '00000000000000000000000071', 'done', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, 1772474760000, NULL, 'intake', '2026-03', 'massage', '00000000000000000000000002', NULL, 0, 0, 'USD', 0, NULL, NULL, 1772474760000, 1, 0, 0, 'intake', 1772474760000, 0, NULL, NULL, NULL, NULL, NULL),
('01HAND00000000000000000001', '00000000000000000000000074', 'open', 'other', NULL, '2026-03-02', 1772474760000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', '00000000000000000000000019', '2026-03', NULL, NULL, NULL, 0, 0, 'USD', 0, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, 0, NULL, NULL, NULL, 'in_person', '00000000000000000000000266');

INSERT INTO case_ticket (helpdesk, ticket_id, case_id, closed_at_ms, follow_up_of, gone_at_ms, made_for_case) VALUES
('zendesk', '301', '00000000000000000000000117', NULL, NULL, NULL, 0),
('zendesk', '302', '00000000000000000000000119', 1772474760000, NULL, NULL, 0),
('zendesk', '303', '00000000000000000000000121', NULL, NULL, NULL, 0),
('zendesk', '304', '00000000000000000000000123', NULL, NULL, NULL, 0),
('zendesk', '305', '00000000000000000000000125', NULL, NULL, NULL, 0),
('zendesk', '306', '00000000000000000000000127', NULL, NULL, NULL, 0),
('zendesk', '307', '00000000000000000000000129', NULL, NULL, NULL, 0),
('zendesk', '308', '00000000000000000000000131', NULL, NULL, NULL, 0),
('zendesk', '309', '00000000000000000000000133', NULL, NULL, NULL, 0),
('zendesk', '310', '00000000000000000000000135', NULL, NULL, NULL, 0),
('zendesk', '311', '00000000000000000000000137', NULL, NULL, NULL, 0),
('zendesk', '312', '00000000000000000000000139', NULL, NULL, NULL, 0),
('zendesk', '313', '00000000000000000000000141', NULL, NULL, NULL, 0),
('zendesk', '314', '00000000000000000000000143', NULL, NULL, NULL, 0),
('zendesk', '315', '00000000000000000000000145', NULL, NULL, NULL, 0),
('zendesk', '316', '00000000000000000000000147', NULL, NULL, NULL, 0);

INSERT INTO case_line (case_id, line_id, open) VALUES
('00000000000000000000000117', '00000000000000000000000080', 0),
('00000000000000000000000119', '00000000000000000000000081', 1),
('00000000000000000000000121', '00000000000000000000000082', 1),
('00000000000000000000000123', '00000000000000000000000083', 1),
('00000000000000000000000125', '00000000000000000000000084', 1),
('00000000000000000000000127', '00000000000000000000000085', 1),
('00000000000000000000000129', '00000000000000000000000086', 1),
('00000000000000000000000131', '00000000000000000000000087', 1),
('00000000000000000000000133', '00000000000000000000000088', 1),
('00000000000000000000000135', '00000000000000000000000089', 1),
('00000000000000000000000137', '00000000000000000000000090', 1),
('00000000000000000000000139', '00000000000000000000000091', 1),
('00000000000000000000000141', '00000000000000000000000092', 1),
('00000000000000000000000143', '00000000000000000000000093', 1),
('00000000000000000000000145', '00000000000000000000000094', 1),
('00000000000000000000000147', '00000000000000000000000095', 1),
('00000000000000000000000149', '00000000000000000000000096', 0);

INSERT INTO ticket_snapshot (helpdesk, ticket_id, subject, body, requester_name, requester_email, received_at_ms, read_at_ms, delete_after_ms, sender_json, requester_changed_at_ms) VALUES
('zendesk', '301', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'Omar Diaz', 'p1@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"501","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL),
('zendesk', '302', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'June Park', 'p2@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"502","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL),
('zendesk', '303', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'Ivo Kral', 'p3@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"503","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL),
('zendesk', '304', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'Nina Roth', 'p4@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"504","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL),
('zendesk', '305', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'Sam Okoye', 'p5@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"505","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL),
('zendesk', '306', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'Lena Vogt', 'p6@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"506","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL),
('zendesk', '307', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'Theo Lind', 'p7@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"507","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL),
('zendesk', '308', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'Maya Chen Adler', 'p8@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"508","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL),
('zendesk', '309', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'Omar Diaz Adler', 'p9@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"509","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL),
('zendesk', '310', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'June Park Adler', 'p10@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"510","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL),
('zendesk', '311', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'Ivo Kral Adler', 'p11@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"511","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL),
('zendesk', '312', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'Nina Roth Adler', 'p12@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"512","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL),
('zendesk', '313', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'Sam Okoye Adler', 'p13@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"513","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL),
('zendesk', '314', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'Lena Vogt Adler', 'p14@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"514","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL),
('zendesk', '315', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'Theo Lind Adler', 'p15@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"515","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL),
('zendesk', '316', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'Maya Chen Berg', 'p16@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"516","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL);

INSERT INTO evaluation (id, case_id, facts_json, facts_hash, policy_version_ids, rules_version_id, proposal_json, at_ms) VALUES
('00000000000000000000000151', '00000000000000000000000117', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000080","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000025","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:740f634f5a2ec5641d1f17ba1e160ffd600abc59bdfdc63444c0ed0d58ca1dd5', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000080"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:740f634f5a2ec5641d1f17ba1e160ffd600abc59bdfdc63444c0ed0d58ca1dd5","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000025","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000080","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000025","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"301"},"lineIds":["00000000000000000000000080"],"reason":"changed_mind"}}', 1772474400000),
('00000000000000000000000156', '00000000000000000000000119', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000081","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000028","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:d223375cb86207d3cdea9cc46825e69d5709ee30e4d1ecb958a9faa7f06ec327', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000081"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:d223375cb86207d3cdea9cc46825e69d5709ee30e4d1ecb958a9faa7f06ec327","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000028","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000081","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000028","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"302"},"lineIds":["00000000000000000000000081"],"reason":"changed_mind"}}', 1772474400000),
('00000000000000000000000160', '00000000000000000000000121', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000082","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000031","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:d920eafedacf2b5c1382578e69f48c400aae61f9d5d15f14fbc1ffd687722dc5', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000082"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:d920eafedacf2b5c1382578e69f48c400aae61f9d5d15f14fbc1ffd687722dc5","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000031","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000082","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000031","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"303"},"lineIds":["00000000000000000000000082"],"reason":"changed_mind"}}', 1772474400000),
('00000000000000000000000164', '00000000000000000000000123', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000083","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000034","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:e1bfde28c16c0d89537be61b97ece0130a326946e0600b3de544d14d6819b20b', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000083"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:e1bfde28c16c0d89537be61b97ece0130a326946e0600b3de544d14d6819b20b","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000034","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000083","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000034","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"304"},"lineIds":["00000000000000000000000083"],"reason":"changed_mind"}}', 1772474400000),
('00000000000000000000000168', '00000000000000000000000125', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000084","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000037","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:c116c71df2762f9cd6f3f9724b1f993e10d662896e64a286bf7ceaed0ee55fe9', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000084"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:c116c71df2762f9cd6f3f9724b1f993e10d662896e64a286bf7ceaed0ee55fe9","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000037","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000084","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000037","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"305"},"lineIds":["00000000000000000000000084"],"reason":"changed_mind"}}', 1772474400000),
('00000000000000000000000172', '00000000000000000000000127', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000085","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000040","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:7be4e97713e450f613c45a6bbf96162c2803f9e3c32ba564223966e919de24a2', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000085"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:7be4e97713e450f613c45a6bbf96162c2803f9e3c32ba564223966e919de24a2","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000040","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000085","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000040","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"306"},"lineIds":["00000000000000000000000085"],"reason":"changed_mind"}}', 1772474400000),
('00000000000000000000000176', '00000000000000000000000129', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000086","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000043","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:913c83c0a45c229af8b9d8a5e3eb1b58132b561b5a1de2dafbb84cf5d7c286bb', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000086"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:913c83c0a45c229af8b9d8a5e3eb1b58132b561b5a1de2dafbb84cf5d7c286bb","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000043","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000086","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"credit","suggested":false,"amountMinor":6000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"override","values":{"policyMinor":0},"resultMinor":6000}],"sumInWords":"","allocations":[{"paymentId":"00000000000000000000000043","label":"account credit","by":"processor","amountMinor":6000}],"entitlementEffect":"trim","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"307"},"lineIds":["00000000000000000000000086"],"reason":"changed_mind"}}', 1772474400000),
('00000000000000000000000181', '00000000000000000000000131', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000087","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000046","tender":"cash","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:5005b939e94b23a016e893373f76b8e4e59276d6171341676ea630dd222ad0f2', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000087"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:5005b939e94b23a016e893373f76b8e4e59276d6171341676ea630dd222ad0f2","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000046","label":"Cash ··42","by":"hand","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000087","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000046","label":"Cash ··42","by":"hand","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"308"},"lineIds":["00000000000000000000000087"],"reason":"changed_mind"}}', 1772474400000),
('00000000000000000000000229', '00000000000000000000000133', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000088","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000049","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:131da463f97578fbfd72568908c7814892981bcf0ddd490c5be6c0234185e0aa', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000088"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:131da463f97578fbfd72568908c7814892981bcf0ddd490c5be6c0234185e0aa","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000049","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000088","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000049","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"309"},"lineIds":["00000000000000000000000088"],"reason":"changed_mind"}}', 1772474520000),
('00000000000000000000000233', '00000000000000000000000135', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000089","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000052","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:3977d57a028df4123331e9061557a0f81af1fcbf95e4b7108143e6564ef3c1c4', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000089"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:3977d57a028df4123331e9061557a0f81af1fcbf95e4b7108143e6564ef3c1c4","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000052","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000089","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000052","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"310"},"lineIds":["00000000000000000000000089"],"reason":"changed_mind"}}', 1772474520000),
('00000000000000000000000237', '00000000000000000000000137', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000090","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000055","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:310cfc7bd7db0690e47d3a0926865241a586cad7fceae92a6be6d89bcc7f50ca', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000090"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:310cfc7bd7db0690e47d3a0926865241a586cad7fceae92a6be6d89bcc7f50ca","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000055","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000090","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000055","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"311"},"lineIds":["00000000000000000000000090"],"reason":"changed_mind"}}', 1772474640000),
('00000000000000000000000241', '00000000000000000000000139', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000091","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000058","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:6eb5eb9c93039283e1dd34569734d3da1c08ca0436d00ef48d19f649d06b9f49', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000091"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:6eb5eb9c93039283e1dd34569734d3da1c08ca0436d00ef48d19f649d06b9f49","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000058","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000091","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000058","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"312"},"lineIds":["00000000000000000000000091"],"reason":"changed_mind"}}', 1772474640000),
('00000000000000000000000245', '00000000000000000000000141', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000092","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000061","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:4e3720de4a920c553d239bd6e51f68f7df61fedc32f2110ef5be9683ecdd8dac', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000092"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:4e3720de4a920c553d239bd6e51f68f7df61fedc32f2110ef5be9683ecdd8dac","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000061","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000092","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000061","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"313"},"lineIds":["00000000000000000000000092"],"reason":"changed_mind"}}', 1772474760000),
('00000000000000000000000249', '00000000000000000000000147', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000095","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000070","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:3914e40ab6312be667d624fe3037431194e27abee1b86fb704c647405f416016', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000095"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:3914e40ab6312be667d624fe3037431194e27abee1b86fb704c647405f416016","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000070","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000095","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000070","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"316"},"lineIds":["00000000000000000000000095"],"reason":"changed_mind"}}', 1772474760000),
('00000000000000000000000253', '00000000000000000000000143', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000093","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000064","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:fbc88912ef6960219b63e3c2094cb7c6516b94d1fe3e0d8444bd28ab59ae5802', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000093"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:fbc88912ef6960219b63e3c2094cb7c6516b94d1fe3e0d8444bd28ab59ae5802","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000064","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000093","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":false,"amountMinor":5000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"override","values":{"policyMinor":8000},"resultMinor":5000}],"sumInWords":"","allocations":[{"paymentId":"00000000000000000000000064","label":"Visa ··42","by":"processor","amountMinor":5000}],"entitlementEffect":"keep","needsApprovalOf":"lead","approvalBecause":{"why":"exception"}},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"314"},"lineIds":["00000000000000000000000093"],"reason":"changed_mind"}}', 1772474760000),
('00000000000000000000000259', '00000000000000000000000145', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000094","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000067","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:9edd2963514f31dd3fa331f95cfd70de91c2fb6002aa178c807f874fd2b5e3ce', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000094"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:9edd2963514f31dd3fa331f95cfd70de91c2fb6002aa178c807f874fd2b5e3ce","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000067","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000094","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":false,"amountMinor":5000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"override","values":{"policyMinor":8000},"resultMinor":5000}],"sumInWords":"","allocations":[{"paymentId":"00000000000000000000000067","label":"Visa ··42","by":"processor","amountMinor":5000}],"entitlementEffect":"keep","needsApprovalOf":"lead","approvalBecause":{"why":"exception"}},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"315"},"lineIds":["00000000000000000000000094"],"reason":"changed_mind"}}', 1772474760000);

INSERT INTO decision (id, case_id, evaluation_id, offer, amount_minor, bonus_minor, currency, reason, decider_id, decided_at_ms, cause, cause_text_id, reply_text_id, state, pays_out_leg_id) VALUES
('01DEC000000000000000000001', '00000000000000000000000117', '00000000000000000000000151', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474400000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000002', '00000000000000000000000119', '00000000000000000000000156', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474400000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000003', '00000000000000000000000121', '00000000000000000000000160', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474400000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000004', '00000000000000000000000123', '00000000000000000000000164', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474400000, NULL, NULL, NULL, 'stopped', NULL),
('01DEC000000000000000000005', '00000000000000000000000125', '00000000000000000000000168', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474400000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000006', '00000000000000000000000127', '00000000000000000000000172', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474400000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000007', '00000000000000000000000129', '00000000000000000000000176', 'credit', 6000, 0, 'USD', 'changed_mind', '00000000000000000000000018', 1772474400000, 'goodwill', '00000000000000000000000177', NULL, 'approved', NULL),
('01DEC000000000000000000008', '00000000000000000000000131', '00000000000000000000000181', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474400000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000009', '00000000000000000000000133', '00000000000000000000000229', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474520000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000010', '00000000000000000000000135', '00000000000000000000000233', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474520000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000011', '00000000000000000000000137', '00000000000000000000000237', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474640000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000012', '00000000000000000000000139', '00000000000000000000000241', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474640000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000013', '00000000000000000000000141', '00000000000000000000000245', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474760000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000016', '00000000000000000000000147', '00000000000000000000000249', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474760000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000014', '00000000000000000000000143', '00000000000000000000000253', 'refund', 5000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474760000, 'goodwill', '00000000000000000000000254', NULL, 'awaiting_approval', NULL),
('01DEC000000000000000000015', '00000000000000000000000145', '00000000000000000000000259', 'refund', 5000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474760000, 'goodwill', '00000000000000000000000260', NULL, 'awaiting_approval', NULL);

INSERT INTO approval (id, decision_id, hash, needs, why, requested_by, requested_at_ms, expires_at_ms, state, approver_id, decided_at_ms, text_id, delegation_id, on_behalf_of) VALUES
('00000000000000000000000256', '01DEC000000000000000000014', 'a1:84d6b14757471250505cae5b7596c0466b91ce74c2949e22b2bdabac9ae849b4', 'lead', 'exception', '00000000000000000000000019', 1772474760000, 1772647560000, 'waiting', NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000262', '01DEC000000000000000000015', 'a1:0f2169d688552f3d3e91c2c201c1d2ce1a5f5e7acd91a24795de1fc0feb44beb', 'lead', 'exception', '00000000000000000000000019', 1772474760000, 1772647560000, 'waiting', NULL, NULL, NULL, NULL, NULL);

INSERT INTO leg (id, decision_id, payment_id, kind, amount_minor, currency, state, generation, tries, queries, leaves_at_ms, lease_until_ms, vendor_ref, problem, rest_of, act_by_ms, replaces_leg_id) VALUES
('00000000000000000000000152', '01DEC000000000000000000001', '00000000000000000000000025', 'refund', 8000, 'USD', 'settled', 1, 1, 0, 1772474520000, 0, 're_1', NULL, NULL, NULL, NULL),
('00000000000000000000000157', '01DEC000000000000000000002', '00000000000000000000000028', 'refund', 8000, 'USD', 'bounced', 1, 1, 0, 1772474520000, 0, 're_2', 'failed', NULL, NULL, NULL),
('00000000000000000000000161', '01DEC000000000000000000003', '00000000000000000000000031', 'refund', 8000, 'USD', 'failed', 1, 1, 0, 1772474520000, 0, NULL, 'charge_declined', NULL, NULL, NULL),
('00000000000000000000000165', '01DEC000000000000000000004', '00000000000000000000000034', 'refund', 8000, 'USD', 'closed', 1, 0, 0, 1772474520000, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000169', '01DEC000000000000000000005', '00000000000000000000000037', 'refund', 8000, 'USD', 'attention', 1, 1, 0, 1772474520000, 0, NULL, 'http_400', NULL, NULL, NULL),
('00000000000000000000000173', '01DEC000000000000000000006', '00000000000000000000000040', 'refund', 8000, 'USD', 'pending', 1, 1, 0, 1772474520000, 0, 're_3', 'pending', NULL, NULL, NULL),
('00000000000000000000000178', '01DEC000000000000000000007', '00000000000000000000000043', 'credit', 6000, 'USD', 'settled', 1, 0, 0, 1772474520000, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000182', '01DEC000000000000000000008', '00000000000000000000000046', 'hand', 8000, 'USD', 'reserved', 1, 0, 0, 1772474520000, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000230', '01DEC000000000000000000009', '00000000000000000000000049', 'refund', 8000, 'USD', 'unknown', 1, 1, 0, 1772474640000, 0, NULL, 'no_answer', NULL, NULL, NULL),
('00000000000000000000000234', '01DEC000000000000000000010', '00000000000000000000000052', 'refund', 8000, 'USD', 'unknown', 1, 1, 0, 1772474640000, 0, NULL, 'no_answer', NULL, NULL, NULL),
('00000000000000000000000238', '01DEC000000000000000000011', '00000000000000000000000055', 'refund', 8000, 'USD', 'submitting', 1, 1, 0, 1772474760000, 1772474880000, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000242', '01DEC000000000000000000012', '00000000000000000000000058', 'refund', 8000, 'USD', 'submitting', 1, 1, 0, 1772474760000, 1772474880000, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000246', '01DEC000000000000000000013', '00000000000000000000000061', 'refund', 8000, 'USD', 'reserved', 1, 0, 0, 1772474880000, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000250', '01DEC000000000000000000016', '00000000000000000000000070', 'refund', 8000, 'USD', 'reserved', 1, 0, 0, 1772474880000, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000255', '01DEC000000000000000000014', '00000000000000000000000064', 'refund', 5000, 'USD', 'requested', 1, 0, 0, 1772474760000, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000261', '01DEC000000000000000000015', '00000000000000000000000067', 'refund', 5000, 'USD', 'requested', 1, 0, 0, 1772474760000, 0, NULL, NULL, NULL, NULL, NULL);

INSERT INTO allocation (leg_id, line_id, net_minor, tax_minor, uses) VALUES
('00000000000000000000000152', '00000000000000000000000080', 8000, 0, 0),
('00000000000000000000000157', '00000000000000000000000081', 8000, 0, 0),
('00000000000000000000000161', '00000000000000000000000082', 8000, 0, 0),
('00000000000000000000000165', '00000000000000000000000083', 8000, 0, 0),
('00000000000000000000000169', '00000000000000000000000084', 8000, 0, 0),
('00000000000000000000000173', '00000000000000000000000085', 8000, 0, 0),
('00000000000000000000000178', '00000000000000000000000086', 6000, 0, 0),
('00000000000000000000000182', '00000000000000000000000087', 8000, 0, 0),
('00000000000000000000000230', '00000000000000000000000088', 8000, 0, 0),
('00000000000000000000000234', '00000000000000000000000089', 8000, 0, 0),
('00000000000000000000000238', '00000000000000000000000090', 8000, 0, 0),
('00000000000000000000000242', '00000000000000000000000091', 8000, 0, 0),
('00000000000000000000000246', '00000000000000000000000092', 8000, 0, 0),
('00000000000000000000000250', '00000000000000000000000095', 8000, 0, 0),
('00000000000000000000000255', '00000000000000000000000093', 5000, 0, 0),
('00000000000000000000000261', '00000000000000000000000094', 5000, 0, 0);

INSERT INTO attempt (leg_id, n, key, request_hash, first_sent_at_ms, sent_at_ms, outcome, outcome_code, answered_at_ms) VALUES
('00000000000000000000000152', 1, '00000000000000000000000152:g1', 'pi_Y101 8000 USD', 1772474520000, 1772474520000, 'settled', 'settled', 1772474520000),
('00000000000000000000000157', 1, '00000000000000000000000157:g1', 'pi_Y102 8000 USD', 1772474520000, 1772474520000, 'settled', 'settled', 1772474520000),
('00000000000000000000000161', 1, '00000000000000000000000161:g1', 'pi_Y103 8000 USD', 1772474520000, 1772474520000, 'refused', 'charge_declined', 1772474520000),
('00000000000000000000000169', 1, '00000000000000000000000169:g1', 'pi_Y105 8000 USD', 1772474520000, 1772474520000, 'our_bug', 'http_400', 1772474520000),
('00000000000000000000000173', 1, '00000000000000000000000173:g1', 'pi_Y106 8000 USD', 1772474520000, 1772474520000, 'pending', '', 1772474520000),
('00000000000000000000000230', 1, '00000000000000000000000230:g1', 'pi_Y109 8000 USD', 1772474640000, 1772474640000, 'unknown', 'no_answer', 1772474640000),
('00000000000000000000000234', 1, '00000000000000000000000234:g1', 'pi_Y110 8000 USD', 1772474640000, 1772474640000, 'unknown', 'no_answer', 1772474640000),
('00000000000000000000000238', 1, '00000000000000000000000238:g1', 'pi_Y111 8000 USD', 1772474760000, 1772474760000, NULL, NULL, NULL),
('00000000000000000000000242', 1, '00000000000000000000000242:g1', 'pi_Y112 8000 USD', 1772474760000, 1772474760000, NULL, NULL, NULL);

INSERT INTO credit_entry (id, source, source_id, patient_id, leg_id, delta_minor, bonus, currency, on_date, expires_on, note, kind, lot_id, case_id, person_id, text_id, carried_by, reference_hash, undoes) VALUES
('00000000000000000000000188', 'makegood', '00000000000000000000000178', '00000000000000000000000041', '00000000000000000000000178', 6000, 0, 'USD', '2026-03-02', '2026-03-05', 'Account credit from a refund case', 'grant', NULL, '00000000000000000000000129', NULL, NULL, NULL, NULL, NULL);

INSERT INTO task (id, case_id, kind, values_json, owner_id, due_on, opened_at_ms, done_at_ms, done_by) VALUES
('00000000000000000000000190', '00000000000000000000000129', 'enter_credit', '{"about":"00000000000000000000000178","legId":"00000000000000000000000178","cause":"00000000000000000000000178","reference":"00000000000000000000000178","amountMinor":6000,"currency":"USD"}', '00000000000000000000000018', '2026-03-04', 1772474520000, NULL, NULL),
('00000000000000000000000193', '00000000000000000000000131', 'pay_by_hand', '{"about":"00000000000000000000000182","legId":"00000000000000000000000182","amountMinor":8000,"currency":"USD"}', '00000000000000000000000019', '2026-03-04', 1772474520000, NULL, NULL),
('00000000000000000000000198', '00000000000000000000000121', 'correct_reply', '{"about":"00000000000000000000000161 failed","legId":"00000000000000000000000161","amountMinor":8000,"currency":"USD","trouble":"failed","decisionId":"01DEC000000000000000000003"}', '00000000000000000000000019', '2026-03-03', 1772474520000, NULL, NULL),
('00000000000000000000000201', '00000000000000000000000125', 'correct_reply', '{"about":"00000000000000000000000169 attention","legId":"00000000000000000000000169","amountMinor":8000,"currency":"USD","trouble":"unclear","decisionId":"01DEC000000000000000000005"}', '00000000000000000000000019', '2026-03-03', 1772474520000, NULL, NULL),
('00000000000000000000000269', '00000000000000000000000119', 'correct_reply', '{"about":"00000000000000000000000157 bounced","legId":"00000000000000000000000157","amountMinor":8000,"currency":"USD","trouble":"bounced","decisionId":"01DEC000000000000000000002"}', '00000000000000000000000019', '2026-03-03', 1772474760000, NULL, NULL);

INSERT INTO job (id, lane, kind, ref, due_at_ms, tries, last_error) VALUES
('00000000000000000000000015', 'own', 'apply_rules', '00000000000000000000000014', 1772560800000, 0, NULL),
('00000000000000000000000154', 'own', 'sweep', 'all', 1772475300000, 0, NULL),
('00000000000000000000000189', 'own', 'expire_credit', '00000000000000000000000188', 1772784000000, 0, NULL),
('00000000000000000000000231', 'stripe', 'send_leg', '00000000000000000000000230', 1772474642501, 1, 'no_answer'),
('00000000000000000000000235', 'stripe', 'send_leg', '00000000000000000000000234', 1772474642501, 1, 'no_answer'),
('00000000000000000000000239', 'stripe', 'send_leg', '00000000000000000000000238', 1772474760000, 0, NULL),
('00000000000000000000000240', 'zendesk', 'update_ticket', '00000000000000000000000137 zendesk 311', 1772474640000, 0, NULL),
('00000000000000000000000243', 'stripe', 'send_leg', '00000000000000000000000242', 1772474760000, 0, NULL),
('00000000000000000000000244', 'zendesk', 'update_ticket', '00000000000000000000000139 zendesk 312', 1772474640000, 0, NULL),
('00000000000000000000000247', 'stripe', 'send_leg', '00000000000000000000000246', 1772474880000, 0, NULL),
('00000000000000000000000248', 'zendesk', 'update_ticket', '00000000000000000000000141 zendesk 313', 1772474760000, 0, NULL),
('00000000000000000000000251', 'stripe', 'send_leg', '00000000000000000000000250', 1772474880000, 0, NULL),
('00000000000000000000000252', 'zendesk', 'update_ticket', '00000000000000000000000147 zendesk 316', 1772474760000, 0, NULL),
('00000000000000000000000257', 'own', 'expire_approval', '00000000000000000000000256', 1772647560000, 0, NULL),
('00000000000000000000000258', 'zendesk', 'update_ticket', '00000000000000000000000143 zendesk 314', 1772474760000, 0, NULL),
('00000000000000000000000263', 'own', 'expire_approval', '00000000000000000000000262', 1772647560000, 0, NULL),
('00000000000000000000000264', 'zendesk', 'update_ticket', '00000000000000000000000145 zendesk 315', 1772474760000, 0, NULL),
('00000000000000000000000265', 'zendesk', 'clear_ticket', '00000000000000000000000149 zendesk 317', 1772474760000, 0, NULL),
('00000000000000000000000267', 'zendesk', 'make_ticket', '01HAND00000000000000000001', 1772474760000, 0, NULL),
('00000000000000000000000268', 'stripe', 'apply_stripe_event', 'refund:re_2', 1772474760000, 0, NULL),
('00000000000000000000000270', 'zendesk', 'update_ticket', '00000000000000000000000119 zendesk 302', 1772474760000, 0, NULL),
('00000000000000000000000271', 'zendesk', 'follow_up_ticket', '00000000000000000000000119 zendesk 302', 1772474760000, 0, NULL),
('00000000000000000000000272', 'zendesk', 'read_ticket', 'zendesk 319', 1772474760000, 0, NULL),
('00000000000000000000000273', 'zendesk', 'read_replies', 'zendesk 313', 1772474760000, 0, NULL),
('00000000000000000000000274', 'stripe', 'apply_stripe_event', 'payment:pi_Y116 ch_elsewhere', 1772474760000, 0, NULL),
('00000000000000000000000275', 'own', 'daily', 'daily', 1772537400000, 0, NULL),
('00000000000000000000000276', 'own', 'publish_head', 'daily', 1772474760000, 0, NULL),
('00000000000000000000000285', 'own', 'look_for', 'all', 1772474770000, 0, NULL),
('00000000000000000000000283', 'stripe', 'reconcile', '00000000000000000000000282', 1772474760000, 0, NULL),
('00000000000000000000000287', 'stripe', 'reconcile', '00000000000000000000000286', 1772474760000, 0, NULL);

INSERT INTO inbox (source, delivery_id, received_at_ms, kind, ref) VALUES
('zendesk', 'mail-1', 1772474400000, 'ticket.created', 'zendesk 301'),
('zendesk', 'mail-2', 1772474400000, 'ticket.created', 'zendesk 302'),
('zendesk', 'mail-3', 1772474400000, 'ticket.created', 'zendesk 303'),
('zendesk', 'mail-4', 1772474400000, 'ticket.created', 'zendesk 304'),
('zendesk', 'mail-5', 1772474400000, 'ticket.created', 'zendesk 305'),
('zendesk', 'mail-6', 1772474400000, 'ticket.created', 'zendesk 306'),
('zendesk', 'mail-7', 1772474400000, 'ticket.created', 'zendesk 307'),
('zendesk', 'mail-8', 1772474400000, 'ticket.created', 'zendesk 308'),
('zendesk', 'mail-9', 1772474400000, 'ticket.created', 'zendesk 309'),
('zendesk', 'mail-10', 1772474400000, 'ticket.created', 'zendesk 310'),
('zendesk', 'mail-11', 1772474400000, 'ticket.created', 'zendesk 311'),
('zendesk', 'mail-12', 1772474400000, 'ticket.created', 'zendesk 312'),
('zendesk', 'mail-13', 1772474400000, 'ticket.created', 'zendesk 313'),
('zendesk', 'mail-14', 1772474400000, 'ticket.created', 'zendesk 314'),
('zendesk', 'mail-15', 1772474400000, 'ticket.created', 'zendesk 315'),
('zendesk', 'mail-16', 1772474400000, 'ticket.created', 'zendesk 316'),
('zendesk', 'mail-17', 1772474400000, 'ticket.created', 'zendesk 317'),
('stripe', 'evt_bounced', 1772474760000, 'refund.failed', 'refund:re_2'),
('zendesk', 'mail-new', 1772474760000, 'ticket.created', 'zendesk 319'),
('zendesk', 'reply', 1772474760000, 'comment.added', 'zendesk 313'),
('stripe', 'evt_elsewhere', 1772474760000, 'charge.refunded', 'payment:pi_Y116 ch_elsewhere');

INSERT INTO command (id, input_hash, answer, at_ms) VALUES
('01DEC000000000000000000001', 'i1:89199f603136f109f17e363a1ecada3d81611432ce6866bd58a4bdadb83e9ab8', '{"decisionId":"01DEC000000000000000000001"}', 1772474400000),
('01DEC000000000000000000002', 'i1:91a99a043da6f815591fc2771b89c9b8e234f04d077c1227930f222fd3f78266', '{"decisionId":"01DEC000000000000000000002"}', 1772474400000),
('01DEC000000000000000000003', 'i1:8dc9744ee0892aab616e57d37080bcc84251cc97165cf11f67326e3649e99461', '{"decisionId":"01DEC000000000000000000003"}', 1772474400000),
('01DEC000000000000000000004', 'i1:be9c2f546a0ed921325004c9f00df30a4ac53bf1f951456044e6f60b181e20d1', '{"decisionId":"01DEC000000000000000000004"}', 1772474400000),
('01DEC000000000000000000005', 'i1:de46ec003d82159ae5f797eff4d9637f0758a509ac333a1d4d50c2c0f44568d0', '{"decisionId":"01DEC000000000000000000005"}', 1772474400000),
('01DEC000000000000000000006', 'i1:55a9a424339c226d5dfba7f7639612df8e15abcc8e7a4e4c3d862b42cfc7c4c9', '{"decisionId":"01DEC000000000000000000006"}', 1772474400000),
('01DEC000000000000000000007', 'i1:a50086d1f3c289dcefdf4a5edcfb86482290f40ee3a98b7a3af21db8265bb1da', '{"decisionId":"01DEC000000000000000000007"}', 1772474400000),
('01DEC000000000000000000008', 'i1:ff3e5f12266638b37259917acd4dd0b2a94cffa4b89a5309f1e25568955711ad', '{"decisionId":"01DEC000000000000000000008"}', 1772474400000),
('stop:01DEC000000000000000000004:i1:bee38dd277f56927886bfabd9744e8ee233874585c8ec982ad9c7fc3baf3f672', 'i1:ba8d24df88a183411d79ce6530540f3fe398b6beaf40b6442c8f255e7f8a09a3', '{"decisionId":"01DEC000000000000000000004"}', 1772474400000),
('01DEC000000000000000000009', 'i1:3eea1d9e111fef7dfd20c4da97e85af48b3051cc632015064344b0ea0fe53989', '{"decisionId":"01DEC000000000000000000009"}', 1772474520000),
('01DEC000000000000000000010', 'i1:1783993bd8fa247d703df6bb93768b4b30783248aabf595f62d151709602762e', '{"decisionId":"01DEC000000000000000000010"}', 1772474520000),
('01DEC000000000000000000011', 'i1:370c59883ee6870237d4eadfddefdbb5feaafd6052a66ad473c3e021089ccb6d', '{"decisionId":"01DEC000000000000000000011"}', 1772474640000),
('01DEC000000000000000000012', 'i1:552665dd34b93ae97070478e04010e80fd35ee2718181d905d4338348b10c782', '{"decisionId":"01DEC000000000000000000012"}', 1772474640000),
('01DEC000000000000000000013', 'i1:77959278e095c3c62426dd6d827aae2053658f68a2978f902485c1d988c75254', '{"decisionId":"01DEC000000000000000000013"}', 1772474760000),
('01DEC000000000000000000016', 'i1:4566d8e36ee90a5867fd69636f60ea6778c8645f38308b2785fdc3b55c767d23', '{"decisionId":"01DEC000000000000000000016"}', 1772474760000),
('01DEC000000000000000000014', 'i1:726215ce21d275f002fb09037e58ca50dde2751c649ee4b7d90b03880f10a745', '{"decisionId":"01DEC000000000000000000014"}', 1772474760000),
('01DEC000000000000000000015', 'i1:1695dfc1147f64bb8675edc93d2a3baa1df0036bf331b1a95429ec9b28da3e31', '{"decisionId":"01DEC000000000000000000015"}', 1772474760000);

INSERT INTO event (seq, at_ms, actor, type, case_id, data, prev, hash) VALUES
(1, 1772474400000, '{"job":"provision","kind":"job"}', 'person.role_set', NULL, '{"from":null,"personId":"00000000000000000000000001","to":"admin"}', '0000000000000000000000000000000000000000000000000000000000000000', 'ff48cb4ac0172dacae4125cc4b2d9e3a06a8a7900aaf95417ec17fa79c9ab66e'),
(2, 1772474400000, '{"job":"provision","kind":"job"}', 'account.provisioned', NULL, '{"connections":["stripe","zendesk"],"created":true,"money":"on","people":1}', 'ff48cb4ac0172dacae4125cc4b2d9e3a06a8a7900aaf95417ec17fa79c9ab66e', '5602e0da99f072c0d4c9e71a718d766653f3e0bf3fc4a5cba330c88153960049'),
(3, 1772474400000, '{"job":"import","kind":"job"}', 'import.applied', NULL, '{"added":9,"changed":0,"hashes":["634595f2933507525a5ad4cd70339024dd51d59abe5edf818b7f787baa804818","cb23781b793f98b86f951b1a711dc011566c7ddee504cfb21293f06b226fae6b","10d08b8365c0c5bfb0e326712bf832bb096c9411eb7a7fe961e8d81999bc9f8f"],"policies":["packages@1","packages@2","general@1"],"unchanged":0}', '5602e0da99f072c0d4c9e71a718d766653f3e0bf3fc4a5cba330c88153960049', 'ebbe195c80b66e9072bb1afe0a397bffaef85742145ba6583c15475aceeeb2f1'),
(4, 1772474400000, '{"job":"import","kind":"job"}', 'rules.changed', NULL, '{"changeId":null,"changed":[],"hash":"54a8922b6f5c547bf151c3ad138811b87b95696e509bd23adc93e5d1064310a7","raised":[],"replacedHash":null,"replaces":null,"rulesVersionId":"test-rules@1"}', 'ebbe195c80b66e9072bb1afe0a397bffaef85742145ba6583c15475aceeeb2f1', '4a80db048dc9940963c93ef7a398db119612074d8bd56f411ea563ebd4c85353'),
(5, 1772474400000, '{"job":"import","kind":"job"}', 'import.applied', NULL, '{"added":1,"changed":0,"unchanged":0}', '4a80db048dc9940963c93ef7a398db119612074d8bd56f411ea563ebd4c85353', '3753dbbda496f3e3046532c7a85aaa5b8f17abc4c21b6c5eb28a62b8e9c63b61'),
(6, 1772474400000, '{"job":"provision","kind":"job"}', 'session.opened', NULL, '{"personId":"00000000000000000000000001","role":"admin"}', '3753dbbda496f3e3046532c7a85aaa5b8f17abc4c21b6c5eb28a62b8e9c63b61', 'e9c7c77c5f6e78e640cb3db11570b5e6d9e7ff792ca4394e3b844b59dfeca027'),
(7, 1772474400000, '{"kind":"person","personId":"00000000000000000000000001","role":"admin"}', 'rules.asked', NULL, '{"changeId":"00000000000000000000000014","changed":["authority.agent.perDayMinor: 300000 → 400000"],"effectiveAtMs":1772560800000,"hash":"d8857e15c7e1f192b5dae5d2efdd731208c4826f82356dfde4b881556d60760a","raised":["authority.agent.perDayMinor"],"replaces":"test-rules@1","rulesVersionId":"test-rules@2"}', 'e9c7c77c5f6e78e640cb3db11570b5e6d9e7ff792ca4394e3b844b59dfeca027', '052f9fcea30669879bb05ee3c9fd94f4cfa879d459f848c297ca682d296218b1'),
(8, 1772474400000, '{"kind":"person","personId":"00000000000000000000000001","role":"admin"}', 'import.applied', NULL, '{"added":1,"changed":0,"unchanged":0}', '052f9fcea30669879bb05ee3c9fd94f4cfa879d459f848c297ca682d296218b1', '4a540f7e6faf98fc5fb53483ad8e0aa0e3e3992a2431f743a0966c1bd8662323'),
(9, 1772474400000, '{"job":"provision","kind":"job"}', 'person.role_set', NULL, '{"from":null,"personId":"00000000000000000000000017","to":"lead"}', '4a540f7e6faf98fc5fb53483ad8e0aa0e3e3992a2431f743a0966c1bd8662323', '5bd5b296d42db2a5234634ce7d7f65a0b76f55976101ed5c639ab50c443aa336'),
(10, 1772474400000, '{"job":"provision","kind":"job"}', 'person.role_set', NULL, '{"from":null,"personId":"00000000000000000000000018","to":"finance"}', '5bd5b296d42db2a5234634ce7d7f65a0b76f55976101ed5c639ab50c443aa336', 'cfc55dcaa0f5e84f0e89142afd1128f847f5a2614637086be6da69a867e14710'),
(11, 1772474400000, '{"job":"provision","kind":"job"}', 'person.role_set', NULL, '{"from":null,"personId":"00000000000000000000000019","to":"agent"}', 'cfc55dcaa0f5e84f0e89142afd1128f847f5a2614637086be6da69a867e14710', 'eeaff02b578237fa114a2f7ed8d1afde5e4802e0dd4ee8383570a2215a943568'),
(12, 1772474400000, '{"job":"provision","kind":"job"}', 'account.provisioned', NULL, '{"connections":["stripe","zendesk"],"created":false,"money":"on","people":4}', 'eeaff02b578237fa114a2f7ed8d1afde5e4802e0dd4ee8383570a2215a943568', '1986d2a98b1ae05d654e5d831e191a0eb61a8c03e16b57431052343c16245784'),
(13, 1772474400000, '{"job":"provision","kind":"job"}', 'session.opened', NULL, '{"personId":"00000000000000000000000017","role":"lead"}', '1986d2a98b1ae05d654e5d831e191a0eb61a8c03e16b57431052343c16245784', '8dd5f24e196d56967325842e275d3909819190ece829fc190a95903d1aaa2b7f'),
(14, 1772474400000, '{"job":"provision","kind":"job"}', 'session.opened', NULL, '{"personId":"00000000000000000000000018","role":"finance"}', '8dd5f24e196d56967325842e275d3909819190ece829fc190a95903d1aaa2b7f', '024873e3e2bd748022f2e72f58ad6f304fb76d6b2323c476781e1654f9ee4808'),
(15, 1772474400000, '{"job":"provision","kind":"job"}', 'session.opened', NULL, '{"personId":"00000000000000000000000019","role":"agent"}', '024873e3e2bd748022f2e72f58ad6f304fb76d6b2323c476781e1654f9ee4808', 'b0196840214c4955152d78cf8fc9d3d962f8d7e72a73ce46a5b2a70c781fc797'),
(16, 1772474400000, '{"job":"import","kind":"job"}', 'import.applied', NULL, '{"added":57,"changed":0,"unchanged":0}', 'b0196840214c4955152d78cf8fc9d3d962f8d7e72a73ce46a5b2a70c781fc797', 'f9337f6874de6a38428df94e38d3a17cbcd072b420ecc2cf54b9d9027f9953ba'),
(17, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000117', '{"lines":["00000000000000000000000080"],"reason":"changed_mind"}', 'f9337f6874de6a38428df94e38d3a17cbcd072b420ecc2cf54b9d9027f9953ba', '4aed40f7863302fa4d87c0a59f82dbc8cccffd3d7081847825b39489b5b8a43f'),
(18, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000117', '{"helpdesk":"zendesk","ticketId":"301"}', '4aed40f7863302fa4d87c0a59f82dbc8cccffd3d7081847825b39489b5b8a43f', '44660859010b309fcf59c10329f5169feb550fc03ca47c9d251d5df0766165f3'),
(19, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000119', '{"lines":["00000000000000000000000081"],"reason":"changed_mind"}', '44660859010b309fcf59c10329f5169feb550fc03ca47c9d251d5df0766165f3', '3d73365086aaec8e71428ac8fabfeae0651d28009f1ea410989217984de25a60'),
(20, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000119', '{"helpdesk":"zendesk","ticketId":"302"}', '3d73365086aaec8e71428ac8fabfeae0651d28009f1ea410989217984de25a60', 'f1c719cce21322c3c32b2dd30a3f22a0455fad41bbbf584c53323e62f56afe95'),
(21, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000121', '{"lines":["00000000000000000000000082"],"reason":"changed_mind"}', 'f1c719cce21322c3c32b2dd30a3f22a0455fad41bbbf584c53323e62f56afe95', 'ceedd210390d075e12d809bef3c3fc9dec11bf36b020afcba6be768468955aa6'),
(22, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000121', '{"helpdesk":"zendesk","ticketId":"303"}', 'ceedd210390d075e12d809bef3c3fc9dec11bf36b020afcba6be768468955aa6', '5b08b788c434928e79e47e6fe9c59724706c2c573dc411ad17ee014410acd6bc'),
(23, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000123', '{"lines":["00000000000000000000000083"],"reason":"changed_mind"}', '5b08b788c434928e79e47e6fe9c59724706c2c573dc411ad17ee014410acd6bc', '189aeabb0b19f7b4e92f1d8002824d6c9c4e7705143704de211cd1a9b608aab3'),
(24, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000123', '{"helpdesk":"zendesk","ticketId":"304"}', '189aeabb0b19f7b4e92f1d8002824d6c9c4e7705143704de211cd1a9b608aab3', 'bb87006cb043e7b65280f739c995cdc293f64a0a5ad017b05d961034ad5fa9a8'),
(25, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000125', '{"lines":["00000000000000000000000084"],"reason":"changed_mind"}', 'bb87006cb043e7b65280f739c995cdc293f64a0a5ad017b05d961034ad5fa9a8', '698d262d06c024e0d4060edb20c0b7941d7aff24ad502d01f0ea1b2a9da64513'),
(26, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000125', '{"helpdesk":"zendesk","ticketId":"305"}', '698d262d06c024e0d4060edb20c0b7941d7aff24ad502d01f0ea1b2a9da64513', '86e28700a887a632263075fb09f4836b388ed160b3b71895d47303a9f974e759'),
(27, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000127', '{"lines":["00000000000000000000000085"],"reason":"changed_mind"}', '86e28700a887a632263075fb09f4836b388ed160b3b71895d47303a9f974e759', '764fc66745baa1aa3597abf72106567be9a4e919815f0b2893dd7eef16ad6dd1'),
(28, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000127', '{"helpdesk":"zendesk","ticketId":"306"}', '764fc66745baa1aa3597abf72106567be9a4e919815f0b2893dd7eef16ad6dd1', 'f5eecc3c4058d83bc6f12f53bb4cc9b03952cc717b47874f9ce91cd10581468f'),
(29, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000129', '{"lines":["00000000000000000000000086"],"reason":"changed_mind"}', 'f5eecc3c4058d83bc6f12f53bb4cc9b03952cc717b47874f9ce91cd10581468f', 'c473c21aa8be8c6031b7d047f0436e8b7ed2caf464ec60f3abf0534583a6d138'),
(30, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000129', '{"helpdesk":"zendesk","ticketId":"307"}', 'c473c21aa8be8c6031b7d047f0436e8b7ed2caf464ec60f3abf0534583a6d138', '3590a30b92446f8e576935e497dbb4b3109bd78afa966dfa67c70cc7019d972e'),
(31, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000131', '{"lines":["00000000000000000000000087"],"reason":"changed_mind"}', '3590a30b92446f8e576935e497dbb4b3109bd78afa966dfa67c70cc7019d972e', 'd80e07ff4eaf7849ebc13b626a0244477fcb9f53bacc7a6f7b769d2465e31428'),
(32, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000131', '{"helpdesk":"zendesk","ticketId":"308"}', 'd80e07ff4eaf7849ebc13b626a0244477fcb9f53bacc7a6f7b769d2465e31428', '32d3eac64d1d2f2141e8682383b62d97f26acd956985d095ea95da96df9040f7'),
(33, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000133', '{"lines":["00000000000000000000000088"],"reason":"changed_mind"}', '32d3eac64d1d2f2141e8682383b62d97f26acd956985d095ea95da96df9040f7', '50a00b4407c268458b80775e349dee9a9b238452173f6ad81f81bf5b62caca89'),
(34, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000133', '{"helpdesk":"zendesk","ticketId":"309"}', '50a00b4407c268458b80775e349dee9a9b238452173f6ad81f81bf5b62caca89', '7ca40f1e50a258d7c9c13d7d829f160b1cc226c90635d2081a76864c4171e09d'),
(35, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000135', '{"lines":["00000000000000000000000089"],"reason":"changed_mind"}', '7ca40f1e50a258d7c9c13d7d829f160b1cc226c90635d2081a76864c4171e09d', 'baea9e2f7cedb504fe4f2d546ae61efca9697ea7b0cb25b26edef0238698b264'),
(36, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000135', '{"helpdesk":"zendesk","ticketId":"310"}', 'baea9e2f7cedb504fe4f2d546ae61efca9697ea7b0cb25b26edef0238698b264', 'b0a5d963d9c028ba3f7b1674b8c8e87c21420f37fe8dff05380bed265c2af58b'),
(37, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000137', '{"lines":["00000000000000000000000090"],"reason":"changed_mind"}', 'b0a5d963d9c028ba3f7b1674b8c8e87c21420f37fe8dff05380bed265c2af58b', 'e87f32dd5d9cb71d661ea6c61c590599348e8457090b73a4c18cb5791688033e'),
(38, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000137', '{"helpdesk":"zendesk","ticketId":"311"}', 'e87f32dd5d9cb71d661ea6c61c590599348e8457090b73a4c18cb5791688033e', 'e9e7944a7c16502e6b806ee0e4c03311592a808a16dec335344f1b505ada106e'),
(39, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000139', '{"lines":["00000000000000000000000091"],"reason":"changed_mind"}', 'e9e7944a7c16502e6b806ee0e4c03311592a808a16dec335344f1b505ada106e', 'ce8921d8b6c968f8a3796e96bc26979377af39a8b2f37b3c4f05cfdaa77f3bc9'),
(40, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000139', '{"helpdesk":"zendesk","ticketId":"312"}', 'ce8921d8b6c968f8a3796e96bc26979377af39a8b2f37b3c4f05cfdaa77f3bc9', '007af7ed591583f1eeda7a0d9c3291b06998c9130586320c95ca5107c1ac642e'),
(41, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000141', '{"lines":["00000000000000000000000092"],"reason":"changed_mind"}', '007af7ed591583f1eeda7a0d9c3291b06998c9130586320c95ca5107c1ac642e', '15ee1d3fc3807c7fe020a6cad162401676e210631883f2e8d044a32168d98575'),
(42, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000141', '{"helpdesk":"zendesk","ticketId":"313"}', '15ee1d3fc3807c7fe020a6cad162401676e210631883f2e8d044a32168d98575', '9f646dab93686638682a3734d8fe3350d296d51d8b1bfa0624898f82f3a0f890'),
(43, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000143', '{"lines":["00000000000000000000000093"],"reason":"changed_mind"}', '9f646dab93686638682a3734d8fe3350d296d51d8b1bfa0624898f82f3a0f890', '8fd5519d50e80803922939edbe8b412b7c42f40237cb890a75f445489e122da3'),
(44, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000143', '{"helpdesk":"zendesk","ticketId":"314"}', '8fd5519d50e80803922939edbe8b412b7c42f40237cb890a75f445489e122da3', '5c428e030d5b15a9e2ed812359dbdf698d1fb44e30145262786fabb3947c333f'),
(45, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000145', '{"lines":["00000000000000000000000094"],"reason":"changed_mind"}', '5c428e030d5b15a9e2ed812359dbdf698d1fb44e30145262786fabb3947c333f', '17840ed9ff7f3ade0a9f45a13d368819492649255a0ebbe1b1399e14ed35b09e'),
(46, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000145', '{"helpdesk":"zendesk","ticketId":"315"}', '17840ed9ff7f3ade0a9f45a13d368819492649255a0ebbe1b1399e14ed35b09e', 'b925de5665e0dbd510c9d4e5d22062294eeae8d54392c1d25705bfc71d252625'),
(47, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000147', '{"lines":["00000000000000000000000095"],"reason":"changed_mind"}', 'b925de5665e0dbd510c9d4e5d22062294eeae8d54392c1d25705bfc71d252625', '5a90a62bd9fc59e9905772849b817aebe1776435456e8dc163e6b17658c34a0b'),
(48, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000147', '{"helpdesk":"zendesk","ticketId":"316"}', '5a90a62bd9fc59e9905772849b817aebe1776435456e8dc163e6b17658c34a0b', '99933afe606a2754ddfaeda9f0d38ee17a1e53ce2585c1e247e2eada39d79062'),
(49, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000149', '{"lines":["00000000000000000000000096"],"reason":"changed_mind"}', '99933afe606a2754ddfaeda9f0d38ee17a1e53ce2585c1e247e2eada39d79062', '4233a74ad24ca829e7381deb12c77b89d067d18249c22ace6d377e7169e7d01d'),
(50, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000149', '{"helpdesk":"zendesk","ticketId":"317"}', '4233a74ad24ca829e7381deb12c77b89d067d18249c22ace6d377e7169e7d01d', '1a56bd7a7eeed55697d57a7d1e2940f7b4635791e296e225308fea4c852b7029'),
(51, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000117', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"301","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":18}', '1a56bd7a7eeed55697d57a7d1e2940f7b4635791e296e225308fea4c852b7029', '2b1fdcaf3f46bc0432caee8cb380d6a9450f7b33e499f698acada695a4405418'),
(52, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000119', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"302","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":20}', '2b1fdcaf3f46bc0432caee8cb380d6a9450f7b33e499f698acada695a4405418', '04de9510efb4a1dfd2961072c3ef18bdac26539487926e888779c3ab547d8482'),
(53, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000121', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"303","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":22}', '04de9510efb4a1dfd2961072c3ef18bdac26539487926e888779c3ab547d8482', 'b2501335e3586ac5e2b93932be38d4e378e4ff3ff3c14943c48c519f11bf59c4'),
(54, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000123', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"304","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":24}', 'b2501335e3586ac5e2b93932be38d4e378e4ff3ff3c14943c48c519f11bf59c4', '97e4ae4b996829dbc74769bf145ac26019722cd561accade6f58270d7def25d2'),
(55, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000125', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"305","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":26}', '97e4ae4b996829dbc74769bf145ac26019722cd561accade6f58270d7def25d2', 'd71f0d9ffd9ee511acd619a20159553bf2d3f8f9d7f060ed122b4c3254c64e5d'),
(56, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000127', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"306","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":28}', 'd71f0d9ffd9ee511acd619a20159553bf2d3f8f9d7f060ed122b4c3254c64e5d', '0938ac9377bbec5c913d6426db4680f261722bd5e152714b1af4102e5f1c1085'),
(57, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000129', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"307","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":30}', '0938ac9377bbec5c913d6426db4680f261722bd5e152714b1af4102e5f1c1085', 'aef677da9f41b3b09e4f2e6a530fab58064de156ade75d9f74ac1f1553818b69'),
(58, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000131', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"308","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":32}', 'aef677da9f41b3b09e4f2e6a530fab58064de156ade75d9f74ac1f1553818b69', 'c78bcae51bc888d77eb6c9b5da95d1855e2bac97626f2e3276d1efb27d89cb61'),
(59, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000133', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"309","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":34}', 'c78bcae51bc888d77eb6c9b5da95d1855e2bac97626f2e3276d1efb27d89cb61', '2d64d011aa8330470c2f3b394a97540ae0c4d9b5b86d30d72b23b5b629aeea4a'),
(60, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000135', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"310","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":36}', '2d64d011aa8330470c2f3b394a97540ae0c4d9b5b86d30d72b23b5b629aeea4a', '8539497ca4a935e57101063a8172b2794caeb2ce814eaea419eb8d07ee3d8309'),
(61, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000137', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"311","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":38}', '8539497ca4a935e57101063a8172b2794caeb2ce814eaea419eb8d07ee3d8309', '9efb236c06ec7ef55fad17d26ee3d216f7cb6c53e650ca14884fb9a99b1ea513'),
(62, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000139', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"312","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":40}', '9efb236c06ec7ef55fad17d26ee3d216f7cb6c53e650ca14884fb9a99b1ea513', 'fce7e9f8bbb36d6335b93bc426efd33888b5591836b5fe13e44fc0c9f5f47765'),
(63, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000141', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"313","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":42}', 'fce7e9f8bbb36d6335b93bc426efd33888b5591836b5fe13e44fc0c9f5f47765', 'ab3a8dff92cd964fdf7a12a1489d6808380a2bb474775f1b2a7264b5fcfe5a52'),
(64, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000143', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"314","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":44}', 'ab3a8dff92cd964fdf7a12a1489d6808380a2bb474775f1b2a7264b5fcfe5a52', '836f6df185965740494ac0ab7bce0c6350d64b5e3880bf21d3003083612572e7'),
(65, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000145', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"315","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":46}', '836f6df185965740494ac0ab7bce0c6350d64b5e3880bf21d3003083612572e7', '10112259ebab18ffbeec7bfc818bad3dca1e0e22e265345476a346fc26beb800'),
(66, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000147', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"316","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":48}', '10112259ebab18ffbeec7bfc818bad3dca1e0e22e265345476a346fc26beb800', '2ea243080ad7486bd11ab78d6d9a7f4bf816019230a331e1b62faebf669c3c52'),
(67, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000149', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"317","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":50}', '2ea243080ad7486bd11ab78d6d9a7f4bf816019230a331e1b62faebf669c3c52', '59eeca355e7c4e0e6212225c62c953f6a9ce834374b0e7fba63c0ee7e72a4a07'),
(68, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000117', '{"ownerId":"00000000000000000000000019"}', '59eeca355e7c4e0e6212225c62c953f6a9ce834374b0e7fba63c0ee7e72a4a07', '43af42b9bee645eeec947269cf9005671854ad5c93b578505b1b5e490a340be4'),
(69, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000117', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000001","factsHash":"f1:740f634f5a2ec5641d1f17ba1e160ffd600abc59bdfdc63444c0ed0d58ca1dd5","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', '43af42b9bee645eeec947269cf9005671854ad5c93b578505b1b5e490a340be4', 'a599bb659d2763d550bf646b34789f74f831e67bc7f8c3c25b3f353262d5c394'),
(70, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000117', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000152","paymentId":"00000000000000000000000025"}', 'a599bb659d2763d550bf646b34789f74f831e67bc7f8c3c25b3f353262d5c394', 'd71fd5be57832a9348177a4ad36d08196b9b9aba291c85f0751b078a1c2cbc3f'),
(71, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000117', '{"from":"open","to":"in_progress"}', 'd71fd5be57832a9348177a4ad36d08196b9b9aba291c85f0751b078a1c2cbc3f', 'a0d31ffb050fbb991e6683b3416d6067291bf4fb8ee90775df7e356a24e49ba6'),
(72, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000119', '{"ownerId":"00000000000000000000000019"}', 'a0d31ffb050fbb991e6683b3416d6067291bf4fb8ee90775df7e356a24e49ba6', '2f180ca6dae5ed7651d7ba6f838246253685268f5a6bf7a909e0758a60514341'),
(73, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000119', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000002","factsHash":"f1:d223375cb86207d3cdea9cc46825e69d5709ee30e4d1ecb958a9faa7f06ec327","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', '2f180ca6dae5ed7651d7ba6f838246253685268f5a6bf7a909e0758a60514341', '23f789aebfbd52d8d488830b159ba5306868bec534a3fb421e92b0b9c8bb8ea5'),
(74, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000119', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000157","paymentId":"00000000000000000000000028"}', '23f789aebfbd52d8d488830b159ba5306868bec534a3fb421e92b0b9c8bb8ea5', '101e4f0ed230e3d8274542a2d131b411872e9e3e88f3d9e41bfea0d5f45cf420'),
(75, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000119', '{"from":"open","to":"in_progress"}', '101e4f0ed230e3d8274542a2d131b411872e9e3e88f3d9e41bfea0d5f45cf420', 'fa3c20b1c6c57fa2a16c113ee4f61358f756fc7077a290212f51f94db703dbe1'),
(76, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000121', '{"ownerId":"00000000000000000000000019"}', 'fa3c20b1c6c57fa2a16c113ee4f61358f756fc7077a290212f51f94db703dbe1', 'b21e24a0b1f69e3f79146200337413c39c8a281c6cdac2a7d7084b1007d6b308'),
(77, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000121', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000003","factsHash":"f1:d920eafedacf2b5c1382578e69f48c400aae61f9d5d15f14fbc1ffd687722dc5","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', 'b21e24a0b1f69e3f79146200337413c39c8a281c6cdac2a7d7084b1007d6b308', '110395898f2b0c4a71c295ed637f2409598b3d7de17675c051a9ac07e03875a8'),
(78, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000121', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000161","paymentId":"00000000000000000000000031"}', '110395898f2b0c4a71c295ed637f2409598b3d7de17675c051a9ac07e03875a8', 'cd7b5dad2fb697265c82f2d1408857713160f5535f0914c94eadc5536af1ed5c'),
(79, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000121', '{"from":"open","to":"in_progress"}', 'cd7b5dad2fb697265c82f2d1408857713160f5535f0914c94eadc5536af1ed5c', 'bc7ebb7b6ee6c0daa780813c7cefb45df9020beeaa98f208c3035dae0d61d89c'),
(80, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000123', '{"ownerId":"00000000000000000000000019"}', 'bc7ebb7b6ee6c0daa780813c7cefb45df9020beeaa98f208c3035dae0d61d89c', 'a56b492f943b290fc15268cbf11c4f93459242752c9febfd3aa4e3df5916d3f5'),
(81, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000123', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000004","factsHash":"f1:e1bfde28c16c0d89537be61b97ece0130a326946e0600b3de544d14d6819b20b","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', 'a56b492f943b290fc15268cbf11c4f93459242752c9febfd3aa4e3df5916d3f5', '46f79c3f862a8777434f362d86090bc7ec198e5f746dec78da0cab08af2a5a0c'),
(82, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000123', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000165","paymentId":"00000000000000000000000034"}', '46f79c3f862a8777434f362d86090bc7ec198e5f746dec78da0cab08af2a5a0c', '4924e988fe36d4fb070bde02a2a680aee5839c0bfe77bf885bb252f7f72aabf1'),
(83, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000123', '{"from":"open","to":"in_progress"}', '4924e988fe36d4fb070bde02a2a680aee5839c0bfe77bf885bb252f7f72aabf1', '3aa79e54673885b7936edf322bbc0d1ba30614c0cd5584d42ad2130924d435f5'),
(84, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000125', '{"ownerId":"00000000000000000000000019"}', '3aa79e54673885b7936edf322bbc0d1ba30614c0cd5584d42ad2130924d435f5', '8fadecb40f681784afeeccef81388370f842dac1d6e1b914ced04b332c0bafb7'),
(85, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000125', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000005","factsHash":"f1:c116c71df2762f9cd6f3f9724b1f993e10d662896e64a286bf7ceaed0ee55fe9","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', '8fadecb40f681784afeeccef81388370f842dac1d6e1b914ced04b332c0bafb7', '03c44d7f0f85fd45275079b3dcbab9e8d6eb2cc3f918293a8e74b8e32d385194'),
(86, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000125', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000169","paymentId":"00000000000000000000000037"}', '03c44d7f0f85fd45275079b3dcbab9e8d6eb2cc3f918293a8e74b8e32d385194', '60de6a472b2a00205e193a0b0d6a00c4eae61cbf0e9c39bbbc12ff98f8b2c674'),
(87, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000125', '{"from":"open","to":"in_progress"}', '60de6a472b2a00205e193a0b0d6a00c4eae61cbf0e9c39bbbc12ff98f8b2c674', 'e0081a83453913bb20c37a82a8505f73321b728f36d5baa93efb0d7bf5cba28b'),
(88, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000127', '{"ownerId":"00000000000000000000000019"}', 'e0081a83453913bb20c37a82a8505f73321b728f36d5baa93efb0d7bf5cba28b', '9e19f234314ef98521aa36bf1f77d7ec6e80e3756e53a2ae78452c1ef9bea233'),
(89, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000127', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000006","factsHash":"f1:7be4e97713e450f613c45a6bbf96162c2803f9e3c32ba564223966e919de24a2","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', '9e19f234314ef98521aa36bf1f77d7ec6e80e3756e53a2ae78452c1ef9bea233', '8a8fb9d830348c660647fc8f7e4e16f2400934dafba7730e5d1424218373514d'),
(90, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000127', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000173","paymentId":"00000000000000000000000040"}', '8a8fb9d830348c660647fc8f7e4e16f2400934dafba7730e5d1424218373514d', '39ee54b30c7cd27fa363946ada262c5c4532fb6e296aaf10dae78215b4d9dc54'),
(91, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000127', '{"from":"open","to":"in_progress"}', '39ee54b30c7cd27fa363946ada262c5c4532fb6e296aaf10dae78215b4d9dc54', 'f503ae72364b2e678a149c50d74b31c04616daa216563b4383b073008cf45277'),
(92, 1772474400000, '{"kind":"person","personId":"00000000000000000000000018","role":"finance"}', 'case.taken', '00000000000000000000000129', '{"ownerId":"00000000000000000000000018"}', 'f503ae72364b2e678a149c50d74b31c04616daa216563b4383b073008cf45277', '601818b9e742285c18278fbc567614761cd60b03c154f3ee0269df4e67a1626c'),
(93, 1772474400000, '{"kind":"person","personId":"00000000000000000000000018","role":"finance"}', 'decision.recorded', '00000000000000000000000129', '{"amountMinor":6000,"bonusMinor":0,"cause":"goodwill","currency":"USD","decisionId":"01DEC000000000000000000007","factsHash":"f1:913c83c0a45c229af8b9d8a5e3eb1b58132b561b5a1de2dafbb84cf5d7c286bb","offer":"credit","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1","sentenceHash":"ad0bf91f8c94f6878943fd9d6d66803b9a0e12278a6e65a39c5314f5154e495d"}', '601818b9e742285c18278fbc567614761cd60b03c154f3ee0269df4e67a1626c', '26281990820312b0f50576c5e2533ac36fabbf76fab28d6dcd9d099cf2d104b9'),
(94, 1772474400000, '{"kind":"person","personId":"00000000000000000000000018","role":"finance"}', 'leg.reserved', '00000000000000000000000129', '{"amountMinor":6000,"kind":"credit","legId":"00000000000000000000000178","paymentId":"00000000000000000000000043"}', '26281990820312b0f50576c5e2533ac36fabbf76fab28d6dcd9d099cf2d104b9', '986566a5b407bf0eba1d03d2d5c43e305588dc42ae4d4129173bb2e7f8f1ee0a'),
(95, 1772474400000, '{"kind":"person","personId":"00000000000000000000000018","role":"finance"}', 'case.moved', '00000000000000000000000129', '{"from":"open","to":"in_progress"}', '986566a5b407bf0eba1d03d2d5c43e305588dc42ae4d4129173bb2e7f8f1ee0a', '64c74b7b04ef45590d450738b9669443500815109db8ffae4a80e2d1a8c84f2a'),
(96, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000131', '{"ownerId":"00000000000000000000000019"}', '64c74b7b04ef45590d450738b9669443500815109db8ffae4a80e2d1a8c84f2a', '43bdf649293defff1f1df5560ade7078662922763348fd48528af4d5ebfe0b0d'),
(97, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000131', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000008","factsHash":"f1:5005b939e94b23a016e893373f76b8e4e59276d6171341676ea630dd222ad0f2","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', '43bdf649293defff1f1df5560ade7078662922763348fd48528af4d5ebfe0b0d', '744d2392799ad96b9e0be4f05f3aae56e063287748acadffd67bcd92d6445a8e'),
(98, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000131', '{"amountMinor":8000,"kind":"hand","legId":"00000000000000000000000182","paymentId":"00000000000000000000000046"}', '744d2392799ad96b9e0be4f05f3aae56e063287748acadffd67bcd92d6445a8e', '414d9b520d732288ae62f1d6e540a3972596d692d695deb88f1d86a8d3255843'),
(99, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000131', '{"from":"open","to":"in_progress"}', '414d9b520d732288ae62f1d6e540a3972596d692d695deb88f1d86a8d3255843', '4a08d7079d88299ec35ed87b761cb2fdc86da2eda8b3cd4c85bf99b9e69c3ed4'),
(100, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.moved', '00000000000000000000000123', '{"amountMinor":8000,"currency":"USD","event":"stopped","from":"reserved","generation":1,"legId":"00000000000000000000000165","to":"closed"}', '4a08d7079d88299ec35ed87b761cb2fdc86da2eda8b3cd4c85bf99b9e69c3ed4', '84afca68da3bbb2825b9d40ba52df18957763fe9bf2b9cf4e3c91d6c100703cb'),
(101, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.stopped', '00000000000000000000000123', '{"decisionId":"01DEC000000000000000000004"}', '84afca68da3bbb2825b9d40ba52df18957763fe9bf2b9cf4e3c91d6c100703cb', 'ba9c24e5fb5a1bc5adffc804923c630de8d588cd0dc300f13430611fe1fe8bcb'),
(102, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000123', '{"from":"in_progress","to":"open"}', 'ba9c24e5fb5a1bc5adffc804923c630de8d588cd0dc300f13430611fe1fe8bcb', '16b4086d3413f04b65d51b8dfc0e73a8a96583383bf8f3852c4986dcaf11b311'),
(103, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000117', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"301"}', '16b4086d3413f04b65d51b8dfc0e73a8a96583383bf8f3852c4986dcaf11b311', '065e46cb4ba851a3b13123f9dcd2280e298c400e71eb8ea9a4be31dee27f9bfb'),
(104, 1772474520000, '{"job":"outbox","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":null,"locked":false,"paymentId":"00000000000000000000000025","processorCurrency":"USD"}', '065e46cb4ba851a3b13123f9dcd2280e298c400e71eb8ea9a4be31dee27f9bfb', '86a3d555a9389408c66b4035ad4dc73abe315ca090eb9c20e8ce33664a58fe26'),
(105, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000117', '{"amountMinor":8000,"currency":"USD","event":"claimed","from":"reserved","generation":1,"legId":"00000000000000000000000152","to":"submitting"}', '86a3d555a9389408c66b4035ad4dc73abe315ca090eb9c20e8ce33664a58fe26', '59f92013af3e8a8c15d00060c85b0aecd887c31ef19c526298662a6bc7e26f56'),
(106, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.claimed', '00000000000000000000000117', '{"attempt":1,"key":"00000000000000000000000152:g1","legId":"00000000000000000000000152"}', '59f92013af3e8a8c15d00060c85b0aecd887c31ef19c526298662a6bc7e26f56', '46e854610d286d657d9777c04bfc414287d092adc9c2d32bb58efca3e8435639'),
(107, 1772474520000, '{"job":"outbox","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":null,"locked":false,"paymentId":"00000000000000000000000043","processorCurrency":"USD"}', '46e854610d286d657d9777c04bfc414287d092adc9c2d32bb58efca3e8435639', '1b7124dfec1f5bd91cba318ee3f01ff7b413e1bdaf23ca81cdbefc344e470180'),
(108, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000119', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"302"}', '1b7124dfec1f5bd91cba318ee3f01ff7b413e1bdaf23ca81cdbefc344e470180', 'dce088fd5849a77d260717d2aed6f6e426820ba598c2cbd1e3e32358aae2f811'),
(109, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000129', '{"amountMinor":6000,"currency":"USD","event":"succeeded","from":"reserved","generation":1,"legId":"00000000000000000000000178","to":"settled"}', 'dce088fd5849a77d260717d2aed6f6e426820ba598c2cbd1e3e32358aae2f811', '47baecc334908e2155800b27e7a64c89fa5903d62f9d5c39896e28b04c0a06a9'),
(110, 1772474520000, '{"job":"outbox","kind":"job"}', 'credit.granted', '00000000000000000000000129', '{"amountMinor":6000,"bonus":false,"currency":"USD","expiresOn":"2026-03-05","legId":"00000000000000000000000178","lotId":"00000000000000000000000188"}', '47baecc334908e2155800b27e7a64c89fa5903d62f9d5c39896e28b04c0a06a9', 'cea568d37f2759e2feb97bd54394438d9f34129cbc1a75a4bf574c611d0e23bb'),
(111, 1772474520000, '{"job":"outbox","kind":"job"}', 'task.opened', '00000000000000000000000129', '{"dueOn":"2026-03-04","kind":"enter_credit","taskId":"00000000000000000000000190"}', 'cea568d37f2759e2feb97bd54394438d9f34129cbc1a75a4bf574c611d0e23bb', '265790e3f57fca822aef2f2c31f084906df492aa76a5f92467a792c5e241f951'),
(112, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000121', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"303"}', '265790e3f57fca822aef2f2c31f084906df492aa76a5f92467a792c5e241f951', '1d9220440a80aa2e1b630745a55f8f210d553e5c647e182f674a3675e9707105'),
(113, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.answered', '00000000000000000000000117', '{"attempt":1,"legId":"00000000000000000000000152","outcome":"settled"}', '1d9220440a80aa2e1b630745a55f8f210d553e5c647e182f674a3675e9707105', '9523bdbf6ecb6dd25c96fd5717e2b38318b8dc8386b66390222d0ad6668858ac'),
(114, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000117', '{"amountMinor":8000,"currency":"USD","event":"succeeded","from":"submitting","generation":1,"legId":"00000000000000000000000152","to":"settled","vendorRef":"re_1"}', '9523bdbf6ecb6dd25c96fd5717e2b38318b8dc8386b66390222d0ad6668858ac', 'cbf07dcf103d45041b1b08711bd068559795ef1e4a54b4f69df3aa30eca12723'),
(115, 1772474520000, '{"job":"outbox","kind":"job"}', 'case.moved', '00000000000000000000000117', '{"from":"in_progress","to":"done"}', 'cbf07dcf103d45041b1b08711bd068559795ef1e4a54b4f69df3aa30eca12723', '2e2bc32800795a0be99337342e3752262a77a3c621b46b1b4cbe41be98b6e986'),
(116, 1772474520000, '{"job":"outbox","kind":"job"}', 'task.opened', '00000000000000000000000131', '{"dueOn":"2026-03-04","kind":"pay_by_hand","taskId":"00000000000000000000000193"}', '2e2bc32800795a0be99337342e3752262a77a3c621b46b1b4cbe41be98b6e986', 'e0936aceed7a8f18e03b778e84ff50bcd8a0e0d70d550378c04f620bb6fbc319'),
(117, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000125', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"305"}', 'e0936aceed7a8f18e03b778e84ff50bcd8a0e0d70d550378c04f620bb6fbc319', '81db36f7c6f126cb69a9b0eecf56b05d908e696197cf02ed762e577c5fbea280'),
(118, 1772474520000, '{"job":"outbox","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":null,"locked":false,"paymentId":"00000000000000000000000028","processorCurrency":"USD"}', '81db36f7c6f126cb69a9b0eecf56b05d908e696197cf02ed762e577c5fbea280', 'cff628c22d8e792ea4f4f7bd49aee7db39cfa4c783ff8ee8e4f93804f1f19a68'),
(119, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000127', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"306"}', 'cff628c22d8e792ea4f4f7bd49aee7db39cfa4c783ff8ee8e4f93804f1f19a68', '463d5f5075c07903c5fc84776f4ce6679dc3995e24aa16be6b521d17e5312dbf'),
(120, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000119', '{"amountMinor":8000,"currency":"USD","event":"claimed","from":"reserved","generation":1,"legId":"00000000000000000000000157","to":"submitting"}', '463d5f5075c07903c5fc84776f4ce6679dc3995e24aa16be6b521d17e5312dbf', '9cfabf2c81b267aa3365bee404619ac3febdf199f67c6fdce1e969fb3be43c7e'),
(121, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.claimed', '00000000000000000000000119', '{"attempt":1,"key":"00000000000000000000000157:g1","legId":"00000000000000000000000157"}', '9cfabf2c81b267aa3365bee404619ac3febdf199f67c6fdce1e969fb3be43c7e', '2ede8ba1370dbfa9002f69860873db5e761f7ee78a85a1f224d042e0bb393319'),
(122, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.answered', '00000000000000000000000119', '{"attempt":1,"legId":"00000000000000000000000157","outcome":"settled"}', '2ede8ba1370dbfa9002f69860873db5e761f7ee78a85a1f224d042e0bb393319', '0e5186c680a88729aa509f4dc089e0b29324a8789ff3b06af5c39fb50c096497'),
(123, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000119', '{"amountMinor":8000,"currency":"USD","event":"succeeded","from":"submitting","generation":1,"legId":"00000000000000000000000157","to":"settled","vendorRef":"re_2"}', '0e5186c680a88729aa509f4dc089e0b29324a8789ff3b06af5c39fb50c096497', '9f14b7745332e73d78df75da63e8616a10468e2589f8fd0365cfb58a179ce6ac'),
(124, 1772474520000, '{"job":"outbox","kind":"job"}', 'case.moved', '00000000000000000000000119', '{"from":"in_progress","to":"done"}', '9f14b7745332e73d78df75da63e8616a10468e2589f8fd0365cfb58a179ce6ac', '9c657f1b8116960dcdc1952819a7f9a0a4ae8fb00028eb9ee956796e5f4e5833'),
(125, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000123', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"304","told":["01DEC000000000000000000004 9a0ccce328e39fc782a0276c3a8d5f87358f4016f39933c2b109ddb26b8c34ff"],"toldSeq":102}', '9c657f1b8116960dcdc1952819a7f9a0a4ae8fb00028eb9ee956796e5f4e5833', '3a0b594e1db0b245a9ca01e32481c35e33621699f793ba398408b799bca0edce'),
(126, 1772474520000, '{"job":"outbox","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":null,"locked":false,"paymentId":"00000000000000000000000031","processorCurrency":"USD"}', '3a0b594e1db0b245a9ca01e32481c35e33621699f793ba398408b799bca0edce', '6e0c404769ef0a1701caadad3d832e3012f577d7c19ececfee4cfe8f464d73cc'),
(127, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000121', '{"amountMinor":8000,"currency":"USD","event":"claimed","from":"reserved","generation":1,"legId":"00000000000000000000000161","to":"submitting"}', '6e0c404769ef0a1701caadad3d832e3012f577d7c19ececfee4cfe8f464d73cc', '0a8e076820376371b5fd687fdc573ea50730d1bb98f7a468d412a296d8871ff7'),
(128, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.claimed', '00000000000000000000000121', '{"attempt":1,"key":"00000000000000000000000161:g1","legId":"00000000000000000000000161"}', '0a8e076820376371b5fd687fdc573ea50730d1bb98f7a468d412a296d8871ff7', 'ab3aea31fea43414f53023f5a5572aa07b68b683fc227c4b40cfd53a4c21cac1'),
(129, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000129', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"307","told":["01DEC000000000000000000007 bdadfd39d4db48f0ed3cfd1281bbd23c7b891e8c9d2cfaecae1ab1bc91468415"],"toldSeq":111}', 'ab3aea31fea43414f53023f5a5572aa07b68b683fc227c4b40cfd53a4c21cac1', 'bf5d3d429bad11627232587456ce024339474b4d9253dc246a7183359d80870a'),
(130, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000117', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_done"],"ticketId":"301","told":["01DEC000000000000000000001 3fc4d2f02bb3f1331073e5e7c76f5f8efcce4b2286f50732b070af9de0918936"],"toldSeq":115}', 'bf5d3d429bad11627232587456ce024339474b4d9253dc246a7183359d80870a', 'e283a315cb0837e1bcef4f91a92aa13cc6655c49f6f2365a31e461f37dbc6070'),
(131, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.answered', '00000000000000000000000121', '{"attempt":1,"legId":"00000000000000000000000161","outcome":"refused"}', 'e283a315cb0837e1bcef4f91a92aa13cc6655c49f6f2365a31e461f37dbc6070', '43f6273581b12d00b099fbd4dbb9e165fe557783b87b83ad1d9bbf77b176dccb'),
(132, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000121', '{"amountMinor":8000,"currency":"USD","event":"failed","from":"submitting","generation":1,"legId":"00000000000000000000000161","problem":"charge_declined","to":"failed"}', '43f6273581b12d00b099fbd4dbb9e165fe557783b87b83ad1d9bbf77b176dccb', '08de97ba7f0524e82093d22c7413787ddabd7b46d6f7c77abc78ad9a3388f18d'),
(133, 1772474520000, '{"job":"outbox","kind":"job"}', 'task.opened', '00000000000000000000000121', '{"dueOn":"2026-03-03","kind":"correct_reply","taskId":"00000000000000000000000198"}', '08de97ba7f0524e82093d22c7413787ddabd7b46d6f7c77abc78ad9a3388f18d', 'ac040091ff37edf49830a18ce423383a1d1b89aa5e8d4c677f58b5d7ae2e80ba'),
(134, 1772474520000, '{"job":"outbox","kind":"job"}', 'case.moved', '00000000000000000000000121', '{"from":"in_progress","to":"needs_attention"}', 'ac040091ff37edf49830a18ce423383a1d1b89aa5e8d4c677f58b5d7ae2e80ba', '164e10d5b19cd2053527c5a8205922c61e50542fc427c669abbad6a69aa71c07'),
(135, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000131', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"308","told":["01DEC000000000000000000008 e671b62fcf2237816d3ea16d50d0070bfa06fbf46596c95b117749a8154e63d8"],"toldSeq":116}', '164e10d5b19cd2053527c5a8205922c61e50542fc427c669abbad6a69aa71c07', '072173edeb7a944ee97ae955366a4da69a162320382e0ee9844b43c786f939e7'),
(136, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000119', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_done"],"ticketId":"302","told":["01DEC000000000000000000002 3fc4d2f02bb3f1331073e5e7c76f5f8efcce4b2286f50732b070af9de0918936"],"toldSeq":124}', '072173edeb7a944ee97ae955366a4da69a162320382e0ee9844b43c786f939e7', 'e0bd0a3cae952d0fb961db78dd21fc9e7c1628be32ceb1d15a16c674e38691ca'),
(137, 1772474520000, '{"job":"outbox","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":null,"locked":false,"paymentId":"00000000000000000000000037","processorCurrency":"USD"}', 'e0bd0a3cae952d0fb961db78dd21fc9e7c1628be32ceb1d15a16c674e38691ca', 'c5d8b6a1914bc6bed6bde4e1f0adad08d42b683fbbdedea230ea7e1ecb649fb2'),
(138, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000121', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_needs_attention"],"ticketId":"303","told":["01DEC000000000000000000003 3e88ba78670385b328fcd5fa946f63596628273a570e007220f98e511c286ddc"],"toldSeq":134}', 'c5d8b6a1914bc6bed6bde4e1f0adad08d42b683fbbdedea230ea7e1ecb649fb2', '36125ebc0d33f74c09081f85082f8d3e6fe3bc65e3a00ba5072530a67ffbc0f7'),
(139, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000125', '{"amountMinor":8000,"currency":"USD","event":"claimed","from":"reserved","generation":1,"legId":"00000000000000000000000169","to":"submitting"}', '36125ebc0d33f74c09081f85082f8d3e6fe3bc65e3a00ba5072530a67ffbc0f7', 'cdc1975052a9db480daa6c7a7a977d927232cf68687500975d14a030c4bd1c22'),
(140, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.claimed', '00000000000000000000000125', '{"attempt":1,"key":"00000000000000000000000169:g1","legId":"00000000000000000000000169"}', 'cdc1975052a9db480daa6c7a7a977d927232cf68687500975d14a030c4bd1c22', 'e98f6d1d03bb8071c79d31c6be32719e57527ffe9f4177ac5e1a94aee63fca9a'),
(141, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.answered', '00000000000000000000000125', '{"attempt":1,"legId":"00000000000000000000000169","outcome":"our_bug"}', 'e98f6d1d03bb8071c79d31c6be32719e57527ffe9f4177ac5e1a94aee63fca9a', '056f85697f21c25a25d267c0847a742ea6c557ba05984a9f2be776ad2160068e'),
(142, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000125', '{"amountMinor":8000,"currency":"USD","event":"given_up","from":"submitting","generation":1,"legId":"00000000000000000000000169","problem":"http_400","to":"attention"}', '056f85697f21c25a25d267c0847a742ea6c557ba05984a9f2be776ad2160068e', '9c95fd66e80d7cb39e1c64042443bcd2e6046083b0ec4c8eb4271bfe45e9cb97'),
(143, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.attention', '00000000000000000000000125', '{"legId":"00000000000000000000000169","why":"http_400"}', '9c95fd66e80d7cb39e1c64042443bcd2e6046083b0ec4c8eb4271bfe45e9cb97', 'eb67113d1ba0d27de20461dd76e77fc05c874d1d419d183c4097220be750b670'),
(144, 1772474520000, '{"job":"outbox","kind":"job"}', 'task.opened', '00000000000000000000000125', '{"dueOn":"2026-03-03","kind":"correct_reply","taskId":"00000000000000000000000201"}', 'eb67113d1ba0d27de20461dd76e77fc05c874d1d419d183c4097220be750b670', '69db1077996f1a490b0a222842b47f3ede8e60d3250059854628c2d26f253da4'),
(145, 1772474520000, '{"job":"outbox","kind":"job"}', 'case.moved', '00000000000000000000000125', '{"from":"in_progress","to":"needs_attention"}', '69db1077996f1a490b0a222842b47f3ede8e60d3250059854628c2d26f253da4', '903152815c7915c7fdd330dd21c6534d3f12dca4d0e4a77280cd2f4eeeb9bae1'),
(146, 1772474520000, '{"job":"outbox","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":null,"locked":false,"paymentId":"00000000000000000000000040","processorCurrency":"USD"}', '903152815c7915c7fdd330dd21c6534d3f12dca4d0e4a77280cd2f4eeeb9bae1', '480c057d1288a2b0ec30ddba329751a5e6fdbb0e589100fe8f8ffb419ec4db7b'),
(147, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000127', '{"amountMinor":8000,"currency":"USD","event":"claimed","from":"reserved","generation":1,"legId":"00000000000000000000000173","to":"submitting"}', '480c057d1288a2b0ec30ddba329751a5e6fdbb0e589100fe8f8ffb419ec4db7b', '0b9e865401f4e66b307c57e3be5ac532085a71852543d34135e70126e31df025'),
(148, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.claimed', '00000000000000000000000127', '{"attempt":1,"key":"00000000000000000000000173:g1","legId":"00000000000000000000000173"}', '0b9e865401f4e66b307c57e3be5ac532085a71852543d34135e70126e31df025', '5d3858c44c0d9160a682633fde75294885a22bfd40782692521d07cdfb932e4d'),
(149, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.answered', '00000000000000000000000127', '{"attempt":1,"legId":"00000000000000000000000173","outcome":"pending"}', '5d3858c44c0d9160a682633fde75294885a22bfd40782692521d07cdfb932e4d', '29305b8b8cb398eceb747c7a02eb381c279701700c0730027419280094f2dd15'),
(150, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000127', '{"amountMinor":8000,"currency":"USD","event":"pending","from":"submitting","generation":1,"legId":"00000000000000000000000173","to":"pending","vendorRef":"re_3"}', '29305b8b8cb398eceb747c7a02eb381c279701700c0730027419280094f2dd15', 'bf1a6e18e982bec90c9686884523a9eaa028f1b626d5d5622c94fc625009e6d4'),
(151, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000125', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_needs_attention"],"ticketId":"305","told":["01DEC000000000000000000005 a26b43ff51306af8cbc2a9e83cb5b456249d31f93adb5c1627eb3c0469ef61e2"],"toldSeq":145}', 'bf1a6e18e982bec90c9686884523a9eaa028f1b626d5d5622c94fc625009e6d4', '7db9a518282f0f3cc08ceb6a87eafc968c7ee76094fd404d3e7076d0eda848be'),
(152, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000127', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"306","told":["01DEC000000000000000000006 58a38072a47c411d1b3eb9af7f07722bc97908df5e9756b4a29f56b2a69224a1"],"toldSeq":150}', '7db9a518282f0f3cc08ceb6a87eafc968c7ee76094fd404d3e7076d0eda848be', '35d4b9df2f7d302c0ca8e82d8f5f00cb36b68619b8f91cb63d126482f95d0363'),
(153, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y101","locked":false,"paymentId":"00000000000000000000000025","processorCurrency":"USD"}', '35d4b9df2f7d302c0ca8e82d8f5f00cb36b68619b8f91cb63d126482f95d0363', '20d647f7a4e406cc90bdac6fe7c8c22149e4696229fa7f832663181ba0ccd5ec'),
(154, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y102","locked":false,"paymentId":"00000000000000000000000028","processorCurrency":"USD"}', '20d647f7a4e406cc90bdac6fe7c8c22149e4696229fa7f832663181ba0ccd5ec', '4db8edb4481a39fff6d9c641ae1ec646a185fb60e04d4d42ce087ef2c7eb240a'),
(155, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y103","locked":false,"paymentId":"00000000000000000000000031","processorCurrency":"USD"}', '4db8edb4481a39fff6d9c641ae1ec646a185fb60e04d4d42ce087ef2c7eb240a', '7159da510c9a7cc7a792bfcbc6b2d1ae9c52b32b4d155ac110571d7e6101d8fa'),
(156, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y104","locked":false,"paymentId":"00000000000000000000000034","processorCurrency":"USD"}', '7159da510c9a7cc7a792bfcbc6b2d1ae9c52b32b4d155ac110571d7e6101d8fa', 'e3a7f4bc0a7a676b29a5bb232cc0158f4f2ab710dbae6780184b97b0e4239854'),
(157, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y105","locked":false,"paymentId":"00000000000000000000000037","processorCurrency":"USD"}', 'e3a7f4bc0a7a676b29a5bb232cc0158f4f2ab710dbae6780184b97b0e4239854', '992d5f52a08f4a5a24fa14384e2e87e5ffd540f905e807014c79dc9a7bddfcc9'),
(158, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y106","locked":false,"paymentId":"00000000000000000000000040","processorCurrency":"USD"}', '992d5f52a08f4a5a24fa14384e2e87e5ffd540f905e807014c79dc9a7bddfcc9', '8c48a3a05f060d8b11c569abfcb6063c7613feab786bb495d250d5a96df780ce'),
(159, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y107","locked":false,"paymentId":"00000000000000000000000043","processorCurrency":"USD"}', '8c48a3a05f060d8b11c569abfcb6063c7613feab786bb495d250d5a96df780ce', 'a4e5e9ad9a2ea2c26b183bc25b50ab527fa27cb0f4c8a963265b821048c8e936'),
(160, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y109","locked":false,"paymentId":"00000000000000000000000049","processorCurrency":"USD"}', 'a4e5e9ad9a2ea2c26b183bc25b50ab527fa27cb0f4c8a963265b821048c8e936', 'a23f78e0ef77e520fa9fd477f2d66444ce0c89f961662b4256fbf0ef6130508b'),
(161, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y110","locked":false,"paymentId":"00000000000000000000000052","processorCurrency":"USD"}', 'a23f78e0ef77e520fa9fd477f2d66444ce0c89f961662b4256fbf0ef6130508b', '0568533b03e433b84c1803d8bb5936fc26fdfaeaada65bdaa6a086ff907bf58f'),
(162, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y111","locked":false,"paymentId":"00000000000000000000000055","processorCurrency":"USD"}', '0568533b03e433b84c1803d8bb5936fc26fdfaeaada65bdaa6a086ff907bf58f', 'e91e40f63ecc5dded3677edd24140b07488c184ed9531597bc3ae62d9fb6a87a'),
(163, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y112","locked":false,"paymentId":"00000000000000000000000058","processorCurrency":"USD"}', 'e91e40f63ecc5dded3677edd24140b07488c184ed9531597bc3ae62d9fb6a87a', '4315fb03a350b3dadc35d14de6945be753d7a93d07528049b13e49c1e7752d26'),
(164, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y113","locked":false,"paymentId":"00000000000000000000000061","processorCurrency":"USD"}', '4315fb03a350b3dadc35d14de6945be753d7a93d07528049b13e49c1e7752d26', '2678fbed3647b4e07cedf260c87505aa141faeec9bf13e34894d7cd4ff5f48dd'),
(165, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y114","locked":false,"paymentId":"00000000000000000000000064","processorCurrency":"USD"}', '2678fbed3647b4e07cedf260c87505aa141faeec9bf13e34894d7cd4ff5f48dd', 'cf1caec69fb04ea7f49db586798175bce531d2a9c0b3e96d06c8ef4a270ed769'),
(166, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y115","locked":false,"paymentId":"00000000000000000000000067","processorCurrency":"USD"}', 'cf1caec69fb04ea7f49db586798175bce531d2a9c0b3e96d06c8ef4a270ed769', '8db8df60f4e5001641bd4a7ad06cb633877cf824916008218a7ab71b36138d93'),
(167, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y116","locked":false,"paymentId":"00000000000000000000000070","processorCurrency":"USD"}', '8db8df60f4e5001641bd4a7ad06cb633877cf824916008218a7ab71b36138d93', '76463767f522b12d39dee9086c07b90277f14d8f3dcdc64cf40c48ad887df0ff'),
(168, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y118","locked":false,"paymentId":"00000000000000000000000076","processorCurrency":"USD"}', '76463767f522b12d39dee9086c07b90277f14d8f3dcdc64cf40c48ad887df0ff', 'ea4d12eb4c727ad1d5cf0061de1df05d3d75db20924923ebee011ca43accf94e'),
(169, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y119","locked":false,"paymentId":"00000000000000000000000079","processorCurrency":"USD"}', 'ea4d12eb4c727ad1d5cf0061de1df05d3d75db20924923ebee011ca43accf94e', 'f03e0a0c55160304c303557cf159507298378ca587c4878ecfc16f13648ff220'),
(170, 1772474520000, '{"job":"reconcile","kind":"job"}', 'leg.news', '00000000000000000000000127', '{"legId":"00000000000000000000000173","problem":"pending"}', 'f03e0a0c55160304c303557cf159507298378ca587c4878ecfc16f13648ff220', '8265d6d72611d957a4706f8f85abfaf1deb7ac88aac17d8bfef79dd70a73626c'),
(171, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000127', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"306","told":["01DEC000000000000000000006 eed5e2afcec7348f15b5fa7cac5b554e0ea6b40ad6741b1d5e34b3bdcb63b4e8"],"toldSeq":170}', '8265d6d72611d957a4706f8f85abfaf1deb7ac88aac17d8bfef79dd70a73626c', 'b5ee785dd89bd5d29366bc76a7f288286b7416064431821793127f5e5017c780'),
(172, 1772474520000, '{"job":"reconcile","kind":"job"}', 'difference.found', NULL, '{"differenceId":"00000000000000000000000226","kind":"captured_differs","ourMinor":8000,"ours":null,"paymentId":"00000000000000000000000073","ref":"","theirMinor":7000,"theirs":null}', 'b5ee785dd89bd5d29366bc76a7f288286b7416064431821793127f5e5017c780', 'a78d7427092af9c7c02522c85e0f619162cfe639994d59269e8ddab09ca80473'),
(173, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.news', '00000000000000000000000149', '{"paymentId":"00000000000000000000000073","why":"payment_differs"}', 'a78d7427092af9c7c02522c85e0f619162cfe639994d59269e8ddab09ca80473', '727995b431a7941d8222340041b36916a3492d5a0f4a1807f99c1fcef2f2325a'),
(174, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":7000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":null,"locked":false,"paymentId":"00000000000000000000000073","processorCurrency":"USD"}', '727995b431a7941d8222340041b36916a3492d5a0f4a1807f99c1fcef2f2325a', 'ad893b15608cc20ed2d3132aedb4a7e0b466dd7ae536c3fb422322d90486344f'),
(175, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000149', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"317","told":["intake 8d1b38f55cc9b3d9bf98d17454883315f30e3cde9a030c10dfb9f3e4cb1864cc"],"toldSeq":173}', 'ad893b15608cc20ed2d3132aedb4a7e0b466dd7ae536c3fb422322d90486344f', '9b0b5d2399f7c47da973672b25e75cf490c07c234b3efa14e81fefd073bf778b'),
(176, 1772474520000, '{"job":"reconcile","kind":"job"}', 'reconciliation.finished', NULL, '{"differences":1,"payments":6,"runId":"00000000000000000000000205","why":"daily"}', '9b0b5d2399f7c47da973672b25e75cf490c07c234b3efa14e81fefd073bf778b', '74f9286eceb8f25059e3a8a3dc2e78654aa81e4b04526c1d57b2830d253ccf8f'),
(177, 1772474520000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000133', '{"ownerId":"00000000000000000000000019"}', '74f9286eceb8f25059e3a8a3dc2e78654aa81e4b04526c1d57b2830d253ccf8f', 'd846a6b6bf67d1a6e89e47978499f28628f9c30588a920618accdb1adb786ee6'),
(178, 1772474520000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000133', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000009","factsHash":"f1:131da463f97578fbfd72568908c7814892981bcf0ddd490c5be6c0234185e0aa","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', 'd846a6b6bf67d1a6e89e47978499f28628f9c30588a920618accdb1adb786ee6', '3c60eb00839106052e5faa1f5a96dd0db82d94957940e2911e607a65bab03771'),
(179, 1772474520000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000133', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000230","paymentId":"00000000000000000000000049"}', '3c60eb00839106052e5faa1f5a96dd0db82d94957940e2911e607a65bab03771', '2b76eef9c144d940d052a19fbdfe667e49de47ddbc59f9240c3039d67214eb8e'),
(180, 1772474520000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000133', '{"from":"open","to":"in_progress"}', '2b76eef9c144d940d052a19fbdfe667e49de47ddbc59f9240c3039d67214eb8e', 'd3ebcd0de546a71a19752b2f402d0840eb9b46a9027966ef91d0fe8bbefb37cb'),
(181, 1772474520000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000135', '{"ownerId":"00000000000000000000000019"}', 'd3ebcd0de546a71a19752b2f402d0840eb9b46a9027966ef91d0fe8bbefb37cb', 'b528e7fd3cf91530120dab28083fe3619232be527f2fd4035931e68666d618d7'),
(182, 1772474520000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000135', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000010","factsHash":"f1:3977d57a028df4123331e9061557a0f81af1fcbf95e4b7108143e6564ef3c1c4","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', 'b528e7fd3cf91530120dab28083fe3619232be527f2fd4035931e68666d618d7', 'a11b8c5c620c27ee9c3c1a2c5b0ed91c7309e5723dcc476b15c74cb48b2e9ee3'),
(183, 1772474520000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000135', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000234","paymentId":"00000000000000000000000052"}', 'a11b8c5c620c27ee9c3c1a2c5b0ed91c7309e5723dcc476b15c74cb48b2e9ee3', '2424c3b306630c0269d42bc7fd3026f357b71219e6d0ba9ff554f3cf064b2eb5'),
(184, 1772474520000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000135', '{"from":"open","to":"in_progress"}', '2424c3b306630c0269d42bc7fd3026f357b71219e6d0ba9ff554f3cf064b2eb5', 'aa5cc77a166f4cf92a2f0ce1eaeb999e3ea27695337f7726729782c92fba8d5e'),
(185, 1772474640000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000133', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"309"}', 'aa5cc77a166f4cf92a2f0ce1eaeb999e3ea27695337f7726729782c92fba8d5e', 'b0967d8bc7156afd7f624dbed28ccf12d688037f4f4ec628a86f0894434fbfe0'),
(186, 1772474640000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000133', '{"amountMinor":8000,"currency":"USD","event":"claimed","from":"reserved","generation":1,"legId":"00000000000000000000000230","to":"submitting"}', 'b0967d8bc7156afd7f624dbed28ccf12d688037f4f4ec628a86f0894434fbfe0', '8fd7e95a8fdb72a5a8aef63fbba7de1daa87703b1350087bdf06474c8d3d7dbb'),
(187, 1772474640000, '{"job":"outbox","kind":"job"}', 'leg.claimed', '00000000000000000000000133', '{"attempt":1,"key":"00000000000000000000000230:g1","legId":"00000000000000000000000230"}', '8fd7e95a8fdb72a5a8aef63fbba7de1daa87703b1350087bdf06474c8d3d7dbb', '6ff4c0cb726ac7f6778702b9cf0cd3790358eaf2f20dc7b70ae563b023b8c647'),
(188, 1772474640000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000135', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"310"}', '6ff4c0cb726ac7f6778702b9cf0cd3790358eaf2f20dc7b70ae563b023b8c647', '80b0121b1ad8e3b85ba59d0db22045a7647a649d71090f3d0702a9343622c114'),
(189, 1772474640000, '{"job":"outbox","kind":"job"}', 'leg.answered', '00000000000000000000000133', '{"attempt":1,"legId":"00000000000000000000000230","outcome":"unknown"}', '80b0121b1ad8e3b85ba59d0db22045a7647a649d71090f3d0702a9343622c114', 'feca57cda0cb72f52c4edde6ced568111d2603bc0363cc18271bf79a8a518e0d'),
(190, 1772474640000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000133', '{"amountMinor":8000,"currency":"USD","event":"no_answer","from":"submitting","generation":1,"legId":"00000000000000000000000230","problem":"no_answer","to":"unknown"}', 'feca57cda0cb72f52c4edde6ced568111d2603bc0363cc18271bf79a8a518e0d', '900fa9c55bf0cd73bc676424e8d2e1844f6f7e83ebe104aa90f62262610a6556'),
(191, 1772474640000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000135', '{"amountMinor":8000,"currency":"USD","event":"claimed","from":"reserved","generation":1,"legId":"00000000000000000000000234","to":"submitting"}', '900fa9c55bf0cd73bc676424e8d2e1844f6f7e83ebe104aa90f62262610a6556', '08eef9f7c508bffae84a933927a414ecfc2261926071b87951df5e5f4b917034'),
(192, 1772474640000, '{"job":"outbox","kind":"job"}', 'leg.claimed', '00000000000000000000000135', '{"attempt":1,"key":"00000000000000000000000234:g1","legId":"00000000000000000000000234"}', '08eef9f7c508bffae84a933927a414ecfc2261926071b87951df5e5f4b917034', 'e519e1409e3938dd476224c91c0522e0c313d84dd5caf9e151981193456cf503'),
(193, 1772474640000, '{"job":"outbox","kind":"job"}', 'leg.answered', '00000000000000000000000135', '{"attempt":1,"legId":"00000000000000000000000234","outcome":"unknown"}', 'e519e1409e3938dd476224c91c0522e0c313d84dd5caf9e151981193456cf503', '0a267e2a041984596a9637ca9c8e9cfd7a2ab0097d5be28ab5dd3e0596ebdec6'),
(194, 1772474640000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000135', '{"amountMinor":8000,"currency":"USD","event":"no_answer","from":"submitting","generation":1,"legId":"00000000000000000000000234","problem":"no_answer","to":"unknown"}', '0a267e2a041984596a9637ca9c8e9cfd7a2ab0097d5be28ab5dd3e0596ebdec6', '114fa6659d62666bdcaf74165d7f1c57159f5b2cba7d84ffe8e96b6c1648cbdf'),
(195, 1772474640000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000137', '{"ownerId":"00000000000000000000000019"}', '114fa6659d62666bdcaf74165d7f1c57159f5b2cba7d84ffe8e96b6c1648cbdf', 'a986459635cb8c1ad38df02183e054428beb058277cb9bca93c40fdf45c7e4e7'),
(196, 1772474640000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000137', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000011","factsHash":"f1:310cfc7bd7db0690e47d3a0926865241a586cad7fceae92a6be6d89bcc7f50ca","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', 'a986459635cb8c1ad38df02183e054428beb058277cb9bca93c40fdf45c7e4e7', 'eccd0500b227002f2cd863e3c76094c7ed29654c83db715518a1c55013d65b7b'),
(197, 1772474640000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000137', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000238","paymentId":"00000000000000000000000055"}', 'eccd0500b227002f2cd863e3c76094c7ed29654c83db715518a1c55013d65b7b', 'c69e605ca95e58217334042c415530b6373c53917f9aff6dab9120862e4c5481'),
(198, 1772474640000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000137', '{"from":"open","to":"in_progress"}', 'c69e605ca95e58217334042c415530b6373c53917f9aff6dab9120862e4c5481', '587bc5f99bc21d8939e14a886a866344bbc5f141f4d3eeb29046ba41a851060e'),
(199, 1772474640000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000139', '{"ownerId":"00000000000000000000000019"}', '587bc5f99bc21d8939e14a886a866344bbc5f141f4d3eeb29046ba41a851060e', '892faaa63889661450af073bba5a0a425b5804ba3a1bac37ef585325d144ca1b'),
(200, 1772474640000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000139', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000012","factsHash":"f1:6eb5eb9c93039283e1dd34569734d3da1c08ca0436d00ef48d19f649d06b9f49","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', '892faaa63889661450af073bba5a0a425b5804ba3a1bac37ef585325d144ca1b', '50ef54f28eaa8b16121cf741a1bc7138ce07f57fd0f9da6166ea9da06ee888c1'),
(201, 1772474640000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000139', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000242","paymentId":"00000000000000000000000058"}', '50ef54f28eaa8b16121cf741a1bc7138ce07f57fd0f9da6166ea9da06ee888c1', 'a9c4ef2a52eaa372050380a4612c9484f210a693868c8a9201d22a2d084c3940'),
(202, 1772474640000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000139', '{"from":"open","to":"in_progress"}', 'a9c4ef2a52eaa372050380a4612c9484f210a693868c8a9201d22a2d084c3940', 'f143629f1cc82051d3bf9ad382c9984bec5c8e7ed1a7192fe9a75c7b853fca77'),
(203, 1772474760000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000137', '{"amountMinor":8000,"currency":"USD","event":"claimed","from":"reserved","generation":1,"legId":"00000000000000000000000238","to":"submitting"}', 'f143629f1cc82051d3bf9ad382c9984bec5c8e7ed1a7192fe9a75c7b853fca77', '00f677cc899fe75fb901726dab361afb27d44efd46fa04fff2bac716043873cd'),
(204, 1772474760000, '{"job":"outbox","kind":"job"}', 'leg.claimed', '00000000000000000000000137', '{"attempt":1,"key":"00000000000000000000000238:g1","legId":"00000000000000000000000238"}', '00f677cc899fe75fb901726dab361afb27d44efd46fa04fff2bac716043873cd', '48d248e76afcdd6f7130432cab85e1c9581ea4cb4be7b1060d788d80006ae51e'),
(205, 1772474760000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000139', '{"amountMinor":8000,"currency":"USD","event":"claimed","from":"reserved","generation":1,"legId":"00000000000000000000000242","to":"submitting"}', '48d248e76afcdd6f7130432cab85e1c9581ea4cb4be7b1060d788d80006ae51e', '7b1e2987df7de89c44ed0a16a825329e8d7c929bd6dfeb5a3bfcebfab12012e7'),
(206, 1772474760000, '{"job":"outbox","kind":"job"}', 'leg.claimed', '00000000000000000000000139', '{"attempt":1,"key":"00000000000000000000000242:g1","legId":"00000000000000000000000242"}', '7b1e2987df7de89c44ed0a16a825329e8d7c929bd6dfeb5a3bfcebfab12012e7', 'ebe073ca7238b3eb57fa888f1b2047e044b37d1d3ff273ea2f2a38db9d10ca30'),
(207, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000141', '{"ownerId":"00000000000000000000000019"}', 'ebe073ca7238b3eb57fa888f1b2047e044b37d1d3ff273ea2f2a38db9d10ca30', '3c64f8d994314e1f825d03d78f3bacce5ebf5710ecf732a3ac4f3ae5b44f4332'),
(208, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000141', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000013","factsHash":"f1:4e3720de4a920c553d239bd6e51f68f7df61fedc32f2110ef5be9683ecdd8dac","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', '3c64f8d994314e1f825d03d78f3bacce5ebf5710ecf732a3ac4f3ae5b44f4332', 'cca7e0cbed6c7245e230fee62e90af74b9b32f9d16d2696541ca29463b2f1e0d'),
(209, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000141', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000246","paymentId":"00000000000000000000000061"}', 'cca7e0cbed6c7245e230fee62e90af74b9b32f9d16d2696541ca29463b2f1e0d', '7f2f92e853ba03d2237317e165099d318cb012d971453c72a79e9d0f65cb5314'),
(210, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000141', '{"from":"open","to":"in_progress"}', '7f2f92e853ba03d2237317e165099d318cb012d971453c72a79e9d0f65cb5314', 'db9431f45a29a39a8143e739f496d402e7fdd8e2581f12cd7672f376534b71a4'),
(211, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000147', '{"ownerId":"00000000000000000000000019"}', 'db9431f45a29a39a8143e739f496d402e7fdd8e2581f12cd7672f376534b71a4', 'b39924c6442d9e05c33912725666c7fc0bf070288c864186d8cfaea9a3d747aa'),
(212, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000147', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000016","factsHash":"f1:3914e40ab6312be667d624fe3037431194e27abee1b86fb704c647405f416016","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', 'b39924c6442d9e05c33912725666c7fc0bf070288c864186d8cfaea9a3d747aa', 'b772336300e68f5c576a92bc3ed391585d72f2ed4b0d0c7e2e901fc4c06c6f7d'),
(213, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000147', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000250","paymentId":"00000000000000000000000070"}', 'b772336300e68f5c576a92bc3ed391585d72f2ed4b0d0c7e2e901fc4c06c6f7d', '801bbbcd742f4bc82892c46033618d80a18f759053ea384f2380256eb7aa6d19'),
(214, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000147', '{"from":"open","to":"in_progress"}', '801bbbcd742f4bc82892c46033618d80a18f759053ea384f2380256eb7aa6d19', '9807b63270d49bfba8bbe5c904a9be6cdc3c4b480df6da1be32824beb79423ad'),
(215, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000143', '{"ownerId":"00000000000000000000000019"}', '9807b63270d49bfba8bbe5c904a9be6cdc3c4b480df6da1be32824beb79423ad', '01a6d1f32f8ffb3828b466dcbc05fa60bc64cf82ab143c6246df8b4947b080c0'),
(216, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000143', '{"amountMinor":5000,"bonusMinor":0,"cause":"goodwill","currency":"USD","decisionId":"01DEC000000000000000000014","factsHash":"f1:fbc88912ef6960219b63e3c2094cb7c6516b94d1fe3e0d8444bd28ab59ae5802","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1","sentenceHash":"ad0bf91f8c94f6878943fd9d6d66803b9a0e12278a6e65a39c5314f5154e495d"}', '01a6d1f32f8ffb3828b466dcbc05fa60bc64cf82ab143c6246df8b4947b080c0', '75d2ae611cd2c178749d65b93bb5800d18acb88b489e0668a460237f89eacb82'),
(217, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.requested', '00000000000000000000000143', '{"amountMinor":5000,"kind":"refund","legId":"00000000000000000000000255","paymentId":"00000000000000000000000064"}', '75d2ae611cd2c178749d65b93bb5800d18acb88b489e0668a460237f89eacb82', '163c4c403615e4347da06883f2c8a6bc86bb7347478e19f850e25819663af7b3'),
(218, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'approval.requested', '00000000000000000000000143', '{"amountMinor":5000,"approvalId":"00000000000000000000000256","currency":"USD","decisionId":"01DEC000000000000000000014","expiresAtMs":1772647560000,"hash":"a1:84d6b14757471250505cae5b7596c0466b91ce74c2949e22b2bdabac9ae849b4","needs":"lead","why":"exception"}', '163c4c403615e4347da06883f2c8a6bc86bb7347478e19f850e25819663af7b3', '8adfd7e085d07d33655332dc1eab701e4ef9ef7ac15313c19b2c23eabe92da63'),
(219, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000143', '{"from":"open","to":"awaiting_approval"}', '8adfd7e085d07d33655332dc1eab701e4ef9ef7ac15313c19b2c23eabe92da63', '0102332e8c9213c9fe71548cbd4399cc989a1bebaed73297ac92d858824f5088'),
(220, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000145', '{"ownerId":"00000000000000000000000019"}', '0102332e8c9213c9fe71548cbd4399cc989a1bebaed73297ac92d858824f5088', 'd002b5b868036c1be47bfcf9be6c3d7ef99eaf3a6b02a00b97eee0de593ecbe9'),
(221, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000145', '{"amountMinor":5000,"bonusMinor":0,"cause":"goodwill","currency":"USD","decisionId":"01DEC000000000000000000015","factsHash":"f1:9edd2963514f31dd3fa331f95cfd70de91c2fb6002aa178c807f874fd2b5e3ce","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1","sentenceHash":"ad0bf91f8c94f6878943fd9d6d66803b9a0e12278a6e65a39c5314f5154e495d"}', 'd002b5b868036c1be47bfcf9be6c3d7ef99eaf3a6b02a00b97eee0de593ecbe9', 'f8d374c2adc3cbb729978da32a0bfe809919dc07f25d092516fa6fdff579cbde'),
(222, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.requested', '00000000000000000000000145', '{"amountMinor":5000,"kind":"refund","legId":"00000000000000000000000261","paymentId":"00000000000000000000000067"}', 'f8d374c2adc3cbb729978da32a0bfe809919dc07f25d092516fa6fdff579cbde', '4625a2281d5817b1fe03ace155947242379f480f8ab35d955126c47e868c9334'),
(223, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'approval.requested', '00000000000000000000000145', '{"amountMinor":5000,"approvalId":"00000000000000000000000262","currency":"USD","decisionId":"01DEC000000000000000000015","expiresAtMs":1772647560000,"hash":"a1:0f2169d688552f3d3e91c2c201c1d2ce1a5f5e7acd91a24795de1fc0feb44beb","needs":"lead","why":"exception"}', '4625a2281d5817b1fe03ace155947242379f480f8ab35d955126c47e868c9334', 'cf5cdefde6da668fc75ab0cd8c8cbadaa0a625511ce3ebd6db2d2376ad39a988'),
(224, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000145', '{"from":"open","to":"awaiting_approval"}', 'cf5cdefde6da668fc75ab0cd8c8cbadaa0a625511ce3ebd6db2d2376ad39a988', '6d5f3c4fb58717dbff3b189ec67646ee4a57529751e644758fe9a9f7d3efa0a7'),
(225, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'request.said', '00000000000000000000000149', '{"helpdesk":"zendesk","isRequest":false,"ticketId":"317"}', '6d5f3c4fb58717dbff3b189ec67646ee4a57529751e644758fe9a9f7d3efa0a7', '29dde24ce735ffd9d0ea4e0160b7bd9a16f9e71c2225ee2b697af4a53fbcb825'),
(226, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.set_aside', '00000000000000000000000149', '{}', '29dde24ce735ffd9d0ea4e0160b7bd9a16f9e71c2225ee2b697af4a53fbcb825', 'baefa83f31803d0a027c5b8075c6a5b378a93b7644816741dfb6fa5fd6408e1a'),
(227, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.ended_wrong', '00000000000000000000000149', '{}', 'baefa83f31803d0a027c5b8075c6a5b378a93b7644816741dfb6fa5fd6408e1a', '9d00409f918d130e1e5eba0beb859e124d22ad886f8b736f5728acb7a88e15d4'),
(228, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000149', '{"from":"open","to":"done"}', '9d00409f918d130e1e5eba0beb859e124d22ad886f8b736f5728acb7a88e15d4', '13d70a942fa5da38ba84d2c1cfb3e65d5fdf312815f189f70f8996153cf5862f'),
(229, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.opened', '01HAND00000000000000000001', '{"lines":[]}', '13d70a942fa5da38ba84d2c1cfb3e65d5fdf312815f189f70f8996153cf5862f', 'cb67688e6d2d7d2d09e1c634867f46c3774dde254a686307cfcc80c2b17eae0e'),
(230, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.started', '01HAND00000000000000000001', '{"how":"in_person","saidHash":"76408d0715eced6ecf7178a114da02d4a0020e0a87a4f4ae8528ee59428b78e0"}', 'cb67688e6d2d7d2d09e1c634867f46c3774dde254a686307cfcc80c2b17eae0e', '8dd4e3240cc22038c8cd846ef21de81a8548bc815fe85e35fb0fde0594ee12af'),
(231, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'ticket.ordered', '01HAND00000000000000000001', '{}', '8dd4e3240cc22038c8cd846ef21de81a8548bc815fe85e35fb0fde0594ee12af', '7e5e4e199ff6e6d81aa6d73551f6d75cc839ea03cfdc5922e6cd5816a9fdf3ca'),
(232, 1772474760000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000119', '{"amountMinor":8000,"currency":"USD","event":"failed","from":"settled","generation":1,"legId":"00000000000000000000000157","problem":"failed","to":"bounced","vendorRef":"re_2"}', '7e5e4e199ff6e6d81aa6d73551f6d75cc839ea03cfdc5922e6cd5816a9fdf3ca', '53ff806738b0ac37dd3911fd349763820b7cb75327c8ebf204875fbcf9ecd8e7'),
(233, 1772474760000, '{"job":"outbox","kind":"job"}', 'task.opened', '00000000000000000000000119', '{"dueOn":"2026-03-03","kind":"correct_reply","taskId":"00000000000000000000000269"}', '53ff806738b0ac37dd3911fd349763820b7cb75327c8ebf204875fbcf9ecd8e7', '7b777975141ae8edb83d1047d23b3b7dcc56546a0f00b27cf7d9e7ddb4242739'),
(234, 1772474760000, '{"job":"outbox","kind":"job"}', 'case.moved', '00000000000000000000000119', '{"from":"done","to":"needs_attention"}', '7b777975141ae8edb83d1047d23b3b7dcc56546a0f00b27cf7d9e7ddb4242739', '92857bb1bcd292c595a9f5fac76918f49963d9783453023152f2332aa7169701'),
(235, 1772474760000, '{"job":"outbox","kind":"job"}', 'ticket.update_failed', '00000000000000000000000119', '{"detail":"zendesk.ticket_closed","helpdesk":"zendesk","ticketId":"302"}', '92857bb1bcd292c595a9f5fac76918f49963d9783453023152f2332aa7169701', 'd1a63252ec33930e6721b52a0dbcd6dc1de3689e817f55f738e847798cd69c88'),
(236, 1772474760000, '{"job":"import","kind":"job"}', 'import.applied', NULL, '{"added":3,"changed":0,"unchanged":0}', 'd1a63252ec33930e6721b52a0dbcd6dc1de3689e817f55f738e847798cd69c88', '0670b8e45ab247f332438a03fadf2531073d464f441518b806dce5427dff62dd'),
(237, 1772474760000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y120","locked":false,"paymentId":"00000000000000000000000279","processorCurrency":"USD"}', '0670b8e45ab247f332438a03fadf2531073d464f441518b806dce5427dff62dd', '6a5ff6200afe1aba5d7be25146f3bd67423d156049b797569e07cca8cd5791bd');

INSERT INTO text (id, case_id, body, delete_after_ms) VALUES
('00000000000000000000000177', '00000000000000000000000129', 'A small part, for the long wait.', NULL),
('00000000000000000000000254', '00000000000000000000000143', 'A small part, for the long wait.', NULL),
('00000000000000000000000260', '00000000000000000000000145', 'A small part, for the long wait.', NULL),
('00000000000000000000000266', '01HAND00000000000000000001', 'She asked at the desk for the money of her massage.', NULL);

INSERT INTO reconciliation (id, why, since_ms, phase, cursor, differences, started_at_ms, finished_at_ms) VALUES
('00000000000000000000000205', 'daily', 1764698520000, 'finished', NULL, 1, 1772474520000, 1772474520000),
('00000000000000000000000282', 'daily', 1764698760000, 'payments', NULL, 0, 1772474760000, NULL),
('00000000000000000000000286', 'asked', 1764698760000, 'listing', 'pi_Y106', 0, 1772474760000, NULL);

INSERT INTO reconciliation_item (run_id, payment_id, done_at_ms) VALUES
('00000000000000000000000205', '00000000000000000000000040', 1772474520000),
('00000000000000000000000205', '00000000000000000000000028', 1772474520000),
('00000000000000000000000205', '00000000000000000000000025', 1772474520000),
('00000000000000000000000205', '00000000000000000000000073', 1772474520000),
('00000000000000000000000205', '00000000000000000000000031', 1772474520000),
('00000000000000000000000205', '00000000000000000000000037', 1772474520000),
('00000000000000000000000282', '00000000000000000000000070', NULL),
('00000000000000000000000282', '00000000000000000000000055', NULL),
('00000000000000000000000282', '00000000000000000000000049', NULL),
('00000000000000000000000282', '00000000000000000000000040', 1772474760000),
('00000000000000000000000282', '00000000000000000000000028', 1772474760000),
('00000000000000000000000282', '00000000000000000000000025', 1772474760000),
('00000000000000000000000282', '00000000000000000000000073', NULL),
('00000000000000000000000282', '00000000000000000000000031', 1772474760000),
('00000000000000000000000282', '00000000000000000000000037', 1772474760000),
('00000000000000000000000282', '00000000000000000000000052', NULL),
('00000000000000000000000282', '00000000000000000000000058', NULL),
('00000000000000000000000282', '00000000000000000000000061', NULL),
('00000000000000000000000286', '00000000000000000000000070', NULL),
('00000000000000000000000286', '00000000000000000000000055', NULL),
('00000000000000000000000286', '00000000000000000000000049', NULL),
('00000000000000000000000286', '00000000000000000000000040', NULL);

INSERT INTO case_likeness (decision_id, case_id, policy_id, clause_id, reason, uses, service, decided_at_ms) VALUES
('01DEC000000000000000000001', '00000000000000000000000117', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474400000),
('01DEC000000000000000000002', '00000000000000000000000119', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474400000),
('01DEC000000000000000000003', '00000000000000000000000121', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474400000),
('01DEC000000000000000000004', '00000000000000000000000123', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474400000),
('01DEC000000000000000000005', '00000000000000000000000125', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474400000),
('01DEC000000000000000000006', '00000000000000000000000127', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474400000),
('01DEC000000000000000000007', '00000000000000000000000129', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474400000),
('01DEC000000000000000000008', '00000000000000000000000131', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474400000),
('01DEC000000000000000000009', '00000000000000000000000133', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474520000),
('01DEC000000000000000000010', '00000000000000000000000135', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474520000),
('01DEC000000000000000000011', '00000000000000000000000137', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474640000),
('01DEC000000000000000000012', '00000000000000000000000139', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474640000),
('01DEC000000000000000000013', '00000000000000000000000141', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474760000),
('01DEC000000000000000000016', '00000000000000000000000147', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474760000),
('01DEC000000000000000000014', '00000000000000000000000143', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474760000),
('01DEC000000000000000000015', '00000000000000000000000145', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474760000);

INSERT INTO rules_change (id, rules_version_id, json, hash, changes_json, replaces, asked_by, asked_at_ms, effective_at_ms, state, ended_by, ended_at_ms) VALUES
('00000000000000000000000014', 'test-rules@2', '{"approvalExpiresHours":48,"authority":{"agent":{"exceptionMinor":0,"perDayMinor":400000,"perDecisionMinor":100000},"finance":{"exceptionMinor":5000000,"perDayMinor":9000000,"perDecisionMinor":5000000},"lead":{"exceptionMinor":50000,"perDayMinor":2000000,"perDecisionMinor":500000}},"bannedPhrases":["guarantee"],"credit":{"cashOutBelow":[],"expiry":[{"days":3,"jurisdiction":"US-CA","source":"only for this test"}]},"currency":"USD","decisionDays":3,"firstAnswerDays":1,"floors":[],"format":"makegood-rules-1","rulesId":"test-rules","signature":"Harbour Wellness","templates":[{"body":"Hi {{ patient_name }},\n\nThank you for telling us. This was our mistake, and we are sorry.\n\n{% if requested_on %}You asked us on {{ requested_on }} for your money back. {% endif %}We checked what you bought and used{% if sum_told %}: {{ sum_told }}{% endif %}.\n\nWe will return {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}{% if destinations.size > 1 %} It goes back like this:\n{% for d in destinations %}- {{ d.amount }} {{ d.way }}. {{ d.when }}\n{% endfor %}{% endif %}{% if clause %}\n\nThis is what our terms say{% if agreed_on %}, as you agreed on {{ agreed_on }}{% endif %}:\n“{{ clause }}”{% endif %}{% if alternatives.size > 0 %}\n\nIf you would rather have one of these, just reply:\n{% for a in alternatives %}- {{ a }}\n{% endfor %}{% endif %}\n\nDo you think we got this wrong? Reply and ask for a review. A manager who did not decide this will look at it again.\n\nKind regards,\n{{ signature }}","family":"own_it","id":"house-own-it-refund-en","language":"en","situation":"refund"}],"undoWindowSeconds":120}', 'd8857e15c7e1f192b5dae5d2efdd731208c4826f82356dfde4b881556d60760a', '[{"path":"authority.agent.perDayMinor","from":300000,"to":400000,"direction":"raises"}]', 'test-rules@1', '00000000000000000000000001', 1772474400000, 1772560800000, 'waiting', NULL, NULL);

INSERT INTO difference (id, payment_id, run_id, signature, kind, ref, ours, theirs, our_minor, their_minor, found_at_ms, settled_at_ms, settled_by, text_id, answer, case_id) VALUES
('00000000000000000000000226', '00000000000000000000000073', '00000000000000000000000205', 'captured_differs||||8000|7000', 'captured_differs', '', NULL, NULL, 8000, 7000, 1772474520000, NULL, NULL, NULL, NULL, NULL);

INSERT INTO decision_line (decision_id, line_id) VALUES
('01DEC000000000000000000001', '00000000000000000000000080'),
('01DEC000000000000000000002', '00000000000000000000000081'),
('01DEC000000000000000000003', '00000000000000000000000082'),
('01DEC000000000000000000004', '00000000000000000000000083'),
('01DEC000000000000000000005', '00000000000000000000000084'),
('01DEC000000000000000000006', '00000000000000000000000085'),
('01DEC000000000000000000007', '00000000000000000000000086'),
('01DEC000000000000000000008', '00000000000000000000000087'),
('01DEC000000000000000000009', '00000000000000000000000088'),
('01DEC000000000000000000010', '00000000000000000000000089'),
('01DEC000000000000000000011', '00000000000000000000000090'),
('01DEC000000000000000000012', '00000000000000000000000091'),
('01DEC000000000000000000013', '00000000000000000000000092'),
('01DEC000000000000000000014', '00000000000000000000000093'),
('01DEC000000000000000000015', '00000000000000000000000094'),
('01DEC000000000000000000016', '00000000000000000000000095');

INSERT INTO ticket_request (helpdesk, ticket_id, because, asked_at_ms, month, is_request, said_by, said_at_ms, ended_case_id) VALUES
('zendesk', '317', 'words', NULL, '2026-03', 0, '00000000000000000000000019', 1772474760000, '00000000000000000000000149');

INSERT INTO found_due (patient_id, since_ms) VALUES
('00000000000000000000000277', 1772474760000);

CREATE INDEX patient_by_payer ON patient (payer_id) WHERE payer_id IS NOT NULL;
CREATE INDEX patient_by_guardian ON patient (guardian_id) WHERE guardian_id IS NOT NULL;
CREATE INDEX patient_key_by_patient ON patient_key (patient_id);
CREATE INDEX purchase_by_patient ON purchase (patient_id, bought_on);
CREATE INDEX purchase_by_payer ON purchase (payer_id) WHERE payer_id IS NOT NULL;
CREATE INDEX purchase_by_invoice ON purchase (invoice) WHERE invoice IS NOT NULL;
CREATE INDEX line_by_purchase ON line (purchase_id);
CREATE INDEX use_by_entitlement ON use_record (entitlement_id, used_on);
CREATE INDEX payment_by_patient ON payment (patient_id);
CREATE INDEX payment_by_purchase ON payment (purchase_id);
CREATE INDEX rules_version_newest ON rules_version (added_at_ms);
CREATE TRIGGER policy_version_frozen BEFORE UPDATE ON policy_version
  BEGIN SELECT RAISE(ABORT, 'a policy version is never edited'); END;
CREATE TRIGGER policy_version_kept BEFORE DELETE ON policy_version
  BEGIN SELECT RAISE(ABORT, 'a policy version is never removed'); END;
CREATE TRIGGER policy_version_once BEFORE INSERT ON policy_version
  WHEN EXISTS (SELECT 1 FROM policy_version WHERE id = NEW.id OR (policy_id = NEW.policy_id AND version = NEW.version))
  BEGIN SELECT RAISE(ABORT, 'this policy version is there already'); END;
CREATE TRIGGER rules_version_kept BEFORE DELETE ON rules_version
  BEGIN SELECT RAISE(ABORT, 'account rules are never removed'); END;
CREATE TRIGGER rules_version_once BEFORE INSERT ON rules_version
  WHEN EXISTS (SELECT 1 FROM rules_version WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'these account rules are there already'); END;
CREATE TRIGGER rules_version_frozen BEFORE UPDATE ON rules_version
  BEGIN SELECT RAISE(ABORT, 'account rules are never edited'); END;
CREATE INDEX consent_by_patient ON consent (patient_id, accepted_at_ms);
CREATE INDEX message_by_patient ON message (patient_id, sent_at_ms);
CREATE INDEX claim_by_patient ON claim (patient_id);
CREATE INDEX booking_by_patient ON booking (patient_id, on_date);
CREATE INDEX unpaid_by_patient ON unpaid_invoice (patient_id);
CREATE INDEX case_by_state ON refund_case (state, due_at_ms);
CREATE INDEX case_by_reason ON refund_case (reason, opened_at_ms);
CREATE INDEX case_by_month ON refund_case (month, reason);
CREATE INDEX case_by_patient ON refund_case (patient_id, opened_at_ms);
CREATE INDEX case_ticket_by_case ON case_ticket (case_id);
CREATE UNIQUE INDEX one_open_case_per_line ON case_line (line_id) WHERE open = 1;
CREATE INDEX evaluation_by_case ON evaluation (case_id);
CREATE INDEX decision_by_case ON decision (case_id, decided_at_ms);
CREATE INDEX decision_by_decider ON decision (decider_id, decided_at_ms);
CREATE INDEX approval_waiting ON approval (state, requested_at_ms);
CREATE INDEX approval_by_decision ON approval (decision_id);
CREATE INDEX leg_by_payment ON leg (payment_id, held_minor);
CREATE INDEX leg_by_decision ON leg (decision_id);
CREATE INDEX leg_by_state ON leg (state);
CREATE TRIGGER leg_currency BEFORE INSERT ON leg BEGIN
  SELECT RAISE(ABORT, 'a leg is in the currency of its payment')
  WHERE NEW.currency <> (SELECT currency FROM payment WHERE id = NEW.payment_id);
END;
CREATE TRIGGER leg_frozen BEFORE UPDATE OF amount_minor, currency, payment_id, kind, decision_id ON leg BEGIN
  SELECT RAISE(ABORT, 'amount, currency and payment of a leg are frozen');
END;
CREATE INDEX allocation_by_line ON allocation (line_id);
CREATE INDEX outside_refund_by_payment ON outside_refund (payment_id);
CREATE TRIGGER credit_no_update BEFORE UPDATE ON credit_entry BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_no_delete BEFORE DELETE ON credit_entry BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_once BEFORE INSERT ON credit_entry
  WHEN EXISTS (SELECT 1 FROM credit_entry WHERE id = NEW.id OR (source = NEW.source AND source_id = NEW.source_id))
  BEGIN SELECT RAISE(ABORT, 'this credit entry is there already'); END;
CREATE INDEX credit_by_patient ON credit_entry (patient_id, on_date);
CREATE INDEX task_by_case ON task (case_id);
CREATE INDEX task_open ON task (due_on) WHERE done_at_ms IS NULL;
CREATE INDEX job_due ON job (due_at_ms, lane);
CREATE INDEX event_by_case ON event (case_id, seq);
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER event_in_order BEFORE INSERT ON event
  WHEN NEW.seq IS NULL OR NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM event)
  BEGIN SELECT RAISE(ABORT, 'events come in order'); END;
CREATE INDEX reconciliation_newest ON reconciliation (started_at_ms);
CREATE INDEX reconciliation_item_open ON reconciliation_item (run_id) WHERE done_at_ms IS NULL;
CREATE UNIQUE INDEX one_follow_up_per_ticket ON case_ticket (helpdesk, follow_up_of) WHERE follow_up_of IS NOT NULL;
CREATE INDEX booking_by_line ON booking (line_id, on_date) WHERE line_id IS NOT NULL;
CREATE INDEX credit_echo_by_leg ON credit_echo (leg_id);
CREATE TRIGGER credit_echo_no_update BEFORE UPDATE ON credit_echo BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_echo_no_delete BEFORE DELETE ON credit_echo BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_echo_once BEFORE INSERT ON credit_echo
  WHEN EXISTS (SELECT 1 FROM credit_echo WHERE source = NEW.source AND source_id = NEW.source_id)
    OR EXISTS (SELECT 1 FROM credit_entry WHERE source = NEW.source AND source_id = NEW.source_id)
  BEGIN SELECT RAISE(ABORT, 'this credit entry is there already'); END;
CREATE TRIGGER provider_pay_no_update BEFORE UPDATE ON provider_pay BEGIN SELECT RAISE(ABORT, 'provider pay stands as it was decided'); END;
CREATE TRIGGER provider_pay_no_delete BEFORE DELETE ON provider_pay BEGIN SELECT RAISE(ABORT, 'provider pay stands as it was decided'); END;
CREATE TRIGGER provider_pay_once BEFORE INSERT ON provider_pay
  WHEN EXISTS (SELECT 1 FROM provider_pay WHERE decision_id = NEW.decision_id AND line_id = NEW.line_id)
  BEGIN SELECT RAISE(ABORT, 'provider pay stands as it was decided'); END;
CREATE INDEX credit_by_leg ON credit_entry (leg_id) WHERE leg_id IS NOT NULL;
CREATE INDEX credit_by_lot ON credit_entry (lot_id) WHERE lot_id IS NOT NULL;
CREATE INDEX credit_by_carrier ON credit_entry (carried_by) WHERE carried_by IS NOT NULL;
CREATE INDEX credit_by_date ON credit_entry (on_date);
CREATE INDEX credit_entry_line_by_line ON credit_entry_line (line_id);
CREATE TRIGGER credit_line_no_update BEFORE UPDATE ON credit_entry_line
  BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_line_no_delete BEFORE DELETE ON credit_entry_line
  BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_line_once BEFORE INSERT ON credit_entry_line
  WHEN EXISTS (SELECT 1 FROM credit_entry_line WHERE entry_id = NEW.entry_id AND line_id = NEW.line_id)
  BEGIN SELECT RAISE(ABORT, 'this line of a credit entry is there already'); END;
CREATE TRIGGER credit_sign BEFORE INSERT ON credit_entry
  WHEN NEW.kind <> 'import' AND (NEW.delta_minor > 0) <> (NEW.kind IN ('grant', 'bonus', 'restore'))
  BEGIN SELECT RAISE(ABORT, 'a credit entry of this kind has the other sign'); END;
CREATE TRIGGER credit_lot_same BEFORE INSERT ON credit_entry WHEN NEW.lot_id IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'an entry is of the same patient, currency, sort and leg as its grant') WHERE NOT EXISTS (
    SELECT 1 FROM credit_entry g WHERE g.id = NEW.lot_id AND g.lot_id IS NULL AND g.patient_id = NEW.patient_id
      AND g.currency = NEW.currency AND g.bonus = NEW.bonus AND g.leg_id IS NEW.leg_id);
END;
CREATE TRIGGER credit_lot_within AFTER INSERT ON credit_entry WHEN NEW.lot_id IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a grant of credit is never below zero, nor above itself') FROM credit_entry g WHERE g.id = NEW.lot_id
    AND g.delta_minor + (SELECT sum(delta_minor) FROM credit_entry WHERE lot_id = g.id) NOT BETWEEN 0 AND g.delta_minor;
END;
CREATE TRIGGER credit_leg_within AFTER INSERT ON credit_entry WHEN NEW.leg_id IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'the entries of a credit leg are never below zero, nor above the leg')
  FROM leg g JOIN decision d ON d.id = g.decision_id WHERE g.id = NEW.leg_id
    AND (SELECT sum(delta_minor) FROM credit_entry WHERE leg_id = g.id AND bonus = NEW.bonus)
      NOT BETWEEN 0 AND CASE WHEN NEW.bonus = 1 THEN d.bonus_minor ELSE g.amount_minor END;
END;
CREATE VIEW leg_counting AS
  SELECT g.id AS leg_id, g.payment_id, g.held_minor + CASE WHEN g.kind = 'credit' THEN coalesce((
    SELECT sum(e.delta_minor) FROM credit_entry e
    WHERE e.leg_id = g.id AND e.bonus = 0 AND e.kind IN ('reverse', 'cash_out', 'restore')), 0) ELSE 0 END AS counts_minor
  FROM leg g;
CREATE INDEX delegation_to ON delegation (to_person, ends_at_ms);
CREATE INDEX delegation_from ON delegation (from_person, ends_at_ms);
CREATE TRIGGER delegation_once BEFORE INSERT ON delegation WHEN EXISTS (SELECT 1 FROM delegation WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'this delegation is there already'); END;
CREATE TRIGGER delegation_kept BEFORE DELETE ON delegation BEGIN SELECT RAISE(ABORT, 'a delegation is never removed'); END;
CREATE TRIGGER delegation_frozen BEFORE UPDATE OF id, from_person, to_person, from_on, until_on, starts_at_ms, ends_at_ms, given_at_ms, text_id
  ON delegation BEGIN SELECT RAISE(ABORT, 'a delegation is never edited'); END;
CREATE TRIGGER delegation_ends_once BEFORE UPDATE ON delegation WHEN OLD.ended_at_ms IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a delegation ends once'); END;
CREATE TRIGGER approval_on_lent_right BEFORE UPDATE ON approval WHEN NEW.on_behalf_of IS NOT NULL OR NEW.delegation_id IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'nobody lent this right') WHERE NOT EXISTS (
    SELECT 1 FROM delegation d WHERE d.id = NEW.delegation_id AND d.from_person = NEW.on_behalf_of AND d.to_person = NEW.approver_id
      AND NEW.decided_at_ms >= d.starts_at_ms AND NEW.decided_at_ms < d.ends_at_ms AND d.ended_at_ms IS NULL);
  END;
CREATE TRIGGER approval_asked_first BEFORE INSERT ON approval WHEN NEW.state <> 'waiting' OR NEW.approver_id IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'an approval is asked for before it is given'); END;
CREATE TRIGGER approval_answered_once BEFORE UPDATE ON approval WHEN OLD.state <> 'waiting'
  BEGIN SELECT RAISE(ABORT, 'an approval is answered once'); END;
CREATE TRIGGER audit_head_no_update BEFORE UPDATE ON audit_head BEGIN SELECT RAISE(ABORT, 'published heads stay'); END;
CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'published heads stay'); END;
CREATE TRIGGER audit_head_once BEFORE INSERT ON audit_head WHEN EXISTS (SELECT 1 FROM audit_head WHERE on_date = NEW.on_date)
  BEGIN SELECT RAISE(ABORT, 'the head of this day is there already'); END;
CREATE INDEX consent_by_version ON consent (policy_version_id, patient_id);
CREATE INDEX case_by_opening ON refund_case (opened_at_ms, id);
CREATE INDEX case_likeness_alike ON case_likeness (policy_id, clause_id, reason, uses, decided_at_ms);
CREATE TRIGGER case_likeness_no_update BEFORE UPDATE ON case_likeness
  BEGIN SELECT RAISE(ABORT, 'what a decision was like is never edited'); END;
CREATE TRIGGER case_likeness_no_delete BEFORE DELETE ON case_likeness
  BEGIN SELECT RAISE(ABORT, 'what a decision was like is never removed'); END;
CREATE TRIGGER case_likeness_once BEFORE INSERT ON case_likeness
  WHEN EXISTS (SELECT 1 FROM case_likeness WHERE decision_id = NEW.decision_id)
  BEGIN SELECT RAISE(ABORT, 'this decision has its likeness already'); END;
CREATE INDEX clinician_question_by_case ON clinician_question (case_id, id);
CREATE INDEX clinician_answer_by_case ON clinician_answer (case_id, id);
CREATE TRIGGER clinician_question_no_update BEFORE UPDATE ON clinician_question
  BEGIN SELECT RAISE(ABORT, 'what was asked is never edited'); END;
CREATE TRIGGER clinician_question_no_delete BEFORE DELETE ON clinician_question
  BEGIN SELECT RAISE(ABORT, 'what was asked is never removed'); END;
CREATE TRIGGER clinician_question_once BEFORE INSERT ON clinician_question
  WHEN EXISTS (SELECT 1 FROM clinician_question WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'this question is there already'); END;
CREATE TRIGGER clinician_answer_no_update BEFORE UPDATE ON clinician_answer
  BEGIN SELECT RAISE(ABORT, 'an answer is never edited: a new one is recorded'); END;
CREATE TRIGGER clinician_answer_no_delete BEFORE DELETE ON clinician_answer
  BEGIN SELECT RAISE(ABORT, 'an answer is never removed'); END;
CREATE TRIGGER clinician_answer_once BEFORE INSERT ON clinician_answer
  WHEN EXISTS (SELECT 1 FROM clinician_answer WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'this answer is there already'); END;
CREATE INDEX credit_by_reference ON credit_entry (patient_id, reference_hash) WHERE reference_hash IS NOT NULL;
CREATE INDEX credit_use_told_by_reference ON credit_use_told (patient_id, reference_hash);
CREATE TRIGGER credit_use_told_no_update BEFORE UPDATE ON credit_use_told BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_use_told_no_delete BEFORE DELETE ON credit_use_told BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_use_told_once BEFORE INSERT ON credit_use_told
  WHEN EXISTS (SELECT 1 FROM credit_use_told WHERE source = NEW.source AND source_id = NEW.source_id)
  BEGIN SELECT RAISE(ABORT, 'this credit entry is there already'); END;
CREATE TRIGGER patient_merged_flat BEFORE UPDATE OF merged_into ON patient WHEN NEW.merged_into IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a patient is merged into one who was not merged') WHERE NEW.merged_into = NEW.id
    OR NOT EXISTS (SELECT 1 FROM patient WHERE id = NEW.merged_into AND merged_into IS NULL)
    OR EXISTS (SELECT 1 FROM patient WHERE merged_into = NEW.id);
END;
CREATE VIEW case_stranger AS
  SELECT c.id AS case_id, 'line' AS kind, k.line_id AS what_id, u.patient_id
    FROM refund_case c JOIN patient p ON p.id = c.patient_id JOIN case_line k ON k.case_id = c.id
      JOIN line n ON n.id = k.line_id JOIN purchase u ON u.id = n.purchase_id JOIN patient o ON o.id = u.patient_id
    WHERE coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id)
  UNION ALL
  SELECT c.id, 'decided_line', a.line_id, u.patient_id
    FROM refund_case c JOIN patient p ON p.id = c.patient_id JOIN decision d ON d.case_id = c.id JOIN leg g ON g.decision_id = d.id
      JOIN allocation a ON a.leg_id = g.id JOIN line n ON n.id = a.line_id JOIN purchase u ON u.id = n.purchase_id
      JOIN patient o ON o.id = u.patient_id
    WHERE coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id)
  UNION ALL
  SELECT c.id, 'payment', g.payment_id, y.patient_id
    FROM refund_case c JOIN patient p ON p.id = c.patient_id JOIN decision d ON d.case_id = c.id JOIN leg g ON g.decision_id = d.id
      JOIN payment y ON y.id = g.payment_id JOIN patient o ON o.id = y.patient_id
    WHERE coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id)
  UNION ALL
  SELECT c.id, 'ticket', t.ticket_id, m.patient_id
    FROM refund_case c JOIN patient p ON p.id = c.patient_id JOIN case_ticket t ON t.case_id = c.id
      JOIN ticket_match m ON m.helpdesk = t.helpdesk AND m.ticket_id = t.ticket_id JOIN patient o ON o.id = m.patient_id
    WHERE coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id);
CREATE TRIGGER case_line_of_its_patient AFTER INSERT ON case_line BEGIN
  SELECT RAISE(ABORT, 'a line of a case is its patient''s')
  WHERE (SELECT patient_id FROM refund_case WHERE id = NEW.case_id) IS NULL
    OR EXISTS (SELECT 1 FROM case_stranger WHERE case_id = NEW.case_id AND kind = 'line' AND what_id = NEW.line_id);
END;
CREATE TRIGGER case_line_stays BEFORE UPDATE OF case_id, line_id ON case_line
  WHEN NEW.case_id IS NOT OLD.case_id OR NEW.line_id IS NOT OLD.line_id
  BEGIN SELECT RAISE(ABORT, 'a line of a case is taken out or in, never exchanged'); END;
CREATE TRIGGER allocation_of_its_patient AFTER INSERT ON allocation BEGIN
  SELECT RAISE(ABORT, 'money of a case is for lines of its patient')
  FROM leg g JOIN decision d ON d.id = g.decision_id JOIN refund_case c ON c.id = d.case_id
    JOIN line n ON n.id = NEW.line_id JOIN purchase u ON u.id = n.purchase_id
    LEFT JOIN patient p ON p.id = c.patient_id JOIN patient o ON o.id = u.patient_id
  WHERE g.id = NEW.leg_id AND coalesce(p.merged_into, p.id) IS NOT coalesce(o.merged_into, o.id);
END;
CREATE TRIGGER leg_of_its_patient AFTER INSERT ON leg BEGIN
  SELECT RAISE(ABORT, 'money of a case goes to payments of its patient')
  FROM decision d JOIN refund_case c ON c.id = d.case_id JOIN payment y ON y.id = NEW.payment_id
    LEFT JOIN patient p ON p.id = c.patient_id JOIN patient o ON o.id = y.patient_id
  WHERE d.id = NEW.decision_id AND coalesce(p.merged_into, p.id) IS NOT coalesce(o.merged_into, o.id);
END;
CREATE TRIGGER case_stays_with_its_patient BEFORE UPDATE OF patient_id ON refund_case
  WHEN OLD.patient_id IS NOT NULL AND NEW.patient_id IS NOT OLD.patient_id AND OLD.source IS NULL
  BEGIN SELECT RAISE(ABORT, 'a case stays with its patient'); END;
CREATE TRIGGER case_patient_fits AFTER UPDATE OF patient_id ON refund_case
  WHEN NEW.patient_id IS NOT OLD.patient_id AND NEW.source IS NULL BEGIN
  SELECT RAISE(ABORT, 'what stands in a case is its patient''s')
  WHERE EXISTS (SELECT 1 FROM case_stranger WHERE case_id = NEW.id);
END;
CREATE TRIGGER case_ticket_of_its_patient AFTER INSERT ON case_ticket BEGIN
  SELECT RAISE(ABORT, 'a ticket is in a case of the patient it is matched to') FROM ticket_match m
    JOIN patient o ON o.id = m.patient_id JOIN refund_case c ON c.id = NEW.case_id JOIN patient p ON p.id = c.patient_id
  WHERE m.helpdesk = NEW.helpdesk AND m.ticket_id = NEW.ticket_id
    AND coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id);
END;
CREATE TRIGGER case_ticket_moved_to_its_patient AFTER UPDATE OF case_id ON case_ticket BEGIN
  SELECT RAISE(ABORT, 'a ticket is in a case of the patient it is matched to') FROM ticket_match m
    JOIN patient o ON o.id = m.patient_id JOIN refund_case c ON c.id = NEW.case_id JOIN patient p ON p.id = c.patient_id
  WHERE m.helpdesk = NEW.helpdesk AND m.ticket_id = NEW.ticket_id
    AND coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id);
END;
CREATE TRIGGER ticket_match_of_its_case AFTER INSERT ON ticket_match BEGIN
  SELECT RAISE(ABORT, 'a ticket is matched to the patient of its case') FROM case_ticket t
    JOIN refund_case c ON c.id = t.case_id JOIN patient p ON p.id = c.patient_id JOIN patient o ON o.id = NEW.patient_id
  WHERE t.helpdesk = NEW.helpdesk AND t.ticket_id = NEW.ticket_id
    AND coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id);
END;
CREATE TRIGGER ticket_match_changed_with_its_case AFTER UPDATE OF patient_id ON ticket_match
  WHEN NEW.patient_id IS NOT OLD.patient_id BEGIN
  SELECT RAISE(ABORT, 'a ticket is matched to the patient of its case') FROM case_ticket t
    JOIN refund_case c ON c.id = t.case_id JOIN patient p ON p.id = c.patient_id JOIN patient o ON o.id = NEW.patient_id
  WHERE t.helpdesk = NEW.helpdesk AND t.ticket_id = NEW.ticket_id
    AND coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id);
END;
CREATE INDEX case_reason_by_reason ON case_reason (reason, case_id);
CREATE INDEX call_back_by_ticket ON call_back (helpdesk, ticket_id, person_id, at_ms);
CREATE TRIGGER call_back_no_update BEFORE UPDATE ON call_back BEGIN SELECT RAISE(ABORT, 'call-backs are append-only'); END;
CREATE TRIGGER call_back_no_delete BEFORE DELETE ON call_back BEGIN SELECT RAISE(ABORT, 'call-backs are append-only'); END;
CREATE TRIGGER decision_call_back_no_update BEFORE UPDATE ON decision_call_back
  BEGIN SELECT RAISE(ABORT, 'call-backs are append-only'); END;
CREATE TRIGGER decision_call_back_no_delete BEFORE DELETE ON decision_call_back
  BEGIN SELECT RAISE(ABORT, 'call-backs are append-only'); END;
CREATE INDEX person_family_by_patient ON person_family (patient_id);
CREATE VIEW own_patient AS
  SELECT f.person_id, coalesce(y.merged_into, y.id) AS patient_id FROM person_family f JOIN patient y ON y.id = f.patient_id
  UNION ALL
  SELECT p.id, coalesce(y.merged_into, y.id) FROM person p
    JOIN patient_key k ON k.kind IN ('email', 'email_other') AND k.value_norm = p.email_norm
    JOIN patient y ON y.id = k.patient_id;
CREATE VIEW concerned_patient AS
  SELECT y.id AS patient_id, coalesce(y.merged_into, y.id) AS concerned_id FROM patient y
  UNION ALL SELECT y.id, coalesce(z.merged_into, z.id) FROM patient y JOIN patient z ON z.id = y.payer_id
  UNION ALL SELECT y.id, coalesce(z.merged_into, z.id) FROM patient y JOIN patient z ON z.id = y.guardian_id
  UNION ALL SELECT b.patient_id, coalesce(z.merged_into, z.id) FROM purchase b JOIN patient z ON z.id = b.payer_id;
CREATE VIEW own_matter AS
  SELECT o.person_id, c.patient_id FROM own_patient o JOIN concerned_patient c ON c.concerned_id = o.patient_id;
CREATE TRIGGER decision_not_for_oneself BEFORE INSERT ON decision
  BEGIN SELECT RAISE(ABORT, 'nobody decides for themselves or their family') FROM refund_case c
    JOIN own_matter o ON o.patient_id = c.patient_id AND o.person_id = NEW.decider_id WHERE c.id = NEW.case_id;
  END;
CREATE TRIGGER approval_not_for_oneself BEFORE UPDATE ON approval WHEN NEW.state = 'approved'
  BEGIN SELECT RAISE(ABORT, 'nobody approves for themselves or their family') FROM decision d
    JOIN refund_case c ON c.id = d.case_id
    JOIN own_matter o ON o.patient_id = c.patient_id AND o.person_id IN (NEW.approver_id, NEW.on_behalf_of) WHERE d.id = NEW.decision_id;
  END;
CREATE TRIGGER credit_not_for_oneself BEFORE INSERT ON credit_entry
  WHEN NEW.person_id IS NOT NULL AND NEW.kind IN ('use', 'reverse', 'cash_out')
  BEGIN SELECT RAISE(ABORT, 'nobody touches their own credit or their family''s') FROM own_matter o
    WHERE o.person_id = NEW.person_id AND o.patient_id = NEW.patient_id;
  END;
CREATE UNIQUE INDEX credit_use_undone_once ON credit_entry (undoes) WHERE undoes IS NOT NULL;
CREATE TRIGGER credit_undoes_a_use BEFORE INSERT ON credit_entry WHEN NEW.undoes IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'what is taken back is a use, whole and as it was') WHERE NEW.kind IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM credit_entry u WHERE u.id = NEW.undoes AND u.kind = 'use' AND u.lot_id = NEW.lot_id AND u.delta_minor = -NEW.delta_minor);
END;
CREATE TRIGGER credit_undone_not_for_oneself BEFORE INSERT ON credit_entry WHEN NEW.undoes IS NOT NULL AND NEW.person_id IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'nobody touches their own credit or their family''s') FROM own_matter o
    WHERE o.person_id = NEW.person_id AND o.patient_id = NEW.patient_id;
  END;
CREATE INDEX credit_by_person ON credit_entry (person_id, on_date) WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX rules_change_waiting ON rules_change (state) WHERE state = 'waiting';
CREATE TRIGGER rules_change_frozen BEFORE UPDATE ON rules_change
  WHEN OLD.state <> 'waiting' OR OLD.json <> NEW.json OR OLD.hash <> NEW.hash OR OLD.asked_by <> NEW.asked_by
    OR OLD.rules_version_id <> NEW.rules_version_id OR OLD.effective_at_ms IS NOT NEW.effective_at_ms
  BEGIN SELECT RAISE(ABORT, 'asked-for rules are never edited'); END;
CREATE TRIGGER rules_change_kept BEFORE DELETE ON rules_change
  BEGIN SELECT RAISE(ABORT, 'asked-for rules are never removed'); END;
CREATE UNIQUE INDEX policy_withdrawn ON policy_end (policy_version_id) WHERE policy_version_id IS NOT NULL;
CREATE UNIQUE INDEX policy_retired ON policy_end (policy_id) WHERE kind = 'retired';
CREATE TRIGGER policy_end_frozen BEFORE UPDATE ON policy_end BEGIN SELECT RAISE(ABORT, 'the end of a policy is never edited'); END;
CREATE TRIGGER policy_end_kept BEFORE DELETE ON policy_end BEGIN SELECT RAISE(ABORT, 'the end of a policy is never removed'); END;
CREATE UNIQUE INDEX payment_once_per_charge ON payment (processor, charge_ref) WHERE charge_ref IS NOT NULL AND twin_of IS NULL;
CREATE INDEX payment_by_charge ON payment (processor, charge_ref) WHERE charge_ref IS NOT NULL;
CREATE INDEX payment_by_intent ON payment (processor, intent_ref) WHERE intent_ref IS NOT NULL;
CREATE INDEX payment_by_twin ON payment (twin_of) WHERE twin_of IS NOT NULL;
CREATE TRIGGER leg_within_collected_insert AFTER INSERT ON leg WHEN NEW.held_minor > 0 BEGIN
  SELECT RAISE(ABORT, 'legs exceed what was collected') WHERE
    (SELECT sum(counts_minor) FROM leg_counting WHERE payment_id IN (
      SELECT NEW.payment_id UNION ALL SELECT id FROM payment WHERE twin_of = NEW.payment_id)) >
    (SELECT received_minor - elsewhere_minor - disputed_minor FROM payment WHERE id = NEW.payment_id);
END;
CREATE TRIGGER leg_within_collected_update AFTER UPDATE OF state ON leg WHEN NEW.held_minor > OLD.held_minor BEGIN
  SELECT RAISE(ABORT, 'legs exceed what was collected') WHERE
    (SELECT sum(counts_minor) FROM leg_counting WHERE payment_id IN (
      SELECT NEW.payment_id UNION ALL SELECT id FROM payment WHERE twin_of = NEW.payment_id)) >
    (SELECT received_minor - elsewhere_minor - disputed_minor FROM payment WHERE id = NEW.payment_id);
END;
CREATE TRIGGER credit_restored_within_collected AFTER INSERT ON credit_entry WHEN NEW.kind = 'restore' AND NEW.bonus = 0 BEGIN
  SELECT RAISE(ABORT, 'legs exceed what was collected') FROM leg g JOIN payment y ON y.id = g.payment_id WHERE g.id = NEW.leg_id
    AND (SELECT sum(counts_minor) FROM leg_counting WHERE payment_id IN (
      SELECT y.id UNION ALL SELECT t.id FROM payment t WHERE t.twin_of = y.id)) >
      y.received_minor - y.elsewhere_minor - y.disputed_minor;
END;
CREATE INDEX difference_open ON difference (payment_id) WHERE settled_at_ms IS NULL;
CREATE TRIGGER difference_kept BEFORE DELETE ON difference BEGIN SELECT RAISE(ABORT, 'a difference is never removed'); END;
CREATE INDEX outside_allocation_by_line ON outside_allocation (line_id);
CREATE TRIGGER outside_allocation_no_delete BEFORE DELETE ON outside_allocation
  BEGIN SELECT RAISE(ABORT, 'what a refund was for is never edited'); END;
CREATE TRIGGER outside_allocation_once BEFORE INSERT ON outside_allocation
  WHEN EXISTS (SELECT 1 FROM outside_allocation WHERE vendor_ref = NEW.vendor_ref AND line_id = NEW.line_id)
  BEGIN SELECT RAISE(ABORT, 'what a refund was for is never edited'); END;
CREATE TRIGGER outside_allocation_within AFTER INSERT ON outside_allocation BEGIN
  SELECT RAISE(ABORT, 'a refund is for no more than its sum') FROM outside_refund o WHERE o.vendor_ref = NEW.vendor_ref
    AND (SELECT sum(net_minor + tax_minor) FROM outside_allocation WHERE vendor_ref = o.vendor_ref) > o.amount_minor;
END;
CREATE UNIQUE INDEX leg_rest ON leg (rest_of) WHERE rest_of IS NOT NULL;
CREATE TRIGGER leg_rest_frozen BEFORE UPDATE OF rest_of ON leg BEGIN SELECT RAISE(ABORT, 'whose rest a leg is is frozen'); END;
CREATE TRIGGER leg_rest_is_less BEFORE INSERT ON leg WHEN NEW.rest_of IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a rest is less than the closed leg it stands for') WHERE NOT EXISTS (
    SELECT 1 FROM leg g WHERE g.id = NEW.rest_of AND g.state = 'closed' AND g.decision_id = NEW.decision_id
      AND g.payment_id = NEW.payment_id AND g.kind = NEW.kind AND g.amount_minor > NEW.amount_minor);
END;
CREATE INDEX decision_line_by_line ON decision_line (line_id);
CREATE TRIGGER decision_line_no_update BEFORE UPDATE ON decision_line BEGIN SELECT RAISE(ABORT, 'what a decision is about is frozen'); END;
CREATE TRIGGER decision_line_no_delete BEFORE DELETE ON decision_line BEGIN SELECT RAISE(ABORT, 'what a decision is about is frozen'); END;
CREATE INDEX case_line_by_line ON case_line (line_id);
CREATE VIEW line_taken AS
  SELECT n.id AS line_id, n.paid_minor,
    (SELECT coalesce(sum(a.net_minor + a.tax_minor), 0) FROM allocation a JOIN leg g ON g.id = a.leg_id JOIN decision d ON d.id = g.decision_id
     WHERE a.line_id = n.id AND (g.held_minor > 0 OR (g.state = 'requested' AND d.pays_out_leg_id IS NULL)))
    + (SELECT coalesce(sum(x.net_minor + x.tax_minor), 0) FROM credit_entry_line x WHERE x.line_id = n.id) AS taken_minor
  FROM line n;
CREATE TRIGGER line_within_paid_insert AFTER INSERT ON allocation
  WHEN (SELECT d.pays_out_leg_id IS NULL FROM leg g JOIN decision d ON d.id = g.decision_id WHERE g.id = NEW.leg_id)
BEGIN
  SELECT RAISE(ABORT, 'more would go back on a line than was paid for it')
  WHERE EXISTS (SELECT 1 FROM line_taken WHERE line_id = NEW.line_id AND taken_minor > paid_minor);
END;
CREATE TRIGGER line_within_paid_hold AFTER UPDATE OF state ON leg WHEN OLD.state = 'requested' AND NEW.state = 'reserved' BEGIN
  SELECT RAISE(ABORT, 'more would go back on a line than was paid for it')
  WHERE EXISTS (SELECT 1 FROM allocation a JOIN line_taken t ON t.line_id = a.line_id WHERE a.leg_id = NEW.id AND t.taken_minor > t.paid_minor);
END;
CREATE TRIGGER one_open_promise BEFORE INSERT ON task WHEN NEW.kind IN ('book_redo', 'extend_package') BEGIN
  SELECT RAISE(ABORT, 'this was promised on the line already')
  WHERE EXISTS (
    SELECT 1 FROM decision_line dl JOIN decision d ON d.id = dl.decision_id JOIN task t ON t.case_id = d.case_id
    WHERE dl.line_id = json_extract(NEW.values_json, '$.lineId') AND t.kind = NEW.kind AND t.done_at_ms IS NULL
      AND json_extract(t.values_json, '$.lineId') = dl.line_id);
END;
CREATE INDEX refund_told_by_told ON refund_told (told_ref);
CREATE VIEW credit_on_hold AS
  SELECT e.id AS lot_id, 'dispute' AS why FROM credit_entry e JOIN leg g ON g.id = e.leg_id
  WHERE e.lot_id IS NULL AND EXISTS (
    SELECT 1 FROM leg o JOIN payment m ON m.id = o.payment_id
      JOIN payment y ON y.id = m.id OR y.purchase_id = m.purchase_id OR y.twin_of = m.id OR y.id = m.twin_of
    WHERE (o.id = g.id OR (e.bonus = 1 AND o.kind = 'credit' AND o.decision_id = g.decision_id))
      AND (y.dispute IN ('open_refundable', 'open_locked') OR (y.id = m.id AND y.dispute = 'lost' AND y.received_minor <
        y.elsewhere_minor + y.disputed_minor + (SELECT coalesce(sum(counts_minor), 0) FROM leg_counting WHERE payment_id = y.id))))
  UNION ALL
  SELECT e.id AS lot_id, 'outside_refund' AS why FROM credit_entry e JOIN leg g ON g.id = e.leg_id
  WHERE e.lot_id IS NULL AND EXISTS (
    SELECT 1 FROM leg o JOIN payment m ON m.id = o.payment_id
      JOIN payment y ON y.id = m.id OR y.purchase_id = m.purchase_id OR y.twin_of = m.id OR y.id = m.twin_of
      JOIN difference f ON f.payment_id = y.id
    WHERE (o.id = g.id OR (e.bonus = 1 AND o.kind = 'credit' AND o.decision_id = g.decision_id))
      AND f.settled_at_ms IS NULL AND f.kind = 'unknown_refund');
CREATE TRIGGER credit_on_hold_stays BEFORE INSERT ON credit_entry
  WHEN NEW.lot_id IS NOT NULL AND (NEW.kind = 'use'
    OR (NEW.kind = 'cash_out' AND (SELECT state FROM leg WHERE id = NEW.carried_by) = 'requested'))
  BEGIN SELECT RAISE(ABORT, 'credit of a payment that somebody asks about is held') FROM credit_on_hold WHERE lot_id = NEW.lot_id; END;
CREATE TRIGGER leg_not_beside_a_difference_insert BEFORE INSERT ON leg WHEN NEW.state = 'reserved' AND NEW.rest_of IS NULL BEGIN
  SELECT RAISE(ABORT, 'the payment differs from its processor, or somebody asks about a refund of its purchase') WHERE
    EXISTS (SELECT 1 FROM difference WHERE payment_id = NEW.payment_id AND settled_at_ms IS NULL)
    OR EXISTS (
      SELECT 1 FROM payment m JOIN payment o ON o.id = m.id OR o.purchase_id = m.purchase_id OR o.twin_of = m.id OR o.id = m.twin_of
        JOIN difference f ON f.payment_id = o.id
      WHERE m.id = NEW.payment_id AND f.settled_at_ms IS NULL AND f.kind = 'unknown_refund');
END;
CREATE TRIGGER leg_not_beside_a_difference_update BEFORE UPDATE OF state ON leg
  WHEN OLD.state = 'requested' AND NEW.state = 'reserved' BEGIN
  SELECT RAISE(ABORT, 'the payment differs from its processor, or somebody asks about a refund of its purchase') WHERE
    EXISTS (SELECT 1 FROM difference WHERE payment_id = NEW.payment_id AND settled_at_ms IS NULL)
    OR EXISTS (
      SELECT 1 FROM payment m JOIN payment o ON o.id = m.id OR o.purchase_id = m.purchase_id OR o.twin_of = m.id OR o.id = m.twin_of
        JOIN difference f ON f.payment_id = o.id
      WHERE m.id = NEW.payment_id AND f.settled_at_ms IS NULL AND f.kind = 'unknown_refund');
END;
CREATE INDEX ticket_request_waiting ON ticket_request (asked_at_ms) WHERE is_request IS NULL;
CREATE INDEX ticket_request_by_month ON ticket_request (month);
CREATE INDEX reply_unanswered ON reply (helpdesk, ticket_id) WHERE answered_at_ms IS NULL;
CREATE TRIGGER reply_answered_once BEFORE UPDATE OF answered_as, answered_by, answered_at_ms ON reply
  WHEN OLD.answered_at_ms IS NOT NULL BEGIN SELECT RAISE(ABORT, 'reply_answered_once'); END;
CREATE TRIGGER reply_as_written BEFORE UPDATE OF helpdesk, ticket_id, message_id, written_at_ms, read_at_ms, speaker, kind ON reply
  BEGIN SELECT RAISE(ABORT, 'reply_as_written'); END;
CREATE INDEX found_by_case ON found (case_id);
CREATE INDEX found_by_patient ON found (patient_id);
CREATE TRIGGER found_kept BEFORE DELETE ON found BEGIN SELECT RAISE(ABORT, 'what was found is never removed'); END;
CREATE TRIGGER found_once BEFORE INSERT ON found WHEN EXISTS (SELECT 1 FROM found WHERE id = NEW.id OR matter = NEW.matter)
  BEGIN SELECT RAISE(ABORT, 'this matter was found before'); END;
CREATE TRIGGER found_frozen BEFORE UPDATE OF id, matter, kind, patient_id, found_at_ms ON found
  BEGIN SELECT RAISE(ABORT, 'which matter was found is frozen'); END;
CREATE TRIGGER found_dismissed_once BEFORE UPDATE ON found WHEN OLD.dismissed_at_ms IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'this was dismissed'); END;
CREATE UNIQUE INDEX one_open_review ON review (case_id) WHERE outcome IS NULL;
CREATE INDEX review_of_case ON review (case_id);
CREATE TRIGGER review_ended_once BEFORE UPDATE ON review WHEN OLD.outcome IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'review_ended_once'); END;
CREATE TRIGGER review_by_another BEFORE UPDATE OF outcome ON review WHEN NEW.outcome = 'stands' AND (
    EXISTS (SELECT 1 FROM decision d WHERE d.case_id = NEW.case_id AND d.decider_id = NEW.ended_by)
    OR EXISTS (SELECT 1 FROM approval a JOIN decision d ON d.id = a.decision_id
      WHERE d.case_id = NEW.case_id AND a.approver_id = NEW.ended_by AND a.state = 'approved'))
  BEGIN SELECT RAISE(ABORT, 'review_by_another'); END;
CREATE VIEW outside_counting AS
  SELECT o.vendor_ref, o.payment_id, o.by_bank, CASE WHEN o.counts = 1 THEN o.amount_minor
    - (SELECT coalesce(sum(t.minor), 0) FROM refund_told t WHERE t.vendor_ref = o.vendor_ref) ELSE 0 END AS counts_minor
  FROM outside_refund o;
CREATE INDEX said_by_hand_of_case ON said_by_hand (case_id);
CREATE TRIGGER said_by_hand_stays BEFORE UPDATE ON said_by_hand BEGIN SELECT RAISE(ABORT, 'said_by_hand_stays'); END;
CREATE TRIGGER outside_allocation_frozen BEFORE UPDATE OF vendor_ref, line_id, case_id ON outside_allocation
  BEGIN SELECT RAISE(ABORT, 'what a refund was for is never edited'); END;
CREATE TRIGGER outside_allocation_within_update AFTER UPDATE ON outside_allocation BEGIN
  SELECT RAISE(ABORT, 'a refund is for no more than its sum') FROM outside_refund o WHERE o.vendor_ref = NEW.vendor_ref
    AND (NEW.net_minor < 0 OR NEW.tax_minor < 0 OR NEW.uses < 0
      OR (SELECT sum(net_minor + tax_minor) FROM outside_allocation WHERE vendor_ref = o.vendor_ref) > o.amount_minor);
END;
CREATE TRIGGER matter_decided_in_its_case BEFORE UPDATE OF decision_id ON case_matter WHEN NEW.decision_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM decision WHERE id = NEW.decision_id AND case_id = NEW.case_id)
  BEGIN SELECT RAISE(ABORT, 'a matter is decided in its case'); END;
CREATE INDEX ticket_who_died ON ticket_who (helpdesk, ticket_id) WHERE has_died = 1;
