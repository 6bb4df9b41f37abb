import { execFileSync } from "node:child_process";

const CONFIG = { server: "rollout.coffee-farm.example" };

function help() {
  console.log(`
rollout lists what the deployment server has rolled out

SERVERS:
  Production:   rollout.coffee-farm.example
  Port-Forward: localhost:8080

COMMANDS:
  login [server]        Login to the server (default: ${CONFIG.server})
  list                  List what was rolled out
  get <name>            Get one of them
  add <context>         Add a cluster from a kubeconfig context
  create -f <file>      Create one from a file

OPTIONS:
  --output <format>     Output format (json, yaml)
  --insecure            Skip the check of TLS

EXAMPLES:
  # Log in to production
  bun run rollout.ts login rollout.coffee-farm.example --sso

  # Login via port-forward (cluster of the farm)
  kubectl --kubeconfig ~/.kube/aks-rg-farm-hub-config port-forward svc/rollout-server -n rollout 8080:443 &
  bun run rollout.ts login localhost:8080 --insecure

  # List everything
  bun run rollout.ts list
`);
}

if (process.argv[2] === "list") console.log(execFileSync("argocd", ["app", "list"], { encoding: "utf8" }));
else help();
