import { chmod, mkdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import type { FastifyInstance, FastifyRequest } from "fastify";

/**
 * A socket file in the data folder that needs no token: `skillscan token create` reaches a running service through it.
 * Whoever may open it may read the database beside it as well.
 */
export interface OperatorSocket {
  isOperator(request: FastifyRequest): boolean;
  listen(app: FastifyInstance): Promise<void>;
  close(): Promise<void>;
}

/** Longer paths cannot be bound (unix(7): 108 bytes with the final zero). */
const LONGEST_PATH = 107;

export function operatorSocketPath(dataFolder: string): string {
  return path.resolve(dataFolder, "operator.sock");
}

export function openOperatorSocket(dataFolder: string): OperatorSocket {
  const file = operatorSocketPath(dataFolder);
  const connections = new WeakSet<object>();
  let close = async (): Promise<void> => undefined;
  return {
    isOperator: (request) => connections.has(request.raw.socket),
    async listen(app) {
      if (Buffer.byteLength(file) > LONGEST_PATH) {
        app.log.warn({ file }, "the path is too long for a socket: make tokens with the admin token over HTTP");
        return;
      }
      const server = createServer((request, response) => {
        connections.add(request.socket);
        app.routing(request, response);
      });
      await mkdir(dataFolder, { recursive: true, mode: 0o700 });
      await rm(file, { force: true }); // of a process that was killed
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject).listen(file, resolve);
      });
      await chmod(file, 0o600);
      close = () =>
        new Promise((resolve) => {
          server.closeAllConnections();
          server.close(() => resolve());
        });
    },
    close: () => close(),
  };
}
