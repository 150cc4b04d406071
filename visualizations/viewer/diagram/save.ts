/** Offers a file to the reader; it never leaves the browser otherwise. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A drawing as a file of its own, with its style in it. */
export const svgText = (source: string, style: string): string =>
  source.replace(/^<svg\b[^>]*>/, (opening) => `${opening}<style>${style.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</style>`);

/** Browsers draw no larger picture: pixels on a side, and in all. */
const longestSide = 16_000;
const mostPixels = 120_000_000;

/** The same as a picture, two pixels to one where there is room. */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const scale = Math.min(2, longestSide / Math.max(width, height), Math.sqrt(mostPixels / (width * height)));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob((picture) => (picture ? done(picture) : failed(new Error('this browser could not make the picture'))), 'image/png'));
}
