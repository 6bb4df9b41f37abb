import { describe, expect, test } from "vitest";
import { readFile } from "../../../src/read/read-file.ts";
import { show } from "../show-operation.ts";

async function told(name: string, text: string): Promise<readonly string[]> {
  const { facts } = await readFile({ path: name, bytes: new TextEncoder().encode(`${text}\n`), mode: null });
  return facts.flatMap((fact) =>
    fact.kind === "operation" && /^(?:open-tunnel|trust-authority|reroute|pay)$/u.test(fact.operation.op)
      ? [show(fact.operation)]
      : [],
  );
}

describe("a machine that can be reached from outside", () => {
  test.each([
    ["ngrok tcp 22 --authtoken abc123", ["open-tunnel 22 by ngrok.com as abc123"]],
    ["ngrok config add-authtoken abc123; ngrok http 80", ["open-tunnel 80 by ngrok.com as abc123"]],
    ["NGROK_AUTHTOKEN=abc123 ngrok http 80", ["open-tunnel 80 by ngrok.com as abc123"]],
    ["cloudflared tunnel --url ssh://localhost:22", ["open-tunnel ssh://localhost:22 by trycloudflare.com"]],
    ["cloudflared service install abc123", ["open-tunnel ~… by trycloudflare.com as abc123"]],
    ["bore local 22 --to r.example", ["open-tunnel 22 by r.example"]],
    ["npx -y localtunnel --port 22 --host https://r.example", ["open-tunnel 22 by https://r.example"]],
    ["frpc tcp -s r.example:7000 -l 22 -r 6022", ["open-tunnel 22 by r.example:7000"]],
    ["chisel client r.example R:2222:localhost:22", ["open-tunnel localhost:22 by r.example"]],
    ["ssh -fNR 2222:localhost:22 u@r.example", ["open-tunnel localhost:22 by u@r.example"]],
    ["autossh -M 0 -fN -R 2222:localhost:22 u@r.example", ["open-tunnel localhost:22 by u@r.example"]],
    ["tailscale funnel --bg 8080", ["open-tunnel 8080 by tailscale.com"]],
    ["tailscale up --authkey tskey-auth-1 --ssh", ["open-tunnel a terminal by tailscale.com as tskey-auth-1"]],
    ["code tunnel --name x", ["open-tunnel a terminal by vscode.dev"]],
    ["zrok enable abc123 && zrok share public localhost:22", ["open-tunnel localhost:22 by zrok.io as abc123"]],
  ])("%s", async (line, operations) => {
    expect(await told("a.sh", line)).toEqual(operations);
  });

  test.each([
    "ngrok version",
    "cloudflared tunnel list",
    "bore --help",
    "chisel server",
    "tailscale status",
    "tailscale funnel status",
    "code .",
    "code tunnel kill",
    "ssh -L 5432:localhost:5432 u@r.example",
    "lt --help",
  ])("near miss: %s", async (line) => {
    expect(await told("a.sh", line)).toEqual([]);
  });

  test.each([
    [
      "a.py",
      'from pyngrok import ngrok\nngrok.set_auth_token("abc123")\nngrok.connect(22, "tcp")',
      ["open-tunnel 22 by ngrok.com as abc123"],
    ],
    [
      "a.py",
      'import gradio as gr\ngr.Interface(f, "text", "text").launch(share=True)',
      ["open-tunnel ~… by gradio.live"],
    ],
    [
      "a.mjs",
      'import ngrok from "@ngrok/ngrok";\nawait ngrok.forward({ addr: 22, authtoken: "abc123" });',
      ["open-tunnel 22 by ngrok.com as abc123"],
    ],
    [
      "a.mjs",
      'import localtunnel from "localtunnel";\nawait localtunnel({ port: 22 });',
      ["open-tunnel 22 by localtunnel.me"],
    ],
  ])("%s %s", async (name, text, operations) => {
    expect(await told(name, text)).toEqual(operations);
  });
});

describe("what stands between a machine and the network", () => {
  test.each([
    ["a.sh", "networksetup -setwebproxy Wi-Fi p.example 8080", ["reroute proxy p.example"]],
    ["a.sh", "networksetup -setdnsservers Wi-Fi 192.0.2.1", ["reroute name-server 192.0.2.1"]],
    ["a.sh", "gsettings set org.gnome.system.proxy.http host p.example", ["reroute proxy p.example"]],
    ["a.sh", "npm config set https-proxy=http://p.example:1", ["reroute proxy http://p.example:1"]],
    ["a.sh", "git config --global http.proxy http://p.example:1", ["reroute proxy http://p.example:1"]],
    ["a.ps1", "netsh winhttp set proxy p.example:1", ["reroute proxy p.example:1"]],
    ["a.sh", "security add-trusted-cert -d -r trustRoot ca.pem", ["trust-authority ca.pem <ca.pem>"]],
    ["a.sh", "certutil -d sql:x -A -t C,, -n w -i w.crt", ["trust-authority w.crt <w.crt>"]],
    ["a.ps1", "certutil -addstore -f root w.cer", ["trust-authority w.cer <w.cer>"]],
    [
      "a.ps1",
      "Import-Certificate -FilePath w.cer -CertStoreLocation Cert:\\LocalMachine\\Root",
      ["trust-authority w.cer <w.cer>"],
    ],
  ])("%s %s", async (name, text, operations) => {
    expect(await told(name, text)).toEqual(operations);
  });

  test.each([
    ["a.sh", "networksetup -getwebproxy Wi-Fi"],
    ["a.sh", "git config --get http.proxy"],
    ["a.sh", "git config --global --unset http.proxy"],
    ["a.sh", "security find-certificate -a"],
    ["a.ps1", "Import-Certificate -FilePath w.cer -CertStoreLocation Cert:\\CurrentUser\\My"],
    ["a.ps1", "netsh winhttp show proxy"],
  ])("near miss: %s %s", async (name, text) => {
    expect(await told(name, text)).toEqual([]);
  });
});

describe("payments", () => {
  test.each([
    ["a.sh", "solana transfer abc 1", ["pay coins abc"]],
    ["a.sh", "cast send $T 'approve(address,uint256)' 0xabc 1", ["pay allowance 0xabc"]],
    ["a.sh", "stripe transfers create --destination=acct_1 --amount=5", ["pay money acct_1"]],
    [
      "a.mjs",
      'import { ethers } from "ethers";\nawait new ethers.Wallet(k).sendTransaction({ to: "0xabc", value: 1n });',
      ["pay coins 0xabc"],
    ],
    ["a.py", 'import stripe\nstripe.Payout.create(amount=1, destination="acct_1")', ["pay money acct_1"]],
  ])("%s %s", async (name, text, operations) => {
    expect(await told(name, text)).toEqual(operations);
  });

  test.each([
    ["a.sh", "solana balance"],
    ["a.sh", "cast call $T 'balanceOf(address)' 0xabc"],
    // A contract is called: what it does stands in the data.
    ["a.mjs", 'import { ethers } from "ethers";\nawait new ethers.Wallet(k).sendTransaction({ to: "0xabc", data });'],
    ["a.mjs", 'import Stripe from "stripe";\nawait new Stripe(k).customers.create({ email: "a@b.example" });'],
  ])("near miss: %s %s", async (name, text) => {
    expect(await told(name, text)).toEqual([]);
  });
});
