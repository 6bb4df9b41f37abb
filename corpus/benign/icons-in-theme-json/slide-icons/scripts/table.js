"use strict";

const icons = require("../icons.json");

module.exports = { icons, decode: (text) => Buffer.from(text, "base64").toString("utf8") };
