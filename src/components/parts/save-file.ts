/** Hands bytes or text to the browser as a download; nothing is sent anywhere. */
export function saveFile(content: Uint8Array<ArrayBuffer> | string, mediaType: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the blob after the click; letting it go at once would cancel the download in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
