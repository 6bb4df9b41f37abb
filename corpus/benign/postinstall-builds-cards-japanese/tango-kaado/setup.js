// カードを置くフォルダーを作る
const fs = require("fs");

fs.mkdirSync("cards", { recursive: true });
console.log("準備ができました");
