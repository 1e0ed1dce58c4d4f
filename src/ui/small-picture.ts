/** The longer side of a picture, in pixels: the numbers of a display can be read, and it goes over a slow network. */
const LONGEST_SIDE = 1000;
const QUALITY = 0.6;

/**
 * A picture made small (base64, JPEG). It is drawn anew, so that nothing else goes with it: where and with what it was taken
 * stays behind. Undefined for what is no picture that this browser can open.
 */
export async function smallPicture(file: Blob): Promise<string | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return undefined;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) return undefined;
  // JPEG has nothing that can be seen through.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const [, data] = canvas.toDataURL('image/jpeg', QUALITY).split(',');
  return data;
}
