import { createHash, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { createServer } from "node:http";

/** A TUF repository with one target, on loopback (theupdateframework.github.io/specification). */
export interface TufServer {
  readonly url: string;
  /** The root.json that a client begins with. */
  readonly root: string;
  close(): Promise<void>;
}

const EXPIRES = "2099-01-01T00:00:00Z";

/** `forged`: the target's bytes are not the ones that were signed. */
export async function serveTuf(target: string, content: string, forged: boolean): Promise<TufServer> {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const raw = publicKey.export({ type: "spki", format: "der" }).subarray(-32).toString("hex");
  const key = { keytype: "ed25519", scheme: "ed25519", keyval: { public: raw } };
  const keyid = createHash("sha256").update(canonical(key)).digest("hex");
  const signed = (body: object): string =>
    document({ spec_version: "1.0.0", version: 1, expires: EXPIRES, ...body }, keyid, privateKey);
  const role = { keyids: [keyid], threshold: 1 };
  const root = signed({
    _type: "root",
    consistent_snapshot: true,
    keys: { [keyid]: key },
    roles: { root: role, timestamp: role, snapshot: role, targets: role },
  });
  const targets = signed({ _type: "targets", targets: { [target]: described(content) } });
  const snapshot = signed({ _type: "snapshot", meta: { "targets.json": { version: 1 } } });
  const timestamp = signed({ _type: "timestamp", meta: { "snapshot.json": { version: 1 } } });
  const files = new Map([
    ["/timestamp.json", timestamp],
    ["/1.snapshot.json", snapshot],
    ["/1.targets.json", targets],
    [`/targets/${sha256(content)}.${target}`, forged ? content.replace("a", "b") : content],
  ]);
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? "");
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    root,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function document(body: object, keyid: string, key: KeyObject): string {
  const sig = sign(null, Buffer.from(canonical(body)), key).toString("hex");
  return JSON.stringify({ signed: body, signatures: [{ keyid, sig }] });
}

function described(content: string): object {
  return { length: Buffer.byteLength(content), hashes: { sha256: sha256(content) } };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** JSON with sorted keys: enough for values without control characters. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(",")}}`;
}
