const longestSide = 1600;
const quality = 0.8;

/** How large a picture becomes so that no side is longer than `limit` pixels; small ones stay as they are. */
export function shrunk({ width, height }: { width: number; height: number }, limit = longestSide) {
  const scale = Math.min(1, limit / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

const isPhoto = (type: string) => type.startsWith("image/");

/**
 * A photo as it is sent: drawn anew, so smaller and without the place and the phone it was taken with. Other files,
 * and pictures that this browser can't read, stay as they are for the server to judge.
 */
export async function shrinkPhoto(file: File): Promise<File> {
  if (!isPhoto(file.type)) return file;
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(
    () => null,
  );
  if (!picture) return file;
  const { width, height } = shrunk(picture);
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  canvas.getContext("2d")?.drawImage(picture, 0, 0, width, height);
  picture.close();
  const drawn = await new Promise<Blob | null>((done) =>
    canvas.toBlob(done, "image/jpeg", quality),
  );
  if (!drawn) return file;
  return new File([drawn], file.name.replace(/(\.\w+)?$/, ".jpg"), { type: "image/jpeg" });
}
