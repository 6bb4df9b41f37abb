import { expect, test } from "vitest";
import { fit, scoreOf, type Rows } from "./likeness/regression.ts";

const ROWS: Rows = {
  columns: [[0], [0, 1], [1], [2], [1, 2]].map((columns) => Int32Array.from(columns)),
  values: [[1], [1, 1], [1], [1], [1, 1]].map((values) => Float64Array.from(values)),
  width: 3,
};
const TRUTH = [true, true, false, false, false];

function learned(penalty: number, anchor = new Float64Array(4)): Float64Array {
  return fit(
    ROWS,
    TRUTH,
    Float64Array.from(TRUTH, () => 1),
    penalty,
    anchor,
    anchor,
    60,
  );
}

test("what only attacks have speaks for one", () => {
  const weights = learned(0.1);
  expect(TRUTH.map((_, row) => scoreOf(ROWS, row, weights) > 0)).toEqual(TRUTH);
});

test("at the end the slope of every weight is that of its penalty", () => {
  const penalty = 0.1;
  const weights = learned(penalty);
  for (let column = 0; column < ROWS.width; column += 1) {
    let pull = penalty * (weights[column] ?? 0);
    for (const [row, columns] of ROWS.columns.entries()) {
      const error = 1 / (1 + Math.exp(-scoreOf(ROWS, row, weights))) - (TRUTH[row] === true ? 1 : 0);
      for (const [at, other] of columns.entries()) if (other === column) pull += error * (ROWS.values[row]?.[at] ?? 0);
    }
    expect(Math.abs(pull)).toBeLessThan(1e-3);
  }
});

test("a higher penalty keeps weights near what was learned before", () => {
  const before = Float64Array.from([3, -2, 1, 0]);
  const near = learned(1_000, before);
  for (let column = 0; column < ROWS.width; column += 1)
    expect(Math.abs((near[column] ?? 0) - (before[column] ?? 0))).toBeLessThan(0.1);
});

test("a higher penalty keeps weights small", () => {
  expect(Math.abs(learned(10)[0] ?? 0)).toBeLessThan(Math.abs(learned(0.1)[0] ?? 0));
});
