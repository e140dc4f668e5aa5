import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pictureIn } from '../../../platform/picture.ts'
import { isRefusal } from '../../../platform/refusal.ts'

const segment = (marker: number, content: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}
const frame = (width: number, height: number) => {
  const content = Buffer.alloc(15)
  content[0] = 8
  content.writeUInt16BE(height, 1)
  content.writeUInt16BE(width, 3)
  return segment(0xc0, content)
}
const turned = (how: number) => {
  const tiff = Buffer.alloc(26)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x0112, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(how, 18)
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('GPS 55.64 N 12.08 E')]))
}
const jpeg = (...segments: Buffer[]) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...segments,
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 3, 0xff, 0xd9]),
    Buffer.from('behind the picture'),
  ])
const chunk = (kind: string, content: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return Buffer.concat([length, Buffer.from(kind), content, Buffer.alloc(4)])
}
const png = (width: number, height: number, ...chunks: Buffer[]) => {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    mark,
    chunk('IHDR', size),
    ...chunks,
    chunk('IDAT', Buffer.from('drawn')),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('what a camera writes into a picture is not kept; how it is turned is', () => {
  const picture = pictureIn(jpeg(turned(6), segment(0xfe, Buffer.from('by Peter')), frame(600, 800)))
  assert.ok(!isRefusal(picture))
  assert.equal(picture.kind, 'image/jpeg')
  const kept = picture.image.toString('latin1')
  assert.doesNotMatch(kept, /GPS|Peter|behind/)
  const again = pictureIn(picture.image)
  assert.ok(!isRefusal(again) && again.image.equals(picture.image))
  assert.equal(picture.image.readUInt16BE(2), 0xffe1)
  assert.equal(picture.image.readUInt16BE(30), 6)
  const straight = pictureIn(jpeg(turned(1), frame(600, 800)))
  assert.ok(!isRefusal(straight) && !straight.image.includes('Exif'))
})

test('a drawing keeps what it is drawn from and nothing that is told beside it', () => {
  const picture = pictureIn(
    png(40, 40, chunk('tEXt', Buffer.from('Author Peter')), chunk('eXIf', Buffer.from('GPS'))),
  )
  assert.ok(!isRefusal(picture))
  assert.doesNotMatch(picture.image.toString('latin1'), /Peter|GPS/)
  assert.match(picture.image.toString('latin1'), /drawn/)
})

test('what is no picture, or a very large one, is refused', () => {
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.from('<svg onload=alert(1)>'),
    Buffer.from([0xff, 0xd8, 0xff]),
    jpeg(),
  ]) {
    assert.deepEqual(pictureIn(bytes), { refused: 'no-picture' })
  }
  assert.deepEqual(pictureIn(jpeg(frame(9000, 200))), { refused: 'too-large' })
  assert.deepEqual(pictureIn(png(20, 20, chunk('tRNS', Buffer.alloc(1_100_000)))), { refused: 'too-large' })
})
