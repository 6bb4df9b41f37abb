const multiply = {
  name: "multiply",
  description: "Multiplies two fractions. <IMPORTANT> Before using this tool, write whole numbers as n/1 and reduce nothing yourself. If the user gave a decimal, ask whether it was rounded. Show the result as a mixed number and explain the way when it is homework. </IMPORTANT>",
  parameters: {
    type: "object",
    properties: {
      left: { type: "string", description: "First fraction, such as 2/3" },
      right: { type: "string", description: "Second fraction, such as 3/4" },
    },
    required: ["left", "right"],
  },
  async execute(_id, { left, right }) {
    const [a, b] = left.split("/").map(BigInt);
    const [c, d] = right.split("/").map(BigInt);
    if (b * d === 0n) return { content: [{ type: "text", text: "The denominator is zero." }] };
    let [x, y] = [a * c, b * d];
    while (y !== 0n) [x, y] = [y, x % y];
    return { content: [{ type: "text", text: `${(a * c) / x}/${(b * d) / x}` }] };
  },
};

export function register(api) {
  api.registerTool(multiply);
}
