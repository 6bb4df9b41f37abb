import type * as t from "@babel/types";
import type { Origin } from "../../../model/value.ts";
import { unknown } from "../../value.ts";
import { reference, type Abstract } from "../values/abstract.ts";
import type { Machine } from "../run/call.ts";
import { canonicalPath } from "./canonical-path.ts";

/** Classes whose objects are made from a private key and give its public side out. Sources: the libraries' references. */
const WALLETS =
  /^(?:@solana\/web3\.js\.(?:Keypair|Signer)|ethers(?:\.ethers)?\.(?:Wallet|HDNodeWallet|SigningKey|Signer)|@project-serum\/anchor\.Wallet|@coral-xyz\/anchor\.Wallet|viem\.(?:PrivateKeyAccount|LocalAccount|Account)|@mysten\/sui\/keypairs\/ed25519\.Ed25519Keypair|xrpl\.Wallet)$/;

/**
 * `function f(wallet: Keypair)`: a parameter that is an object of a wallet library, by the type that its module declares.
 * Its address is not its key, whatever the caller has made it from. Null: it has no such type.
 */
export function typedWallet(on: Machine, parameter: t.Node, input: Origin): Abstract | null {
  const name = typeNameOf(parameter);
  const type = name === null ? null : on.lookup(name);
  if (type?.kind !== "reference") return null;
  const path = canonicalPath(type.path);
  return WALLETS.test(path) ? reference(`${path}()`, unknown([input]), { external: true }) : null;
}

function typeNameOf(parameter: t.Node): string | null {
  if (parameter.type === "TSParameterProperty") return typeNameOf(parameter.parameter);
  if (parameter.type === "AssignmentPattern") return typeNameOf(parameter.left);
  if (parameter.type !== "Identifier" || parameter.typeAnnotation?.type !== "TSTypeAnnotation") return null;
  const { typeAnnotation: type } = parameter.typeAnnotation;
  return type.type === "TSTypeReference" && type.typeName.type === "Identifier" ? type.typeName.name : null;
}
