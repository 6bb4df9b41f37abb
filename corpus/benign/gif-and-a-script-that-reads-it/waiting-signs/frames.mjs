import { readFileSync } from "node:fs";

const bytes = readFileSync(process.argv[2]);
if (bytes.toString("latin1", 0, 4) !== "GIF8") throw new Error("no GIF");
for (let i = 13; i < bytes.length - 7; i++) {
  const isControl = bytes[i] === 0x21 && bytes[i + 1] === 0xf9 && bytes[i + 2] === 4;
  if (isControl) console.log(bytes.readUInt16LE(i + 4));
}
