const localHeader = 0x04034b50
const directoryEntry = 0x02014b50
const directoryEnd = Buffer.from([0x50, 0x4b, 0x05, 0x06])

/** A zip file whose parts carry no time of their making, so that the same content gives the same bytes. */
export function withoutTime(zip: Buffer): Buffer {
  const frozen = Buffer.from(zip)
  const end = frozen.lastIndexOf(directoryEnd)
  let at = frozen.readUInt32LE(end + 16)
  while (frozen.readUInt32LE(at) === directoryEntry) {
    const local = frozen.readUInt32LE(at + 42)
    if (frozen.readUInt32LE(local) !== localHeader) throw new Error('Not a plain zip file')
    // 1 January 1980, midnight: where the clock of zip files begins.
    frozen.writeUInt32LE(0x00210000, at + 12)
    frozen.writeUInt32LE(0x00210000, local + 10)
    at += 46 + frozen.readUInt16LE(at + 28) + frozen.readUInt16LE(at + 30) + frozen.readUInt16LE(at + 32)
  }
  return frozen
}
