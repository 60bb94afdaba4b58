const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];

/**
 * A ten-digit taxpayer number with a right checksum for the organization with this number (0..99999). It begins with 98,
 * a region code that no tax authority bears, so that it can belong to nobody.
 */
export function inventedInn(number: number): string {
  const digits = `9801${String(number).padStart(5, '0')}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return digits + String((sum % 11) % 10);
}
