const ratios: Readonly<Record<string, number>> = { wide: 2 / 3, tall: 4 / 3, square: 1 };
const formats = { webp: 'image/webp', jpeg: 'image/jpeg' } as const;
const widest = 2000;

/** A file of one of the gallery's pictures, such as `wide-800.webp`, or null. */
export async function drawSample(
  file: string,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly mediaType: string } | null> {
  const [, name = '', size = '', ending = ''] = /^([a-z]+)-(?:\d+x\d+-)?(\d+)\.([a-z]+)$/.exec(file) ?? [];
  const ratio = ratios[name];
  const width = Number(size);
  if (ratio === undefined || width > widest || (ending !== 'webp' && ending !== 'jpeg')) return null;
  const { default: sharp } = await import('sharp');
  const svg = drawHarbour(width, Math.round(width * ratio));
  const bytes = await sharp(Buffer.from(svg)).toFormat(ending).toBuffer();
  return { bytes: new Uint8Array(bytes), mediaType: formats[ending] };
}

/** Sky, sea, a crane. */
function drawHarbour(width: number, height: number): string {
  const at = (share: number, whole: number) => Math.round(share * whole);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#b9c9cf"/>
    <circle cx="${at(0.72, width)}" cy="${at(0.28, height)}" r="${at(0.07, width)}" fill="#f2e3c2"/>
    <rect y="${at(0.62, height)}" width="100%" height="100%" fill="#4f6d78"/>
    <rect y="${at(0.86, height)}" width="100%" height="100%" fill="#3a342d"/>
    <path d="M${at(0.3, width)} ${at(0.86, height)}V${at(0.2, height)}L${at(0.62, width)} ${at(0.12, height)}M${at(0.3, width)} ${at(0.5, height)}L${at(0.62, width)} ${at(0.12, height)}V${at(0.55, height)}" fill="none" stroke="#3a342d" stroke-width="${at(0.02, width)}"/>
  </svg>`;
}
