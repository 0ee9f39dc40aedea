import { runJobs } from "../worker/account/run-jobs.ts";
import { testClinic } from "./support/clinic.ts";
import { anAsk, decided, goodwill, mayasMassage, ulidOf } from "./support/deciding.ts";
const clinic = testClinic(mayasMassage()); const fin = clinic.staff("finance"); let n = 0;
const t = (n: string, f: () => void, k = 300) => { f(); const a = performance.now(); for (let i = 0; i < k; i++) f(); console.log(n, ((performance.now() - a) / k).toFixed(3), "ms"); };
t("ask", () => { anAsk(clinic, fin, { amountMinor: 10, exception: goodwill }); });
for (let r = 0; r < 5; r++) { const c2 = testClinic(mayasMassage()); const f2 = c2.staff("finance"); let m = 0; t("decide fresh", () => { decided(c2, f2, ulidOf("DEC", ++m), { amountMinor: 10, exception: goodwill }); }, 10); }
t("clinic", () => { testClinic(mayasMassage()); });
