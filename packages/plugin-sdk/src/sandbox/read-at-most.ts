/** Reads a body up to so many bytes; `undefined` where there are more. */
export async function readAtMost(response: Response, most: number): Promise<Blob | undefined> {
  const parts: BlobPart[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader!.read()) {
    bytes += part.value.byteLength;
    if (bytes > most) {
      await reader!.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  return new Blob(parts);
}
