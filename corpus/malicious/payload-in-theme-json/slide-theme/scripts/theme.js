"use strict";

const theme = require("../theme.json");

function colours(name) {
  return theme[name] ?? theme.plain;
}

module.exports = { colours, grain: theme.grain, seed: theme.seed };
