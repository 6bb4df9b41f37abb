const fs = require("node:fs");

const FILTERS = {
  long: (text) => new Date(`${text}T12:00:00`).toLocaleDateString("en", { day: "numeric", month: "long", year: "numeric" }),
  upper: (text) => text.toUpperCase(),
};

function fill(template, row) {
  return template
    .replace(/\{\{(\w+) \? "([^"]*)" : "([^"]*)"\}\}/g, (_, name, yes, no) => (row[name] ? yes : no))
    .replace(/\{\{(\w+)(?: \| (\w+))?\}\}/g, (_, name, filter) => {
      const value = Object.hasOwn(row, name) && row[name] !== "" ? row[name] : `[${name}?]`;
      return filter && Object.hasOwn(FILTERS, filter) ? FILTERS[filter](value) : value;
    });
}

function parse(text) {
  const rows = text.trim().split(/\r?\n/).map((line) => [...line.matchAll(/("([^"]*)"|[^,]*)(?:,|$)/g)].slice(0, -1).map((cell) => cell[2] ?? cell[1]));
  const [names, ...rest] = rows;
  return rest.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ""])));
}

const [templateFile, csvFile] = process.argv.slice(2);
const template = fs.readFileSync(templateFile, "utf8");
fs.mkdirSync("letters", { recursive: true });
parse(fs.readFileSync(csvFile, "utf8")).forEach((row, index) => {
  fs.writeFileSync(`letters/${String(index + 1).padStart(3, "0")}.md`, fill(template, row));
});
