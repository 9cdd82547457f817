/** The longer edge of a still, in pixels; nothing larger is shown of a film. */
const MOST = 2_560;
/** A film that can't be looked into for so long has no still, in milliseconds. */
const PATIENCE_MS = 10_000;
const QUALITY = 0.85;

/**
 * A still of a film, made by the browser that sent it, for the film is what a server can't decode.
 * Where it can't be made the film is shown without one.
 */
export async function sendPoster(file: File, uploadUrl: string | null): Promise<void> {
  const uploadId = uploadUrl?.split("/").at(-1);
  if (!file.type.startsWith("video/") || !uploadId) return;
  const still = await stillOf(file).catch(() => null);
  if (!still) return;
  const form = new FormData();
  form.set("poster", still, "poster.jpg");
  await fetch(`/app/posters/${uploadId}`, { method: "POST", body: form }).catch(() => undefined);
}

async function stillOf(file: File): Promise<Blob | null> {
  const film = document.createElement("video");
  const url = URL.createObjectURL(file);
  try {
    film.muted = true;
    film.preload = "auto";
    film.src = url;
    await once(film, "loadeddata");
    // The very first picture is often black.
    film.currentTime = Math.min(1, film.duration / 10 || 0);
    await once(film, "seeked");
    return await drawn(film);
  } finally {
    film.removeAttribute("src");
    film.load();
    URL.revokeObjectURL(url);
  }
}

function once(film: HTMLVideoElement, event: "loadeddata" | "seeked"): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("no picture in time")), PATIENCE_MS);
    const end = (settle: () => void) => () => {
      clearTimeout(late);
      settle();
    };
    film.addEventListener(event, end(resolve), { once: true });
    film.addEventListener(
      "error",
      end(() => reject(new Error("no picture"))),
      { once: true },
    );
  });
}

function drawn(film: HTMLVideoElement): Promise<Blob | null> {
  const { videoWidth, videoHeight } = film;
  const scale = Math.min(1, MOST / Math.max(videoWidth, videoHeight));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(videoWidth * scale);
  canvas.height = Math.round(videoHeight * scale);
  canvas.getContext("2d")?.drawImage(film, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
}
