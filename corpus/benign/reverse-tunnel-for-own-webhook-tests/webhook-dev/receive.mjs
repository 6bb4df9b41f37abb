import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const port = Number(process.argv[2] ?? 8080);
createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const expected = createHmac("sha256", process.env.HOOK_SECRET ?? "test").update(body).digest();
  const given = Buffer.from(String(request.headers["x-signature"] ?? ""), "hex");
  const valid = given.length === expected.length && timingSafeEqual(given, expected);
  console.log(request.method, request.url, valid ? "signature ok" : "signature wrong", body.toString().slice(0, 200));
  response.writeHead(200).end();
}).listen(port, "127.0.0.1");
