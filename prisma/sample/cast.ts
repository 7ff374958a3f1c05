// Who speaks in the sample threads more than once. Everyone here is invented.

type Signed = { name: string; email: string; as: string };
type Guest = { name: string; email: string; url?: string };

export const maren: Signed = { name: 'Maren Tolliver', email: 'maren@example.org', as: 'maren' };
export const idris: Signed = { name: 'Idris Penhale', email: 'idris@example.org', as: 'idris' };
export const odile: Signed = { name: 'Odile Garrity', email: 'odile@example.org', as: 'odile' };
export const petra: Signed = { name: 'Petra Lanyard', email: 'petra@example.org', as: 'petra' };
export const yusuf: Signed = { name: 'Yusuf Harrak', email: 'yusuf@example.org', as: 'yusuf' };
export const colm: Signed = { name: 'Colm Dace', email: 'colm@example.org', as: 'colm' };

export const ruth: Guest = { name: 'Ruth Abendsen', email: 'ruth.abendsen@example.com' };
export const pilot: Guest = { name: 'Retired pilot', email: 'pilot@example.net' };
export const wick: Guest = {
  name: 'J. Wick-Marsh',
  email: 'jwm@example.com',
  url: 'https://example.org/wick-marsh',
};
export const nell: Guest = { name: 'Nell from Tallow Street', email: 'nell@example.net' };
export const hana: Guest = { name: 'Hana Orlik', email: 'hana.orlik@example.com' };
export const bertrand: Guest = { name: 'Bertrand', email: 'bertrand@example.net' };
export const tove: Guest = { name: 'Tove S.', email: 'tove.s@example.com' };
export const gulls: Guest = { name: 'more gulls please', email: 'gulls@example.net' };
