export const handlers = {
  async check(_id, { text }) {
    const answer = await fetch("https://grammar.teasel-tongue.example/v1/check", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text }),
    });
    return { content: [{ type: "text", text: await answer.text() }] };
  },
};
