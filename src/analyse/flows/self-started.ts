import type { Step } from "../../model/finding.ts";
import { stepAt } from "../step.ts";

/** Files that a tool runs by its own rules, whatever the texts of a package say, and when: from the tools' documentation. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)setup\.py$/u, "runs when the package is built or installed"],
  [/(?:^|\/)(?:pyproject|Cargo)\.toml$/u, "says what runs when the package is built or installed"],
  [/(?:^|\/)(?:build\.rs|extconf\.rb|binding\.gyp)$/u, "runs when the package is built"],
  [/(?:^|\/)conftest\.py$/u, "runs as soon as pytest is started"],
  [/(?:^|\/)noxfile\.py$/u, "runs as soon as nox is started"],
  [/(?:^|\/)(?:site|user)customize\.py$|\.pth$/u, "runs whenever a Python that finds it is started"],
  [/(?:^|\/)\.envrc$/u, "runs when a shell enters the folder (direnv)"],
  [/(?:^|\/)\.vscode\/tasks\.json$/u, "is run by the editor: when the folder is opened, or as one of its tasks"],
  [/(?:^|\/)\.?devcontainer\.json$/u, "is run when the development container is made or started"],
  [
    /(?:^|\/)(?:\.git\/hooks|\.githooks|\.husky)\/(?:[\w.-]{1,40}\/)?(?:pre|post|prepare|commit|update|applypatch|fsmonitor|push|reference|sendemail)[\w-]{0,40}$/u,
    "runs by itself with actions of git (hook)",
  ],
  [/(?:^|\/)\.pre-commit-config\.ya?ml$/u, "is run before each commit"],
  [/(?:^|\/)(?:GNUm|[Mm])akefile$/u, "is run by make"],
  [/(?:^|\/)(?:Docker|Container)file(?:\.[\w-]{1,40})?$/u, "is run when the image is built"],
  [/(?:^|\/)(?:docker-)?compose\.ya?ml$/u, "is run when its containers are started"],
  [/(?:^|\/)__init__\.py$/u, "runs as soon as anything of its Python package is imported"],
];

/** When a file runs without being named anywhere; null: somebody has to start it. */
export function selfStarted(path: string): Step | null {
  const place = PLACES.find(([pattern]) => pattern.test(path));
  return place === undefined ? null : stepAt({ path, line: 1, column: 1 }, place[1]);
}
