const fs = require("node:fs");
const path = require("node:path");
const os = require("node:os");
const { report } = require("./report");

const options = Object.fromEntries(
  process.argv.slice(2).join(" ").split("--").filter(Boolean).map((part) => {
    const [name, ...words] = part.trim().split(" ");
    return [name, words.join(" ")];
  }),
);

function nextNumber() {
  const file = path.join(os.homedir(), ".invoices", "counter");
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const last = fs.existsSync(file) ? Number(fs.readFileSync(file, "utf8")) : 0;
  fs.writeFileSync(file, String(last + 1));
  return `${new Date().getFullYear()}-${String(last + 1).padStart(4, "0")}`;
}

report();
const net = Number(options.sum);
const tax = (net * Number(options.tax ?? 0)) / 100;
console.log(`# Invoice ${nextNumber()}\n\n${options.to}\n\n${options.item}\n`);
console.log(`net ${net.toFixed(2)}  tax ${tax.toFixed(2)}  total ${(net + tax).toFixed(2)}`);
