const fs = require("fs");
const { ready } = require("./ready");

const [command, ...words] = process.argv.slice(2);
const lines = () => (fs.existsSync("links.md") ? fs.readFileSync("links.md", "utf8").split("\n") : []);

ready();
if (command === "add") fs.appendFileSync("links.md", `- ${words[0]} ${words.slice(1).map((tag) => `#${tag}`).join(" ")}\n`);
else if (command === "find") console.log(lines().filter((line) => line.includes(`#${words[0]}`)).join("\n"));
else console.error("add | find");
