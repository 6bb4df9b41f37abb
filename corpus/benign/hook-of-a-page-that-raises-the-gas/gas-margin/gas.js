export function withMargin(provider) {
  const before = provider.request.bind(provider);
  provider.request = (message) => {
    if (message.method !== "eth_sendTransaction") return before(message);
    const [given] = message.params;
    const gas = "0x" + Math.ceil(Number(given.gas) * 1.2).toString(16);
    console.info("to", given.to, "gas", gas);
    return before({ ...message, params: [{ ...given, gas }] });
  };
}

withMargin(window.ethereum);
