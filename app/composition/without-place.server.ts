import { Refusal } from "#app/kernel/verdict.ts";
import type { StoredUpload } from "#app/platform/gateways/files/store-upload.server.ts";
import { gateways } from "./gateways.server.ts";

/**
 * The same picture, or a copy of it that doesn't say where it was taken: for what others get as
 * soon as it is added.
 * @throws Refusal "place-stays"
 */
export async function withoutPlace(
  workspaceId: string,
  upload: StoredUpload,
): Promise<{ upload: StoredUpload; isCleaned: boolean }> {
  const { files, pictures } = gateways();
  const [local, workshop] = [
    await files.local({ workspaceId, sha256: upload.sha256 }),
    await files.workshop(),
  ];
  const shown = { path: local.path, mediaType: upload.mediaType };
  try {
    const facts = await pictures.inspect(shown);
    const position = "done" in facts ? facts.done.position : facts.position;
    if (!position) return { upload, isCleaned: false };
    const into = `${workshop.path}/cleaned`;
    if ("problem" in (await pictures.clean(shown, into))) throw new Refusal("place-stays");
    const cleaned = await (await files.adopt(into)).keep(workspaceId);
    return { upload: { ...upload, ...cleaned }, isCleaned: true };
  } finally {
    await workshop.done();
    await local.done();
  }
}
