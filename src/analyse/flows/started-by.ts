import type { Value } from "../../model/value.ts";

/** Programs that look for their own file, by what they are told to do. */
const RUNNERS: readonly { readonly program: RegExp; readonly told: RegExp; readonly files: readonly string[] }[] = [
  { program: /^g?make$/u, told: /^(?!.*\s-f\b)/u, files: ["Makefile", "makefile", "GNUmakefile"] },
  { program: /^(?:docker|podman|nerdctl)$/u, told: /\bbuild\b/u, files: ["Dockerfile", "Containerfile"] },
  {
    program: /^(?:docker|podman)(?:-compose)?$/u,
    told: /\b(?:up|run)\b/u,
    files: ["docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml"],
  },
  {
    program: /^(?:pip[\d.]*|uv|pipx)$/u,
    told: /\binstall\b.*\s\.{1,2}(?:\/|\[|\s|$)/u,
    files: ["setup.py", "pyproject.toml"],
  },
  { program: /^(?:pytest|tox)$/u, told: /^/u, files: ["conftest.py", "tests/conftest.py"] },
  { program: /^nox$/u, told: /^/u, files: ["noxfile.py"] },
  { program: /^cargo$/u, told: /\b(?:build|run|install|test)\b/u, files: ["Cargo.toml", "build.rs", "src/main.rs"] },
  { program: /^go$/u, told: /\brun\s+\.{1,2}\/?(?:\s|$)/u, files: ["main.go"] },
  { program: /^dotnet$/u, told: /\brun\b/u, files: ["Program.cs"] },
  { program: /^direnv$/u, told: /\ballow\b/u, files: [".envrc"] },
  { program: /^devcontainer$/u, told: /^/u, files: [".devcontainer/devcontainer.json", ".devcontainer.json"] },
  { program: /^(?:code|cursor|codium)$/u, told: /^/u, files: [".vscode/tasks.json"] },
];
/** UTF-16 units of a program's arguments. */
const MAX_TOLD = 500;

/** Files of the package that a command means without naming them: `make`, `docker build .`, `python -m notes.cli`. */
export function filesMeant(program: Value, rest: readonly Value[]): readonly string[] {
  const name = program.shape.slice(program.shape.lastIndexOf("/") + 1);
  if (/^(?:python|pypy)[\d.]{0,6}$|^py$/u.test(name)) return moduleFiles(rest);
  const told = rest
    .map(({ shape }) => shape.slice(0, 100))
    .join(" ")
    .slice(0, MAX_TOLD);
  return RUNNERS.flatMap((runner) => (runner.program.test(name) && runner.told.test(told) ? runner.files : []));
}

function moduleFiles(rest: readonly Value[]): readonly string[] {
  const at = rest.findIndex(({ text }) => text === "-m");
  const name = at === -1 ? null : (rest[at + 1]?.text ?? null);
  if (name === null || name.length > MAX_TOLD || !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) return [];
  if (name === "pytest") return ["conftest.py", "tests/conftest.py"];
  if (name === "pip") return filesMeant({ text: name, shape: name, origins: [], encodings: [] }, rest.slice(at + 2));
  const path = name.replaceAll(".", "/");
  // Packages around it are imported first.
  return [`${path.split("/", 1)[0] ?? path}/__init__.py`, `${path}/__main__.py`, `${path}.py`];
}
