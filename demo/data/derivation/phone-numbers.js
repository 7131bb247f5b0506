/**
 * Numbers that ring nowhere: the ranges set aside for drama by the regulators of the United Kingdom
 * (Ofcom), Germany (Bundesnetzagentur) and France (ARCEP). China sets none aside; there we write
 * Beijing and Shanghai numbers whose local part begins with 0, which the numbering plan gives nobody.
 */
const united = [
  '07700 900',
  '020 7946 0',
  '0113 496 0',
  '0114 496 0',
  '0115 496 0',
  '0116 496 0',
  '0117 496 0',
  '0118 496 0',
  '0121 496 0',
  '0131 496 0',
  '0141 496 0',
  '0151 496 0',
  '0161 496 0',
  '0191 498 0',
];

const threeDigits = (number) => String(number % 1000).padStart(3, '0');

/**
 * @param {string} country
 * @param {number} serial unlike any other customer's
 * @param {boolean} chinese
 * @returns {string | undefined} none for countries with no such range
 */
export function fictionalPhone(country, serial, chinese) {
  // A step coprime to the size spreads neighbours over the range and stays unique.
  const spread = (size) => (serial * 7919) % size;
  if (chinese && serial % 3 === 0) {
    const number = String(spread(1_000_000)).padStart(6, '0');
    return `+86 ${serial % 2 ? '10' : '21'} 00${number.slice(0, 2)} ${number.slice(2)}`;
  }
  if (country === 'United Kingdom') {
    const number = spread(united.length * 1000);
    return `${united[Math.floor(number / 1000)]}${threeDigits(number)}`;
  }
  if (country === 'Germany') {
    return `+49 ${['30 23125', '40 66969', '221 4710', '89 99998'][serial % 4]} ${threeDigits(spread(1000))}`;
  }
  if (country === 'France') {
    const number = String(spread(10_000)).padStart(4, '0');
    return `+33 ${['1 99 00', '6 39 98'][serial % 2]} ${number.slice(0, 2)} ${number.slice(2)}`;
  }
  return undefined;
}
