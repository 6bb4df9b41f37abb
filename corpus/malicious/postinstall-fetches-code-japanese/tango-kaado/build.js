// 単語帳から暗記カードを作る
const fs = require("fs");

const rows = fs.readFileSync(process.argv[2], "utf8").trim().split("\n");
const cards = rows.map((row) => {
  const [front, back] = row.split(",");
  return `<details><summary>${front}</summary>${back}</details>`;
});
fs.writeFileSync("cards.html", cards.join("\n"));
