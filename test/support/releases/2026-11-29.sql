-- Made by npm run release-fixture, and never edited: docs/storage.md, Migrations.
-- outside nowMs 1772474760000
-- outside ids 296
-- outside guard {"seq":210,"hash":"ea47fb5cd81fcb34903a6058bd074c5cc4af138e7ed1138024eacf5f537cf3ee"}
-- outside processor {"charges":{"pi_Y101":8000,"pi_Y102":8000,"pi_Y103":8000,"pi_Y104":8000,"pi_Y105":8000,"pi_Y106":8000,"pi_Y107":8000,"pi_Y108":8000,"pi_Y109":8000,"pi_Y110":8000,"pi_Y111":8000,"pi_Y112":8000,"pi_Y113":8000,"pi_Y114":8000,"pi_Y115":8000,"pi_Y116":8000,"pi_Y117":7000,"pi_Y118":8000,"pi_Y119":8000,"pi_Y120":8000,"pi_Y121":8000},"refunds":[{"vendorRef":"re_6","paymentRef":"pi_Y116","amountMinor":1000,"currency":"USD","status":"succeeded","createdAtMs":1772474760000},{"vendorRef":"re_5","paymentRef":"pi_Y111","amountMinor":8000,"currency":"USD","legId":"00000000000000000000000246","status":"succeeded","createdAtMs":1772474760000},{"vendorRef":"re_4","paymentRef":"pi_Y109","amountMinor":8000,"currency":"USD","legId":"00000000000000000000000238","status":"succeeded","createdAtMs":1772474640000},{"vendorRef":"re_3","paymentRef":"pi_Y106","amountMinor":8000,"currency":"USD","legId":"00000000000000000000000180","status":"pending","createdAtMs":1772474520000},{"vendorRef":"re_2","paymentRef":"pi_Y102","amountMinor":8000,"currency":"USD","legId":"00000000000000000000000164","status":"failed","createdAtMs":1772474520000},{"vendorRef":"re_1","paymentRef":"pi_Y101","amountMinor":8000,"currency":"USD","legId":"00000000000000000000000159","status":"succeeded","createdAtMs":1772474520000}],"saved":{"00000000000000000000000159:g1":"re_1","00000000000000000000000164:g1":"re_2","00000000000000000000000180:g1":"re_3","00000000000000000000000238:g1":"re_4","00000000000000000000000246:g1":"re_5"},"sent":["00000000000000000000000159:g1","00000000000000000000000164:g1","00000000000000000000000168:g1","00000000000000000000000176:g1","00000000000000000000000180:g1","00000000000000000000000238:g1","00000000000000000000000242:g1","00000000000000000000000246:g1","00000000000000000000000250:g1"]}
-- outside desk {"users":[{"externalId":"7001","name":"Ada Admin","role":"agent","active":true,"locale":"en-US"},{"externalId":"7002","name":"Leo Lead","role":"agent","active":true,"locale":"en-US"},{"externalId":"7003","name":"Fay Finance","role":"agent","active":true,"locale":"en-US"},{"externalId":"7004","name":"Ana Agent","role":"agent","active":true,"locale":"en-US"}],"tickets":{"301":{"ticketId":"301","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Omar Diaz","requesterEmail":"p1@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"501","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"302":{"ticketId":"302","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"June Park","requesterEmail":"p2@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"502","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"303":{"ticketId":"303","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Ivo Kral","requesterEmail":"p3@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"503","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"304":{"ticketId":"304","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Nina Roth","requesterEmail":"p4@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"504","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"305":{"ticketId":"305","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Sam Okoye","requesterEmail":"p5@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"505","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"306":{"ticketId":"306","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Lena Vogt","requesterEmail":"p6@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"506","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"307":{"ticketId":"307","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Theo Lind","requesterEmail":"p7@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"507","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"308":{"ticketId":"308","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Maya Chen Adler","requesterEmail":"p8@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"508","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"309":{"ticketId":"309","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Omar Diaz Adler","requesterEmail":"p9@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"509","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"310":{"ticketId":"310","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"June Park Adler","requesterEmail":"p10@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"510","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"311":{"ticketId":"311","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Ivo Kral Adler","requesterEmail":"p11@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"511","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"312":{"ticketId":"312","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Nina Roth Adler","requesterEmail":"p12@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"512","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"313":{"ticketId":"313","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Sam Okoye Adler","requesterEmail":"p13@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"513","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"314":{"ticketId":"314","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Lena Vogt Adler","requesterEmail":"p14@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"514","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"315":{"ticketId":"315","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Theo Lind Adler","requesterEmail":"p15@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"515","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"316":{"ticketId":"316","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Maya Chen Berg","requesterEmail":"p16@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"516","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"317":{"ticketId":"317","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Omar Diaz Berg","requesterEmail":"p17@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"517","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"318":{"ticketId":"318","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"June Park Berg","requesterEmail":"p18@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"518","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"319":{"ticketId":"319","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Ivo Kral Berg","requesterEmail":"p19@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"519","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"320":{"ticketId":"320","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Nina Roth Berg","requesterEmail":"p20@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"520","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"321":{"ticketId":"321","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Sam Okoye Berg","requesterEmail":"p21@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"521","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]}},"messages":{"313":[{"messageId":"9001","body":"Thank you, that is fine with me.","writtenAtMs":1772474760000,"sender":{"requesterId":"513","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}}]},"closed":["302"]}
-- outside people {"admin":{"type":"person","personId":"00000000000000000000000001","name":"Ada Admin","role":"admin","locale":"en-US"},"lead":{"type":"person","personId":"00000000000000000000000017","name":"Leo Lead","role":"lead","locale":"en-US"},"finance":{"type":"person","personId":"00000000000000000000000018","name":"Fay Finance","role":"finance","locale":"en-US"},"agent":{"type":"person","personId":"00000000000000000000000019","name":"Ana Agent","role":"agent","locale":"en-US"}}
-- outside matters {"settled":{"caseId":"00000000000000000000000122","ticketId":"301","legId":"00000000000000000000000159"},"bounced":{"caseId":"00000000000000000000000124","ticketId":"302","legId":"00000000000000000000000164"},"failed":{"caseId":"00000000000000000000000126","ticketId":"303","legId":"00000000000000000000000168"},"closed":{"caseId":"00000000000000000000000128","ticketId":"304","legId":"00000000000000000000000172"},"attention":{"caseId":"00000000000000000000000130","ticketId":"305","legId":"00000000000000000000000176"},"pending":{"caseId":"00000000000000000000000132","ticketId":"306","legId":"00000000000000000000000180"},"credit":{"caseId":"00000000000000000000000134","ticketId":"307","legId":"00000000000000000000000185"},"hand":{"caseId":"00000000000000000000000136","ticketId":"308","legId":"00000000000000000000000189"},"unknown":{"caseId":"00000000000000000000000138","ticketId":"309","legId":"00000000000000000000000238"},"neverArrived":{"caseId":"00000000000000000000000140","ticketId":"310","legId":"00000000000000000000000242"},"submitting":{"caseId":"00000000000000000000000142","ticketId":"311","legId":"00000000000000000000000246"},"neverLeft":{"caseId":"00000000000000000000000144","ticketId":"312","legId":"00000000000000000000000250"},"reserved":{"caseId":"00000000000000000000000146","ticketId":"313","legId":"00000000000000000000000254"},"elsewhere":{"caseId":"00000000000000000000000152","ticketId":"316","legId":"00000000000000000000000258"},"requested":{"caseId":"00000000000000000000000148","ticketId":"314","legId":"00000000000000000000000263"},"expiring":{"caseId":"00000000000000000000000150","ticketId":"315","legId":"00000000000000000000000269"},"noRequest":{"caseId":"00000000000000000000000154","ticketId":"317"},"atTheDesk":{"caseId":"01HAND00000000000000000001","ticketId":""},"newMail":{"caseId":"","ticketId":"319"}}
-- outside asked {"01DEC000000000000000000001":{"ticket":{"helpdesk":"zendesk","ticketId":"301"},"caseId":"00000000000000000000000122","lineIds":["00000000000000000000000083"],"reason":"changed_mind","factsHash":"f1:c3b2b25480058047f772281c8ed99966e44983f2b68266d2aa1275133ef4b852","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000002":{"ticket":{"helpdesk":"zendesk","ticketId":"302"},"caseId":"00000000000000000000000124","lineIds":["00000000000000000000000084"],"reason":"changed_mind","factsHash":"f1:5a0795b84d2702c129c543a12329957024e635f0e85cc6b2140bba9c73b67d62","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000003":{"ticket":{"helpdesk":"zendesk","ticketId":"303"},"caseId":"00000000000000000000000126","lineIds":["00000000000000000000000085"],"reason":"changed_mind","factsHash":"f1:8092729971dbe55c0a5a469c9741f84d454b9facc4015cd4681e46d3c921c60c","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000004":{"ticket":{"helpdesk":"zendesk","ticketId":"304"},"caseId":"00000000000000000000000128","lineIds":["00000000000000000000000086"],"reason":"changed_mind","factsHash":"f1:18f1e438293350e78895b9a46e9dc5b087c9444aa0e3f58db7101e64f0d23049","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000005":{"ticket":{"helpdesk":"zendesk","ticketId":"305"},"caseId":"00000000000000000000000130","lineIds":["00000000000000000000000087"],"reason":"changed_mind","factsHash":"f1:0e444f3a2df81bda9d9ad06d0ce3ebc1e144a31aaf0a068d9c9228bf93e61095","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000006":{"ticket":{"helpdesk":"zendesk","ticketId":"306"},"caseId":"00000000000000000000000132","lineIds":["00000000000000000000000088"],"reason":"changed_mind","factsHash":"f1:d56e31ee27c2ba99947e38a7399277e158b24466c4814e173bd2509bdf73d0c9","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000007":{"ticket":{"helpdesk":"zendesk","ticketId":"307"},"caseId":"00000000000000000000000134","lineIds":["00000000000000000000000089"],"reason":"changed_mind","factsHash":"f1:895d5a0be2e7e0fbabe91ade09b90e403d0218543d61416e532558f8daa56f74","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"credit","amountMinor":6000,"currency":"USD","exception":{"cause":"goodwill","sentence":"A small part, for the long wait."}},"01DEC000000000000000000008":{"ticket":{"helpdesk":"zendesk","ticketId":"308"},"caseId":"00000000000000000000000136","lineIds":["00000000000000000000000090"],"reason":"changed_mind","factsHash":"f1:aa2b161078e72085bd027dd5f100f81c72dd29085f34363d0ff680784fe661c9","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000009":{"ticket":{"helpdesk":"zendesk","ticketId":"309"},"caseId":"00000000000000000000000138","lineIds":["00000000000000000000000091"],"reason":"changed_mind","factsHash":"f1:b0aa032bb133ecd21b9ffe500425ec0c59294356c5159fe5d597132389bfe32b","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000010":{"ticket":{"helpdesk":"zendesk","ticketId":"310"},"caseId":"00000000000000000000000140","lineIds":["00000000000000000000000092"],"reason":"changed_mind","factsHash":"f1:d581bece301d1d0f29a67935f957ccec1535aa40e9909ce3bd974371467570ab","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000011":{"ticket":{"helpdesk":"zendesk","ticketId":"311"},"caseId":"00000000000000000000000142","lineIds":["00000000000000000000000093"],"reason":"changed_mind","factsHash":"f1:47f5929dfbb1876f8fddf157492b10c6b26398deff9ebf294aafa9a0b3d154b8","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000012":{"ticket":{"helpdesk":"zendesk","ticketId":"312"},"caseId":"00000000000000000000000144","lineIds":["00000000000000000000000094"],"reason":"changed_mind","factsHash":"f1:6b65e8f7dd922a89103810d439d1880db7f730feed91bc6379c33cf990092a17","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000013":{"ticket":{"helpdesk":"zendesk","ticketId":"313"},"caseId":"00000000000000000000000146","lineIds":["00000000000000000000000095"],"reason":"changed_mind","factsHash":"f1:7063689866f9038f236059f965ee4e1d12b298504744206c9444b7bf1e1fea14","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000016":{"ticket":{"helpdesk":"zendesk","ticketId":"316"},"caseId":"00000000000000000000000152","lineIds":["00000000000000000000000098"],"reason":"changed_mind","factsHash":"f1:b0d737219f1a5ffdfe60b765194024df5d3f6d994a971eac5cd13d79d81bfabc","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000014":{"ticket":{"helpdesk":"zendesk","ticketId":"314"},"caseId":"00000000000000000000000148","lineIds":["00000000000000000000000096"],"reason":"changed_mind","factsHash":"f1:205c58242d23db3910748432eccc44b143e38754c60a3e72c697eb63ab7fbb0b","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":5000,"currency":"USD","exception":{"cause":"goodwill","sentence":"A small part, for the long wait."}},"01DEC000000000000000000015":{"ticket":{"helpdesk":"zendesk","ticketId":"315"},"caseId":"00000000000000000000000150","lineIds":["00000000000000000000000097"],"reason":"changed_mind","factsHash":"f1:49909a3374d377f560e0b2a58c068e27b55ae70835378d6e0a212818dfab3b9f","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":5000,"currency":"USD","exception":{"cause":"goodwill","sentence":"A small part, for the long wait."}}}

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
('00000000000000000000000080', 'jane', 'P120', 'Nina Roth Berg', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, '37b915a38f0e9557b36f4146cbb9719088e793d443bb75cca6367c00932c460b'),
('00000000000000000000000285', 'jane', 'P121', 'Sam Okoye Berg', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, '26c912c3a3c84ba6dcc7bc6405d70e1929a904e4b2bbd8a85985fed6119ad347');

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
('email', 'p20@example.com', '00000000000000000000000080'),
('email', 'p21@example.com', '00000000000000000000000285'),
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
('email_bare', 'p20@example.com', '00000000000000000000000080'),
('email_bare', 'p21@example.com', '00000000000000000000000285'),
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
('name', 'nina roth berg', '00000000000000000000000080'),
('name', 'omar diaz', '00000000000000000000000023'),
('name', 'omar diaz adler', '00000000000000000000000047'),
('name', 'omar diaz berg', '00000000000000000000000071'),
('name', 'sam okoye', '00000000000000000000000035'),
('name', 'sam okoye adler', '00000000000000000000000059'),
('name', 'sam okoye berg', '00000000000000000000000285'),
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
('name_part', 'berg', '00000000000000000000000080'),
('name_part', 'berg', '00000000000000000000000285'),
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
('name_part', 'nina', '00000000000000000000000080'),
('name_part', 'okoye', '00000000000000000000000035'),
('name_part', 'okoye', '00000000000000000000000059'),
('name_part', 'okoye', '00000000000000000000000285'),
('name_part', 'omar', '00000000000000000000000023'),
('name_part', 'omar', '00000000000000000000000047'),
('name_part', 'omar', '00000000000000000000000071'),
('name_part', 'park', '00000000000000000000000026'),
('name_part', 'park', '00000000000000000000000050'),
('name_part', 'park', '00000000000000000000000074'),
('name_part', 'roth', '00000000000000000000000032'),
('name_part', 'roth', '00000000000000000000000056'),
('name_part', 'roth', '00000000000000000000000080'),
('name_part', 'sam', '00000000000000000000000035'),
('name_part', 'sam', '00000000000000000000000059'),
('name_part', 'sam', '00000000000000000000000285'),
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
('00000000000000000000000081', 'jane', 'B120', '00000000000000000000000080', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '73e3e861c2611dd7b0479954150b94982a11ef67fbb39aa39553300fc867b73e'),
('00000000000000000000000286', 'jane', 'B121', '00000000000000000000000285', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '6215464cc76b9b959e598d23deebb1644df824b6f354c4db2cdce1089fc1e01b');

INSERT INTO line (id, source, source_id, purchase_id, item_id, quantity, paid_minor, list_minor, discount_minor, tax_minor, seller, lot, product_state, returned_on, spent_minor, provider) VALUES
('00000000000000000000000083', 'jane', 'N101', '00000000000000000000000024', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000084', 'jane', 'N102', '00000000000000000000000027', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000085', 'jane', 'N103', '00000000000000000000000030', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000086', 'jane', 'N104', '00000000000000000000000033', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000087', 'jane', 'N105', '00000000000000000000000036', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000088', 'jane', 'N106', '00000000000000000000000039', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000089', 'jane', 'N107', '00000000000000000000000042', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000090', 'jane', 'N108', '00000000000000000000000045', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000091', 'jane', 'N109', '00000000000000000000000048', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000092', 'jane', 'N110', '00000000000000000000000051', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000093', 'jane', 'N111', '00000000000000000000000054', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000094', 'jane', 'N112', '00000000000000000000000057', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000095', 'jane', 'N113', '00000000000000000000000060', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000096', 'jane', 'N114', '00000000000000000000000063', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000097', 'jane', 'N115', '00000000000000000000000066', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000098', 'jane', 'N116', '00000000000000000000000069', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000099', 'jane', 'N117', '00000000000000000000000072', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000100', 'jane', 'N118', '00000000000000000000000075', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000101', 'jane', 'N119', '00000000000000000000000078', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000102', 'jane', 'N120', '00000000000000000000000081', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000288', 'jane', 'N121', '00000000000000000000000286', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL);

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
('00000000000000000000000082', 'jane', 'Y120', '00000000000000000000000081', '00000000000000000000000080', 'card', 'stripe', 'pi_Y120', 'visa', '4242', 1737914400000, 'USD', 8000, 0, 0, 'none', 0, 'fce92686bbe09a53ce91514efdad5d14aa2596558a35114b36864b32eabc4ac8', 8000, 'USD', NULL, 'pi_Y120', NULL, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000287', 'jane', 'Y121', '00000000000000000000000286', '00000000000000000000000285', 'card', 'stripe', 'pi_Y121', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, 'b27b6844db555f062fd59415ea9b6a85b38575fbd741a231175019969aa5e9bc', 8000, 'USD', NULL, 'pi_Y121', NULL, NULL, NULL, NULL, NULL, 0);

INSERT INTO policy_version (id, policy_id, version, effective_on, json, hash) VALUES
('packages@1', 'packages', 1, '2024-01-01', '{"appliesTo":{"kinds":["package"]},"clauses":[],"currency":"USD","effectiveOn":"2024-01-01","format":"makegood-policy-1","otherwise":{"offers":[{"entitlement":"void","formula":{"type":"unused_share"},"kind":"refund"}]},"policyId":"packages","text":{"en":"The text of version 1."},"title":"Packages, version 1","version":1}', '634595f2933507525a5ad4cd70339024dd51d59abe5edf818b7f787baa804818'),
('packages@2', 'packages', 2, '2026-01-01', '{"appliesTo":{"kinds":["package"]},"clauses":[{"grants":{"offers":[{"entitlement":"keep","formula":{"type":"none"},"kind":"decline"}]},"id":"late","restrictive":true,"text":{"en":"After thirty days we do not give money back."},"title":"After thirty days","when":[{"fact":"days.since_purchase","from":31}]}],"currency":"USD","effectiveOn":"2026-01-01","format":"makegood-policy-1","otherwise":{"offers":[{"entitlement":"void","formula":{"type":"unused_share"},"kind":"refund"}]},"policyId":"packages","text":{"en":"The text of version 2."},"title":"Packages, version 2","version":2}', 'cb23781b793f98b86f951b1a711dc011566c7ddee504cfb21293f06b226fae6b'),
('general@1', 'general', 1, '2020-01-01', '{"appliesTo":{},"clauses":[],"currency":"USD","effectiveOn":"2020-01-01","format":"makegood-policy-1","otherwise":{"offers":[{"entitlement":"keep","formula":{"bps":10000,"type":"bps_of_paid"},"kind":"refund"}]},"policyId":"general","text":{"en":"The text of version 1."},"title":"Everything else","version":1}', '10d08b8365c0c5bfb0e326712bf832bb096c9411eb7a7fe961e8d81999bc9f8f');

INSERT INTO rules_version (id, rules_id, added_at_ms, json, hash) VALUES
('test-rules@1', 'test-rules', 1772474400000, '{"approvalExpiresHours":48,"authority":{"agent":{"exceptionMinor":0,"perDayMinor":300000,"perDecisionMinor":100000},"finance":{"exceptionMinor":5000000,"perDayMinor":9000000,"perDecisionMinor":5000000},"lead":{"exceptionMinor":50000,"perDayMinor":2000000,"perDecisionMinor":500000}},"bannedPhrases":["guarantee"],"credit":{"cashOutBelow":[],"expiry":[{"days":3,"jurisdiction":"US-CA","source":"only for this test"}]},"currency":"USD","decisionDays":3,"firstAnswerDays":1,"floors":[],"format":"makegood-rules-1","rulesId":"test-rules","signature":"Harbour Wellness","templates":[{"body":"Hi {{ patient_name }},\n\nThank you for telling us. This was our mistake, and we are sorry.\n\n{% if requested_on %}You asked us on {{ requested_on }} for your money back. {% endif %}We checked what you bought and used{% if sum_told %}: {{ sum_told }}{% endif %}.\n\nWe will return {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}{% if destinations.size > 1 %} It goes back like this:\n{% for d in destinations %}- {{ d.amount }} {{ d.way }}. {{ d.when }}\n{% endfor %}{% endif %}{% if clause %}\n\nThis is what our terms say{% if agreed_on %}, as you agreed on {{ agreed_on }}{% endif %}:\n“{{ clause }}”{% endif %}{% if alternatives.size > 0 %}\n\nIf you would rather have one of these, just reply:\n{% for a in alternatives %}- {{ a }}\n{% endfor %}{% endif %}\n\nDo you think we got this wrong? Reply and ask for a review. A manager who did not decide this will look at it again.\n\nKind regards,\n{{ signature }}","family":"own_it","id":"house-own-it-refund-en","language":"en","situation":"refund"}],"tenderLimits":[{"afterDays":365,"id":"old-card","processors":["stripe"],"source":"only for this test","tenders":["card"]}],"undoWindowSeconds":120}', 'b90be8f5faff5480fb3dfe8d7ad65c1245002d511f0cf3e0c310834ce996de77');

INSERT INTO refund_case (id, patient_id, state, reason, root_cause, requested_on, opened_at_ms, first_answer_due_at_ms, due_at_ms, asked_at_ms, closed_at_ms, owner_id, opened_by, month, service, location_id, offer, refunded_minor, credited_minor, currency, exception, source, source_id, set_aside_at_ms, reason_said, past_refunded_minor, past_credited_minor, found_by, ended_wrong_at_ms, threat, suggested_minor, suggested_currency, withdrawn_at_ms, asked_how, asked_text_id) VALUES
('00000000000000000000000122', '00000000000000000000000023', 'done', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, 1772474520000, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 8000, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000124', '00000000000000000000000026', 'needs_attention', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000126', '00000000000000000000000029', 'needs_attention', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000128', '00000000000000000000000032', 'open', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', NULL, 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000130', '00000000000000000000000035', 'needs_attention', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000132', '00000000000000000000000038', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000134', '00000000000000000000000041', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000018', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'credit', 0, 6000, 'USD', 1, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000136', '00000000000000000000000044', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000138', '00000000000000000000000047', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000140', '00000000000000000000000050', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000142', '00000000000000000000000053', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000144', '00000000000000000000000056', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000146', '00000000000000000000000059', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000148', '00000000000000000000000062', 'awaiting_approval', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 1, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000150', '00000000000000000000000065', 'awaiting_approval', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 1, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000152', '00000000000000000000000068', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000154', '00000000000000000000000071', 'done', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, 1772474760000, NULL, 'intake', '2026-03', 'massage', '00000000000000000000000002', NULL, 0, 0, 'USD', 0, NULL, NULL, 1772474760000, 1, 0, 0, 'intake', 1772474760000, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000156', '00000000000000000000000080', 'open', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, NULL, 'intake', '2026-03', 'massage', '00000000000000000000000002', NULL, 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, 8000, 'USD', NULL, NULL, NULL),
('01HAND00000000000000000001', '00000000000000000000000074', 'open', 'other', NULL, '2026-03-02', 1772474760000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000019', '00000000000000000000000019', '2026-03', NULL, NULL, NULL, 0, 0, 'USD', 0, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, 0, NULL, NULL, NULL, 'in_person', '00000000000000000000000274');

INSERT INTO case_ticket (helpdesk, ticket_id, case_id, closed_at_ms, follow_up_of, gone_at_ms, made_for_case) VALUES
('zendesk', '301', '00000000000000000000000122', NULL, NULL, NULL, 0),
('zendesk', '302', '00000000000000000000000124', 1772474760000, NULL, NULL, 0),
('zendesk', '303', '00000000000000000000000126', NULL, NULL, NULL, 0),
('zendesk', '304', '00000000000000000000000128', NULL, NULL, NULL, 0),
('zendesk', '305', '00000000000000000000000130', NULL, NULL, NULL, 0),
('zendesk', '306', '00000000000000000000000132', NULL, NULL, NULL, 0),
('zendesk', '307', '00000000000000000000000134', NULL, NULL, NULL, 0),
('zendesk', '308', '00000000000000000000000136', NULL, NULL, NULL, 0),
('zendesk', '309', '00000000000000000000000138', NULL, NULL, NULL, 0),
('zendesk', '310', '00000000000000000000000140', NULL, NULL, NULL, 0),
('zendesk', '311', '00000000000000000000000142', NULL, NULL, NULL, 0),
('zendesk', '312', '00000000000000000000000144', NULL, NULL, NULL, 0),
('zendesk', '313', '00000000000000000000000146', NULL, NULL, NULL, 0),
('zendesk', '314', '00000000000000000000000148', NULL, NULL, NULL, 0),
('zendesk', '315', '00000000000000000000000150', NULL, NULL, NULL, 0),
('zendesk', '316', '00000000000000000000000152', NULL, NULL, NULL, 0),
('zendesk', '320', '00000000000000000000000156', NULL, NULL, NULL, 0);

INSERT INTO case_line (case_id, line_id, open) VALUES
('00000000000000000000000122', '00000000000000000000000083', 0),
('00000000000000000000000124', '00000000000000000000000084', 1),
('00000000000000000000000126', '00000000000000000000000085', 1),
('00000000000000000000000128', '00000000000000000000000086', 1),
('00000000000000000000000130', '00000000000000000000000087', 1),
('00000000000000000000000132', '00000000000000000000000088', 1),
('00000000000000000000000134', '00000000000000000000000089', 1),
('00000000000000000000000136', '00000000000000000000000090', 1),
('00000000000000000000000138', '00000000000000000000000091', 1),
('00000000000000000000000140', '00000000000000000000000092', 1),
('00000000000000000000000142', '00000000000000000000000093', 1),
('00000000000000000000000144', '00000000000000000000000094', 1),
('00000000000000000000000146', '00000000000000000000000095', 1),
('00000000000000000000000148', '00000000000000000000000096', 1),
('00000000000000000000000150', '00000000000000000000000097', 1),
('00000000000000000000000152', '00000000000000000000000098', 1),
('00000000000000000000000154', '00000000000000000000000099', 0),
('00000000000000000000000156', '00000000000000000000000102', 1);

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
('zendesk', '316', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'Maya Chen Berg', 'p16@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"516","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL),
('zendesk', '320', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'Nina Roth Berg', 'p20@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"520","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL);

INSERT INTO evaluation (id, case_id, facts_json, facts_hash, policy_version_ids, rules_version_id, proposal_json, at_ms) VALUES
('00000000000000000000000158', '00000000000000000000000122', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000083","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000025","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:c3b2b25480058047f772281c8ed99966e44983f2b68266d2aa1275133ef4b852', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000083"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:c3b2b25480058047f772281c8ed99966e44983f2b68266d2aa1275133ef4b852","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000025","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000083","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000025","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"301"},"lineIds":["00000000000000000000000083"],"reason":"changed_mind"}}', 1772474400000),
('00000000000000000000000163', '00000000000000000000000124', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000084","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000028","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:5a0795b84d2702c129c543a12329957024e635f0e85cc6b2140bba9c73b67d62', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000084"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:5a0795b84d2702c129c543a12329957024e635f0e85cc6b2140bba9c73b67d62","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000028","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000084","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000028","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"302"},"lineIds":["00000000000000000000000084"],"reason":"changed_mind"}}', 1772474400000),
('00000000000000000000000167', '00000000000000000000000126', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000085","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000031","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:8092729971dbe55c0a5a469c9741f84d454b9facc4015cd4681e46d3c921c60c', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000085"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:8092729971dbe55c0a5a469c9741f84d454b9facc4015cd4681e46d3c921c60c","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000031","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000085","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000031","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"303"},"lineIds":["00000000000000000000000085"],"reason":"changed_mind"}}', 1772474400000),
('00000000000000000000000171', '00000000000000000000000128', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000086","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000034","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:18f1e438293350e78895b9a46e9dc5b087c9444aa0e3f58db7101e64f0d23049', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000086"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:18f1e438293350e78895b9a46e9dc5b087c9444aa0e3f58db7101e64f0d23049","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000034","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000086","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000034","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"304"},"lineIds":["00000000000000000000000086"],"reason":"changed_mind"}}', 1772474400000),
('00000000000000000000000175', '00000000000000000000000130', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000087","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000037","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:0e444f3a2df81bda9d9ad06d0ce3ebc1e144a31aaf0a068d9c9228bf93e61095', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000087"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:0e444f3a2df81bda9d9ad06d0ce3ebc1e144a31aaf0a068d9c9228bf93e61095","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000037","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000087","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000037","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"305"},"lineIds":["00000000000000000000000087"],"reason":"changed_mind"}}', 1772474400000),
('00000000000000000000000179', '00000000000000000000000132', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000088","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000040","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:d56e31ee27c2ba99947e38a7399277e158b24466c4814e173bd2509bdf73d0c9', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000088"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:d56e31ee27c2ba99947e38a7399277e158b24466c4814e173bd2509bdf73d0c9","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000040","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000088","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000040","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"306"},"lineIds":["00000000000000000000000088"],"reason":"changed_mind"}}', 1772474400000),
('00000000000000000000000183', '00000000000000000000000134', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000089","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000043","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:895d5a0be2e7e0fbabe91ade09b90e403d0218543d61416e532558f8daa56f74', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000089"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:895d5a0be2e7e0fbabe91ade09b90e403d0218543d61416e532558f8daa56f74","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000043","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000089","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"credit","suggested":false,"amountMinor":6000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"override","values":{"policyMinor":0},"resultMinor":6000}],"sumInWords":"","allocations":[{"paymentId":"00000000000000000000000043","label":"account credit","by":"processor","amountMinor":6000}],"entitlementEffect":"trim","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"307"},"lineIds":["00000000000000000000000089"],"reason":"changed_mind"}}', 1772474400000),
('00000000000000000000000188', '00000000000000000000000136', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000090","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000046","tender":"cash","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:aa2b161078e72085bd027dd5f100f81c72dd29085f34363d0ff680784fe661c9', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000090"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:aa2b161078e72085bd027dd5f100f81c72dd29085f34363d0ff680784fe661c9","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000046","label":"Cash ··42","by":"hand","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000090","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000046","label":"Cash ··42","by":"hand","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"308"},"lineIds":["00000000000000000000000090"],"reason":"changed_mind"}}', 1772474400000),
('00000000000000000000000237', '00000000000000000000000138', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000091","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000049","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:b0aa032bb133ecd21b9ffe500425ec0c59294356c5159fe5d597132389bfe32b', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000091"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:b0aa032bb133ecd21b9ffe500425ec0c59294356c5159fe5d597132389bfe32b","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000049","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000091","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000049","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"309"},"lineIds":["00000000000000000000000091"],"reason":"changed_mind"}}', 1772474520000),
('00000000000000000000000241', '00000000000000000000000140', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000092","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000052","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:d581bece301d1d0f29a67935f957ccec1535aa40e9909ce3bd974371467570ab', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000092"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:d581bece301d1d0f29a67935f957ccec1535aa40e9909ce3bd974371467570ab","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000052","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000092","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000052","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"310"},"lineIds":["00000000000000000000000092"],"reason":"changed_mind"}}', 1772474520000),
('00000000000000000000000245', '00000000000000000000000142', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000093","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000055","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:47f5929dfbb1876f8fddf157492b10c6b26398deff9ebf294aafa9a0b3d154b8', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000093"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:47f5929dfbb1876f8fddf157492b10c6b26398deff9ebf294aafa9a0b3d154b8","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000055","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000093","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000055","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"311"},"lineIds":["00000000000000000000000093"],"reason":"changed_mind"}}', 1772474640000),
('00000000000000000000000249', '00000000000000000000000144', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000094","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000058","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:6b65e8f7dd922a89103810d439d1880db7f730feed91bc6379c33cf990092a17', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000094"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:6b65e8f7dd922a89103810d439d1880db7f730feed91bc6379c33cf990092a17","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000058","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000094","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000058","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"312"},"lineIds":["00000000000000000000000094"],"reason":"changed_mind"}}', 1772474640000),
('00000000000000000000000253', '00000000000000000000000146', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000095","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000061","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:7063689866f9038f236059f965ee4e1d12b298504744206c9444b7bf1e1fea14', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000095"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:7063689866f9038f236059f965ee4e1d12b298504744206c9444b7bf1e1fea14","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000061","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000095","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000061","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"313"},"lineIds":["00000000000000000000000095"],"reason":"changed_mind"}}', 1772474760000),
('00000000000000000000000257', '00000000000000000000000152', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000098","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000070","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:b0d737219f1a5ffdfe60b765194024df5d3f6d994a971eac5cd13d79d81bfabc', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000098"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:b0d737219f1a5ffdfe60b765194024df5d3f6d994a971eac5cd13d79d81bfabc","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000070","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000098","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000070","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"316"},"lineIds":["00000000000000000000000098"],"reason":"changed_mind"}}', 1772474760000),
('00000000000000000000000261', '00000000000000000000000148', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000096","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000064","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:205c58242d23db3910748432eccc44b143e38754c60a3e72c697eb63ab7fbb0b', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000096"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:205c58242d23db3910748432eccc44b143e38754c60a3e72c697eb63ab7fbb0b","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000064","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000096","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":false,"amountMinor":5000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"override","values":{"policyMinor":8000},"resultMinor":5000}],"sumInWords":"","allocations":[{"paymentId":"00000000000000000000000064","label":"Visa ··42","by":"processor","amountMinor":5000}],"entitlementEffect":"keep","needsApprovalOf":"lead","approvalBecause":{"why":"exception"}},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"314"},"lineIds":["00000000000000000000000096"],"reason":"changed_mind"}}', 1772474760000),
('00000000000000000000000267', '00000000000000000000000150', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000097","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000067","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:49909a3374d377f560e0b2a58c068e27b55ae70835378d6e0a212818dfab3b9f', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000097"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:49909a3374d377f560e0b2a58c068e27b55ae70835378d6e0a212818dfab3b9f","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000067","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000097","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":false,"amountMinor":5000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"override","values":{"policyMinor":8000},"resultMinor":5000}],"sumInWords":"","allocations":[{"paymentId":"00000000000000000000000067","label":"Visa ··42","by":"processor","amountMinor":5000}],"entitlementEffect":"keep","needsApprovalOf":"lead","approvalBecause":{"why":"exception"}},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"315"},"lineIds":["00000000000000000000000097"],"reason":"changed_mind"}}', 1772474760000);

INSERT INTO decision (id, case_id, evaluation_id, offer, amount_minor, bonus_minor, currency, reason, decider_id, decided_at_ms, cause, cause_text_id, reply_text_id, state, pays_out_leg_id) VALUES
('01DEC000000000000000000001', '00000000000000000000000122', '00000000000000000000000158', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474400000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000002', '00000000000000000000000124', '00000000000000000000000163', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474400000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000003', '00000000000000000000000126', '00000000000000000000000167', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474400000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000004', '00000000000000000000000128', '00000000000000000000000171', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474400000, NULL, NULL, NULL, 'stopped', NULL),
('01DEC000000000000000000005', '00000000000000000000000130', '00000000000000000000000175', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474400000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000006', '00000000000000000000000132', '00000000000000000000000179', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474400000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000007', '00000000000000000000000134', '00000000000000000000000183', 'credit', 6000, 0, 'USD', 'changed_mind', '00000000000000000000000018', 1772474400000, 'goodwill', '00000000000000000000000184', NULL, 'approved', NULL),
('01DEC000000000000000000008', '00000000000000000000000136', '00000000000000000000000188', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474400000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000009', '00000000000000000000000138', '00000000000000000000000237', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474520000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000010', '00000000000000000000000140', '00000000000000000000000241', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474520000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000011', '00000000000000000000000142', '00000000000000000000000245', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474640000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000012', '00000000000000000000000144', '00000000000000000000000249', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474640000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000013', '00000000000000000000000146', '00000000000000000000000253', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474760000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000016', '00000000000000000000000152', '00000000000000000000000257', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474760000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000014', '00000000000000000000000148', '00000000000000000000000261', 'refund', 5000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474760000, 'goodwill', '00000000000000000000000262', NULL, 'awaiting_approval', NULL),
('01DEC000000000000000000015', '00000000000000000000000150', '00000000000000000000000267', 'refund', 5000, 0, 'USD', 'changed_mind', '00000000000000000000000019', 1772474760000, 'goodwill', '00000000000000000000000268', NULL, 'awaiting_approval', NULL);

INSERT INTO approval (id, decision_id, hash, needs, why, requested_by, requested_at_ms, expires_at_ms, state, approver_id, decided_at_ms, text_id, delegation_id, on_behalf_of) VALUES
('00000000000000000000000264', '01DEC000000000000000000014', 'a1:b6fa9179f354b8a289e2f93c25712be83bc03c9ea6ddcc5e320bb5fc13fcc054', 'lead', 'exception', '00000000000000000000000019', 1772474760000, 1772647560000, 'waiting', NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000270', '01DEC000000000000000000015', 'a1:f16995bf85afa5a9c9b0d577ed2c9307e5f7a03814ba2c508eddcbe1a8313dff', 'lead', 'exception', '00000000000000000000000019', 1772474760000, 1772647560000, 'waiting', NULL, NULL, NULL, NULL, NULL);

INSERT INTO leg (id, decision_id, payment_id, kind, amount_minor, currency, state, generation, tries, queries, leaves_at_ms, lease_until_ms, vendor_ref, problem, rest_of, act_by_ms, replaces_leg_id) VALUES
('00000000000000000000000159', '01DEC000000000000000000001', '00000000000000000000000025', 'refund', 8000, 'USD', 'settled', 1, 1, 0, 1772474520000, 0, 're_1', NULL, NULL, NULL, NULL),
('00000000000000000000000164', '01DEC000000000000000000002', '00000000000000000000000028', 'refund', 8000, 'USD', 'bounced', 1, 1, 0, 1772474520000, 0, 're_2', 'failed', NULL, NULL, NULL),
('00000000000000000000000168', '01DEC000000000000000000003', '00000000000000000000000031', 'refund', 8000, 'USD', 'failed', 1, 1, 0, 1772474520000, 0, NULL, 'charge_declined', NULL, NULL, NULL),
('00000000000000000000000172', '01DEC000000000000000000004', '00000000000000000000000034', 'refund', 8000, 'USD', 'closed', 1, 0, 0, 1772474520000, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000176', '01DEC000000000000000000005', '00000000000000000000000037', 'refund', 8000, 'USD', 'attention', 1, 1, 0, 1772474520000, 0, NULL, 'http_400', NULL, NULL, NULL),
('00000000000000000000000180', '01DEC000000000000000000006', '00000000000000000000000040', 'refund', 8000, 'USD', 'pending', 1, 1, 0, 1772474520000, 0, 're_3', 'pending', NULL, NULL, NULL),
('00000000000000000000000185', '01DEC000000000000000000007', '00000000000000000000000043', 'credit', 6000, 'USD', 'settled', 1, 0, 0, 1772474520000, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000189', '01DEC000000000000000000008', '00000000000000000000000046', 'hand', 8000, 'USD', 'reserved', 1, 0, 0, 1772474520000, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000238', '01DEC000000000000000000009', '00000000000000000000000049', 'refund', 8000, 'USD', 'unknown', 1, 1, 0, 1772474640000, 0, NULL, 'no_answer', NULL, NULL, NULL),
('00000000000000000000000242', '01DEC000000000000000000010', '00000000000000000000000052', 'refund', 8000, 'USD', 'unknown', 1, 1, 0, 1772474640000, 0, NULL, 'no_answer', NULL, NULL, NULL),
('00000000000000000000000246', '01DEC000000000000000000011', '00000000000000000000000055', 'refund', 8000, 'USD', 'submitting', 1, 1, 0, 1772474760000, 1772474880000, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000250', '01DEC000000000000000000012', '00000000000000000000000058', 'refund', 8000, 'USD', 'submitting', 1, 1, 0, 1772474760000, 1772474880000, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000254', '01DEC000000000000000000013', '00000000000000000000000061', 'refund', 8000, 'USD', 'reserved', 1, 0, 0, 1772474880000, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000258', '01DEC000000000000000000016', '00000000000000000000000070', 'refund', 8000, 'USD', 'reserved', 1, 0, 0, 1772474880000, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000263', '01DEC000000000000000000014', '00000000000000000000000064', 'refund', 5000, 'USD', 'requested', 1, 0, 0, 1772474760000, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000269', '01DEC000000000000000000015', '00000000000000000000000067', 'refund', 5000, 'USD', 'requested', 1, 0, 0, 1772474760000, 0, NULL, NULL, NULL, NULL, NULL);

INSERT INTO allocation (leg_id, line_id, net_minor, tax_minor, uses) VALUES
('00000000000000000000000159', '00000000000000000000000083', 8000, 0, 0),
('00000000000000000000000164', '00000000000000000000000084', 8000, 0, 0),
('00000000000000000000000168', '00000000000000000000000085', 8000, 0, 0),
('00000000000000000000000172', '00000000000000000000000086', 8000, 0, 0),
('00000000000000000000000176', '00000000000000000000000087', 8000, 0, 0),
('00000000000000000000000180', '00000000000000000000000088', 8000, 0, 0),
('00000000000000000000000185', '00000000000000000000000089', 6000, 0, 0),
('00000000000000000000000189', '00000000000000000000000090', 8000, 0, 0),
('00000000000000000000000238', '00000000000000000000000091', 8000, 0, 0),
('00000000000000000000000242', '00000000000000000000000092', 8000, 0, 0),
('00000000000000000000000246', '00000000000000000000000093', 8000, 0, 0),
('00000000000000000000000250', '00000000000000000000000094', 8000, 0, 0),
('00000000000000000000000254', '00000000000000000000000095', 8000, 0, 0),
('00000000000000000000000258', '00000000000000000000000098', 8000, 0, 0),
('00000000000000000000000263', '00000000000000000000000096', 5000, 0, 0),
('00000000000000000000000269', '00000000000000000000000097', 5000, 0, 0);

INSERT INTO attempt (leg_id, n, key, request_hash, first_sent_at_ms, sent_at_ms, outcome, outcome_code, answered_at_ms) VALUES
('00000000000000000000000159', 1, '00000000000000000000000159:g1', 'pi_Y101 8000 USD', 1772474520000, 1772474520000, 'settled', 'settled', 1772474520000),
('00000000000000000000000164', 1, '00000000000000000000000164:g1', 'pi_Y102 8000 USD', 1772474520000, 1772474520000, 'settled', 'settled', 1772474520000),
('00000000000000000000000168', 1, '00000000000000000000000168:g1', 'pi_Y103 8000 USD', 1772474520000, 1772474520000, 'refused', 'charge_declined', 1772474520000),
('00000000000000000000000176', 1, '00000000000000000000000176:g1', 'pi_Y105 8000 USD', 1772474520000, 1772474520000, 'our_bug', 'http_400', 1772474520000),
('00000000000000000000000180', 1, '00000000000000000000000180:g1', 'pi_Y106 8000 USD', 1772474520000, 1772474520000, 'pending', '', 1772474520000),
('00000000000000000000000238', 1, '00000000000000000000000238:g1', 'pi_Y109 8000 USD', 1772474640000, 1772474640000, 'unknown', 'no_answer', 1772474640000),
('00000000000000000000000242', 1, '00000000000000000000000242:g1', 'pi_Y110 8000 USD', 1772474640000, 1772474640000, 'unknown', 'no_answer', 1772474640000),
('00000000000000000000000246', 1, '00000000000000000000000246:g1', 'pi_Y111 8000 USD', 1772474760000, 1772474760000, NULL, NULL, NULL),
('00000000000000000000000250', 1, '00000000000000000000000250:g1', 'pi_Y112 8000 USD', 1772474760000, 1772474760000, NULL, NULL, NULL);

INSERT INTO credit_entry (id, source, source_id, patient_id, leg_id, delta_minor, bonus, currency, on_date, expires_on, note, kind, lot_id, case_id, person_id, text_id, carried_by, reference_hash, undoes) VALUES
('00000000000000000000000195', 'makegood', '00000000000000000000000185', '00000000000000000000000041', '00000000000000000000000185', 6000, 0, 'USD', '2026-03-02', '2026-03-05', 'Account credit from a refund case', 'grant', NULL, '00000000000000000000000134', NULL, NULL, NULL, NULL, NULL);

INSERT INTO task (id, case_id, kind, values_json, owner_id, due_on, opened_at_ms, done_at_ms, done_by) VALUES
('00000000000000000000000197', '00000000000000000000000134', 'enter_credit', '{"about":"00000000000000000000000185","legId":"00000000000000000000000185","cause":"00000000000000000000000185","reference":"00000000000000000000000185","amountMinor":6000,"currency":"USD"}', '00000000000000000000000018', '2026-03-04', 1772474520000, NULL, NULL),
('00000000000000000000000200', '00000000000000000000000136', 'pay_by_hand', '{"about":"00000000000000000000000189","legId":"00000000000000000000000189","amountMinor":8000,"currency":"USD"}', '00000000000000000000000019', '2026-03-04', 1772474520000, NULL, NULL),
('00000000000000000000000205', '00000000000000000000000126', 'correct_reply', '{"about":"00000000000000000000000168 failed","legId":"00000000000000000000000168","amountMinor":8000,"currency":"USD","trouble":"failed","decisionId":"01DEC000000000000000000003"}', '00000000000000000000000019', '2026-03-03', 1772474520000, NULL, NULL),
('00000000000000000000000208', '00000000000000000000000130', 'correct_reply', '{"about":"00000000000000000000000176 attention","legId":"00000000000000000000000176","amountMinor":8000,"currency":"USD","trouble":"unclear","decisionId":"01DEC000000000000000000005"}', '00000000000000000000000019', '2026-03-03', 1772474520000, NULL, NULL),
('00000000000000000000000277', '00000000000000000000000124', 'correct_reply', '{"about":"00000000000000000000000164 bounced","legId":"00000000000000000000000164","amountMinor":8000,"currency":"USD","trouble":"bounced","decisionId":"01DEC000000000000000000002"}', '00000000000000000000000019', '2026-03-03', 1772474760000, NULL, NULL);

INSERT INTO job (id, lane, kind, ref, due_at_ms, tries, last_error) VALUES
('00000000000000000000000015', 'own', 'apply_rules', '00000000000000000000000014', 1772560800000, 0, NULL),
('00000000000000000000000161', 'own', 'sweep', 'all', 1772475300000, 0, NULL),
('00000000000000000000000196', 'own', 'expire_credit', '00000000000000000000000195', 1772784000000, 0, NULL),
('00000000000000000000000239', 'stripe', 'send_leg', '00000000000000000000000238', 1772474642501, 1, 'no_answer'),
('00000000000000000000000243', 'stripe', 'send_leg', '00000000000000000000000242', 1772474642501, 1, 'no_answer'),
('00000000000000000000000247', 'stripe', 'send_leg', '00000000000000000000000246', 1772474760000, 0, NULL),
('00000000000000000000000248', 'zendesk', 'update_ticket', '00000000000000000000000142 zendesk 311', 1772474640000, 0, NULL),
('00000000000000000000000251', 'stripe', 'send_leg', '00000000000000000000000250', 1772474760000, 0, NULL),
('00000000000000000000000252', 'zendesk', 'update_ticket', '00000000000000000000000144 zendesk 312', 1772474640000, 0, NULL),
('00000000000000000000000255', 'stripe', 'send_leg', '00000000000000000000000254', 1772474880000, 0, NULL),
('00000000000000000000000256', 'zendesk', 'update_ticket', '00000000000000000000000146 zendesk 313', 1772474760000, 0, NULL),
('00000000000000000000000259', 'stripe', 'send_leg', '00000000000000000000000258', 1772474880000, 0, NULL),
('00000000000000000000000260', 'zendesk', 'update_ticket', '00000000000000000000000152 zendesk 316', 1772474760000, 0, NULL),
('00000000000000000000000265', 'own', 'expire_approval', '00000000000000000000000264', 1772647560000, 0, NULL),
('00000000000000000000000266', 'zendesk', 'update_ticket', '00000000000000000000000148 zendesk 314', 1772474760000, 0, NULL),
('00000000000000000000000271', 'own', 'expire_approval', '00000000000000000000000270', 1772647560000, 0, NULL),
('00000000000000000000000272', 'zendesk', 'update_ticket', '00000000000000000000000150 zendesk 315', 1772474760000, 0, NULL),
('00000000000000000000000273', 'zendesk', 'clear_ticket', '00000000000000000000000154 zendesk 317', 1772474760000, 0, NULL),
('00000000000000000000000275', 'zendesk', 'make_ticket', '01HAND00000000000000000001', 1772474760000, 0, NULL),
('00000000000000000000000276', 'stripe', 'apply_stripe_event', 'refund:re_2', 1772474760000, 0, NULL),
('00000000000000000000000278', 'zendesk', 'update_ticket', '00000000000000000000000124 zendesk 302', 1772474760000, 0, NULL),
('00000000000000000000000279', 'zendesk', 'follow_up_ticket', '00000000000000000000000124 zendesk 302', 1772474760000, 0, NULL),
('00000000000000000000000280', 'zendesk', 'read_ticket', 'zendesk 319', 1772474760000, 0, NULL),
('00000000000000000000000281', 'zendesk', 'read_replies', 'zendesk 313', 1772474760000, 0, NULL),
('00000000000000000000000282', 'stripe', 'apply_stripe_event', 'payment:pi_Y116 ch_elsewhere', 1772474760000, 0, NULL),
('00000000000000000000000283', 'own', 'daily', 'daily', 1772537400000, 0, NULL),
('00000000000000000000000284', 'own', 'publish_head', 'daily', 1772474760000, 0, NULL),
('00000000000000000000000293', 'own', 'look_for', 'all', 1772474770000, 0, NULL),
('00000000000000000000000291', 'stripe', 'reconcile', '00000000000000000000000290', 1772474760000, 0, NULL),
('00000000000000000000000295', 'stripe', 'reconcile', '00000000000000000000000294', 1772474760000, 0, NULL);

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
('zendesk', 'mail-20', 1772474400000, 'ticket.created', 'zendesk 320'),
('stripe', 'evt_bounced', 1772474760000, 'refund.failed', 'refund:re_2'),
('zendesk', 'mail-new', 1772474760000, 'ticket.created', 'zendesk 319'),
('zendesk', 'reply', 1772474760000, 'comment.added', 'zendesk 313'),
('stripe', 'evt_elsewhere', 1772474760000, 'charge.refunded', 'payment:pi_Y116 ch_elsewhere');

INSERT INTO command (id, input_hash, answer, at_ms) VALUES
('01DEC000000000000000000001', 'i1:834c123827f8585977d5aee742ed5cef0e7c8800f61c47ad151b35c7e9974e36', '{"decisionId":"01DEC000000000000000000001"}', 1772474400000),
('01DEC000000000000000000002', 'i1:e458169172acc4fea1a21d619045191a17c6864801326fbc091dd9d76f9f11cc', '{"decisionId":"01DEC000000000000000000002"}', 1772474400000),
('01DEC000000000000000000003', 'i1:f51c1625be5cbfa42b376a0b31402dd66fc20f61d1a80e4f522030da19dd8f72', '{"decisionId":"01DEC000000000000000000003"}', 1772474400000),
('01DEC000000000000000000004', 'i1:38f6114e240b3313e1ff58de7629f83ce8a5b710e504f66cdf1b651f311b93bf', '{"decisionId":"01DEC000000000000000000004"}', 1772474400000),
('01DEC000000000000000000005', 'i1:4d0afebfba54de84a7a53cfd02d576795eafbcc328d70945d2344430d96874ab', '{"decisionId":"01DEC000000000000000000005"}', 1772474400000),
('01DEC000000000000000000006', 'i1:99575f389808a3425ee0a328133058abac076373b997247fdf84d8fcea1623a8', '{"decisionId":"01DEC000000000000000000006"}', 1772474400000),
('01DEC000000000000000000007', 'i1:58e6a4ee59ba833c81cee0d7a18d6e1cafe5fb43b5efb26704a639050b1662dd', '{"decisionId":"01DEC000000000000000000007"}', 1772474400000),
('01DEC000000000000000000008', 'i1:3c47c9f86c217a2a90eb4100ea50185939004861760345757642798422b07cda', '{"decisionId":"01DEC000000000000000000008"}', 1772474400000),
('stop:01DEC000000000000000000004:i1:bee38dd277f56927886bfabd9744e8ee233874585c8ec982ad9c7fc3baf3f672', 'i1:ba8d24df88a183411d79ce6530540f3fe398b6beaf40b6442c8f255e7f8a09a3', '{"decisionId":"01DEC000000000000000000004"}', 1772474400000),
('01DEC000000000000000000009', 'i1:093088858ec85d1d8a67a7b74357aa6ce177ad18ca116b9a5b88d490adb36d19', '{"decisionId":"01DEC000000000000000000009"}', 1772474520000),
('01DEC000000000000000000010', 'i1:c40a738375041059f1907d527b181ceaee117ddb98df58f5a2cbfd9bd9550f50', '{"decisionId":"01DEC000000000000000000010"}', 1772474520000),
('01DEC000000000000000000011', 'i1:24b5209cb547d4c3d74020a4ec86707f5add0abceaf79397cf2ca946574324ac', '{"decisionId":"01DEC000000000000000000011"}', 1772474640000),
('01DEC000000000000000000012', 'i1:37798b751e50cc94d2818a89c6eb3cdcade972c838e542015ccbeec1c22f49b8', '{"decisionId":"01DEC000000000000000000012"}', 1772474640000),
('01DEC000000000000000000013', 'i1:bfd93209f58bc9651e6cc4affabd79509cedde9288a2e2a10c8e4c2e205be87d', '{"decisionId":"01DEC000000000000000000013"}', 1772474760000),
('01DEC000000000000000000016', 'i1:1b53736d4206603839e7775584336e8427c2151fc82406bf001223b9eae7e515', '{"decisionId":"01DEC000000000000000000016"}', 1772474760000),
('01DEC000000000000000000014', 'i1:3e4fb65c7df8c3e7d035e2f251f698ffcb9573fcaba0a2ca72c8bbf5cc2e591b', '{"decisionId":"01DEC000000000000000000014"}', 1772474760000),
('01DEC000000000000000000015', 'i1:37248d4df71cb670533348f3d98c422d449705c5f8c1e0da5d351e2616621557', '{"decisionId":"01DEC000000000000000000015"}', 1772474760000);

INSERT INTO event (seq, at_ms, actor, type, case_id, data, prev, hash) VALUES
(1, 1772474400000, '{"job":"provision","kind":"job"}', 'person.role_set', NULL, '{"from":null,"personId":"00000000000000000000000001","to":"admin"}', '0000000000000000000000000000000000000000000000000000000000000000', 'ff48cb4ac0172dacae4125cc4b2d9e3a06a8a7900aaf95417ec17fa79c9ab66e'),
(2, 1772474400000, '{"job":"provision","kind":"job"}', 'account.provisioned', NULL, '{"connections":["stripe","zendesk"],"created":true,"money":"on","people":1}', 'ff48cb4ac0172dacae4125cc4b2d9e3a06a8a7900aaf95417ec17fa79c9ab66e', '5602e0da99f072c0d4c9e71a718d766653f3e0bf3fc4a5cba330c88153960049'),
(3, 1772474400000, '{"job":"import","kind":"job"}', 'import.applied', NULL, '{"added":9,"changed":0,"hashes":["634595f2933507525a5ad4cd70339024dd51d59abe5edf818b7f787baa804818","cb23781b793f98b86f951b1a711dc011566c7ddee504cfb21293f06b226fae6b","10d08b8365c0c5bfb0e326712bf832bb096c9411eb7a7fe961e8d81999bc9f8f"],"policies":["packages@1","packages@2","general@1"],"unchanged":0}', '5602e0da99f072c0d4c9e71a718d766653f3e0bf3fc4a5cba330c88153960049', 'ebbe195c80b66e9072bb1afe0a397bffaef85742145ba6583c15475aceeeb2f1'),
(4, 1772474400000, '{"job":"import","kind":"job"}', 'rules.changed', NULL, '{"changeId":null,"changed":[],"hash":"b90be8f5faff5480fb3dfe8d7ad65c1245002d511f0cf3e0c310834ce996de77","raised":[],"replacedHash":null,"replaces":null,"rulesVersionId":"test-rules@1"}', 'ebbe195c80b66e9072bb1afe0a397bffaef85742145ba6583c15475aceeeb2f1', '305c68aaf514d5cf054e7dcf9ea56ee8bc9ba95bd15fc00d5250f131176b9418'),
(5, 1772474400000, '{"job":"import","kind":"job"}', 'import.applied', NULL, '{"added":1,"changed":0,"unchanged":0}', '305c68aaf514d5cf054e7dcf9ea56ee8bc9ba95bd15fc00d5250f131176b9418', '0c7ba80e366d3717fa3bcc9b85a12fc28d81fbc2f12b324574be5a6e2d391a8f'),
(6, 1772474400000, '{"job":"provision","kind":"job"}', 'session.opened', NULL, '{"personId":"00000000000000000000000001","role":"admin"}', '0c7ba80e366d3717fa3bcc9b85a12fc28d81fbc2f12b324574be5a6e2d391a8f', '58e21c78ca801a62a07ee2c8cb14ff3cfd989a9fcb9968521a2bc3686e07a47a'),
(7, 1772474400000, '{"kind":"person","personId":"00000000000000000000000001","role":"admin"}', 'rules.asked', NULL, '{"changeId":"00000000000000000000000014","changed":["authority.agent.perDayMinor: 300000 → 400000"],"effectiveAtMs":1772560800000,"hash":"e11c89a6278e8128b82e2f6774f65af5e53db91272820d76fe52db3cfa3a286e","raised":["authority.agent.perDayMinor"],"replaces":"test-rules@1","rulesVersionId":"test-rules@2"}', '58e21c78ca801a62a07ee2c8cb14ff3cfd989a9fcb9968521a2bc3686e07a47a', '2f78215d2f7e93857fdbdb346be2d77d845d8ae9dd31c21fa6905e255b6d17b0'),
(8, 1772474400000, '{"kind":"person","personId":"00000000000000000000000001","role":"admin"}', 'import.applied', NULL, '{"added":1,"changed":0,"unchanged":0}', '2f78215d2f7e93857fdbdb346be2d77d845d8ae9dd31c21fa6905e255b6d17b0', 'cbde0ee42d2a5dee52ede9e30dbe0297231fe7c2dd773785d8df80e78321c986'),
(9, 1772474400000, '{"job":"provision","kind":"job"}', 'person.role_set', NULL, '{"from":null,"personId":"00000000000000000000000017","to":"lead"}', 'cbde0ee42d2a5dee52ede9e30dbe0297231fe7c2dd773785d8df80e78321c986', '4ca1c2881d19975ec2052436022151c1e6aa06cc05e0fc892b050702fca77608'),
(10, 1772474400000, '{"job":"provision","kind":"job"}', 'person.role_set', NULL, '{"from":null,"personId":"00000000000000000000000018","to":"finance"}', '4ca1c2881d19975ec2052436022151c1e6aa06cc05e0fc892b050702fca77608', '8683cd3c553fc5d59882a6379c7e9adba7c158db107f638def6003b6d12bea26'),
(11, 1772474400000, '{"job":"provision","kind":"job"}', 'person.role_set', NULL, '{"from":null,"personId":"00000000000000000000000019","to":"agent"}', '8683cd3c553fc5d59882a6379c7e9adba7c158db107f638def6003b6d12bea26', '6d49a38407620f48e57f1da8d3ee9f98b42e098fa0a74eef8c3b394488b17c68'),
(12, 1772474400000, '{"job":"provision","kind":"job"}', 'account.provisioned', NULL, '{"connections":["stripe","zendesk"],"created":false,"money":"on","people":4}', '6d49a38407620f48e57f1da8d3ee9f98b42e098fa0a74eef8c3b394488b17c68', '7319feb7b41261eb601773783eb4e2c70d8db4baac320a07a653268bac6372d2'),
(13, 1772474400000, '{"job":"provision","kind":"job"}', 'session.opened', NULL, '{"personId":"00000000000000000000000017","role":"lead"}', '7319feb7b41261eb601773783eb4e2c70d8db4baac320a07a653268bac6372d2', '52147c7e5205799486fd3bcc152061c7466aee06a96d364a1c5b7f207c492d3d'),
(14, 1772474400000, '{"job":"provision","kind":"job"}', 'session.opened', NULL, '{"personId":"00000000000000000000000018","role":"finance"}', '52147c7e5205799486fd3bcc152061c7466aee06a96d364a1c5b7f207c492d3d', 'd89c5aa06db2299171c903278e4154e6218ca926d6cb95b6e2c7d0a6b6dc3acf'),
(15, 1772474400000, '{"job":"provision","kind":"job"}', 'session.opened', NULL, '{"personId":"00000000000000000000000019","role":"agent"}', 'd89c5aa06db2299171c903278e4154e6218ca926d6cb95b6e2c7d0a6b6dc3acf', '13c4640af5311c244c17412b05d5482dd7cccf5ca810eb56ce8398e31cd63a42'),
(16, 1772474400000, '{"job":"import","kind":"job"}', 'import.applied', NULL, '{"added":60,"changed":0,"unchanged":0}', '13c4640af5311c244c17412b05d5482dd7cccf5ca810eb56ce8398e31cd63a42', '34796164b1a39ea6077b7c032ef3c6576c892c22da7f93095efdb6b175a18a2e'),
(17, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000122', '{"lines":["00000000000000000000000083"],"reason":"changed_mind"}', '34796164b1a39ea6077b7c032ef3c6576c892c22da7f93095efdb6b175a18a2e', '9f2e7d4da85a02a1c30ecc3c029fd1996d0d0a77467cee9d54afd4aa490c1fa7'),
(18, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000122', '{"helpdesk":"zendesk","ticketId":"301"}', '9f2e7d4da85a02a1c30ecc3c029fd1996d0d0a77467cee9d54afd4aa490c1fa7', '4354c6caa364f00d203a09638b8f1e106ed0e54b62cf1d4b60929ebe7bb2ca03'),
(19, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000124', '{"lines":["00000000000000000000000084"],"reason":"changed_mind"}', '4354c6caa364f00d203a09638b8f1e106ed0e54b62cf1d4b60929ebe7bb2ca03', 'e9879fce5871eff8dc825feb2ec4948d5186af24472683834a47a86b831f1edd'),
(20, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000124', '{"helpdesk":"zendesk","ticketId":"302"}', 'e9879fce5871eff8dc825feb2ec4948d5186af24472683834a47a86b831f1edd', 'b634d9cf7afb8a317956f7da33af59d0554cd04a0baca6901dbae91c2edceea8'),
(21, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000126', '{"lines":["00000000000000000000000085"],"reason":"changed_mind"}', 'b634d9cf7afb8a317956f7da33af59d0554cd04a0baca6901dbae91c2edceea8', '989ee8d6365979ab36a836d54a44c33e9b2fb1013ddd1d46afec06e88d1f45e0'),
(22, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000126', '{"helpdesk":"zendesk","ticketId":"303"}', '989ee8d6365979ab36a836d54a44c33e9b2fb1013ddd1d46afec06e88d1f45e0', '3794064902d3fd676b15213ab4e5fb774a642275924ca2ebef4f2ef621ce4f65'),
(23, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000128', '{"lines":["00000000000000000000000086"],"reason":"changed_mind"}', '3794064902d3fd676b15213ab4e5fb774a642275924ca2ebef4f2ef621ce4f65', '63a8118f0bdc71291ecc0dfd048b5f20bda237861a67af202aa2ac5badb08b77'),
(24, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000128', '{"helpdesk":"zendesk","ticketId":"304"}', '63a8118f0bdc71291ecc0dfd048b5f20bda237861a67af202aa2ac5badb08b77', 'bf4a5a0b6820c09ff2f6e84ce4aaa5d85d2959e1228a4a41b9feb0a38a63d101'),
(25, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000130', '{"lines":["00000000000000000000000087"],"reason":"changed_mind"}', 'bf4a5a0b6820c09ff2f6e84ce4aaa5d85d2959e1228a4a41b9feb0a38a63d101', '2528acaea9e521012c916950a79beba9765587ec1d7b9848836ab857b9399964'),
(26, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000130', '{"helpdesk":"zendesk","ticketId":"305"}', '2528acaea9e521012c916950a79beba9765587ec1d7b9848836ab857b9399964', '5f418a0cbe7eabe3c4f000dbfbeca7a6027c4099cb3a422370ecc21a259bb04e'),
(27, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000132', '{"lines":["00000000000000000000000088"],"reason":"changed_mind"}', '5f418a0cbe7eabe3c4f000dbfbeca7a6027c4099cb3a422370ecc21a259bb04e', '72ce7df310e50dd29c2c7481d66eccae5351180bf0a1a3f092482c71cd92f175'),
(28, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000132', '{"helpdesk":"zendesk","ticketId":"306"}', '72ce7df310e50dd29c2c7481d66eccae5351180bf0a1a3f092482c71cd92f175', 'bb6959e7648c9a2a4f2c3c047d3885c90aef21e4a933f9a20c882d62dbe92494'),
(29, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000134', '{"lines":["00000000000000000000000089"],"reason":"changed_mind"}', 'bb6959e7648c9a2a4f2c3c047d3885c90aef21e4a933f9a20c882d62dbe92494', '412cc227b0b150e4b0b042dd5cdde1f0bc83a4fa6184a855e898226ecd74e986'),
(30, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000134', '{"helpdesk":"zendesk","ticketId":"307"}', '412cc227b0b150e4b0b042dd5cdde1f0bc83a4fa6184a855e898226ecd74e986', 'e191699260552be45527a7b3607c7cf6f265b581729954c5afd3a36451f19820'),
(31, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000136', '{"lines":["00000000000000000000000090"],"reason":"changed_mind"}', 'e191699260552be45527a7b3607c7cf6f265b581729954c5afd3a36451f19820', 'e97f67827db39990db5c509d458219af3376c8d1d98c3978184c4ff545050513'),
(32, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000136', '{"helpdesk":"zendesk","ticketId":"308"}', 'e97f67827db39990db5c509d458219af3376c8d1d98c3978184c4ff545050513', '70c210da7324f252c4e26c30589d2952bd33cbc54b2cfed6d24e92cae9865dc6'),
(33, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000138', '{"lines":["00000000000000000000000091"],"reason":"changed_mind"}', '70c210da7324f252c4e26c30589d2952bd33cbc54b2cfed6d24e92cae9865dc6', 'aa22f3d2d244c67128c1e024a9c1b3a0b31e98f63d925e9272687ca579c2f2fc'),
(34, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000138', '{"helpdesk":"zendesk","ticketId":"309"}', 'aa22f3d2d244c67128c1e024a9c1b3a0b31e98f63d925e9272687ca579c2f2fc', '2362bbda570d88f4a2b67e450c3f96cd0bfdf48a277c448d1d3daa1f000b6eb8'),
(35, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000140', '{"lines":["00000000000000000000000092"],"reason":"changed_mind"}', '2362bbda570d88f4a2b67e450c3f96cd0bfdf48a277c448d1d3daa1f000b6eb8', '16d0353ad654c6de90a4edf981a1bffed1292a1acebb44168f0fd4c5bc54a45e'),
(36, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000140', '{"helpdesk":"zendesk","ticketId":"310"}', '16d0353ad654c6de90a4edf981a1bffed1292a1acebb44168f0fd4c5bc54a45e', '29d2d78008623e57b478dca98e743bf7e33b1d2959a41b5a8259594d5844aefc'),
(37, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000142', '{"lines":["00000000000000000000000093"],"reason":"changed_mind"}', '29d2d78008623e57b478dca98e743bf7e33b1d2959a41b5a8259594d5844aefc', '8e0af9be1d48a8a784c8bba9358410305744cf3ca3d3298609c2502248cf19b4'),
(38, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000142', '{"helpdesk":"zendesk","ticketId":"311"}', '8e0af9be1d48a8a784c8bba9358410305744cf3ca3d3298609c2502248cf19b4', '3ab682b5f90ec48f6a3263ee8973c46a0902fe01ace3d2de454c475883626d9d'),
(39, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000144', '{"lines":["00000000000000000000000094"],"reason":"changed_mind"}', '3ab682b5f90ec48f6a3263ee8973c46a0902fe01ace3d2de454c475883626d9d', '30099860854b3da09354c12ef4b724c6022fbd39415ce50cd88a47f0cb05ddbf'),
(40, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000144', '{"helpdesk":"zendesk","ticketId":"312"}', '30099860854b3da09354c12ef4b724c6022fbd39415ce50cd88a47f0cb05ddbf', '2b3b5dffb5274559cf683b7d2123209314c41c9619e23247aa8c1e891805a5e2'),
(41, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000146', '{"lines":["00000000000000000000000095"],"reason":"changed_mind"}', '2b3b5dffb5274559cf683b7d2123209314c41c9619e23247aa8c1e891805a5e2', '08c6562393692eb0375c84404976e3eb7f046f69af94a87e434fee35348f21df'),
(42, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000146', '{"helpdesk":"zendesk","ticketId":"313"}', '08c6562393692eb0375c84404976e3eb7f046f69af94a87e434fee35348f21df', '99d7933de18bf1c26774e43f410456bf3d1766f2912ea7c00c9926f46ad7632f'),
(43, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000148', '{"lines":["00000000000000000000000096"],"reason":"changed_mind"}', '99d7933de18bf1c26774e43f410456bf3d1766f2912ea7c00c9926f46ad7632f', 'f330062294e8ce5b1cf6ee7b8fafc3e0512eafb02fd55413b4cfb064aa4cc046'),
(44, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000148', '{"helpdesk":"zendesk","ticketId":"314"}', 'f330062294e8ce5b1cf6ee7b8fafc3e0512eafb02fd55413b4cfb064aa4cc046', '8c30dbc471c9e1a0d3496b41af79eb7c8134d77770994d1c832628d1a21c55b5'),
(45, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000150', '{"lines":["00000000000000000000000097"],"reason":"changed_mind"}', '8c30dbc471c9e1a0d3496b41af79eb7c8134d77770994d1c832628d1a21c55b5', '21278b0fc4cee9c62d16a1e9e4afdd34733100d728e56cb2efd89a12f9a7c8ed'),
(46, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000150', '{"helpdesk":"zendesk","ticketId":"315"}', '21278b0fc4cee9c62d16a1e9e4afdd34733100d728e56cb2efd89a12f9a7c8ed', '6397a205bde07defdc0aa9be1aca9d18c6fb7f28ee620e65b09c950024effc98'),
(47, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000152', '{"lines":["00000000000000000000000098"],"reason":"changed_mind"}', '6397a205bde07defdc0aa9be1aca9d18c6fb7f28ee620e65b09c950024effc98', '46cf872d71503c6bf043a3bee3ada346a41da6970ae1eb9c9f50e4ee2cdd23bb'),
(48, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000152', '{"helpdesk":"zendesk","ticketId":"316"}', '46cf872d71503c6bf043a3bee3ada346a41da6970ae1eb9c9f50e4ee2cdd23bb', '11de227449f97031914a76d992f7e52dc015277fb61e9b41227a42679e195712'),
(49, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000154', '{"lines":["00000000000000000000000099"],"reason":"changed_mind"}', '11de227449f97031914a76d992f7e52dc015277fb61e9b41227a42679e195712', '970e05472fb77396f8bdfe85dfc0863a5dd95b11c233bd38359545e293c0b4f5'),
(50, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000154', '{"helpdesk":"zendesk","ticketId":"317"}', '970e05472fb77396f8bdfe85dfc0863a5dd95b11c233bd38359545e293c0b4f5', '88cf7177007fa23bc6189a8bb8724bab1ed485b6b8608f5626b2e77ae9d95793'),
(51, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000156', '{"lines":["00000000000000000000000102"],"reason":"changed_mind"}', '88cf7177007fa23bc6189a8bb8724bab1ed485b6b8608f5626b2e77ae9d95793', 'a3594bcde488020ad3e597b8b0d84733d231e7ebb912594b6767b74e909b84cf'),
(52, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000156', '{"helpdesk":"zendesk","ticketId":"320"}', 'a3594bcde488020ad3e597b8b0d84733d231e7ebb912594b6767b74e909b84cf', '7e2e9b4307e2672a9dcaf796533ea8e30bd8bf8d50b4a7b921ee965f02d9dc85'),
(53, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000122', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"301","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":18}', '7e2e9b4307e2672a9dcaf796533ea8e30bd8bf8d50b4a7b921ee965f02d9dc85', 'd2b2252bbdf08f3a84b55687647c6022c81bcccee8fe419a0855360c3e43d3f2'),
(54, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000124', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"302","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":20}', 'd2b2252bbdf08f3a84b55687647c6022c81bcccee8fe419a0855360c3e43d3f2', '5ea092651eeb021e3ee9104b657a78885fc4323af8355dfdc04ca557fab6911c'),
(55, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000126', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"303","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":22}', '5ea092651eeb021e3ee9104b657a78885fc4323af8355dfdc04ca557fab6911c', 'acbb112f7cf69e30a2d51c552304d45390d772f6a5eb68ecc59357a33910b089'),
(56, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000128', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"304","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":24}', 'acbb112f7cf69e30a2d51c552304d45390d772f6a5eb68ecc59357a33910b089', '55f7b59c08b3c53879fb88e17ab360b76e9f66fbcba45b19884088ca2a1fd8e2'),
(57, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000130', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"305","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":26}', '55f7b59c08b3c53879fb88e17ab360b76e9f66fbcba45b19884088ca2a1fd8e2', 'c60c2a61aed5087d9850c3dfdc1ba6f72c71480f9ece79fbea3cdcbec1e45dab'),
(58, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000132', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"306","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":28}', 'c60c2a61aed5087d9850c3dfdc1ba6f72c71480f9ece79fbea3cdcbec1e45dab', 'b3fb0913dfc951b534cc820746c018cc26b6d77f56f49e52a48649f58e78ee35'),
(59, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000134', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"307","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":30}', 'b3fb0913dfc951b534cc820746c018cc26b6d77f56f49e52a48649f58e78ee35', '7f73e8efe93bd0959af193e7ec64ca3c616916a7ff91fade076c6275b41bb9b7'),
(60, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000136', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"308","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":32}', '7f73e8efe93bd0959af193e7ec64ca3c616916a7ff91fade076c6275b41bb9b7', 'aedb4cb433447be00f2fa6c7acc2540e99835db06b78a9268ea6cee47a5556a8'),
(61, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000138', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"309","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":34}', 'aedb4cb433447be00f2fa6c7acc2540e99835db06b78a9268ea6cee47a5556a8', '1d54ed06b22a23dd4107ba49532a62519d02f951d78d967ebe0e62366d238190'),
(62, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000140', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"310","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":36}', '1d54ed06b22a23dd4107ba49532a62519d02f951d78d967ebe0e62366d238190', '4e33b7ca8b68d0911c49caeefc29c63b1ee220fb75d82f40e18667bd78e773e0'),
(63, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000142', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"311","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":38}', '4e33b7ca8b68d0911c49caeefc29c63b1ee220fb75d82f40e18667bd78e773e0', 'feb4190bd2589ecbe2017910a21059a2377686cdee83850a21e6d529fcce5583'),
(64, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000144', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"312","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":40}', 'feb4190bd2589ecbe2017910a21059a2377686cdee83850a21e6d529fcce5583', 'be8f6da8ad5627fc1c5144b4a94da5a3a3758990a04496309f0c3103b2ffa64b'),
(65, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000146', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"313","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":42}', 'be8f6da8ad5627fc1c5144b4a94da5a3a3758990a04496309f0c3103b2ffa64b', 'd726ef5e433f944829932b430998ac3d994299e3d8f7e2c0690c8f177e581730'),
(66, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000148', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"314","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":44}', 'd726ef5e433f944829932b430998ac3d994299e3d8f7e2c0690c8f177e581730', 'd701cb1442c4033e05f8df89d994cc835a5a88d373d2105ad6820b4b7c0765ef'),
(67, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000150', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"315","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":46}', 'd701cb1442c4033e05f8df89d994cc835a5a88d373d2105ad6820b4b7c0765ef', '91b2b412a837f1788d0d116962b6e375b656b0f4fdfd0658c1bcda8a7dde6b5b'),
(68, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000152', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"316","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":48}', '91b2b412a837f1788d0d116962b6e375b656b0f4fdfd0658c1bcda8a7dde6b5b', '6cd75edea2819055df355c21e65ca06b451a6da5e7d6d732a8c6e739c5bcde48'),
(69, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000154', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"317","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":50}', '6cd75edea2819055df355c21e65ca06b451a6da5e7d6d732a8c6e739c5bcde48', '743ce1a637d5190d2e444371232501e6076d1cef42710dd2293d788e8d3b83a1'),
(70, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000156', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"320","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":52}', '743ce1a637d5190d2e444371232501e6076d1cef42710dd2293d788e8d3b83a1', 'a08dc1fe5a694720fd81782d93a714d050c1d025643c5c8e11ed85465c0f01fc'),
(71, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000122', '{"ownerId":"00000000000000000000000019"}', 'a08dc1fe5a694720fd81782d93a714d050c1d025643c5c8e11ed85465c0f01fc', '251f547ea7184eee1f2c7a3e4e4a43bc079a1621eeb1c10614b10015dfbb5d4a'),
(72, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000122', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000001","factsHash":"f1:c3b2b25480058047f772281c8ed99966e44983f2b68266d2aa1275133ef4b852","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', '251f547ea7184eee1f2c7a3e4e4a43bc079a1621eeb1c10614b10015dfbb5d4a', 'b3355988993d0e84dd1d766fd9b050640b489e7c3ec77ce3a5db487991e30962'),
(73, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000122', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000159","paymentId":"00000000000000000000000025"}', 'b3355988993d0e84dd1d766fd9b050640b489e7c3ec77ce3a5db487991e30962', 'e48f98c19572c05fdc47e5dc89c7c6cc19d0219d1da46cf0812a7b3a526ecdb9'),
(74, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000122', '{"from":"open","to":"in_progress"}', 'e48f98c19572c05fdc47e5dc89c7c6cc19d0219d1da46cf0812a7b3a526ecdb9', 'aad1f63d0930e87dd86f42d02e42507971f772eb44ac74ca197d3a532791ba01'),
(75, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000124', '{"ownerId":"00000000000000000000000019"}', 'aad1f63d0930e87dd86f42d02e42507971f772eb44ac74ca197d3a532791ba01', '900b552fd67e08c253711935cc67b2631c70fe1e8d66ee0918f07868161a61eb'),
(76, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000124', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000002","factsHash":"f1:5a0795b84d2702c129c543a12329957024e635f0e85cc6b2140bba9c73b67d62","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', '900b552fd67e08c253711935cc67b2631c70fe1e8d66ee0918f07868161a61eb', 'cf49783c5284d5198d29043d59eef3c853af0d35b303224fc0975c7e57640939'),
(77, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000124', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000164","paymentId":"00000000000000000000000028"}', 'cf49783c5284d5198d29043d59eef3c853af0d35b303224fc0975c7e57640939', 'c1130e2d07ca8538a231046b0d3d3f8814a6a631673c422fdbb99bbe8ce584ab'),
(78, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000124', '{"from":"open","to":"in_progress"}', 'c1130e2d07ca8538a231046b0d3d3f8814a6a631673c422fdbb99bbe8ce584ab', '00e7d9c43a850e2d055a2869c30d4f0fb16ad66e46c912e80dcf6a8d4aca5410'),
(79, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000126', '{"ownerId":"00000000000000000000000019"}', '00e7d9c43a850e2d055a2869c30d4f0fb16ad66e46c912e80dcf6a8d4aca5410', 'f3f440c8c6da3c5502e4a38ec7a3529d43f7dd5c77e8a0214ef2628c63e2006d'),
(80, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000126', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000003","factsHash":"f1:8092729971dbe55c0a5a469c9741f84d454b9facc4015cd4681e46d3c921c60c","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', 'f3f440c8c6da3c5502e4a38ec7a3529d43f7dd5c77e8a0214ef2628c63e2006d', 'd57018fd6edcdbc5f504e2af5c7c821831e5bfd3b901f1911d125b85b5e361fc'),
(81, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000126', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000168","paymentId":"00000000000000000000000031"}', 'd57018fd6edcdbc5f504e2af5c7c821831e5bfd3b901f1911d125b85b5e361fc', 'c58511bb6f8ed80640fd4f39960c7d1587a9d072a84c80022e5e6decb23f10cc'),
(82, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000126', '{"from":"open","to":"in_progress"}', 'c58511bb6f8ed80640fd4f39960c7d1587a9d072a84c80022e5e6decb23f10cc', '0faf9aafc13b4ae7fce264853c24b954fcb4f94639711b5731db736b78bc12bd'),
(83, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000128', '{"ownerId":"00000000000000000000000019"}', '0faf9aafc13b4ae7fce264853c24b954fcb4f94639711b5731db736b78bc12bd', '158784b27b4bc1f7890a33485879061eb042b82b7d9a81a39506d2e416d62e83'),
(84, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000128', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000004","factsHash":"f1:18f1e438293350e78895b9a46e9dc5b087c9444aa0e3f58db7101e64f0d23049","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', '158784b27b4bc1f7890a33485879061eb042b82b7d9a81a39506d2e416d62e83', '6894890eed22233a886d007e3275d0302b3cffd51793f3bdd85672c2cc294b44'),
(85, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000128', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000172","paymentId":"00000000000000000000000034"}', '6894890eed22233a886d007e3275d0302b3cffd51793f3bdd85672c2cc294b44', 'ed9af1d5622a8ff2d9c111f4e058ce135bc9c31df1dd19a2846c6626461b473b'),
(86, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000128', '{"from":"open","to":"in_progress"}', 'ed9af1d5622a8ff2d9c111f4e058ce135bc9c31df1dd19a2846c6626461b473b', '3c8f3a5967a153f0738e0bd8000209906a367e082d7ed0bf78eaaae4e68d8e80'),
(87, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000130', '{"ownerId":"00000000000000000000000019"}', '3c8f3a5967a153f0738e0bd8000209906a367e082d7ed0bf78eaaae4e68d8e80', '5591166457f76ab0d0984bb5ed588ebf19efa6df8cc6791976ecd208bd8c02eb'),
(88, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000130', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000005","factsHash":"f1:0e444f3a2df81bda9d9ad06d0ce3ebc1e144a31aaf0a068d9c9228bf93e61095","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', '5591166457f76ab0d0984bb5ed588ebf19efa6df8cc6791976ecd208bd8c02eb', '87b3b16b9e39f6c2681532eb9eaa093daf51d053407b5d4fd61a582206f05675'),
(89, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000130', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000176","paymentId":"00000000000000000000000037"}', '87b3b16b9e39f6c2681532eb9eaa093daf51d053407b5d4fd61a582206f05675', '3266a7b739db31f472f02650649a4f1d4ec76d3cb51d7aa29ebbaa1eda3fae9f'),
(90, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000130', '{"from":"open","to":"in_progress"}', '3266a7b739db31f472f02650649a4f1d4ec76d3cb51d7aa29ebbaa1eda3fae9f', 'de0a5f377e95cbf4bfb9c044f87d8ecf219652ea03dbfab91d67867faa78c1e3'),
(91, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000132', '{"ownerId":"00000000000000000000000019"}', 'de0a5f377e95cbf4bfb9c044f87d8ecf219652ea03dbfab91d67867faa78c1e3', 'a6e2404f0f91fc21fac294986f4ccec4a273fd67b9d6e292990056332ff9f9d4'),
(92, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000132', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000006","factsHash":"f1:d56e31ee27c2ba99947e38a7399277e158b24466c4814e173bd2509bdf73d0c9","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', 'a6e2404f0f91fc21fac294986f4ccec4a273fd67b9d6e292990056332ff9f9d4', '87c6b6fe864a925ab6c28b1b6a13e6a9d88bbae9b01d965eb6cd30659945cb64'),
(93, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000132', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000180","paymentId":"00000000000000000000000040"}', '87c6b6fe864a925ab6c28b1b6a13e6a9d88bbae9b01d965eb6cd30659945cb64', 'd4db80a664be4b67ca38fdb0e875f7efec7df6596fb02ddeba04862cacf18088'),
(94, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000132', '{"from":"open","to":"in_progress"}', 'd4db80a664be4b67ca38fdb0e875f7efec7df6596fb02ddeba04862cacf18088', '4cdc7b129b402656028f15547485eacadb09ade8b658412ab4599a7a066c5f40'),
(95, 1772474400000, '{"kind":"person","personId":"00000000000000000000000018","role":"finance"}', 'case.taken', '00000000000000000000000134', '{"ownerId":"00000000000000000000000018"}', '4cdc7b129b402656028f15547485eacadb09ade8b658412ab4599a7a066c5f40', '8a04fce3764734a6f813092db42b499b23be8e42f19f9dd99cf519b248179898'),
(96, 1772474400000, '{"kind":"person","personId":"00000000000000000000000018","role":"finance"}', 'decision.recorded', '00000000000000000000000134', '{"amountMinor":6000,"bonusMinor":0,"cause":"goodwill","currency":"USD","decisionId":"01DEC000000000000000000007","factsHash":"f1:895d5a0be2e7e0fbabe91ade09b90e403d0218543d61416e532558f8daa56f74","offer":"credit","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1","sentenceHash":"ad0bf91f8c94f6878943fd9d6d66803b9a0e12278a6e65a39c5314f5154e495d"}', '8a04fce3764734a6f813092db42b499b23be8e42f19f9dd99cf519b248179898', '3be24b60cc7c7bf16bf2a660526e08fea5114111412cc3fe89a0635ab1b66ac2'),
(97, 1772474400000, '{"kind":"person","personId":"00000000000000000000000018","role":"finance"}', 'leg.reserved', '00000000000000000000000134', '{"amountMinor":6000,"kind":"credit","legId":"00000000000000000000000185","paymentId":"00000000000000000000000043"}', '3be24b60cc7c7bf16bf2a660526e08fea5114111412cc3fe89a0635ab1b66ac2', '0e01a66ede11d8a6d579dbc6dd7cfbe3cdc9ef4b8aa4ccc94973ce5979942dca'),
(98, 1772474400000, '{"kind":"person","personId":"00000000000000000000000018","role":"finance"}', 'case.moved', '00000000000000000000000134', '{"from":"open","to":"in_progress"}', '0e01a66ede11d8a6d579dbc6dd7cfbe3cdc9ef4b8aa4ccc94973ce5979942dca', 'b76e9b8f327c1f5ec632a8fa4afad10add23fdb22b37b20de04d9f4cc7b91a68'),
(99, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000136', '{"ownerId":"00000000000000000000000019"}', 'b76e9b8f327c1f5ec632a8fa4afad10add23fdb22b37b20de04d9f4cc7b91a68', '1be906bfa7d7270a810aeaffbb619eb9c059f594f9a2a2a6e341b19edf17b937'),
(100, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000136', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000008","factsHash":"f1:aa2b161078e72085bd027dd5f100f81c72dd29085f34363d0ff680784fe661c9","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', '1be906bfa7d7270a810aeaffbb619eb9c059f594f9a2a2a6e341b19edf17b937', '661a3c22bd60d35e6c8f81d07efd7e7d4328b45d0c478de080f3720e92e55b53'),
(101, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000136', '{"amountMinor":8000,"kind":"hand","legId":"00000000000000000000000189","paymentId":"00000000000000000000000046"}', '661a3c22bd60d35e6c8f81d07efd7e7d4328b45d0c478de080f3720e92e55b53', '03382e74898f47ba9b4ce193df9a74dd8e5f090c2fe9ddd8fa768a7b6904356a'),
(102, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000136', '{"from":"open","to":"in_progress"}', '03382e74898f47ba9b4ce193df9a74dd8e5f090c2fe9ddd8fa768a7b6904356a', 'e440bb3b73a6a11327ee256b1a1a5e56426da75184a054dab2fd8875d766d531'),
(103, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.moved', '00000000000000000000000128', '{"amountMinor":8000,"currency":"USD","event":"stopped","from":"reserved","generation":1,"legId":"00000000000000000000000172","to":"closed"}', 'e440bb3b73a6a11327ee256b1a1a5e56426da75184a054dab2fd8875d766d531', 'a98f9d2102f1d86ea66405bdd3f46ef6f7e46ff204bfb4432e0ddec862214c41'),
(104, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.stopped', '00000000000000000000000128', '{"decisionId":"01DEC000000000000000000004"}', 'a98f9d2102f1d86ea66405bdd3f46ef6f7e46ff204bfb4432e0ddec862214c41', 'a3b104e6c94496c0dc94f9b6412f48f379f438544f78301cf6f5cbc4df262fd2'),
(105, 1772474400000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000128', '{"from":"in_progress","to":"open"}', 'a3b104e6c94496c0dc94f9b6412f48f379f438544f78301cf6f5cbc4df262fd2', '19f17cc98cede658c9074e673a4a8bb7d741c6ec633f850dde56991650f2bf70'),
(106, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000122', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"301"}', '19f17cc98cede658c9074e673a4a8bb7d741c6ec633f850dde56991650f2bf70', 'dbc84772151ab2e7182fe701105437e4d15d89fabd9a1ce2c4a62152e5c14646'),
(107, 1772474520000, '{"job":"outbox","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":null,"locked":false,"paymentId":"00000000000000000000000025","processorCurrency":"USD"}', 'dbc84772151ab2e7182fe701105437e4d15d89fabd9a1ce2c4a62152e5c14646', '307a6e999e2bc987fb519bb1f95c71457329ad4bad77b4fe147566879f8747dc'),
(108, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000122', '{"amountMinor":8000,"currency":"USD","event":"claimed","from":"reserved","generation":1,"legId":"00000000000000000000000159","to":"submitting"}', '307a6e999e2bc987fb519bb1f95c71457329ad4bad77b4fe147566879f8747dc', '4e49d4112b79d9c0754551115f5293d68377731977fdf3d2b69e1bb0e9898054'),
(109, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.claimed', '00000000000000000000000122', '{"attempt":1,"key":"00000000000000000000000159:g1","legId":"00000000000000000000000159"}', '4e49d4112b79d9c0754551115f5293d68377731977fdf3d2b69e1bb0e9898054', '43251aea4a9c4227f9ac6f75f527e58a8e76e0328f740b61b4cd07b81e8d679d'),
(110, 1772474520000, '{"job":"outbox","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":null,"locked":false,"paymentId":"00000000000000000000000043","processorCurrency":"USD"}', '43251aea4a9c4227f9ac6f75f527e58a8e76e0328f740b61b4cd07b81e8d679d', '326096320a5dd930ca4e88bdbdc7ff8390a64cc39c33c2dcf8e1a06d57b70e98'),
(111, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000124', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"302"}', '326096320a5dd930ca4e88bdbdc7ff8390a64cc39c33c2dcf8e1a06d57b70e98', 'cdf3c03df62114539c07dcc49485baeee5e3cfb96c66dc074eacda721c575f1b'),
(112, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000134', '{"amountMinor":6000,"currency":"USD","event":"succeeded","from":"reserved","generation":1,"legId":"00000000000000000000000185","to":"settled"}', 'cdf3c03df62114539c07dcc49485baeee5e3cfb96c66dc074eacda721c575f1b', '169e6383183aeb0feb4e128970aa92e4f8486b9e2882439494bef2e896d42b64'),
(113, 1772474520000, '{"job":"outbox","kind":"job"}', 'credit.granted', '00000000000000000000000134', '{"amountMinor":6000,"bonus":false,"currency":"USD","expiresOn":"2026-03-05","legId":"00000000000000000000000185","lotId":"00000000000000000000000195"}', '169e6383183aeb0feb4e128970aa92e4f8486b9e2882439494bef2e896d42b64', '59e8c94b3a3347dc555bfd8803f4b947292538a4118f626948502da21b7b4a71'),
(114, 1772474520000, '{"job":"outbox","kind":"job"}', 'task.opened', '00000000000000000000000134', '{"dueOn":"2026-03-04","kind":"enter_credit","taskId":"00000000000000000000000197"}', '59e8c94b3a3347dc555bfd8803f4b947292538a4118f626948502da21b7b4a71', '34df68695581eebe91111e70bf37635fb0e91a6f83715855207da81aebc51153'),
(115, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000126', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"303"}', '34df68695581eebe91111e70bf37635fb0e91a6f83715855207da81aebc51153', '11ecff0461aaf2ee33a5c019aa6d2a02eb7aee23efb04a6da7995ca33f2f2b91'),
(116, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.answered', '00000000000000000000000122', '{"attempt":1,"legId":"00000000000000000000000159","outcome":"settled"}', '11ecff0461aaf2ee33a5c019aa6d2a02eb7aee23efb04a6da7995ca33f2f2b91', 'dcd3ce9919bf0f1620759acc6f0a13cd8e784ab6f3423ab6f5eed61c893436fe'),
(117, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000122', '{"amountMinor":8000,"currency":"USD","event":"succeeded","from":"submitting","generation":1,"legId":"00000000000000000000000159","to":"settled","vendorRef":"re_1"}', 'dcd3ce9919bf0f1620759acc6f0a13cd8e784ab6f3423ab6f5eed61c893436fe', 'b0129ecc49a08a04263788fa73bedc8e395121a6ebb892c008e74f639ba1e305'),
(118, 1772474520000, '{"job":"outbox","kind":"job"}', 'case.moved', '00000000000000000000000122', '{"from":"in_progress","to":"done"}', 'b0129ecc49a08a04263788fa73bedc8e395121a6ebb892c008e74f639ba1e305', '56722b7afbfb395f5c2e18bd2ba1f0a5c0cd7557158793ff313a7b445ab76f71'),
(119, 1772474520000, '{"job":"outbox","kind":"job"}', 'task.opened', '00000000000000000000000136', '{"dueOn":"2026-03-04","kind":"pay_by_hand","taskId":"00000000000000000000000200"}', '56722b7afbfb395f5c2e18bd2ba1f0a5c0cd7557158793ff313a7b445ab76f71', '1632247ef11c09c64f73705c912437cd0686809eb09ae424bcd689ad8ba3eaab'),
(120, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000130', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"305"}', '1632247ef11c09c64f73705c912437cd0686809eb09ae424bcd689ad8ba3eaab', '04967e90e19b5e43201837d7fde74b12cba71c76bddb7b3ae256bfb3c6f6a7a7'),
(121, 1772474520000, '{"job":"outbox","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":null,"locked":false,"paymentId":"00000000000000000000000028","processorCurrency":"USD"}', '04967e90e19b5e43201837d7fde74b12cba71c76bddb7b3ae256bfb3c6f6a7a7', '97cf2e62fffa8cc197caf949906544fb4980692339ca3c51aa4b07282a298ef7'),
(122, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000132', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"306"}', '97cf2e62fffa8cc197caf949906544fb4980692339ca3c51aa4b07282a298ef7', '36bb32f6f4b93095ac315e0bc57c4b1fabe8b631a213f50a545c2ab54a003959'),
(123, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000124', '{"amountMinor":8000,"currency":"USD","event":"claimed","from":"reserved","generation":1,"legId":"00000000000000000000000164","to":"submitting"}', '36bb32f6f4b93095ac315e0bc57c4b1fabe8b631a213f50a545c2ab54a003959', '77b693832253f4521af67378e96424599a95bfe790d15555079a8d6352fb4b10'),
(124, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.claimed', '00000000000000000000000124', '{"attempt":1,"key":"00000000000000000000000164:g1","legId":"00000000000000000000000164"}', '77b693832253f4521af67378e96424599a95bfe790d15555079a8d6352fb4b10', '1fd256d2f44448ba149816cb5c95baee961b0c98ba799507b1b9959912592601'),
(125, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.answered', '00000000000000000000000124', '{"attempt":1,"legId":"00000000000000000000000164","outcome":"settled"}', '1fd256d2f44448ba149816cb5c95baee961b0c98ba799507b1b9959912592601', 'fd4b9ebcdf35a74f602e069873d126fb9fc2d27e0dcb61f7899c31364d24b781'),
(126, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000124', '{"amountMinor":8000,"currency":"USD","event":"succeeded","from":"submitting","generation":1,"legId":"00000000000000000000000164","to":"settled","vendorRef":"re_2"}', 'fd4b9ebcdf35a74f602e069873d126fb9fc2d27e0dcb61f7899c31364d24b781', 'cb61530ec51c3239b3522fe08220b5f269a6f4eb9248e14cd75beab3e98f05da'),
(127, 1772474520000, '{"job":"outbox","kind":"job"}', 'case.moved', '00000000000000000000000124', '{"from":"in_progress","to":"done"}', 'cb61530ec51c3239b3522fe08220b5f269a6f4eb9248e14cd75beab3e98f05da', 'eb5f75a4186eeb89f345865cda4f4659a4ed4e7b7d08f535e23110327e5c18f9'),
(128, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000128', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"304","told":["01DEC000000000000000000004 9a0ccce328e39fc782a0276c3a8d5f87358f4016f39933c2b109ddb26b8c34ff"],"toldSeq":105}', 'eb5f75a4186eeb89f345865cda4f4659a4ed4e7b7d08f535e23110327e5c18f9', '8bd0f7558a4679fe5ebb8893057fc164904ff97c5fcf5dc05ca1bfe91c4e68f3'),
(129, 1772474520000, '{"job":"outbox","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":null,"locked":false,"paymentId":"00000000000000000000000031","processorCurrency":"USD"}', '8bd0f7558a4679fe5ebb8893057fc164904ff97c5fcf5dc05ca1bfe91c4e68f3', '4d944b109c5728bf5b51c80e7fab8d8a0b6b5892e7e4d7eb36c9ab5ed2aa145e'),
(130, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000126', '{"amountMinor":8000,"currency":"USD","event":"claimed","from":"reserved","generation":1,"legId":"00000000000000000000000168","to":"submitting"}', '4d944b109c5728bf5b51c80e7fab8d8a0b6b5892e7e4d7eb36c9ab5ed2aa145e', '2d2b8ba494219364a0959362e6c536242d79096c17f2947ee3f277287e33211f'),
(131, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.claimed', '00000000000000000000000126', '{"attempt":1,"key":"00000000000000000000000168:g1","legId":"00000000000000000000000168"}', '2d2b8ba494219364a0959362e6c536242d79096c17f2947ee3f277287e33211f', '125b5f15afc34589e59b9845d36eef700f2a8bc85426704f5cce3fbb45f23c9a'),
(132, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000134', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"307","told":["01DEC000000000000000000007 bdadfd39d4db48f0ed3cfd1281bbd23c7b891e8c9d2cfaecae1ab1bc91468415"],"toldSeq":114}', '125b5f15afc34589e59b9845d36eef700f2a8bc85426704f5cce3fbb45f23c9a', '0febd48d3f01fe69838ed8811cf5f5b3cfb4f0bfe4f7f820e1a8ba385823e4a5'),
(133, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000122', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_done"],"ticketId":"301","told":["01DEC000000000000000000001 3fc4d2f02bb3f1331073e5e7c76f5f8efcce4b2286f50732b070af9de0918936"],"toldSeq":118}', '0febd48d3f01fe69838ed8811cf5f5b3cfb4f0bfe4f7f820e1a8ba385823e4a5', '8ce8cd3738ccecd8a6947015ca094a754f14a5f7d09c0176508957ed7a478806'),
(134, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.answered', '00000000000000000000000126', '{"attempt":1,"legId":"00000000000000000000000168","outcome":"refused"}', '8ce8cd3738ccecd8a6947015ca094a754f14a5f7d09c0176508957ed7a478806', '6c53c0c59b61f863e527c5e183389eaded03b4466886a5e78626426c92a6cf14'),
(135, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000126', '{"amountMinor":8000,"currency":"USD","event":"failed","from":"submitting","generation":1,"legId":"00000000000000000000000168","problem":"charge_declined","to":"failed"}', '6c53c0c59b61f863e527c5e183389eaded03b4466886a5e78626426c92a6cf14', 'a3604e26d2f786e94c4ce611cad39dbbb3ea33ee55462fdfd8fdeef60fa20356'),
(136, 1772474520000, '{"job":"outbox","kind":"job"}', 'task.opened', '00000000000000000000000126', '{"dueOn":"2026-03-03","kind":"correct_reply","taskId":"00000000000000000000000205"}', 'a3604e26d2f786e94c4ce611cad39dbbb3ea33ee55462fdfd8fdeef60fa20356', '359bbf5fa4b717a4a9f2151df31bc889b4c6eb93642cea3aeae66461cd986337'),
(137, 1772474520000, '{"job":"outbox","kind":"job"}', 'case.moved', '00000000000000000000000126', '{"from":"in_progress","to":"needs_attention"}', '359bbf5fa4b717a4a9f2151df31bc889b4c6eb93642cea3aeae66461cd986337', '17d4d7d3e768a4a2e6f6a7517a0048c39121206b271195b929b276ca04279f74'),
(138, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000136', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"308","told":["01DEC000000000000000000008 e671b62fcf2237816d3ea16d50d0070bfa06fbf46596c95b117749a8154e63d8"],"toldSeq":119}', '17d4d7d3e768a4a2e6f6a7517a0048c39121206b271195b929b276ca04279f74', 'aa06f5e8ed02884f3fc41a002e95436d7f9f625169f018030c4e9bc8a2e8f2b1'),
(139, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000124', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_done"],"ticketId":"302","told":["01DEC000000000000000000002 3fc4d2f02bb3f1331073e5e7c76f5f8efcce4b2286f50732b070af9de0918936"],"toldSeq":127}', 'aa06f5e8ed02884f3fc41a002e95436d7f9f625169f018030c4e9bc8a2e8f2b1', 'bc89ddb4283c8834e2ee807f908587b643186f4854d2e4df227a4802ceddf03f'),
(140, 1772474520000, '{"job":"outbox","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":null,"locked":false,"paymentId":"00000000000000000000000037","processorCurrency":"USD"}', 'bc89ddb4283c8834e2ee807f908587b643186f4854d2e4df227a4802ceddf03f', '12b8530d044715828fdfd43e871d1987d0da4f56bcd09b3b48c909e0acd2a8af'),
(141, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000126', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_needs_attention"],"ticketId":"303","told":["01DEC000000000000000000003 3e88ba78670385b328fcd5fa946f63596628273a570e007220f98e511c286ddc"],"toldSeq":137}', '12b8530d044715828fdfd43e871d1987d0da4f56bcd09b3b48c909e0acd2a8af', '6fed07d1770091152e443953a7ba36388c886f14d8abbc8f19cb17c8982ddf6a'),
(142, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000130', '{"amountMinor":8000,"currency":"USD","event":"claimed","from":"reserved","generation":1,"legId":"00000000000000000000000176","to":"submitting"}', '6fed07d1770091152e443953a7ba36388c886f14d8abbc8f19cb17c8982ddf6a', '06d9a24b59f95727162d422748e24303b9889a8188bc8ec51f31ae22de26f4ff'),
(143, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.claimed', '00000000000000000000000130', '{"attempt":1,"key":"00000000000000000000000176:g1","legId":"00000000000000000000000176"}', '06d9a24b59f95727162d422748e24303b9889a8188bc8ec51f31ae22de26f4ff', 'fda2215067f4efced8209e29a72fd056445e8959914b93d0283048240963f6b3'),
(144, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.answered', '00000000000000000000000130', '{"attempt":1,"legId":"00000000000000000000000176","outcome":"our_bug"}', 'fda2215067f4efced8209e29a72fd056445e8959914b93d0283048240963f6b3', '02d2646c897da302f678fd78b3b4f78b21941bce52d3e502dc167837814bacd2'),
(145, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000130', '{"amountMinor":8000,"currency":"USD","event":"given_up","from":"submitting","generation":1,"legId":"00000000000000000000000176","problem":"http_400","to":"attention"}', '02d2646c897da302f678fd78b3b4f78b21941bce52d3e502dc167837814bacd2', 'b23fc09d31beca7fe30b5c85a9cf65e26762767d7dd8c464586309d9222a6df8'),
(146, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.attention', '00000000000000000000000130', '{"legId":"00000000000000000000000176","why":"http_400"}', 'b23fc09d31beca7fe30b5c85a9cf65e26762767d7dd8c464586309d9222a6df8', '06a762cc2417cd52ca6c2ad9d9c484d152cd4611a88564f9e7085728de7141ed'),
(147, 1772474520000, '{"job":"outbox","kind":"job"}', 'task.opened', '00000000000000000000000130', '{"dueOn":"2026-03-03","kind":"correct_reply","taskId":"00000000000000000000000208"}', '06a762cc2417cd52ca6c2ad9d9c484d152cd4611a88564f9e7085728de7141ed', 'bb5afe9b0d09c99fe38a0d029081c13d79ba347180fb37f5335ed4bf81a1fffe'),
(148, 1772474520000, '{"job":"outbox","kind":"job"}', 'case.moved', '00000000000000000000000130', '{"from":"in_progress","to":"needs_attention"}', 'bb5afe9b0d09c99fe38a0d029081c13d79ba347180fb37f5335ed4bf81a1fffe', 'ffb60058e301f0b7d3f6593f954e666b700114d56bfda72e483ad6db2a2b561d'),
(149, 1772474520000, '{"job":"outbox","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":null,"locked":false,"paymentId":"00000000000000000000000040","processorCurrency":"USD"}', 'ffb60058e301f0b7d3f6593f954e666b700114d56bfda72e483ad6db2a2b561d', '46be075e5442de817c6dc98e4984b7ec29a36e65e67c68ae22d18e036376f54f'),
(150, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000132', '{"amountMinor":8000,"currency":"USD","event":"claimed","from":"reserved","generation":1,"legId":"00000000000000000000000180","to":"submitting"}', '46be075e5442de817c6dc98e4984b7ec29a36e65e67c68ae22d18e036376f54f', '71978a30e0ddd9c0bbda7db13f6f2e83ab58705c9fd395de1b4495afb8ab3d78'),
(151, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.claimed', '00000000000000000000000132', '{"attempt":1,"key":"00000000000000000000000180:g1","legId":"00000000000000000000000180"}', '71978a30e0ddd9c0bbda7db13f6f2e83ab58705c9fd395de1b4495afb8ab3d78', 'e8964400dfc1ba70171fcab3f52de4f7a74b554b207dc0fe8b431c1856651381'),
(152, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.answered', '00000000000000000000000132', '{"attempt":1,"legId":"00000000000000000000000180","outcome":"pending"}', 'e8964400dfc1ba70171fcab3f52de4f7a74b554b207dc0fe8b431c1856651381', '7d7240b96d5fe6b0971bcb99759c21ea629c6a5fdcc966443f2cec4b27ca011b'),
(153, 1772474520000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000132', '{"amountMinor":8000,"currency":"USD","event":"pending","from":"submitting","generation":1,"legId":"00000000000000000000000180","to":"pending","vendorRef":"re_3"}', '7d7240b96d5fe6b0971bcb99759c21ea629c6a5fdcc966443f2cec4b27ca011b', '1163d9886d6e7de4eb9bde589286d875eb34085966a2c1f9a6e667bd8adaff0d'),
(154, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000130', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_needs_attention"],"ticketId":"305","told":["01DEC000000000000000000005 a26b43ff51306af8cbc2a9e83cb5b456249d31f93adb5c1627eb3c0469ef61e2"],"toldSeq":148}', '1163d9886d6e7de4eb9bde589286d875eb34085966a2c1f9a6e667bd8adaff0d', 'c8fc90343f833c018ae6fad3df75da82b80c0d8e91aafed96d60d534e29e27c5'),
(155, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000132', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"306","told":["01DEC000000000000000000006 58a38072a47c411d1b3eb9af7f07722bc97908df5e9756b4a29f56b2a69224a1"],"toldSeq":153}', 'c8fc90343f833c018ae6fad3df75da82b80c0d8e91aafed96d60d534e29e27c5', '23d404749a499fb22e02cd19673c901736e1f868ec89ccbe72bf1f9ea14c753d'),
(156, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y101","locked":false,"paymentId":"00000000000000000000000025","processorCurrency":"USD"}', '23d404749a499fb22e02cd19673c901736e1f868ec89ccbe72bf1f9ea14c753d', 'a86ea53add2758f1a4d97fab3119ed4bc6552069dc89cc7b80f9250f5e5f5d6e'),
(157, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y102","locked":false,"paymentId":"00000000000000000000000028","processorCurrency":"USD"}', 'a86ea53add2758f1a4d97fab3119ed4bc6552069dc89cc7b80f9250f5e5f5d6e', 'c5eeeeef4aa222f13ddf2cfd7c9584d36ab8f62eb722a1028076114530d229c7'),
(158, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y103","locked":false,"paymentId":"00000000000000000000000031","processorCurrency":"USD"}', 'c5eeeeef4aa222f13ddf2cfd7c9584d36ab8f62eb722a1028076114530d229c7', '875f9146ed35b9db7d5755deab89ac7602215c6f60d4cfc6572f85ef86f3111f'),
(159, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y104","locked":false,"paymentId":"00000000000000000000000034","processorCurrency":"USD"}', '875f9146ed35b9db7d5755deab89ac7602215c6f60d4cfc6572f85ef86f3111f', '5e03ffdf9b675480c6be605128a47822ba3017c77ee76796be50124365635e3d'),
(160, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y105","locked":false,"paymentId":"00000000000000000000000037","processorCurrency":"USD"}', '5e03ffdf9b675480c6be605128a47822ba3017c77ee76796be50124365635e3d', '39ee895e17aab6e6246d594895542ad8c602adc2011ab3ac3dc9703a9bd7c1d4'),
(161, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y106","locked":false,"paymentId":"00000000000000000000000040","processorCurrency":"USD"}', '39ee895e17aab6e6246d594895542ad8c602adc2011ab3ac3dc9703a9bd7c1d4', '0d0e27cf484aee6e2d60beff5b38a6c75cf6a06f5fed9ebb3440bd5351380af1'),
(162, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y107","locked":false,"paymentId":"00000000000000000000000043","processorCurrency":"USD"}', '0d0e27cf484aee6e2d60beff5b38a6c75cf6a06f5fed9ebb3440bd5351380af1', 'b08742f1193643b61cfff254aa6573019d011165a3ebf79f6269bd7b4bd36f03'),
(163, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y109","locked":false,"paymentId":"00000000000000000000000049","processorCurrency":"USD"}', 'b08742f1193643b61cfff254aa6573019d011165a3ebf79f6269bd7b4bd36f03', 'cd1a3e8ba9e4f3b376f812bec5200aa6b6457490b0e064a173acafdd0e7d2737'),
(164, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y110","locked":false,"paymentId":"00000000000000000000000052","processorCurrency":"USD"}', 'cd1a3e8ba9e4f3b376f812bec5200aa6b6457490b0e064a173acafdd0e7d2737', '5f2410887a8fec49e96039e40b7acda541bd9fad4c5fcadbc8cc6501e0eea363'),
(165, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y111","locked":false,"paymentId":"00000000000000000000000055","processorCurrency":"USD"}', '5f2410887a8fec49e96039e40b7acda541bd9fad4c5fcadbc8cc6501e0eea363', '1165bad7bc770c938d0e3878a063f9a4aa6e82d5a28903fee540d67b14435e6c'),
(166, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y112","locked":false,"paymentId":"00000000000000000000000058","processorCurrency":"USD"}', '1165bad7bc770c938d0e3878a063f9a4aa6e82d5a28903fee540d67b14435e6c', '9e61b4b05f1f63d5f6b012fbfdf325f5d7a82ba30fe13e50bbbf3217accf4b02'),
(167, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y113","locked":false,"paymentId":"00000000000000000000000061","processorCurrency":"USD"}', '9e61b4b05f1f63d5f6b012fbfdf325f5d7a82ba30fe13e50bbbf3217accf4b02', '71fb814578e754342f456f002190a66a1012b8c5ab84220cfe28907bdb1f4ca8'),
(168, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y114","locked":false,"paymentId":"00000000000000000000000064","processorCurrency":"USD"}', '71fb814578e754342f456f002190a66a1012b8c5ab84220cfe28907bdb1f4ca8', 'b2405949ab10805255ea7611334511bc0eebb88190fe462ba511046a6f019973'),
(169, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y115","locked":false,"paymentId":"00000000000000000000000067","processorCurrency":"USD"}', 'b2405949ab10805255ea7611334511bc0eebb88190fe462ba511046a6f019973', 'b0b9a3483888aa262bc4e71878c8d1f21158cb58e10b8683bc5c26fd75ac8ece'),
(170, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y116","locked":false,"paymentId":"00000000000000000000000070","processorCurrency":"USD"}', 'b0b9a3483888aa262bc4e71878c8d1f21158cb58e10b8683bc5c26fd75ac8ece', 'd9492dc6260f2823291afb755b704b65e1b0ec4c166ef0041841b29de5608d30'),
(171, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y118","locked":false,"paymentId":"00000000000000000000000076","processorCurrency":"USD"}', 'd9492dc6260f2823291afb755b704b65e1b0ec4c166ef0041841b29de5608d30', '645a3ecb147928d13b3a9a5b50907de21ddd88d9224c29547b5f45d81a483bf3'),
(172, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y119","locked":false,"paymentId":"00000000000000000000000079","processorCurrency":"USD"}', '645a3ecb147928d13b3a9a5b50907de21ddd88d9224c29547b5f45d81a483bf3', 'a7806e0ee7d5159f1a8ce6665e4229348c4ff71ab87cc3fd663f20b64c8650c3'),
(173, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y120","locked":false,"paymentId":"00000000000000000000000082","processorCurrency":"USD"}', 'a7806e0ee7d5159f1a8ce6665e4229348c4ff71ab87cc3fd663f20b64c8650c3', '2f91b99aff45e6a56b65d12bafb91536c220c8f9513280419a57ad006f56666a'),
(174, 1772474520000, '{"job":"reconcile","kind":"job"}', 'leg.news', '00000000000000000000000132', '{"legId":"00000000000000000000000180","problem":"pending"}', '2f91b99aff45e6a56b65d12bafb91536c220c8f9513280419a57ad006f56666a', 'b38652ee4368a9851edf8c00afa144e8658a9d0edd837f7a12f0eb9da4e55e65'),
(175, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000132', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"306","told":["01DEC000000000000000000006 eed5e2afcec7348f15b5fa7cac5b554e0ea6b40ad6741b1d5e34b3bdcb63b4e8"],"toldSeq":174}', 'b38652ee4368a9851edf8c00afa144e8658a9d0edd837f7a12f0eb9da4e55e65', '801b5df3e94d9d46687970bcc89341075bf2196d58e8243993293c3da0b4746b'),
(176, 1772474520000, '{"job":"reconcile","kind":"job"}', 'difference.found', NULL, '{"differenceId":"00000000000000000000000234","kind":"captured_differs","ourMinor":8000,"ours":null,"paymentId":"00000000000000000000000073","ref":"","theirMinor":7000,"theirs":null}', '801b5df3e94d9d46687970bcc89341075bf2196d58e8243993293c3da0b4746b', '8f74cc05f9c65723e83714d79e0aa13ba141573f2062982df31da1df1b1bf1d8'),
(177, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.news', '00000000000000000000000154', '{"paymentId":"00000000000000000000000073","why":"payment_differs"}', '8f74cc05f9c65723e83714d79e0aa13ba141573f2062982df31da1df1b1bf1d8', '3bd37026a965b19bebc01af49713bafb47866c166647264902f3d4b5798565bf'),
(178, 1772474520000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":7000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":null,"locked":false,"paymentId":"00000000000000000000000073","processorCurrency":"USD"}', '3bd37026a965b19bebc01af49713bafb47866c166647264902f3d4b5798565bf', '678eec8ad751523911734c55d781e4f46573dc14e4deff8f7c2ea274b63d7fba'),
(179, 1772474520000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000154', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"317","told":["intake 8d1b38f55cc9b3d9bf98d17454883315f30e3cde9a030c10dfb9f3e4cb1864cc"],"toldSeq":177}', '678eec8ad751523911734c55d781e4f46573dc14e4deff8f7c2ea274b63d7fba', '0243b563248142439deb97ba4950f1295bf875df32ca3211220e2b5dea1e672a'),
(180, 1772474520000, '{"job":"reconcile","kind":"job"}', 'reconciliation.finished', NULL, '{"differences":1,"payments":6,"runId":"00000000000000000000000212","why":"daily"}', '0243b563248142439deb97ba4950f1295bf875df32ca3211220e2b5dea1e672a', 'bc51d016f96e964d5f7474bf95f48a58d68001f902e9101266e630a60edcd92c'),
(181, 1772474520000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000138', '{"ownerId":"00000000000000000000000019"}', 'bc51d016f96e964d5f7474bf95f48a58d68001f902e9101266e630a60edcd92c', 'ee9e05aa40eab3cca9ec63c555b4c15838e049fd6186dc9fa230fc287e276b68'),
(182, 1772474520000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000138', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000009","factsHash":"f1:b0aa032bb133ecd21b9ffe500425ec0c59294356c5159fe5d597132389bfe32b","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', 'ee9e05aa40eab3cca9ec63c555b4c15838e049fd6186dc9fa230fc287e276b68', '0af38d0447618047ec5344dee4b4a0126143f79f107ca2a5fa871e570d296cce'),
(183, 1772474520000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000138', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000238","paymentId":"00000000000000000000000049"}', '0af38d0447618047ec5344dee4b4a0126143f79f107ca2a5fa871e570d296cce', 'f9b4fbe80a3666a25d85774f3b7bd1d8feaca352879c3d30f12e759638698aae'),
(184, 1772474520000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000138', '{"from":"open","to":"in_progress"}', 'f9b4fbe80a3666a25d85774f3b7bd1d8feaca352879c3d30f12e759638698aae', 'f199ebbcc0ddd4858d32f036444da6b5c84df4f33f07325f4ebfca1ff908bcdf'),
(185, 1772474520000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000140', '{"ownerId":"00000000000000000000000019"}', 'f199ebbcc0ddd4858d32f036444da6b5c84df4f33f07325f4ebfca1ff908bcdf', 'adc4806c14d13253c9ab1c40ae4cf9cf5a46dc1f7628e56ae8d3070b56b3ad7a'),
(186, 1772474520000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000140', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000010","factsHash":"f1:d581bece301d1d0f29a67935f957ccec1535aa40e9909ce3bd974371467570ab","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', 'adc4806c14d13253c9ab1c40ae4cf9cf5a46dc1f7628e56ae8d3070b56b3ad7a', '8f52b88b818f4a178466317c18e2d2fcba2ee12c95c324880a486d482195233c'),
(187, 1772474520000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000140', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000242","paymentId":"00000000000000000000000052"}', '8f52b88b818f4a178466317c18e2d2fcba2ee12c95c324880a486d482195233c', '5e894e6aeb6589f90946b87d74b20ce870d8d85dead71a9ee1fafd5adf8840cf'),
(188, 1772474520000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000140', '{"from":"open","to":"in_progress"}', '5e894e6aeb6589f90946b87d74b20ce870d8d85dead71a9ee1fafd5adf8840cf', 'fc3a8ec655e06b971684fc827abc18feb2d9db230a4241726c5d23a3c2d6f33d'),
(189, 1772474640000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000138', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"309"}', 'fc3a8ec655e06b971684fc827abc18feb2d9db230a4241726c5d23a3c2d6f33d', 'a96e92791ddd3713d7e3e862d89680b2b5ffb6a8cabc8a21fb812a0d35dec62a'),
(190, 1772474640000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000138', '{"amountMinor":8000,"currency":"USD","event":"claimed","from":"reserved","generation":1,"legId":"00000000000000000000000238","to":"submitting"}', 'a96e92791ddd3713d7e3e862d89680b2b5ffb6a8cabc8a21fb812a0d35dec62a', '42bf6832b8a77a90d936b2d94c07e322f17494588d4c79dd741bac8c1e1ee182'),
(191, 1772474640000, '{"job":"outbox","kind":"job"}', 'leg.claimed', '00000000000000000000000138', '{"attempt":1,"key":"00000000000000000000000238:g1","legId":"00000000000000000000000238"}', '42bf6832b8a77a90d936b2d94c07e322f17494588d4c79dd741bac8c1e1ee182', 'fb6eaf9b88083e5e639239850a93b702d2f5b500dea2c3054cd23bfe7e68f98c'),
(192, 1772474640000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000140', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_in_progress"],"ticketId":"310"}', 'fb6eaf9b88083e5e639239850a93b702d2f5b500dea2c3054cd23bfe7e68f98c', '9766b27d10630eccc870ea87c4cda1b542505c652dbd19bf188b0bc46028ece4'),
(193, 1772474640000, '{"job":"outbox","kind":"job"}', 'leg.answered', '00000000000000000000000138', '{"attempt":1,"legId":"00000000000000000000000238","outcome":"unknown"}', '9766b27d10630eccc870ea87c4cda1b542505c652dbd19bf188b0bc46028ece4', '3733cc34188551903cd593ae83871c929e30f2d84fcf719a1b43c07b540dcc3b'),
(194, 1772474640000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000138', '{"amountMinor":8000,"currency":"USD","event":"no_answer","from":"submitting","generation":1,"legId":"00000000000000000000000238","problem":"no_answer","to":"unknown"}', '3733cc34188551903cd593ae83871c929e30f2d84fcf719a1b43c07b540dcc3b', '0b934db61e3041e07e2866010292beff17221ed8bb8518f582cd3c01470cf8a6'),
(195, 1772474640000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000140', '{"amountMinor":8000,"currency":"USD","event":"claimed","from":"reserved","generation":1,"legId":"00000000000000000000000242","to":"submitting"}', '0b934db61e3041e07e2866010292beff17221ed8bb8518f582cd3c01470cf8a6', '818609e8b31db229478e21dc70ce2428c67c4bc8bc0cd62e349cd9b7a078dd95'),
(196, 1772474640000, '{"job":"outbox","kind":"job"}', 'leg.claimed', '00000000000000000000000140', '{"attempt":1,"key":"00000000000000000000000242:g1","legId":"00000000000000000000000242"}', '818609e8b31db229478e21dc70ce2428c67c4bc8bc0cd62e349cd9b7a078dd95', 'a0b3bf0306961d5c2b9e81d2d37ea3ec6c012392abfc97986d03dbf85507c813'),
(197, 1772474640000, '{"job":"outbox","kind":"job"}', 'leg.answered', '00000000000000000000000140', '{"attempt":1,"legId":"00000000000000000000000242","outcome":"unknown"}', 'a0b3bf0306961d5c2b9e81d2d37ea3ec6c012392abfc97986d03dbf85507c813', '70957950ae489eb0cc2258a70be9030a118514a9331977ce118d8aa99f239b34'),
(198, 1772474640000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000140', '{"amountMinor":8000,"currency":"USD","event":"no_answer","from":"submitting","generation":1,"legId":"00000000000000000000000242","problem":"no_answer","to":"unknown"}', '70957950ae489eb0cc2258a70be9030a118514a9331977ce118d8aa99f239b34', '01f364d26f628441628f2e18c65ae681e801b15537d74d76425a348ec79c0687'),
(199, 1772474640000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000142', '{"ownerId":"00000000000000000000000019"}', '01f364d26f628441628f2e18c65ae681e801b15537d74d76425a348ec79c0687', '6b057a969968b7e944db552bdccea04c993650bda9620dee68143d389229a90e'),
(200, 1772474640000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000142', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000011","factsHash":"f1:47f5929dfbb1876f8fddf157492b10c6b26398deff9ebf294aafa9a0b3d154b8","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', '6b057a969968b7e944db552bdccea04c993650bda9620dee68143d389229a90e', 'f81a9f376b0a0d572197cdaedb58119f2eb75d736d44366d390b232324847794'),
(201, 1772474640000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000142', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000246","paymentId":"00000000000000000000000055"}', 'f81a9f376b0a0d572197cdaedb58119f2eb75d736d44366d390b232324847794', '252187594040b5cd79cd2007efa04903881d45ab99f073df06eefe707976a980'),
(202, 1772474640000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000142', '{"from":"open","to":"in_progress"}', '252187594040b5cd79cd2007efa04903881d45ab99f073df06eefe707976a980', '8559553bebb1d6880d4f46945a420a5ac3ac6b225dda00925e628240dc8a5661'),
(203, 1772474640000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000144', '{"ownerId":"00000000000000000000000019"}', '8559553bebb1d6880d4f46945a420a5ac3ac6b225dda00925e628240dc8a5661', 'eaaeb15855da39fc2bdb556e4c58c451357f5907796226663e1ae478e9bc9667'),
(204, 1772474640000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000144', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000012","factsHash":"f1:6b65e8f7dd922a89103810d439d1880db7f730feed91bc6379c33cf990092a17","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', 'eaaeb15855da39fc2bdb556e4c58c451357f5907796226663e1ae478e9bc9667', 'cb5011a818fbb77272922fa7cd0e472868cc08a6aed600a834c8e678ca555a68'),
(205, 1772474640000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000144', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000250","paymentId":"00000000000000000000000058"}', 'cb5011a818fbb77272922fa7cd0e472868cc08a6aed600a834c8e678ca555a68', 'f36729ecf149d3c9a2a50921754bc19fc7636c6927a9dc75bbbe98c8290d71dc'),
(206, 1772474640000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000144', '{"from":"open","to":"in_progress"}', 'f36729ecf149d3c9a2a50921754bc19fc7636c6927a9dc75bbbe98c8290d71dc', 'c44c5189fc1997c347aa5f5cdb38c21f3b55566ff2d9bbaf2ab53d7a1663c5b6'),
(207, 1772474760000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000142', '{"amountMinor":8000,"currency":"USD","event":"claimed","from":"reserved","generation":1,"legId":"00000000000000000000000246","to":"submitting"}', 'c44c5189fc1997c347aa5f5cdb38c21f3b55566ff2d9bbaf2ab53d7a1663c5b6', '5736ff3316fe35bf3a7228d748cd8b59e9268a6ce5b595ea25687cdeafb97ae7'),
(208, 1772474760000, '{"job":"outbox","kind":"job"}', 'leg.claimed', '00000000000000000000000142', '{"attempt":1,"key":"00000000000000000000000246:g1","legId":"00000000000000000000000246"}', '5736ff3316fe35bf3a7228d748cd8b59e9268a6ce5b595ea25687cdeafb97ae7', 'b4a4da4938e0202760d631dc1fc057440988146efc32fb06e196683ba85125bb'),
(209, 1772474760000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000144', '{"amountMinor":8000,"currency":"USD","event":"claimed","from":"reserved","generation":1,"legId":"00000000000000000000000250","to":"submitting"}', 'b4a4da4938e0202760d631dc1fc057440988146efc32fb06e196683ba85125bb', 'ea9926b8876d1f0cf4c1a9c9bbff515990e67c479de21d7d823bafdd322f6b0d'),
(210, 1772474760000, '{"job":"outbox","kind":"job"}', 'leg.claimed', '00000000000000000000000144', '{"attempt":1,"key":"00000000000000000000000250:g1","legId":"00000000000000000000000250"}', 'ea9926b8876d1f0cf4c1a9c9bbff515990e67c479de21d7d823bafdd322f6b0d', 'ea47fb5cd81fcb34903a6058bd074c5cc4af138e7ed1138024eacf5f537cf3ee'),
(211, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000146', '{"ownerId":"00000000000000000000000019"}', 'ea47fb5cd81fcb34903a6058bd074c5cc4af138e7ed1138024eacf5f537cf3ee', '0b6c72c84d05b1b0b8d7d3bff8d536e8f8e4d73bbdc94d8912ef05712146a65b'),
(212, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000146', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000013","factsHash":"f1:7063689866f9038f236059f965ee4e1d12b298504744206c9444b7bf1e1fea14","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', '0b6c72c84d05b1b0b8d7d3bff8d536e8f8e4d73bbdc94d8912ef05712146a65b', '736922b6f31fc8d89160699d9811ccc6650cce4a819bfd907795a2b8a054a34e'),
(213, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000146', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000254","paymentId":"00000000000000000000000061"}', '736922b6f31fc8d89160699d9811ccc6650cce4a819bfd907795a2b8a054a34e', '3353a8db4dbfa67f81f68255852adeda665c2ccb17a7117babf4081afdf3f8e3'),
(214, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000146', '{"from":"open","to":"in_progress"}', '3353a8db4dbfa67f81f68255852adeda665c2ccb17a7117babf4081afdf3f8e3', 'd763efe310d3d68e5b6f04a3cd27af00ff7d9c10dd1898b4afc07f91a32b2e0e'),
(215, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000152', '{"ownerId":"00000000000000000000000019"}', 'd763efe310d3d68e5b6f04a3cd27af00ff7d9c10dd1898b4afc07f91a32b2e0e', 'e4d98902de7f0364ad4255ad5d38661094ab0f9f7ddc5dbf7ee9f22e45e6d4ff'),
(216, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000152', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000016","factsHash":"f1:b0d737219f1a5ffdfe60b765194024df5d3f6d994a971eac5cd13d79d81bfabc","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', 'e4d98902de7f0364ad4255ad5d38661094ab0f9f7ddc5dbf7ee9f22e45e6d4ff', '7ec29e636105fa757922a6233475289526590990d85b8a485129a887bb1d5b40'),
(217, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.reserved', '00000000000000000000000152', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000258","paymentId":"00000000000000000000000070"}', '7ec29e636105fa757922a6233475289526590990d85b8a485129a887bb1d5b40', 'e226b3c3ed7a5939dcc216c8d078f3854cbfa84000dadc12aa3f56ec31d70b4a'),
(218, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000152', '{"from":"open","to":"in_progress"}', 'e226b3c3ed7a5939dcc216c8d078f3854cbfa84000dadc12aa3f56ec31d70b4a', '08d307fd947c612019b6d1e0ac0a1eedfef27a8393e20bfd3aa0254e3eec9d8b'),
(219, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000148', '{"ownerId":"00000000000000000000000019"}', '08d307fd947c612019b6d1e0ac0a1eedfef27a8393e20bfd3aa0254e3eec9d8b', '175f091e3d13a05645b42e0e0ccd086cc6291487659e7eb50b69aeea6e50cba2'),
(220, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000148', '{"amountMinor":5000,"bonusMinor":0,"cause":"goodwill","currency":"USD","decisionId":"01DEC000000000000000000014","factsHash":"f1:205c58242d23db3910748432eccc44b143e38754c60a3e72c697eb63ab7fbb0b","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1","sentenceHash":"ad0bf91f8c94f6878943fd9d6d66803b9a0e12278a6e65a39c5314f5154e495d"}', '175f091e3d13a05645b42e0e0ccd086cc6291487659e7eb50b69aeea6e50cba2', 'a3a2a452608e3e4a467a4d9127745da78de1e1e7c88adfc5a282e93b5ea64f32'),
(221, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.requested', '00000000000000000000000148', '{"amountMinor":5000,"kind":"refund","legId":"00000000000000000000000263","paymentId":"00000000000000000000000064"}', 'a3a2a452608e3e4a467a4d9127745da78de1e1e7c88adfc5a282e93b5ea64f32', 'db0c3a086181677c1ca59a65a9d3ecb8a3f2b44376c6bb99a024b77cd70d2e95'),
(222, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'approval.requested', '00000000000000000000000148', '{"amountMinor":5000,"approvalId":"00000000000000000000000264","currency":"USD","decisionId":"01DEC000000000000000000014","expiresAtMs":1772647560000,"hash":"a1:b6fa9179f354b8a289e2f93c25712be83bc03c9ea6ddcc5e320bb5fc13fcc054","needs":"lead","why":"exception"}', 'db0c3a086181677c1ca59a65a9d3ecb8a3f2b44376c6bb99a024b77cd70d2e95', '45a6d96c0adaca360e3834b9d7507377405af91771757af5c0c20ceeeec7ee05'),
(223, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000148', '{"from":"open","to":"awaiting_approval"}', '45a6d96c0adaca360e3834b9d7507377405af91771757af5c0c20ceeeec7ee05', 'b124901ee575546ad8d25a211f19a9464baf5d5cb55c8609139c3cdf5ca4a7ea'),
(224, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.taken', '00000000000000000000000150', '{"ownerId":"00000000000000000000000019"}', 'b124901ee575546ad8d25a211f19a9464baf5d5cb55c8609139c3cdf5ca4a7ea', 'f42c7ce53fe4ff9c4fc9686643bc36ba02c84a3c31b06c583a9b3dd0fbbe9e2d'),
(225, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'decision.recorded', '00000000000000000000000150', '{"amountMinor":5000,"bonusMinor":0,"cause":"goodwill","currency":"USD","decisionId":"01DEC000000000000000000015","factsHash":"f1:49909a3374d377f560e0b2a58c068e27b55ae70835378d6e0a212818dfab3b9f","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1","sentenceHash":"ad0bf91f8c94f6878943fd9d6d66803b9a0e12278a6e65a39c5314f5154e495d"}', 'f42c7ce53fe4ff9c4fc9686643bc36ba02c84a3c31b06c583a9b3dd0fbbe9e2d', 'cb5ec3a758fa9e0deb1f9f8d5d1134073ef1052860f09d473afc472c791b12b2'),
(226, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'leg.requested', '00000000000000000000000150', '{"amountMinor":5000,"kind":"refund","legId":"00000000000000000000000269","paymentId":"00000000000000000000000067"}', 'cb5ec3a758fa9e0deb1f9f8d5d1134073ef1052860f09d473afc472c791b12b2', '8673ca176c0c3d661990b81884689aa11d05650c1f32b35574ede41054adc854'),
(227, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'approval.requested', '00000000000000000000000150', '{"amountMinor":5000,"approvalId":"00000000000000000000000270","currency":"USD","decisionId":"01DEC000000000000000000015","expiresAtMs":1772647560000,"hash":"a1:f16995bf85afa5a9c9b0d577ed2c9307e5f7a03814ba2c508eddcbe1a8313dff","needs":"lead","why":"exception"}', '8673ca176c0c3d661990b81884689aa11d05650c1f32b35574ede41054adc854', '3147cb79f8a6af3d4598f7d53821acf59932fcf1c8208e0a45ee357bc9c53fea'),
(228, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000150', '{"from":"open","to":"awaiting_approval"}', '3147cb79f8a6af3d4598f7d53821acf59932fcf1c8208e0a45ee357bc9c53fea', 'ef6408b96b041d4aded564adcc286a8868df8bdb1389b197a6c99970ecb61258'),
(229, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'request.said', '00000000000000000000000154', '{"helpdesk":"zendesk","isRequest":false,"ticketId":"317"}', 'ef6408b96b041d4aded564adcc286a8868df8bdb1389b197a6c99970ecb61258', '8252fb7d6548e10984826c1447bb17d64627ab78e98fc6e0a37caf234180b5b6'),
(230, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.set_aside', '00000000000000000000000154', '{}', '8252fb7d6548e10984826c1447bb17d64627ab78e98fc6e0a37caf234180b5b6', 'c6d6b7efff1298773da83dc8fde8c74305232ec5a45d25050437723c3d9b9e0f'),
(231, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.ended_wrong', '00000000000000000000000154', '{}', 'c6d6b7efff1298773da83dc8fde8c74305232ec5a45d25050437723c3d9b9e0f', 'ec3aa4dcec86aca65f7ffd8d938cc16b7948b27725bbfca85289d0277d1e8594'),
(232, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.moved', '00000000000000000000000154', '{"from":"open","to":"done"}', 'ec3aa4dcec86aca65f7ffd8d938cc16b7948b27725bbfca85289d0277d1e8594', 'e44d987511fdf84fd96a2e9a618dfba65b334e3d195ba048f8e0070a536ca896'),
(233, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.opened', '01HAND00000000000000000001', '{"lines":[]}', 'e44d987511fdf84fd96a2e9a618dfba65b334e3d195ba048f8e0070a536ca896', 'ce7057884320f3aa332a5e6ed01838b43eacd79f307e52c73d4b839ff3799c02'),
(234, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'case.started', '01HAND00000000000000000001', '{"how":"in_person","saidHash":"76408d0715eced6ecf7178a114da02d4a0020e0a87a4f4ae8528ee59428b78e0"}', 'ce7057884320f3aa332a5e6ed01838b43eacd79f307e52c73d4b839ff3799c02', '7af76105dcfff28db5a04dfeaf9daa4f038cb903fce1b2d73b21baec3c6d5189'),
(235, 1772474760000, '{"kind":"person","personId":"00000000000000000000000019","role":"agent"}', 'ticket.ordered', '01HAND00000000000000000001', '{}', '7af76105dcfff28db5a04dfeaf9daa4f038cb903fce1b2d73b21baec3c6d5189', '9f5d6159354e005c7d6614cdfa8fd3891bc8caff139f48402854239b612825c2'),
(236, 1772474760000, '{"job":"outbox","kind":"job"}', 'leg.moved', '00000000000000000000000124', '{"amountMinor":8000,"currency":"USD","event":"failed","from":"settled","generation":1,"legId":"00000000000000000000000164","problem":"failed","to":"bounced","vendorRef":"re_2"}', '9f5d6159354e005c7d6614cdfa8fd3891bc8caff139f48402854239b612825c2', '15a42d2b8eaf77e89f8dee1be63339e8c6f65dd3862e92faaeade74b3e41db6d'),
(237, 1772474760000, '{"job":"outbox","kind":"job"}', 'task.opened', '00000000000000000000000124', '{"dueOn":"2026-03-03","kind":"correct_reply","taskId":"00000000000000000000000277"}', '15a42d2b8eaf77e89f8dee1be63339e8c6f65dd3862e92faaeade74b3e41db6d', 'd7a39684b0833682fe050da7cde8d084f2d7ae29b2a9bb66cf1f929b0d89636b'),
(238, 1772474760000, '{"job":"outbox","kind":"job"}', 'case.moved', '00000000000000000000000124', '{"from":"done","to":"needs_attention"}', 'd7a39684b0833682fe050da7cde8d084f2d7ae29b2a9bb66cf1f929b0d89636b', '8325351664ff3a9e548e364f394bdde85ebc2d58991e6e07724e228cac5548ba'),
(239, 1772474760000, '{"job":"outbox","kind":"job"}', 'ticket.update_failed', '00000000000000000000000124', '{"detail":"zendesk.ticket_closed","helpdesk":"zendesk","ticketId":"302"}', '8325351664ff3a9e548e364f394bdde85ebc2d58991e6e07724e228cac5548ba', '00ddbca81734c845b63cb08a5cc8bbd05d2d9966c6e25667b3fdd357c5e3f8b7'),
(240, 1772474760000, '{"job":"import","kind":"job"}', 'import.applied', NULL, '{"added":3,"changed":0,"unchanged":0}', '00ddbca81734c845b63cb08a5cc8bbd05d2d9966c6e25667b3fdd357c5e3f8b7', '1b17175768dfe21ebfc78361a72d388e7130793470b14387c4efe9e242830ba3'),
(241, 1772474760000, '{"job":"reconcile","kind":"job"}', 'payment.changed', NULL, '{"capturedMinor":8000,"chargeRef":null,"dispute":"none","disputeAnswerByMs":null,"disputeMinor":null,"disputeRef":null,"disputedMinor":0,"intentRef":"pi_Y121","locked":false,"paymentId":"00000000000000000000000287","processorCurrency":"USD"}', '1b17175768dfe21ebfc78361a72d388e7130793470b14387c4efe9e242830ba3', 'd028125323701932ad7a92197b39b8380593c7021166cfcf8d4d61bcc7e7016c');

INSERT INTO text (id, case_id, body, delete_after_ms) VALUES
('00000000000000000000000184', '00000000000000000000000134', 'A small part, for the long wait.', NULL),
('00000000000000000000000262', '00000000000000000000000148', 'A small part, for the long wait.', NULL),
('00000000000000000000000268', '00000000000000000000000150', 'A small part, for the long wait.', NULL),
('00000000000000000000000274', '01HAND00000000000000000001', 'She asked at the desk for the money of her massage.', NULL);

INSERT INTO reconciliation (id, why, since_ms, phase, cursor, differences, started_at_ms, finished_at_ms) VALUES
('00000000000000000000000212', 'daily', 1764698520000, 'finished', NULL, 1, 1772474520000, 1772474520000),
('00000000000000000000000290', 'daily', 1764698760000, 'payments', NULL, 0, 1772474760000, NULL),
('00000000000000000000000294', 'asked', 1764698760000, 'listing', 'pi_Y106', 0, 1772474760000, NULL);

INSERT INTO reconciliation_item (run_id, payment_id, done_at_ms) VALUES
('00000000000000000000000212', '00000000000000000000000040', 1772474520000),
('00000000000000000000000212', '00000000000000000000000028', 1772474520000),
('00000000000000000000000212', '00000000000000000000000025', 1772474520000),
('00000000000000000000000212', '00000000000000000000000073', 1772474520000),
('00000000000000000000000212', '00000000000000000000000031', 1772474520000),
('00000000000000000000000212', '00000000000000000000000037', 1772474520000),
('00000000000000000000000290', '00000000000000000000000070', NULL),
('00000000000000000000000290', '00000000000000000000000055', NULL),
('00000000000000000000000290', '00000000000000000000000049', NULL),
('00000000000000000000000290', '00000000000000000000000040', 1772474760000),
('00000000000000000000000290', '00000000000000000000000028', 1772474760000),
('00000000000000000000000290', '00000000000000000000000025', 1772474760000),
('00000000000000000000000290', '00000000000000000000000073', NULL),
('00000000000000000000000290', '00000000000000000000000031', 1772474760000),
('00000000000000000000000290', '00000000000000000000000037', 1772474760000),
('00000000000000000000000290', '00000000000000000000000052', NULL),
('00000000000000000000000290', '00000000000000000000000058', NULL),
('00000000000000000000000290', '00000000000000000000000061', NULL),
('00000000000000000000000294', '00000000000000000000000070', NULL),
('00000000000000000000000294', '00000000000000000000000055', NULL),
('00000000000000000000000294', '00000000000000000000000049', NULL),
('00000000000000000000000294', '00000000000000000000000040', NULL);

INSERT INTO case_likeness (decision_id, case_id, policy_id, clause_id, reason, uses, service, decided_at_ms) VALUES
('01DEC000000000000000000001', '00000000000000000000000122', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474400000),
('01DEC000000000000000000002', '00000000000000000000000124', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474400000),
('01DEC000000000000000000003', '00000000000000000000000126', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474400000),
('01DEC000000000000000000004', '00000000000000000000000128', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474400000),
('01DEC000000000000000000005', '00000000000000000000000130', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474400000),
('01DEC000000000000000000006', '00000000000000000000000132', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474400000),
('01DEC000000000000000000007', '00000000000000000000000134', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474400000),
('01DEC000000000000000000008', '00000000000000000000000136', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474400000),
('01DEC000000000000000000009', '00000000000000000000000138', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474520000),
('01DEC000000000000000000010', '00000000000000000000000140', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474520000),
('01DEC000000000000000000011', '00000000000000000000000142', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474640000),
('01DEC000000000000000000012', '00000000000000000000000144', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474640000),
('01DEC000000000000000000013', '00000000000000000000000146', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474760000),
('01DEC000000000000000000016', '00000000000000000000000152', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474760000),
('01DEC000000000000000000014', '00000000000000000000000148', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474760000),
('01DEC000000000000000000015', '00000000000000000000000150', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474760000);

INSERT INTO rules_change (id, rules_version_id, json, hash, changes_json, replaces, asked_by, asked_at_ms, effective_at_ms, state, ended_by, ended_at_ms) VALUES
('00000000000000000000000014', 'test-rules@2', '{"approvalExpiresHours":48,"authority":{"agent":{"exceptionMinor":0,"perDayMinor":400000,"perDecisionMinor":100000},"finance":{"exceptionMinor":5000000,"perDayMinor":9000000,"perDecisionMinor":5000000},"lead":{"exceptionMinor":50000,"perDayMinor":2000000,"perDecisionMinor":500000}},"bannedPhrases":["guarantee"],"credit":{"cashOutBelow":[],"expiry":[{"days":3,"jurisdiction":"US-CA","source":"only for this test"}]},"currency":"USD","decisionDays":3,"firstAnswerDays":1,"floors":[],"format":"makegood-rules-1","rulesId":"test-rules","signature":"Harbour Wellness","templates":[{"body":"Hi {{ patient_name }},\n\nThank you for telling us. This was our mistake, and we are sorry.\n\n{% if requested_on %}You asked us on {{ requested_on }} for your money back. {% endif %}We checked what you bought and used{% if sum_told %}: {{ sum_told }}{% endif %}.\n\nWe will return {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}{% if destinations.size > 1 %} It goes back like this:\n{% for d in destinations %}- {{ d.amount }} {{ d.way }}. {{ d.when }}\n{% endfor %}{% endif %}{% if clause %}\n\nThis is what our terms say{% if agreed_on %}, as you agreed on {{ agreed_on }}{% endif %}:\n“{{ clause }}”{% endif %}{% if alternatives.size > 0 %}\n\nIf you would rather have one of these, just reply:\n{% for a in alternatives %}- {{ a }}\n{% endfor %}{% endif %}\n\nDo you think we got this wrong? Reply and ask for a review. A manager who did not decide this will look at it again.\n\nKind regards,\n{{ signature }}","family":"own_it","id":"house-own-it-refund-en","language":"en","situation":"refund"}],"tenderLimits":[{"afterDays":365,"id":"old-card","processors":["stripe"],"source":"only for this test","tenders":["card"]}],"undoWindowSeconds":120}', 'e11c89a6278e8128b82e2f6774f65af5e53db91272820d76fe52db3cfa3a286e', '[{"path":"authority.agent.perDayMinor","from":300000,"to":400000,"direction":"raises"}]', 'test-rules@1', '00000000000000000000000001', 1772474400000, 1772560800000, 'waiting', NULL, NULL);

INSERT INTO difference (id, payment_id, run_id, signature, kind, ref, ours, theirs, our_minor, their_minor, found_at_ms, settled_at_ms, settled_by, text_id, answer, case_id) VALUES
('00000000000000000000000234', '00000000000000000000000073', '00000000000000000000000212', 'captured_differs||||8000|7000', 'captured_differs', '', NULL, NULL, 8000, 7000, 1772474520000, NULL, NULL, NULL, NULL, NULL);

INSERT INTO decision_line (decision_id, line_id) VALUES
('01DEC000000000000000000001', '00000000000000000000000083'),
('01DEC000000000000000000002', '00000000000000000000000084'),
('01DEC000000000000000000003', '00000000000000000000000085'),
('01DEC000000000000000000004', '00000000000000000000000086'),
('01DEC000000000000000000005', '00000000000000000000000087'),
('01DEC000000000000000000006', '00000000000000000000000088'),
('01DEC000000000000000000007', '00000000000000000000000089'),
('01DEC000000000000000000008', '00000000000000000000000090'),
('01DEC000000000000000000009', '00000000000000000000000091'),
('01DEC000000000000000000010', '00000000000000000000000092'),
('01DEC000000000000000000011', '00000000000000000000000093'),
('01DEC000000000000000000012', '00000000000000000000000094'),
('01DEC000000000000000000013', '00000000000000000000000095'),
('01DEC000000000000000000014', '00000000000000000000000096'),
('01DEC000000000000000000015', '00000000000000000000000097'),
('01DEC000000000000000000016', '00000000000000000000000098');

INSERT INTO ticket_request (helpdesk, ticket_id, because, asked_at_ms, month, is_request, said_by, said_at_ms, ended_case_id) VALUES
('zendesk', '317', 'words', NULL, '2026-03', 0, '00000000000000000000000019', 1772474760000, '00000000000000000000000154');

INSERT INTO found_due (patient_id, since_ms) VALUES
('00000000000000000000000285', 1772474760000);

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
