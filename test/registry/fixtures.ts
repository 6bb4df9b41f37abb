/** Files of a package: text, or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export type SecurityStatus = "clean" | "suspicious" | "malicious" | "pending" | "error";

/** The registry's moderation of a whole skill; absent fields are false. */
export interface Moderation {
  readonly verdict?: "clean" | "suspicious" | "malicious";
  readonly isSuspicious?: boolean;
  readonly isMalwareBlocked?: boolean;
  readonly isPendingScan?: boolean;
  readonly isHiddenByMod?: boolean;
  readonly isRemoved?: boolean;
  readonly reasonCodes?: readonly string[];
  readonly summary?: string;
  /** The version it was made for; the latest when absent. */
  readonly sourceVersion?: string;
}

/** How a download goes wrong. */
export type DownloadFault =
  | { readonly kind: "tamper"; readonly path: string }
  | { readonly kind: "omit"; readonly path: string }
  | { readonly kind: "add"; readonly path: string; readonly content: string }
  | { readonly kind: "cut-connection" } // half the bytes of the announced length
  | { readonly kind: "cut-zip" } // half the bytes, honestly announced
  | { readonly kind: "endless"; readonly announced?: number } // a stream without end; `announced`: what it claims
  | { readonly kind: "silent" } // headers, then nothing
  | { readonly kind: "redirect"; readonly location: string }
  | { readonly kind: "html" }
  | { readonly kind: "bytes"; readonly bytes: string; readonly contentType: string };

export type RouteName = "skill" | "version" | "scan" | "download" | "install" | "package";

/** A status in place of a route's answer; `times`: only so often, then the route works. */
export interface StatusFault {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly times?: number;
}

export interface TestVersion {
  readonly version: string;
  readonly files: Files;
  readonly security?: SecurityStatus;
}

export interface TestSkill {
  /** Handle of the publisher. */
  readonly owner: string;
  readonly slug: string;
  readonly displayName?: string;
  readonly summary?: string;
  /** Oldest first; the last one is the latest. Empty for a skill that GitHub holds. */
  readonly versions: readonly TestVersion[];
  /** Former slugs of it, which the registry still answers. */
  readonly formerSlugs?: readonly string[];
  readonly moderation?: Moderation;
  readonly github?: {
    readonly repo: string;
    readonly path: string;
    readonly commit: string;
    readonly contentHash: string;
  };
  readonly download?: DownloadFault;
  readonly faults?: Readonly<Partial<Record<RouteName, StatusFault>>>;
}

export interface TestPlugin {
  /** `name` or `@scope/name`. */
  readonly name: string;
  readonly owner: string;
  readonly version: string;
  readonly family?: "code-plugin" | "bundle-plugin";
  readonly kind: "npm-pack" | "legacy-zip";
  readonly files: Files;
  readonly trust?: {
    readonly scanStatus: "clean" | "suspicious" | "malicious" | "pending" | "not-run";
    readonly moderationState?: "approved" | "quarantined" | "revoked";
    readonly blockedFromDownload?: boolean;
    readonly reasons?: readonly string[];
  };
  /** Digests that the registry announces in place of the true ones. */
  readonly announced?: Partial<Record<"sha256" | "npmIntegrity" | "npmShasum", string>>;
  /** Downloads come without any digest in their headers. */
  readonly bare?: boolean;
  /** What its publisher says of where it comes from. */
  readonly source?: { readonly sourceRepo: string; readonly sourceCommit: string };
}

/** A moment that every date in the fixtures is: answers are the same at every run. */
export const PUBLISHED_AT = Date.UTC(2026, 7, 1);

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/** A harmless skill of one Markdown file and one script. */
export const WEATHER_FILES: Files = {
  "SKILL.md": "---\nname: weather\ndescription: Tells the weather of a town.\n---\n\nRun `scripts/weather.sh TOWN`.\n",
  "scripts/weather.sh": '#!/bin/sh\ncurl -fsS "https://weather.example/api?town=$1"\n',
};
