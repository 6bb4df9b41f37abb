export interface Hours {
  quietFrom?: number;
  quietTo?: number;
}

/** Quiet hours may pass midnight. */
export function isQuiet(hour: number, { quietFrom, quietTo }: Hours = {}): boolean {
  if (quietFrom === undefined || quietTo === undefined) return false;
  return quietFrom <= quietTo ? hour >= quietFrom && hour < quietTo : hour >= quietFrom || hour < quietTo;
}
