export function onProblem(problem) {
  console.error("the prices could not be read:", problem?.detail?.text ?? problem.message);
  process.exitCode = 1;
}
