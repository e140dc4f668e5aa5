/** Makes a large picture small before it is sent: a telephone's own are many times what a face needs. */
const side = 800

for (const input of document.querySelectorAll<HTMLInputElement>('input[type=file][name=photo]')) {
  input.addEventListener('change', async () => {
    const [chosen] = input.files ?? []
    if (!chosen?.type.startsWith('image/')) return
    const picture = await createImageBitmap(chosen).catch(() => undefined)
    if (!picture) return
    const scale = Math.min(1, side / Math.min(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    Object.assign(canvas, {
      width: Math.round(picture.width * scale),
      height: Math.round(picture.height * scale),
    })
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    canvas.toBlob(
      small => {
        // Somebody may have chosen another meanwhile.
        if (!small || input.files?.[0] !== chosen) return
        const files = new DataTransfer()
        files.items.add(new File([small], 'photo.jpg', { type: 'image/jpeg' }))
        input.files = files.files
      },
      'image/jpeg',
      0.85,
    )
  })
}

export {}
