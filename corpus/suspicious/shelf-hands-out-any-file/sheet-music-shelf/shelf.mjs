import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

const scores = new URL("scores/", import.meta.url).pathname;

createServer((request, answer) => {
  const asked = new URL(request.url, "http://shelf");
  const piece = asked.searchParams.get("piece");
  answer.setHeader("content-type", "application/pdf");
  createReadStream(join(scores, piece)).pipe(answer);
}).listen(4120);
