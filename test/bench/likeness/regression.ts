/** Rows with few columns each: what a window has of the words that are known. */
export interface Rows {
  readonly columns: readonly Int32Array[];
  readonly values: readonly Float64Array[];
  readonly width: number;
}

/** Steps that the next direction is made of. */
const MEMORY = 8;
const MAX_HALVINGS = 20;

/**
 * Logistic regression by L-BFGS: one weight a column and, last, the bias. A squared penalty holds the weights, not the bias,
 * near those of `anchor`.
 * The same rows in the same order give the same weights.
 */
export function fit(
  rows: Rows,
  isAttack: readonly boolean[],
  importance: Float64Array,
  penalty: number,
  anchor: Float64Array,
  start: Float64Array,
  iterations: number,
): Float64Array {
  let at = start;
  let { loss, gradient } = lossAt(at);
  const moves: { readonly step: Float64Array; readonly turn: Float64Array; readonly scale: number }[] = [];
  for (let round = 0; round < iterations; round += 1) {
    const direction = descent(gradient, moves);
    const slope = dot(direction, gradient);
    let length = round === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
    let next = lossAt(moved(at, direction, length));
    for (let halving = 0; halving < MAX_HALVINGS && next.loss > loss + 1e-4 * length * slope; halving += 1) {
      length /= 2;
      next = lossAt(moved(at, direction, length));
    }
    if (next.loss >= loss) break;
    const to = moved(at, direction, length);
    const step = difference(to, at);
    const turn = difference(next.gradient, gradient);
    const curvature = dot(step, turn);
    if (curvature > 1e-12) moves.push({ step, turn, scale: 1 / curvature });
    if (moves.length > MEMORY) moves.shift();
    at = to;
    ({ loss, gradient } = next);
  }
  return at;

  function lossAt(weights: Float64Array): { readonly loss: number; readonly gradient: Float64Array } {
    const slope = new Float64Array(weights.length);
    let sum = 0;
    for (let column = 0; column < rows.width; column += 1) {
      const off = (weights[column] ?? 0) - (anchor[column] ?? 0);
      sum += (penalty / 2) * off * off;
      slope[column] = penalty * off;
    }
    for (let row = 0; row < rows.columns.length; row += 1) {
      const score = scoreOf(rows, row, weights);
      const truth = isAttack[row] === true ? 1 : 0;
      const margin = truth === 1 ? -score : score;
      const weight = importance[row] ?? 0;
      sum += weight * (margin > 30 ? margin : Math.log1p(Math.exp(margin)));
      const pull = weight * (1 / (1 + Math.exp(-score)) - truth);
      const columns = rows.columns[row] ?? new Int32Array();
      const values = rows.values[row] ?? new Float64Array();
      for (const [at_, column] of columns.entries()) slope[column] = (slope[column] ?? 0) + pull * (values[at_] ?? 0);
      slope[rows.width] = (slope[rows.width] ?? 0) + pull;
    }
    return { loss: sum, gradient: slope };
  }
}

export function scoreOf(rows: Rows, row: number, weights: Float64Array): number {
  let score = weights[rows.width] ?? 0;
  const columns = rows.columns[row] ?? new Int32Array();
  const values = rows.values[row] ?? new Float64Array();
  for (let at = 0; at < columns.length; at += 1) score += (weights[columns[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return score;
}

function descent(
  gradient: Float64Array,
  moves: readonly { readonly step: Float64Array; readonly turn: Float64Array; readonly scale: number }[],
): Float64Array {
  const direction = gradient.map((value) => -value);
  const shares: number[] = [];
  for (const { step, turn, scale } of moves.toReversed()) {
    const share = scale * dot(step, direction);
    shares.push(share);
    add(direction, turn, -share);
  }
  const last = moves.at(-1);
  if (last !== undefined) {
    const size = 1 / (last.scale * dot(last.turn, last.turn));
    for (let at = 0; at < direction.length; at += 1) direction[at] = (direction[at] ?? 0) * size;
  }
  for (const { step, turn, scale } of moves) add(direction, step, (shares.pop() ?? 0) - scale * dot(turn, direction));
  return direction;
}

function moved(from: Float64Array, direction: Float64Array, length: number): Float64Array {
  return from.map((value, at) => value + length * (direction[at] ?? 0));
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, at) => value - (b[at] ?? 0));
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] ?? 0) + times * (what[at] ?? 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
