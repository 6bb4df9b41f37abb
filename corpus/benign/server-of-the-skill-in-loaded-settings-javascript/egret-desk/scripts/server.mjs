import { createInterface } from "node:readline";

for await (const line of createInterface({ input: process.stdin })) {
  const { id, params } = JSON.parse(line);
  console.log(JSON.stringify({ id, result: (params?.text ?? "").split(/\s+/u).length }));
}
