self.addEventListener("message", async ({ data }) => {
  const base = new URL("words", data.base).href;
  const files = [];
  for (const language of data.languages) files.push(`${base}/words/${language}.words.js`);
  importScripts(`${base}/words/common.words.js`, ...files);
  const answer = await fetch(`${base}/index.json`);
  self.postMessage(self.find(await answer.json(), data.query));
});
