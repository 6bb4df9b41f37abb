(function (root) {
  var umlauts = { "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss" };
  function slug(text) {
    return text
      .toLowerCase()
      .replace(/[äöüß]/g, function (c) {
        return umlauts[c];
      })
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60)
      .replace(/-$/, "");
  }
  root.slug = slug;
})(globalThis);
