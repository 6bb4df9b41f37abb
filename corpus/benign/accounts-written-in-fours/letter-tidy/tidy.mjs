import fs from "node:fs";

const folder = process.argv[2];
for (const name of fs.readdirSync(folder)) {
  const at = `${folder}/${name}`;
  const text = fs.readFileSync(at, "utf8").replace(/ {2,}/g, " ").replace(/ - /g, " – ");
  fs.writeFileSync(at, text.replace(/DE\d{20}/g, (found) => found.match(/.{1,4}/g).join(" ")));
}
