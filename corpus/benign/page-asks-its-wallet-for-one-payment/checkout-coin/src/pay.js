const PATTERN = /^0x[0-9a-fA-F]{40}$/;

export function mount(button) {
  const { recipient, wei } = button.dataset;
  if (!PATTERN.test(recipient)) throw new Error("no valid recipient");
  button.textContent = `Pay ${wei} wei to ${recipient}`;
  button.addEventListener("click", async () => {
    const [from] = await window.ethereum.request({ method: "eth_requestAccounts" });
    const value = `0x${BigInt(wei).toString(16)}`;
    await window.ethereum.request({ method: "eth_sendTransaction", params: [{ from, to: recipient, value }] });
  });
}
