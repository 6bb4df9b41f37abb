import { existsSync, readFileSync, writeFileSync } from "node:fs";

const LIST = "https://raw.githubusercontent.com/bitcoin/bips/master/bip-0039/english.txt";
if (!existsSync("words.txt")) writeFileSync("words.txt", await (await fetch(LIST)).text());
const words = readFileSync("words.txt", "utf8").split("\n");
const given = process.argv.slice(2).join(" ").toLowerCase().split(/\s+/);
const wrong = given.filter((word) => !words.includes(word));
console.log(wrong.length === 0 ? "correcta" : `revisa: ${wrong.join(", ")}`);
