const address =
  /^[^\s@<>()[\],;:"\\]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*$/u

/** An address as it is kept, in small letters; 'Ida Ib <ida@…>' and 'mailto:ida@…' are read. Undefined: it is none. */
export function emailIn(cell: string): string | undefined {
  const inside = /<([^<>]+)>\s*$/.exec(cell)?.[1] ?? cell
  const email = inside
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase()
  const well = email.length <= 254 && address.test(email) && !/^\.|\.\.|\.@/.test(email)
  return well ? email : undefined
}
