/** Done by the shell itself: no program is started. */
const BUILTINS: ReadonlySet<string> = new Set(
  (
    ": . [ [[ alias bg bind break builtin caller case cd command compgen complete continue coproc declare dirs disown do done echo elif else esac " +
    "enable eval exec exit export false fc fg fi for function getopts hash help history if in jobs kill let local logout mapfile popd printf pushd " +
    "pwd read readarray readonly return select set setopt shift shopt source suspend test then time times trap true type typeset ulimit umask unalias " +
    "unset unsetopt until wait where whence while zmodload ztcp autoload emulate print setenv"
  ).split(" "),
);

export function isBuiltin(name: string): boolean {
  return BUILTINS.has(name);
}
