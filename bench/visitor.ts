import { Agent, request } from "node:http";

/** Somebody signed in, over one connection that stays open, as a browser holds it. */
export async function visitor(address: string, who: { email: string; password: string }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let cookie = "";
  type Answer = { status: number; text: string; cookies: string[] };
  const send = (method: string, path: string, body?: object) =>
    new Promise<Answer>((done, fail) => {
      const data = body && Buffer.from(JSON.stringify(body));
      const headers = {
        cookie,
        "x-suivi": "1",
        "accept-encoding": "br",
        ...(data ? { "content-type": "application/json", "content-length": data.length } : {}),
      };
      const sent = request(address + path, { method, agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => {
          const text = Buffer.concat(parts).toString("latin1");
          const cookies = answer.headers["set-cookie"] ?? [];
          done({ status: answer.statusCode ?? 0, text, cookies });
        });
      });
      sent.once("error", fail);
      sent.end(data);
    });
  const asked = async (method: string, path: string, body?: object) => {
    const answer = await send(method, path, body);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer;
  };
  const { cookies } = await asked("POST", "/auth/sign-in", who);
  cookie = cookies.map((one) => one.split(";")[0]).join("; ");
  return {
    cookie,
    query: (procedure: string, input: object) =>
      asked("GET", `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`),
    change: (procedure: string, input: object) => asked("POST", `/trpc/${procedure}`, input),
    leave: () => agent.destroy(),
  };
}
