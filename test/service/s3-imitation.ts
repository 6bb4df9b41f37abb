import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";

/** A store that speaks as much S3 as skillscan needs, and checks every signature (AWS Signature Version 4). */
export interface S3Imitation {
  readonly endpoint: string;
  readonly objects: Map<string, Buffer>;
  /** The next requests are answered with this status. */
  failNext(status: number, times: number): void;
  close(): void;
}

export const S3_KEYS = {
  accessKeyId: "AKEXAMPLE",
  secretAccessKey: "not/a+real+secret",
  region: "eu-test-1",
  bucket: "uploads",
};

export async function startS3(): Promise<S3Imitation> {
  const objects = new Map<string, Buffer>();
  const failures: number[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks);
      const url = new URL(request.url ?? "/", "http://s3.example");
      const failure = failures.shift();
      const problem = signatureProblem(request, url, body);
      if (failure !== undefined) return response.writeHead(failure).end();
      if (problem !== null) return response.writeHead(403).end(`<Error><Code>${problem}</Code></Error>`);
      if (!url.pathname.startsWith(`/${S3_KEYS.bucket}`)) return response.writeHead(404).end();
      if (request.method === "PUT") {
        objects.set(url.pathname, body);
        return response.writeHead(200).end();
      }
      const found = objects.get(url.pathname);
      if (url.searchParams.has("list-type")) return response.writeHead(200).end("<ListBucketResult/>");
      return found === undefined ? response.writeHead(404).end() : response.writeHead(200).end(found);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no address");
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    objects,
    failNext: (status, times) => failures.push(...Array.from({ length: times }, () => status)),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** docs.aws.amazon.com, "Create a signed AWS API request": canonical request, string to sign, derived key. */
function signatureProblem(request: IncomingMessage, url: URL, body: Buffer): string | null {
  const header = (name: string): string => String(request.headers[name] ?? "");
  const fields = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/u.exec(
    header("authorization"),
  );
  if (fields === null) return "AccessDenied";
  const [, credential = "", signed = "", signature] = fields;
  const [key, date = "", region = "", service = ""] = credential.split("/");
  if (key !== S3_KEYS.accessKeyId || region !== S3_KEYS.region || service !== "s3") return "InvalidAccessKeyId";
  const payload = header("x-amz-content-sha256");
  if (payload !== "UNSIGNED-PAYLOAD" && payload !== createHash("sha256").update(body).digest("hex"))
    return "XAmzContentSHA256Mismatch";
  const names = signed.split(";");
  if (!names.includes("host") || !names.includes("x-amz-date")) return "SignatureDoesNotMatch";
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .toSorted();
  const canonical = [
    request.method,
    url.pathname,
    query.join("&"),
    ...names.map((name) => `${name}:${header(name).trim()}`),
    "",
    signed,
    payload,
  ].join("\n");
  const scope = `${date}/${region}/${service}/aws4_request`;
  const text = [
    "AWS4-HMAC-SHA256",
    header("x-amz-date"),
    scope,
    createHash("sha256").update(canonical).digest("hex"),
  ].join("\n");
  const hmac = (secret: string | Buffer, data: string): Buffer => createHmac("sha256", secret).update(data).digest();
  const derived = [region, service, "aws4_request"].reduce(hmac, hmac(`AWS4${S3_KEYS.secretAccessKey}`, date));
  return hmac(derived, text).toString("hex") === signature ? null : "SignatureDoesNotMatch";
}
