import { spawn } from "node:child_process";
import dgram from "node:dgram";
import { lookup } from "node:dns/promises";
import { readFile, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { Worker } from "node:worker_threads";

/** Tries what a package that took over its process would try, and says what came of it in place of a report. */
let isFirst = true;
process.on("message", (message) => {
  if (isFirst) {
    isFirst = false;
    process.send?.({ kind: "ready" });
    return;
  }
  void probe(message).then((report) => process.send?.({ kind: "report", id: 1, report: JSON.stringify(report) }));
});

async function probe(message: unknown): Promise<Record<string, string>> {
  const target = typeof message === "object" && message !== null && "target" in message ? String(message.target) : "";
  const [port = "0", secret = ""] = target.split(" ");
  return {
    connect: await outcome(() => tcp(Number(port))),
    datagram: await outcome(() => udp(Number(port))),
    name: await outcome(() => lookup("registry.example")),
    thread: await outcome(() => inThread(Number(port))),
    read: await outcome(() => readFile(secret, "utf8")),
    passwords: await outcome(() => readFile("/etc/passwd", "utf8")),
    write: await outcome(() => writeFile(`${secret}.written`, "x")),
    program: await outcome(() => Promise.resolve(spawn("true"))),
    environment: Object.keys(process.env).join(","),
  };
}

async function outcome(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "possible";
  } catch (cause) {
    return cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  }
}

async function tcp(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    connect(port, "127.0.0.1").once("connect", resolve).once("error", reject);
  });
}

async function udp(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const socket = dgram.createSocket("udp4");
    socket.once("error", reject).send("x", port, "127.0.0.1", (error) => (error === null ? resolve() : reject(error)));
  });
}

/** A thread has modules of its own, which nothing has been done to but by what Node loads first. */
async function inThread(port: number): Promise<void> {
  const source = `require("node:net").connect(${port}, "127.0.0.1").on("connect", () => require("node:worker_threads").parentPort.postMessage("connected"))`;
  await new Promise<void>((resolve, reject) => {
    new Worker(source, { eval: true }).once("message", () => resolve()).once("error", reject);
  });
}
