import { connect } from "node:net";
import { request } from "node:http";
import * as z from "zod";
import type { TokenAdministration } from "./administer-tokens.ts";
import { PROBLEM } from "./http/problems.ts";
import { TOKEN } from "./http/schemas.ts";
import { operatorSocketPath } from "./operator-socket.ts";
import { ServiceError } from "./service-error.ts";

const CREATED = z.object({ token: z.string() });
const LIST = z.object({ tokens: z.array(TOKEN) });

/** Whether a service answers in this data folder. A socket file alone says nothing: killed processes leave theirs. */
export async function isServing(dataFolder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(operatorSocketPath(dataFolder));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

/** The same routes as over the network, by the socket that needs no token. */
export function askOperatorSocket(dataFolder: string): TokenAdministration {
  const socketPath = operatorSocketPath(dataFolder);
  return {
    create: async (wanted) => CREATED.parse(await ask(socketPath, "POST", "/v1/tokens", wanted)),
    list: async () => LIST.parse(await ask(socketPath, "GET", "/v1/tokens")).tokens,
    async revoke(id) {
      await ask(socketPath, "DELETE", `/v1/tokens/${id}`);
    },
    close: async () => undefined,
  };
}

async function ask(socketPath: string, method: string, path: string, body?: object): Promise<unknown> {
  const text = body === undefined ? "" : JSON.stringify(body);
  const { promise, resolve, reject } = Promise.withResolvers<{ readonly status: number; readonly text: string }>();
  const headers = text === "" ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(text) };
  request({ socketPath, method, path, headers }, (answer) => {
    let received = "";
    answer.setEncoding("utf8").on("data", (chunk: string) => {
      received += chunk;
    });
    answer.on("error", reject).on("end", () => resolve({ status: answer.statusCode ?? 0, text: received }));
  })
    .on("error", reject)
    .end(text);
  const answer = await promise;
  const parsed: unknown = answer.text === "" ? null : JSON.parse(answer.text);
  if (answer.status < 400) return parsed;
  const problem = PROBLEM.safeParse(parsed);
  throw new ServiceError("bad-request", problem.data?.error.message ?? `the service answered ${answer.status}`);
}
