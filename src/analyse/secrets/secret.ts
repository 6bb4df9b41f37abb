export type SecretKind =
  | "environment" // all of it
  | "variable" // one named secret
  | "agent-secrets"
  | "agent-memory"
  | "conversation" // what was said to an agent, with what was pasted and what its tools gave
  | "ssh"
  | "cloud"
  | "developer"
  | "browser"
  | "wallet"
  | "keychain"
  | "messenger"
  | "system"
  | "database" // all that is in it
  | "env-file"
  | "login-file" // what one program signs in with
  | "clipboard"
  | "browser-storage";

/** A secret that a program or text gets hold of. */
export interface Secret {
  readonly kind: SecretKind;
  /** "the whole environment", "~/.ssh/id_rsa": follows a verb. */
  readonly label: string;
  /** Domains that own it; empty: nobody outside this machine does, or nobody knows. */
  readonly owners: readonly string[];
  /** Its theft needs no second look: nobody outside this machine has any business with it. */
  readonly grave: boolean;
}
