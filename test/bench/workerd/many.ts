/** Many requests at once over connections that stay open, as a clinic's screens send them. */
import { Agent, request } from "node:http";

const CONNECTIONS = 16;

export interface Ask {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Round {
  readonly perSecond: number;
  readonly p50Ms: number;
}

export function send({ url, method = "GET", headers = {}, body }: Ask, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method, headers }, (answer) => {
      const { statusCode = 0 } = answer;
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => {
        if (statusCode !== 200) text += part;
      });
      answer.on("end", () => (statusCode === 200 ? resolve() : reject(new Error(`${url}: ${statusCode} ${text}`))));
      answer.on("error", reject);
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** Sends them all, as many at a time as there are connections. Rejects at the first that is not answered by 200. */
export async function sendMany(asks: readonly Ask[]): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    for (let ask = asks[next++]; ask; ask = asks[next++]) {
      const fromMs = performance.now();
      await send(ask, agent);
      times.push(performance.now() - fromMs);
    }
  };
  const startedAtMs = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, one)).finally(() => agent.destroy());
  const tookMs = performance.now() - startedAtMs;
  return { perSecond: (asks.length * 1000) / tookMs, p50Ms: times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0 };
}
